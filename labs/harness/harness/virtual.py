"""Run asyncio on a clock of its own, which jumps from timer to timer.

    loop = VirtualLoop()
    loop.run_until_complete(program())

`asyncio.sleep(60)` takes no time and exactly 60 s of `loop.time()`, however
busy the machine is. For programs that wait for nothing else: no sockets,
threads or processes, for which no clock would be stopped.
"""

import asyncio
import selectors
from typing import Any


class _JumpingSelector(selectors.SelectSelector):
    """Does not wait: its clock moves on by what the loop would wait."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0

    def select(self, timeout: float | None = None) -> list[Any]:
        """What is ready; `timeout` is how long until the next timer."""
        if timeout is None:  # no timer is left, so nothing ever happens
            raise RuntimeError("every task waits for something outside")
        self.now += max(timeout, 0.0)
        return super().select(0)


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop whose time is computed."""

    def __init__(self) -> None:
        self._clock = _JumpingSelector()
        super().__init__(self._clock)

    def time(self) -> float:
        """Seconds since the loop was made, on its own clock."""
        return self._clock.now
