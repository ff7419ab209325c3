"""When not to serve: one job a night, and a table to look things up in."""

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import httpx

from delay_bench import kept
from delay_bench.kept import Data
from delay_bench.load import BATCH, SINGLE, UNLIMITED
from delay_bench.local import KEY, LAB, service
from delay_bench.quiet import quietly
from delay_bench.sample import Body, read

ROWS = 1_024  # about the flights of one day


def key(body: Body) -> str:
    """What a reader of the table knows about a flight."""
    names = ("carrier", "origin", "destination", "scheduled_departure")
    return " ".join(str(body[name]) for name in names)


def seconds(
    action: Callable[[], object], repeats: int, attempts: int
) -> float:
    """Median seconds of an action."""

    def once() -> float:
        start = time.perf_counter()
        action()
        return time.perf_counter() - start

    return median(quietly(once, attempts) for _ in range(repeats))


def measure(
    model: Path, repeats: int = 3, rows: int = ROWS, attempts: int = 1
) -> Data:
    """Seconds for one day of flights, and for one answer to a reader."""
    bodies = read(rows)
    with TemporaryDirectory() as folder:
        flights, out = Path(folder, "flights.jsonl"), Path(folder, "late.db")
        flights.write_text("".join(json.dumps(b) + "\n" for b in bodies))
        command = [sys.executable, "-m", "delay_bench.job"]
        command += [str(model), str(flights), str(out)]

        def job() -> None:
            subprocess.run(command, cwd=LAB, check=True)  # noqa: S603

        whole = seconds(job, repeats, attempts)
        with sqlite3.connect(out) as connection:
            query = "select late_probability from late where flight = ?"
            wanted = [[key(body)] for body in bodies]

            def look_up() -> None:
                for one in wanted:
                    connection.execute(query, one).fetchone()

            looked_up = seconds(look_up, repeats, attempts)
        connection.close()
    with (
        service(model, **UNLIMITED) as server,
        httpx.Client(
            base_url=server.url, headers={"X-API-Key": KEY}
        ) as client,
    ):

        def single() -> None:
            for body in bodies:
                client.post(SINGLE, json=body).raise_for_status()

        def batches() -> None:
            for i in range(0, rows, 128):
                part = {"flights": bodies[i : i + 128]}
                client.post(BATCH, json=part).raise_for_status()

        results: dict[str, Any] = {
            "nightly job, start to table": whole,
            "look up in the table": looked_up,
            "service, batches of 128": seconds(batches, repeats, attempts),
            "service, one by one": seconds(single, repeats, attempts),
        }
    return {
        "rows": rows,
        "seconds": {k: round(v, 3) for k, v in results.items()},
    }


def table(data: Data) -> str:
    """The measurement for a terminal."""
    lines = [
        *kept.head("nightly", data),
        "",
        f"{data['rows']:,} flights{'seconds':>28}{'ms a flight':>14}",
    ]
    for name, value in data["seconds"].items():
        each = value / data["rows"] * 1000
        lines.append(f"{name:29}{value:12.2f}{each:14.3f}")
    return "\n".join(lines)
