"""DuckDB and Spark on growing tables, on this machine, in turns.

`python -m intake.measure sweep LAKE` takes some ten minutes and keeps what it
found in measured/; `show` prints it; `one` is a single run, started by
the sweep in a process of its own. Processor time is counted, since it is
the same on a busy machine; on an idle one, two cores need half of it.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

from intake.db import connect
from intake.run import AHEAD, SQL, tables
from intake.zones import Lake, lake_at, write
from workbench import recorded

KEPT = Path(__file__).parent.parent / "measured" / "engines.json"
COPIES = (0, 1, 6, 30)  # of half a year; 0 is January alone
REPEATS = {0: 2, 1: 1, 6: 1, 30: 1}
MEMORY = "2g"


# region copies
def multiply(lake: Lake, target: Lake, copies: int) -> int:
    """A raw zone so many times as large, each copy with its own keys."""
    db = connect()
    months = "" if copies else "WHERE month::INT = 1"
    for table in ("weather", "planes", "airports"):
        newest = lake.raw(table).parent
        write(db, f"FROM '{newest}/*.parquet'", target.raw(table, "a_a"))
    for copy in range(max(copies, 1)):
        query = (
            f"SELECT * REPLACE ((flight::INT + {copy} * 10000)::VARCHAR "
            f"AS flight) FROM '{lake.raw('flights')}' {months}"
        )
        write(db, query, target.raw("flights", f"{copy:03}_a"))
    ((rows,),) = db.sql(
        f"SELECT count(*) FROM '{target.raw('flights')}'"
    ).fetchall()
    return int(rows)


# endregion copies


def by_duckdb(lake: Lake, out: Path, memory: str) -> tuple[float, float]:
    """Make all months with DuckDB; seconds to the start, and to the end."""
    db = connect(memory.upper() + "B")
    db.execute(f"SET temp_directory = '{out}'")
    ready = time.process_time()
    tables(db, lake)
    query = SQL.replace("$ahead", AHEAD["rules"]).replace(
        "WHERE printf('%04d-%02d', year::INT, month::INT) = $month", ""
    )
    write(db, query, out / "made.parquet")
    return ready, time.process_time()


def by_spark(lake: Lake, out: Path, memory: str) -> tuple[float, float]:
    """The same with Spark, Java's time included."""
    from intake.with_spark import (  # noqa: PLC0415
        processor_seconds,
        query,
        session,
    )

    with session(out / "scratch", memory) as spark:
        ready = time.process_time() + processor_seconds(spark)
        months = [f"2013-{month:02}" for month in range(1, 7)]
        frame = query(spark, lake, months).orderBy(
            "departs", "carrier", "flight"
        )
        frame.write.parquet(str(out / "made"))
        return ready, time.process_time() + processor_seconds(spark)


ENGINES = {"DuckDB": by_duckdb, "Spark": by_spark}
FAILED = {"ready": None, "total": None}


