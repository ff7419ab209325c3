"""A receiver that shows each message once, however often it comes."""

import sys
import tempfile
from pathlib import Path

from triggers import deliveries
from triggers.bucket import Bucket
from triggers.deliveries import Place, Step
from triggers.handler import World
from triggers.months import months
from triggers.rates import RateLearner


# region channel
class Channel:
    """Shows a message unless it has shown one of that key."""

    def __init__(self, memory: Bucket) -> None:
        self._memory = memory

    def post(self, key: str, text: str) -> bool:
        """Show the message; its key comes with it.

        Returns:
            Whether it was new.
        """
        return self._memory.put_if_absent(f"shown/{key}", text.encode())


# endregion channel


class Posting(Place):
    """A place whose messages go to such a channel."""

    def world(self, step: Step) -> World:
        """What one process sees."""
        channel = Channel(Bucket(self.root.parent / "channel"))

        def send(text: str) -> None:
            step("send")
            month, _, _ = text.partition(":")
            channel.post(month, text)

        return World(Bucket(self.root, step), RateLearner(), send)


def main() -> None:
    """Kill between sending and deciding; deliver two copies at once."""
    files = months(sys.argv[1])
    for name, scenario in {
        "killed, sent again": deliveries.killed(2),
        "two copies at once": deliveries.at_once,
    }.items():
        with tempfile.TemporaryDirectory() as folder:
            place = Posting(files, Path(folder) / "bucket")
            scenario(deliveries.settled, place)
            shown = Bucket(Path(folder) / "channel").keys("shown")
            sys.stdout.write(f"{name}: {len(shown)} messages shown, of 6\n")


if __name__ == "__main__":
    main()
