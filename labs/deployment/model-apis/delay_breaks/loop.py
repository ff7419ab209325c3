"""asyncio says who blocked the event loop, if it is asked to."""

import asyncio
import logging
import sys
import time

from delay_breaks.say import title


# region loop
def main() -> None:
    """Asyncio says who blocked the event loop, if it is asked to."""
    title("a prediction on the event loop, with PYTHONASYNCIODEBUG=1")
    logging.basicConfig(format="%(levelname)s %(message)s", stream=sys.stdout)

    async def predict() -> None:
        time.sleep(0.3)

    asyncio.run(predict(), debug=True)


# endregion loop

if __name__ == "__main__":
    main()
