"""A feature from the day so far, computed honestly and not."""

import sys
from collections.abc import Mapping
from typing import Any

import duckdb

from intake.db import connect
from intake.run import tables
from intake.sender import NEW_YORK, open_source
from intake.zones import lake_at

BASE = f"""
CREATE TABLE arrived AS
SELECT departs, recorded_at, origin, month,
    timezone('{NEW_YORK}', departs)::DATE AS day,
    (arr_delay > 15)::INT AS late
FROM history WHERE arr_delay IS NOT NULL
"""

# region ways
# Share of late flights at the airport on the day, as a flight departs.
WAYS = {
    "all of the day": """
        SELECT *, sum(late) OVER day AS bad, count(*) OVER day AS n
        FROM arrived WINDOW day AS (PARTITION BY origin, day)""",
    "scheduled before it": """
        SELECT *, sum(late) OVER before AS bad, count(*) OVER before AS n
        FROM arrived WINDOW before AS (
            PARTITION BY origin, day ORDER BY departs
            RANGE BETWEEN UNBOUNDED PRECEDING
            AND INTERVAL 1 MINUTE PRECEDING)""",
    "landed before it": """
        SELECT a.*, b.bad, b.n FROM arrived AS a ASOF LEFT JOIN (
            SELECT origin, day, recorded_at, sum(late) OVER so_far AS bad,
                count(*) OVER so_far AS n
            FROM arrived WINDOW so_far AS (
                PARTITION BY origin, day ORDER BY recorded_at)
        ) AS b ON a.origin = b.origin AND a.day = b.day
            AND a.departs > b.recorded_at""",
}
# endregion ways

# Few flights say little: five more of the usual kind are added.
SCORED = """
CREATE OR REPLACE TABLE scored AS
SELECT month, late, (coalesce(bad, 0) + 5 * 0.23) / (coalesce(n, 0) + 5) AS x
FROM ({})
"""
AUC = """
WITH ranked AS (
    SELECT late, rank() OVER (ORDER BY x)
        + (count(*) OVER (PARTITION BY x) - 1) / 2 AS place
    FROM scored WHERE month BETWEEN {} AND {}
)
SELECT (sum(place) FILTER (late = 1) - sum(late) * (sum(late) + 1) / 2)
    / (sum(late) * (count(*) - sum(late))) FROM ranked
"""


def auc(db: duckdb.DuckDBPyConnection, first: int, last: int) -> float:
    """How well the feature alone orders late before punctual flights."""
    ((found,),) = db.sql(AUC.format(first, last)).fetchall()
    return float(found)


def measured() -> Mapping[str, Any]:
    """Each way on the year, and on each of its months."""
    db = open_source()
    db.execute(BASE)
    found = {}
    for way, query in WAYS.items():
        db.execute(SCORED.format(query))
        found[way] = {
            "year": auc(db, 1, 12),
            "months": [auc(db, month, month) for month in range(1, 13)],
        }
    return found


# region as_of
BELIEVED = """
WITH known AS (
    SELECT * FROM raw_flights WHERE delivery <= '{day}'
    QUALIFY row_number() OVER (
        PARTITION BY time_hour::TIMESTAMPTZ, carrier, flight::INT
        ORDER BY delivery DESC, line::INT DESC) = 1
)
SELECT count(*), avg((arr_delay::INT > 15)::INT), avg(arr_delay::INT)
FROM known WHERE carrier = 'DL' AND month::INT = 3
    AND day::INT BETWEEN 10 AND 12 AND arr_delay IS NOT NULL
"""
# endregion as_of


def main() -> None:
    """Print the ways, or what was believed of one carrier's days."""
    if len(sys.argv) > 1:
        db = connect()
        tables(db, lake_at(sys.argv[1]))
        print("as known on    flights    late   mean delay")
        for day in ("2013-04-01", "2013-05-01"):
            ((n, late, mean),) = db.sql(BELIEVED.format(day=day)).fetchall()
            print(f"{day}{n:>12}{late:>8.1%}{mean:>9.1f} min")
        return
    print(report(measured()))


def report(found: Mapping[str, Any]) -> str:
    """The ways as a table."""
    lines = ["share of late flights so far, of those     AUC   by month"]
    for way, auc_of in found.items():
        low, high = min(auc_of["months"]), max(auc_of["months"])
        lines.append(
            f"{way:<38}{auc_of['year']:>8.3f}   {low:.2f} to {high:.2f}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
