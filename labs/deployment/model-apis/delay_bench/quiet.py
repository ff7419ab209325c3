"""Times taken while other programs compute are not worth keeping.

A run counts only if everything else on the machine took less than a
twentieth of its processors; otherwise it is made again, later.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

MOST = 0.05
STAT = Path("/proc/stat")
TICKS = os.sysconf("SC_CLK_TCK")


class NeverQuietError(RuntimeError):
    """The machine was busy with other things all the time."""


# region share
def machine_seconds() -> float:
    """Processor time of all programs since the machine started."""
    fields = STAT.read_text().split("\n", 1)[0].split()[1:]
    user, nice, system, _, _, irq, softirq, steal = map(int, fields[:8])
    return (user + nice + system + irq + softirq + steal) / TICKS


def own_seconds(pid: int) -> float:
    """Processor time of a process, its children, and theirs."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1]
        tasks = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0  # it ended; its parent has been charged for it
    own = sum(map(int, stat.split()[11:15])) / TICKS
    return own + sum(own_seconds(int(child)) for child in tasks.split())


# endregion share


def others_share(action: Callable[[], T]) -> tuple[T, float]:
    """What an action gives, and what share others took meanwhile."""
    start = time.perf_counter()
    machine, own = machine_seconds(), own_seconds(os.getpid())
    result = action()
    machine = machine_seconds() - machine
    own = own_seconds(os.getpid()) - own
    wall = time.perf_counter() - start
    return result, (machine - own) / wall / (os.cpu_count() or 1)


def quietly(action: Callable[[], T], attempts: int) -> T:
    """Repeat an action until nothing else ran beside it.

    With one attempt the first result is taken, whatever ran: enough for
    a test, not for a number that is kept.

    Raises:
        NeverQuietError: That did not happen in `attempts` attempts.
    """
    if attempts == 1 or not STAT.exists():  # counted on Linux alone
        return action()
    for _ in range(attempts):
        _, before = others_share(lambda: time.sleep(0.5))
        if before > MOST:
            time.sleep(1)
            continue
        result, others = others_share(action)
        if others < MOST:
            return result
        print(f"others took {others:.0%}, again", file=sys.stderr)
    raise NeverQuietError(f"{attempts} attempts")
