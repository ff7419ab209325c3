"""Latency against concurrency, and flights a second against batch size."""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from delay_bench import kept
from delay_bench.connection import connect
from delay_bench.eventloop import parts, sender
from delay_bench.kept import Data
from delay_bench.loadgen import Run, closed_loop
from delay_bench.local import service
from delay_bench.quiet import quietly
from delay_bench.sample import Body, read

if TYPE_CHECKING:
    from matplotlib.figure import Figure

CONCURRENCY = (1, 2, 4, 8, 16, 32)
BATCHES = (1, 8, 32, 128)
REPEATS = 3
UNLIMITED: dict[str, Any] = {"rows_per_second": 1e9, "burst_rows": 10**9}

SINGLE = "/v1/predictions"
BATCH = "/v1/predictions/batch"
THREADS = "/threads"  # the endpoint of delay_bench.variants


async def run(
    port: int, path: str, bodies: Sequence[list[Body]], seconds: float
) -> Run:
    """Closed loop, one client for each list of bodies."""
    async with AsyncExitStack() as stack:
        clients = [
            sender(await stack.enter_async_context(connect(port)), path, own)
            for own in bodies
        ]
        return await closed_loop(clients, seconds)


class How(NamedTuple):
    """How to measure: seconds a run, runs, attempts at a quiet run."""

    seconds: float
    repeats: int = 1
    attempts: int = 1


# region repeated
def repeated(
    port: int,
    path: str,
    bodies: Sequence[list[Body]],
    how: How,
) -> dict[str, Any]:
    """Run several times; each figure is the median of the runs.

    `spread` is what a reader must know before believing a difference:
    lowest and highest throughput of the runs.
    """

    def once() -> Run:
        return asyncio.run(run(port, path, bodies, how.seconds))

    runs = [quietly(once, how.attempts) for _ in range(how.repeats)]
    rates = [r.per_second for r in runs]
    return {
        "per_second": round(median(rates), 1),
        "spread": [round(min(rates), 1), round(max(rates), 1)],
        **{
            f"p{p}_ms": round(median(r.milliseconds(p) for r in runs), 1)
            for p in (50, 95, 99)
        },
        "requests": sum(len(r.latencies) for r in runs),
    }


# endregion repeated


def by_concurrency(port: int, path: str, how: How) -> dict[str, Any]:
    """One flight a request; number of clients to what they saw."""
    asyncio.run(run(port, path, parts(4), min(how.seconds, 1.0)))  # warm up
    return {str(n): repeated(port, path, parts(n), how) for n in CONCURRENCY}


def by_batch(port: int, how: How) -> dict[str, Any]:
    """One client; rows in a request to flights a second."""
    results = {}
    for rows in BATCHES:
        bodies = [[{"flights": read(rows)}]]
        result = repeated(port, BATCH, bodies, how)
        rate = round(result["per_second"] * rows)
        results[str(rows)] = {"rows_per_second": rate, **result}
    return results


def measure(
    model: Path,
    seconds: float = 3.0,
    repeats: int = REPEATS,
    attempts: int = 1,
) -> Data:
    """The whole sweep: about four minutes on a quiet machine."""
    how = How(seconds, repeats, attempts)
    with service(model, **UNLIMITED) as server:
        queue = by_concurrency(server.port, SINGLE, how)
        batches = by_batch(server.port, how)
    with service(model, "delay_bench.variants:create_app") as server:
        threads = by_concurrency(server.port, THREADS, how)
    return {
        "seconds": seconds,
        "repeats": repeats,
        "queue": queue,
        "threads": threads,
        "batches": batches,
    }


def table(data: Data) -> str:
    """The measurement for a terminal."""
    lines = [
        *kept.head("load", data),
        (
            f"closed loop, {data['repeats']} runs of {data['seconds']:g} s, "
            "medians"
        ),
    ]
    for name, what in (
        ("threads", "def, in threads"),
        ("queue", "async def, queue"),
    ):
        lines += [
            "",
            f"{what:18}{'req/s':>7}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}",
        ]
        for clients, row in data[name].items():
            lines.append(
                f"{clients:>10} clients{row['per_second']:7.0f}"
                f"{row['p50_ms']:9.1f}{row['p95_ms']:9.1f}"
                f"{row['p99_ms']:9.1f}"
            )
    lines += [
        "",
        (
            f"{'one client':18}{'req/s':>7}{'p50 ms':>9}{'p95 ms':>9}"
            f"{'p99 ms':>9}{'flights/s':>11}"
        ),
    ]
    for rows, row in data["batches"].items():
        lines.append(
            f"{rows:>10} rows   {row['per_second']:7.1f}"
            f"{row['p50_ms']:9.1f}{row['p95_ms']:9.1f}{row['p99_ms']:9.1f}"
            f"{row['rows_per_second']:11,}"
        )
    return "\n".join(lines)


def draw_latency(data: Data) -> "Figure":
    """p50 and p99 of both endpoints against the number of clients."""
    from harness.figure import new  # noqa: PLC0415 (loads matplotlib)

    figure, axes = new()
    clients = [int(n) for n in data["queue"]]
    for name, what in (("threads", "threads"), ("queue", "queue")):
        for percent in (99, 50):
            values = [r[f"p{percent}_ms"] for r in data[name].values()]
            axes.plot(clients, values, label=f"{what}, p{percent}")
    axes.set_xscale("log", base=2)
    axes.set_yscale("log")
    axes.set_xticks(clients, [str(n) for n in clients])
    marks = [10, 30, 100, 300, 1000]
    axes.set_yticks(marks, [str(mark) for mark in marks])
    axes.minorticks_off()
    axes.set_xlabel("clients at once")
    axes.set_title("Latency, ms")
    axes.legend(fontsize=10)
    return figure


def draw_batches(data: Data) -> "Figure":
    """Flights a second against rows in a request."""
    from harness.figure import new  # noqa: PLC0415 (loads matplotlib)

    figure, axes = new()
    rows = [int(n) for n in data["batches"]]
    rates = [r["rows_per_second"] for r in data["batches"].values()]
    axes.plot(rows, rates)
    for x, y in zip(rows, rates, strict=True):
        axes.annotate(
            f"{y:,}",
            (x, y),
            textcoords="offset points",
            xytext=(0, 8),
            ha="center",
        )
    axes.set_xscale("log", base=2)
    axes.set_yscale("log")
    axes.set_xticks(rows, [str(n) for n in rows])
    marks = [100, 1_000, 10_000]
    axes.set_yticks(marks, [f"{mark:,}" for mark in marks])
    axes.minorticks_off()
    axes.set_xlim(0.7, 190)
    axes.set_ylim(min(rates) / 2, max(rates) * 2.5)
    axes.set_xlabel("flights in one request")
    axes.set_title("Flights scored a second, one client")
    return figure
