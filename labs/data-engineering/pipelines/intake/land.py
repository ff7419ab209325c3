"""Take a delivery in: as it came, beside the reasons not to use it."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from intake.contract import CONTRACTS, ContractError, check
from intake.zones import Lake, digest, write


@dataclass
class Landed:
    """What became of a delivered file."""

    verdict: str
    rows: int = 0
    reasons: Counter[str] = field(default_factory=Counter)


# region land
def land(
    db: duckdb.DuckDBPyConnection, lake: Lake, table: str, file: Path
) -> Landed:
    """Take in one file of a delivery; a second time nothing happens.

    The delivery's name is the day on which it came, so raw files sort in
    the order in which we learned of their rows.
    """
    mark = digest(file)
    if before := lake.seen(table).get(mark):
        return Landed(f"the same bytes as {before}")
    contract = CONTRACTS[table]
    db.execute(
        "CREATE OR REPLACE TABLE delivered AS SELECT *, "
        "row_number() OVER () AS line "
        f"FROM read_csv('{file}', all_varchar=true, parallel=false)"
    )
    try:
        check(db, contract, "delivered")
    except ContractError as error:
        return Landed(f"refused: {error}")
    day = file.parent.name
    name = f"{day}_{mark}"
    rows = f"SELECT *, '{day}' AS delivery FROM judged WHERE reason IS"
    write(db, f"{rows} NOT NULL ORDER BY line", lake.quarantine(table, name))
    # Last, since this is what a later run takes for the sign of success.
    good = f"SELECT * EXCLUDE (reason) FROM ({rows} NULL) ORDER BY line"
    write(db, good, lake.raw(table, name))
    return _summary(db)


# endregion land


def snapshot(
    db: duckdb.DuckDBPyConnection, lake: Lake, table: str, file: Path
) -> None:
    """Take in a table that always comes whole: the newest counts."""
    name = f"{file.parent.name}_{digest(file)}"
    if not lake.raw(table, name).exists():
        query = f"FROM read_csv('{file}', parallel=false)"
        write(db, query, lake.raw(table, name))


def _summary(db: duckdb.DuckDBPyConnection) -> Landed:
    rows = db.execute(
        "SELECT reason, count(*) FROM judged GROUP BY ALL"
    ).fetchall()
    found = Counter({reason: count for reason, count in rows if reason})
    usable = sum(count for reason, count in rows if not reason)
    return Landed("taken in", usable, found)
