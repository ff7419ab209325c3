"""The same deliveries taken in by dlt, on one flight in forty.

Nothing leaves the machine: telemetry is switched off before dlt loads.
"""

# ruff: noqa: PLC0415 (settings first; dlt is slow to load)

import csv
import os
import socket
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# region quiet
os.environ.setdefault("RUNTIME__DLTHUB_TELEMETRY", "false")
os.environ["RUNTIME__LOG_LEVEL"] = "CRITICAL"
os.environ["DLT_DATA_DIR"] = tempfile.mkdtemp()  # not the home folder
# endregion quiet

from intake.zones import Lake, delivered, lake_at

SHARE = 40
DAYS = ("2013-03-01", "2013-03-02", "2013-04-01", "2013-05-01")
BROKEN, OLD = "2013-07-01", "2013-04-01"
ABORT = "pipeline.abort_packages()"


ASKED: list[str] = []


def watch() -> None:
    """Note every host whose address is asked for, and refuse it."""

    def refuse(host: str, *_: object, **__: object) -> None:
        ASKED.append(str(host))
        raise OSError(f"{host} is not asked for")

    socket.getaddrinfo = refuse  # type: ignore[assignment]


# region resource
def rows(file: Path) -> Iterator[dict[str, str | None]]:
    """A delivery's rows as texts, with its day and line."""
    with file.open(encoding="utf-8", newline="") as lines:
        for at, row in enumerate(csv.DictReader(lines), start=1):
            if int(row["flight"]) % SHARE == 0:
                place: dict[str, str | None] = {}
                place |= {"delivery": file.parent.name, "line": f"{at:07}"}
                yield {k: v or None for k, v in row.items()} | place


def resource(file: Path) -> Any:  # noqa: ANN401
    """The delivery as dlt wants it: rows, key, what to do with both."""
    import dlt

    return dlt.resource(
        rows(file),
        name="flights",
        write_disposition="merge",
        primary_key=["time_hour", "carrier", "flight"],
        columns={"line": {"dedup_sort": "desc"}},
        schema_contract={"columns": "freeze"},
    )


# endregion resource


def pipeline(folder: Path) -> Any:  # noqa: ANN401
    """A pipeline that ends in a DuckDB file."""
    import dlt

    return dlt.pipeline(
        "flights",
        destination=dlt.destinations.duckdb(str(folder / "by_dlt.duckdb")),
        dataset_name="raw",
        pipelines_dir=str(folder / "state"),
    )


def main() -> None:
    """Hand over deliveries, a broken one, and an old one once more."""
    from intake.db import connect

    watch()
    landing = delivered(sys.argv[1])
    lake = lake_at(sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        flow = pipeline(folder)
        for day in (*DAYS, BROKEN, OLD, ABORT, OLD):
            if day == ABORT:
                flow.abort_packages()
                print(ABORT)
                continue
            try:
                flow.run(resource(landing / day / "flights.csv"))
                said = "loaded"
            except Exception as error:
                said = _cause(error)
            db = connect()
            db.execute(f"ATTACH '{folder}/by_dlt.duckdb' AS d (READ_ONLY)")
            counts = [
                db.sql(f"SELECT count(*) FROM ({query})").fetchall()[0][0]
                for query in ("FROM d.raw.flights", _only(lake))
            ]
            db.close()
            print(
                f"{day}{counts[0]:>7,} flights{counts[1]:>6} differ  {said}"
            )
    print(f"hosts asked for: {', '.join(sorted(set(ASKED))) or 'none'}")


def _only(lake: Lake) -> str:
    """February and March: what is not, or not so, in our lake."""
    return f"""
        SELECT time_hour::TIMESTAMPTZ, carrier, flight::INT, arr_delay::INT
        FROM d.raw.flights WHERE month::INT IN (2, 3)
        EXCEPT ALL
        SELECT date_trunc('hour', departs), carrier, flight, arr_delay
        FROM '{lake.clean()}'"""


def _cause(error: BaseException) -> str:
    """The innermost message, as far as it names the fault."""
    while inner := error.__cause__ or error.__context__:
        error = inner
    words = " ".join(str(error).split()).split(" Offending")[0]
    lines = textwrap.wrap(words, 72, initial_indent=" " * 4)
    rest = [f"    {line}" for line in lines[1:]]
    return "\n".join(["refused", lines[0], *rest])


if __name__ == "__main__":
    main()
