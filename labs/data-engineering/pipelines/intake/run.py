"""Take in whatever has landed, and rebuild the months that it touches.

`python -m intake.run LANDING LAKE` may run at any time, and again.
"""

import sys
from collections.abc import Container
from pathlib import Path

import duckdb

from intake.contract import CONTRACTS
from intake.db import connect
from intake.land import Landed, land, snapshot
from intake.zones import Lake, delivered, write

# region ahead
# By how many minutes the destination's clock is ahead of New York's.
AHEAD = {
    "fixed": "(fixed_offset - -5) * 60",  # as found
    "rules": "date_diff('minute', timezone('America/New_York', departs), "
    "timezone(zone, departs))",
}
# endregion ahead
SNAPSHOTS = ("planes", "airports")
SQL = (Path(__file__).parent / "clean.sql").read_text(encoding="utf-8")


def tables(db: duckdb.DuckDBPyConnection, lake: Lake) -> None:
    """Let queries read the raw zone by the names in clean.sql."""
    for name, folder in (
        ("raw_flights", "flights"),
        ("raw_weather", "weather"),
    ):
        files = lake.raw(folder)
        db.execute(f"CREATE OR REPLACE VIEW {name} AS FROM '{files}'")
    for name in SNAPSHOTS:
        file = newest(lake, name)
        db.execute(f"CREATE OR REPLACE VIEW {name} AS FROM '{file}'")


def newest(lake: Lake, table: str) -> Path:
    """The last delivery of a table that always comes whole."""
    return max(lake.raw(table).parent.glob("*.parquet"))


# region stale
def recipes(
    db: duckdb.DuckDBPyConnection, lake: Lake, ahead: str
) -> dict[str, str]:
    """Month to what it is to be made of: raw files, and the query.

    No flight leaves in the first hour of a month, so that none needs the
    weather of another month.
    """
    query = SQL.replace("$ahead", AHEAD[ahead])
    files: dict[str, set[str]] = {}
    always = [newest(lake, table).name for table in SNAPSHOTS]
    for table in CONTRACTS:
        for month, file in db.sql(
            "SELECT DISTINCT printf('%04d-%02d', year::INT, month::INT), "
            "parse_filename(filename) "
            f"FROM read_parquet('{lake.raw(table)}', filename=true)"
        ).fetchall():
            files.setdefault(month, set()).add(file)
    return {
        month: "\n".join([*sorted(names), *always, query])
        for month, names in files.items()
    }


def rebuild(
    db: duckdb.DuckDBPyConnection,
    lake: Lake,
    ahead: str = "rules",
    only: Container[str] | None = None,
) -> list[str]:
    """Make each month anew whose recipe is no longer the one it is of."""
    tables(db, lake)
    rebuilt = []
    for month, recipe in sorted(recipes(db, lake, ahead).items()):
        if only is not None and month not in only:
            continue
        if lake.recipe(month) != recipe:
            query = recipe[recipe.index("-- A month") :]
            write(
                db, query.replace("$month", f"'{month}'"), lake.clean(month)
            )
            lake.set_recipe(month, recipe)  # last: the sign of success
            rebuilt.append(month)
    return rebuilt


# endregion stale


# region take_in
def take_in(
    db: duckdb.DuckDBPyConnection,
    lake: Lake,
    folder: Path,
    ahead: str = "rules",
) -> tuple[dict[str, Landed], list[str]]:
    """One day's delivery, from the landing folder to clean months."""
    for table in SNAPSHOTS:
        if (folder / f"{table}.csv").exists():
            snapshot(db, lake, table, folder / f"{table}.csv")
    landed = {
        table: land(db, lake, table, folder / f"{table}.csv")
        for table in CONTRACTS
        if (folder / f"{table}.csv").exists()
    }
    return landed, rebuild(db, lake, ahead)


# endregion take_in


def report(day: str, landed: dict[str, Landed]) -> list[str]:
    """What a day's run says, and to whom."""
    lines = []
    for table, found in landed.items():
        verdict = found.verdict.replace(": ", f"\n{'':11}", 1)
        text = f"{day} {table:<8}{verdict}"
        if found.rows:
            text += f", {found.rows:,} rows"
        lines.append(text)
        lines += [
            f"{'':11}quarantined {count}: {why}"
            for why, count in sorted(found.reasons.items())
        ]
        if found.reasons or found.verdict.startswith("refused"):
            lines.append(f"{'':11}told: {CONTRACTS[table].told}")
    return lines


def main() -> None:
    """Take in every folder, in the order of its name."""
    landing = delivered(sys.argv[1])
    lake = Lake(Path(sys.argv[2]))
    ahead = sys.argv[3] if len(sys.argv) > 3 else "rules"
    db = connect()
    for folder in sorted(landing.iterdir()):
        landed, rebuilt = take_in(db, lake, folder, ahead)
        print("\n".join(report(folder.name, landed)))
        if rebuilt:
            print(f"{'':11}rebuilt {', '.join(rebuilt)}")
    print()
    for month, mark in lake.months(db).items():
        (rows,) = db.sql(
            f"SELECT count(*) FROM '{lake.clean(month)}'"
        ).fetchall()[0]
        print(f"clean {month} {rows:>7,} flights  {mark}")


if __name__ == "__main__":
    main()
