"""One worker process or two: throughput, memory, and the rate limit."""

import asyncio
import json
from pathlib import Path
from typing import Any

from delay_bench import kept
from delay_bench.connection import connect
from delay_bench.eventloop import parts
from delay_bench.kept import Data
from delay_bench.load import BATCH, SINGLE, UNLIMITED, How, repeated
from delay_bench.local import service
from delay_bench.sample import read

WORKERS = (1, 2)


# region memory
def memory(pid: int) -> list[int]:
    """MiB of each process of a server that holds a model.

    PSS: a page that two processes share counts half in each.
    """
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    found = [_pss(int(child)) for child in children] or [_pss(pid)]
    return [mib for mib in found if mib > 60]  # not uvicorn's helpers


def _pss(pid: int) -> int:
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    line = next(x for x in text.splitlines() if x.startswith("Pss:"))
    return int(line.split()[1]) // 1024


# endregion memory


async def let_through(port: int, rows: int, requests: int) -> int:
    """Flights accepted, each request on a connection of its own."""
    body = json.dumps({"flights": read(rows)}).encode()
    accepted = 0
    for _ in range(requests):
        async with connect(port) as connection:
            status, reply = await connection.post(BATCH, body)
        if status not in (200, 429):
            raise RuntimeError(f"{status} {reply[:200]!r}")
        accepted += rows * (status == 200)
    return accepted


def measure(
    model: Path, seconds: float = 3.0, repeats: int = 3, attempts: int = 1
) -> Data:
    """The same load on one and on two workers."""
    how = How(seconds, repeats, attempts)
    results: dict[str, Any] = {}
    for workers in WORKERS:
        with service(model, workers=workers, **UNLIMITED) as server:
            bodies = [[{"flights": read(128)}]] * 4
            asyncio.run(let_through(server.port, 1, 20))  # warm up
            results[str(workers)] = {
                "single": repeated(server.port, SINGLE, parts(16), how),
                "batch": repeated(server.port, BATCH, bodies, how),
                "memory_mib": memory(server.pid),
            }
        limits: dict[str, Any] = {"rows_per_second": 0.1, "burst_rows": 512}
        with service(model, workers=workers, **limits) as server:
            rows = asyncio.run(let_through(server.port, 64, 40))
            results[str(workers)]["let_through"] = rows
    return {"limit_rows": 512, "workers": results}


def table(data: Data) -> str:
    """The measurement for a terminal."""
    lines = [
        *kept.head("workers", data),
        "16 clients, one flight a request; 4 clients, 128 a request",
        "",
        (
            f"{'workers':8}{'req/s':>7}{'p99 ms':>8}{'batch flights/s':>17}"
            f"{'p99 ms':>8}{'MiB each':>11}{'limit of 512':>14}"
        ),
    ]
    for workers, row in data["workers"].items():
        single, batch = row["single"], row["batch"]
        sizes = ", ".join(str(mib) for mib in row["memory_mib"])
        lines.append(
            f"{workers:8}{single['per_second']:7.0f}{single['p99_ms']:8.1f}"
            f"{batch['per_second'] * 128:17,.0f}{batch['p99_ms']:8.1f}"
            f"{sizes:>11}{row['let_through']:14,}"
        )
    return "\n".join(lines)
