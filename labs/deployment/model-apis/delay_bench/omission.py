"""Coordinated omission: a closed loop hides a stall from itself.

The stand-in server takes 5 ms a request, one at a time, and once freezes
for half a second, as a garbage collection or a model reload would.
"""

import asyncio
import time
from pathlib import Path

from delay_bench import kept
from delay_bench.kept import Data
from delay_bench.loadgen import Run, Send, closed_loop, open_loop
from delay_bench.quiet import quietly

SERVICE = 0.005
STALL = 0.5
CLIENTS = 64  # of the open loop: enough that none is short


# region server
def stalling(start: float, stall_at: float) -> Send:
    """A server that freezes once, `stall_at` seconds after `start`."""
    desk = asyncio.Lock()
    frozen = False

    async def send() -> None:
        nonlocal frozen
        async with desk:
            if not frozen and time.perf_counter() > start + stall_at:
                frozen = True
                await asyncio.sleep(STALL)
            await asyncio.sleep(SERVICE)

    return send


# endregion server


async def both(seconds: float, rate: float) -> tuple[Run, Run]:
    """The same server under a closed and under an open loop."""
    send = stalling(time.perf_counter(), seconds / 2)
    closed = await closed_loop([send], seconds)
    send = stalling(time.perf_counter(), seconds / 2)
    opened = await open_loop([send] * CLIENTS, rate, seconds)
    return closed, opened


def measure(
    _: Path, seconds: float = 6.0, rate: float = 100.0, attempts: int = 1
) -> Data:
    """One client asking without pause; arrivals at a steady rate."""
    runs = dict(
        zip(
            ("closed loop", "open loop"),
            quietly(lambda: asyncio.run(both(seconds, rate)), attempts),
            strict=True,
        )
    )
    return {
        "rate": rate,
        "runs": {
            name: {
                "requests": len(run.latencies),
                "over_100_ms": sum(t > 0.1 for t in run.latencies),
                **{
                    f"p{p}_ms": round(run.milliseconds(p), 1)
                    for p in (50, 95, 99)
                },
                "max_ms": round(run.milliseconds(100), 1),
            }
            for name, run in runs.items()
        },
    }


def table(data: Data) -> str:
    """The measurement for a terminal."""
    lines = [
        *kept.head("omission", data),
        f"open loop: {data['rate']:g} requests a second",
        "",
        (
            f"{'':12}{'requests':>9}{'>100 ms':>9}{'p50':>7}{'p95':>7}"
            f"{'p99':>7}{'max ms':>8}"
        ),
    ]
    for name, row in data["runs"].items():
        lines.append(
            f"{name:12}{row['requests']:9}{row['over_100_ms']:9}"
            f"{row['p50_ms']:7.1f}{row['p95_ms']:7.1f}"
            f"{row['p99_ms']:7.1f}{row['max_ms']:8.1f}"
        )
    return "\n".join(lines)