def one(engine: str, lake: Path, memory: str) -> dict[str, Any]:
    """Let a process make all months; its processor time in seconds."""
    with tempfile.TemporaryDirectory() as out:
        words = [sys.executable, "-m", "intake.measure", "one", engine]
        done = subprocess.run(  # noqa: S603 (our own program)
            [*words, str(lake), out, memory],
            check=False,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            print(done.stderr[-600:], file=sys.stderr)
            return FAILED
        ready, total = map(float, done.stdout.split()[-2:])
        return {"ready": round(ready, 2), "total": round(total, 2)}


def sweep(lake: Lake) -> dict[str, Any]:
    """All sizes, the engines in turns; the least of each."""
    rows = []
    for copies in COPIES:
        with tempfile.TemporaryDirectory() as name:
            count = multiply(lake, Lake(Path(name)), copies)
            found: dict[str, Any] = {"rows": count}
            for _ in range(REPEATS[copies]):
                for engine in ENGINES:
                    took = one(engine, Path(name), MEMORY)
                    kept = found.setdefault(engine, took)
                    if took["total"] < kept["total"]:
                        found[engine] = took
            if copies == max(COPIES):
                found["less memory"] = {
                    memory: one("DuckDB", Path(name), memory)["total"]
                    for memory in ("1g", "500m", "250m")
                }
        print(found, flush=True)
        rows.append(found)
    return {
        **recorded.stamp(),
        "memory": MEMORY,
        "rows": rows,
        "sizes": sizes(),
    }


def sizes() -> dict[str, dict[str, float]]:
    """What an installed package weighs, with what it alone needs."""
    base = closure("duckdb")
    return {
        name: {
            "packages": len(parts := closure(name) - minus),
            "mb": round(sum(weight(part) for part in parts)),
        }
        for name, minus in (
            ("duckdb", set[str]()),
            ("dlt", base),
            ("pyspark", set[str]()),
        )
    }


def closure(name: str) -> set[str]:
    """A package and all that it requires here, without extras."""
    found, todo = set[str](), [name]
    while todo:
        part = todo.pop().lower().replace("_", "-")
        if part in found:
            continue
        try:
            needs = distribution(part).requires or []
        except PackageNotFoundError:
            continue  # for another system
        found.add(part)
        for text in needs:
            need = Requirement(text)
            if need.marker is None or need.marker.evaluate({"extra": ""}):
                todo.append(need.name)
    return found


def weight(name: str) -> float:
    """Megabytes of a package's files, without compiled ones."""
    files = distribution(name).files or []
    paths = [Path(str(f.locate())) for f in files if f.suffix != ".pyc"]
    return sum(p.stat().st_size for p in paths if p.is_file()) / 1e6


def kept() -> dict[str, Any]:
    """What was measured."""
    found: dict[str, Any] = json.loads(KEPT.read_text(encoding="utf-8"))
    return found


def report(found: Mapping[str, Any]) -> str:
    """The sweep as a table, and what follows from its last line."""
    lines = [
        *recorded.lines("python -m intake.measure sweep lake", found),
        (
            f"{found['memory']} of memory each; seconds of processor time, "
            "both cores together"
        ),
        "",
        f"{'':>11}{'DuckDB':>9}{'Spark':>9}{'of it':>9}{'Spark /':>10}",
        f"{'rows':>11}{'s':>9}{'s':>9}{'start s':>9}{'DuckDB':>10}",
    ]
    for row in found["rows"]:
        duck, spark = row["DuckDB"], row["Spark"]
        lines.append(
            f"{row['rows']:>11,}{duck['total']:>9.1f}{spark['total']:>9.1f}"
            f"{spark['ready']:>9.1f}{spark['total'] / duck['total']:>10.1f}"
        )
    last = found["rows"][-1]
    lines += ["", f"DuckDB, {last['rows']:,} rows, with less memory"]
    for memory, seconds in last["less memory"].items():
        told = f"{seconds:.1f} s" if seconds else "fails"
        lines.append(f"{memory:>11}{told:>9}")
    return "\n".join([*lines, "", *slope(found)])


def slope(found: Mapping[str, Any]) -> list[str]:
    """What a further million rows costs each engine."""
    before, last = found["rows"][-2:]
    millions = (last["rows"] - before["rows"]) / 1e6
    more = {
        engine: (last[engine]["total"] - before[engine]["total"]) / millions
        for engine in ENGINES
    }
    hour = 3600 * 2 / more["DuckDB"] / 1000  # two cores
    times = more["Spark"] / more["DuckDB"]
    duck, spark = more["DuckDB"], more["Spark"]
    return [
        f"each further million rows: {duck:.1f} s and {spark:.1f} s",
        f"the second is {times:.1f} times the first",
        f"at that rate, both cores for an hour: {hour:.1f} billion rows",
    ]


def main() -> None:
    """Measure and keep, show, or run one."""
    match sys.argv[1:]:
        case ["one", engine, lake, out, memory]:
            print(*ENGINES[engine](Lake(Path(lake)), Path(out), memory))
            return
        case ["sweep", lake]:
            zones = lake_at(lake)
            text = json.dumps(sweep(zones), indent=1) + "\n"
            KEPT.write_text(text, encoding="utf-8")
    print(report(kept()))


if __name__ == "__main__":
    main()
