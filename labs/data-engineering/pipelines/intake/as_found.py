"""The load as found: a table that every delivery is appended to."""

import sys
from pathlib import Path

import duckdb

from intake.db import connect
from intake.sender import open_source
from intake.zones import delivered


# region load
def load(db: duckdb.DuckDBPyConnection, file: Path) -> None:
    """Append a delivery to the table."""
    db.execute(
        "CREATE TABLE IF NOT EXISTS flights AS "
        f"FROM read_csv('{file}') LIMIT 0"
    )
    db.execute(f"INSERT INTO flights FROM read_csv('{file}')")


# endregion load

LATE = """
SELECT month, count(*) AS flights,
    count(*) FILTER (arr_delay > 15) AS late
FROM {} WHERE month <= 6 GROUP BY month ORDER BY month
"""


def main() -> None:
    """Load all deliveries, and compare with what really happened."""
    db = connect()
    for folder in sorted(delivered(sys.argv[1]).iterdir()):
        try:
            load(db, folder / "flights.csv")
        except duckdb.Error as error:
            reason = str(error).splitlines()[0]
            print(f"{folder.name}: {reason[:66]}")
    truth = open_source().sql(LATE.format("flights")).fetchall()
    found = db.sql(LATE.format("flights")).fetchall()
    print(f"\n{'':5}{'rows':>9}{'flights':>9}{'late':>9}{'late':>9}")
    print(
        f"{'month':5}{'in table':>9}{'flown':>9}{'in table':>9}{'truly':>9}"
    )
    for (month, rows, late), (_, flown, truly) in zip(
        found, truth, strict=True
    ):
        line = f"{month:>5}{rows:>9,}{flown:>9,}{late:>9,}{truly:>9,}"
        print(line + ("" if (rows, late) == (flown, truly) else "  wrong"))


if __name__ == "__main__":
    main()
