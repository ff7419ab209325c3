"""Times that can be compared on a machine that is not quiet.

The candidates take turns, so that a disturbance hits all of them alike;
each round compares them with the first. Rounds are counted in blocks, and
only the blocks that other programs disturbed least are kept.
"""

import math
import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import mean, median, quantiles
from typing import Any

STAT = Path("/proc/stat")

Call = Callable[[], object]
Times = dict[str, list[float]]


# region turns
def turns(
    calls: Mapping[str, Call], blocks: int = 24, least: float = 2e-4
) -> dict[str, dict[str, Any]]:
    """Time calls in turns.

    Args:
        calls: By name; the first is what the others are compared with.
        blocks: How many quarters of a second; a quarter of them is kept.
        least: Seconds that a turn lasts at least: a call that takes less
            is repeated within it.

    Returns:
        For each name microseconds a call (the median), the same against
        the first, the quartiles of that ratio, and the share of the
        machine that other programs took meanwhile.
    """
    inner = {name: _repeats(call, least) for name, call in calls.items()}
    done = [_block(calls, inner) for _ in range(blocks)]
    quiet = sorted(done, key=lambda one: one[1])[: max(1, blocks // 4)]
    taken = {n: [s for t, _ in quiet for s in t[n]] for n in calls}
    first = taken[next(iter(calls))]
    others = mean(share for _, share in quiet)
    return {n: _summary(own, first, others) for n, own in taken.items()}


def _block(
    calls: Mapping[str, Call], inner: Mapping[str, int]
) -> tuple[Times, float]:
    taken: Times = {name: [] for name in calls}
    begin, whole, own = time.perf_counter(), _busy(), time.process_time()
    while (wall := time.perf_counter() - begin) < 0.25:
        for name, call in calls.items():
            start = time.perf_counter()
            for _ in range(inner[name]):
                call()
            seconds = time.perf_counter() - start
            taken[name].append(seconds / inner[name])
    used = _busy() - whole - (time.process_time() - own)
    share = used / wall / (os.cpu_count() or 1)
    return taken, share if math.isnan(share) else max(0.0, share)


# endregion turns


def _busy() -> float:
    """Processor seconds of all programs since the machine started."""
    if not STAT.exists():  # not on Linux: nobody counts them
        return math.nan
    first = STAT.read_text().split("\n", 1)[0].split()[1:9]
    user, nice, system, _, _, irq, softirq, steal = map(int, first)
    ticks = user + nice + system + irq + softirq + steal
    return ticks / os.sysconf("SC_CLK_TCK")


def _repeats(call: Call, least: float) -> int:
    call()  # the first call prepares buffers
    start = time.perf_counter()
    call()
    once = time.perf_counter() - start
    return max(1, min(100, round(least / max(once, 1e-7))))


def _summary(
    own: list[float], first: list[float], others: float
) -> dict[str, Any]:
    ratios = [a / b for a, b in zip(own, first, strict=True)]
    low, _, high = quantiles(ratios, n=4) if len(ratios) > 1 else ratios * 3
    known = {} if math.isnan(others) else {"others": round(others, 2)}
    return {
        "us": _short(1e6 * median(own)),
        "ratio": _short(median(ratios)),
        "low": _short(low),
        "high": _short(high),
        **known,
    }


def _short(value: float) -> float:
    return float(f"{value:.3g}")
