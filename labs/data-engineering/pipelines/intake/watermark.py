"""Two months of nightly loads from a table that changes.

The sender's table can be queried each night. What a rule fetches is
compared with the table as it stands at the end.
"""

from dataclasses import dataclass

import duckdb

from intake.sender import HELD_BACK, WRONG_CLOCK, open_source

# Each version of a row: when it was stamped, from when it can be seen, and
# until when. Four things are planted: transactions that take long, a
# day held back, a correction, and rows withdrawn.
VERSIONS = f"""
CREATE TABLE versions AS
WITH base AS (
    SELECT time_hour, carrier, flight, departs, arr_delay, recorded_at,
        hash(time_hour, carrier, flight) % 1000 AS lot,
        {HELD_BACK} AS held, {WRONG_CLOCK} AS wrong
    FROM history WHERE month IN (2, 3)
)
SELECT time_hour, carrier, flight, departs, recorded_at AS changed_at,
    CASE WHEN held THEN '2013-03-12 12:00:00+00'::TIMESTAMPTZ
        WHEN lot < 20 THEN recorded_at + INTERVAL 3 HOUR
        ELSE recorded_at END AS visible_at,
    CASE WHEN wrong THEN '2013-03-20 12:00:00+00'::TIMESTAMPTZ
        WHEN lot = 999 THEN '2013-03-25 12:00:00+00'::TIMESTAMPTZ
        ELSE 'infinity'::TIMESTAMPTZ END AS gone_at,
    CASE WHEN wrong THEN arr_delay - 60 ELSE arr_delay END AS arr_delay
FROM base
UNION ALL
SELECT time_hour, carrier, flight, departs,
    '2013-03-20 12:00:00+00'::TIMESTAMPTZ AS changed_at,
    changed_at AS visible_at, 'infinity'::TIMESTAMPTZ AS gone_at, arr_delay
FROM base WHERE wrong
"""
NIGHTS = """
SELECT unnest(range('2013-02-02 05:00:00+00'::TIMESTAMPTZ,
    '2013-04-03 05:00:00+00'::TIMESTAMPTZ, INTERVAL 1 DAY))
"""


# region rules
@dataclass(frozen=True)
class Rule:
    """How a night decides what to fetch, and what it does with it."""

    title: str
    fetch: str  # condition; $mark is the largest value loaded so far
    mark: str = "changed_at"
    merge: bool = True


RULES = (
    Rule("event time", "departs > $mark", "departs", merge=False),
    Rule("change time", "changed_at > $mark", merge=False),
    Rule("change time, merged", "changed_at > $mark"),
    Rule("6 hours again", "changed_at > $mark - INTERVAL 6 HOUR"),
    Rule("40 days again", "changed_at > $mark - INTERVAL 40 DAY"),
)
# endregion rules


# region night
def night(db: duckdb.DuckDBPyConnection, rule: Rule, now: object) -> int:
    """One load at a moment: fetch what the rule asks for, and keep it."""
    ((mark,),) = db.execute(
        f"SELECT coalesce(max({rule.mark}), '-infinity') FROM loaded"
    ).fetchall()
    db.execute(
        "CREATE OR REPLACE TABLE fetched AS SELECT * FROM versions WHERE "
        f"visible_at <= $now AND $now < gone_at AND {rule.fetch}",
        {"now": now, "mark": mark},
    )
    if rule.merge:
        db.execute(
            "DELETE FROM loaded USING fetched AS f WHERE loaded.flight = "
            "f.flight AND loaded.carrier = f.carrier "
            "AND loaded.time_hour = f.time_hour"
        )
    db.execute("INSERT INTO loaded FROM fetched")
    ((rows,),) = db.execute("SELECT count(*) FROM fetched").fetchall()
    return int(rows)


# endregion night

JUDGE = """
WITH truth AS (
    SELECT * FROM versions WHERE gone_at = 'infinity'
), kept AS (
    SELECT time_hour, carrier, flight, count(*) AS n,
        arg_max(arr_delay, changed_at) AS arr_delay
    FROM loaded GROUP BY ALL
)
SELECT
    count(*) FILTER (k.n IS NULL) AS missing,
    count(*) FILTER (k.n > 1) AS twice,
    count(*) FILTER (k.arr_delay <> t.arr_delay) AS outdated,
    count(*) FILTER (t.departs IS NULL) AS withdrawn
FROM truth AS t FULL JOIN kept AS k USING (time_hour, carrier, flight)
"""


def prepare() -> duckdb.DuckDBPyConnection:
    """A database with the sender's table in all its versions."""
    db = open_source()
    db.execute(VERSIONS)
    return db


def replay(db: duckdb.DuckDBPyConnection, rule: Rule) -> list[int]:
    """All nights: rows missing, twice, outdated, withdrawn; and read."""
    db.execute("CREATE OR REPLACE TABLE loaded AS FROM versions LIMIT 0")
    read = sum(night(db, rule, now) for (now,) in db.sql(NIGHTS).fetchall())
    return [*db.sql(JUDGE).fetchall()[0], read]


def line(title: str, found: list[int]) -> str:
    """A row of the table."""
    cells = "".join(f"{n or '-':>10}" for n in found[:4])
    return f"{title:<21}{cells}{found[4]:>12,}"


def main() -> None:
    """Replay the nights under each rule."""
    db = prepare()
    heads = "".join(
        f"{head:>10}"
        for head in ("missing", "twice", "outdated", "withdrawn")
    )
    print(f"{'rule':<21}{heads}{'rows read':>12}")
    for rule in RULES:
        print(line(rule.title, replay(db, rule)))
    ((all_rows,),) = db.sql(
        "SELECT count(*) FROM versions WHERE gone_at = 'infinity'"
    ).fetchall()
    print(line("everything, one night", [0, 0, 0, 0, all_rows]))


if __name__ == "__main__":
    main()
