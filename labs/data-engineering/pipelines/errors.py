"""Provoke the messages of the chapter's table."""

import os
import sys
import tempfile
from pathlib import Path

import duckdb

from intake.contract import ContractError
from intake.db import connect

FOLDER = Path(tempfile.mkdtemp())


def file(text: str) -> Path:
    """A small delivery."""
    path = FOLDER / "flights.csv"
    path.write_text(text, encoding="utf-8")
    return path


def late_surprise() -> None:
    """A column is numbers for many lines, and then not."""
    db = connect()
    db.execute("CREATE TABLE flights (carrier TEXT, arr_delay INT)")
    lines = ["carrier,arr_delay", *["B6,12"] * 900, "B6,n/a"]
    path = file("\n".join(lines) + "\n")
    db.execute(f"INSERT INTO flights FROM read_csv('{path}')")


def short_row() -> None:
    """A table that has more columns than the file."""
    db = connect()
    db.execute("CREATE TABLE flights (carrier TEXT, flight INT, late BOOL)")
    path = file("carrier,flight\nB6,12\n")
    db.execute(f"INSERT INTO flights FROM read_csv('{path}')")


def column_gone() -> None:
    """A transform asks for what was not kept."""
    connect().sql("SELECT sched_arr_time FROM (SELECT 1 AS planned_minutes)")


def refused() -> None:
    """A delivery without a column of the contract."""
    from intake.contract import FLIGHTS, check  # noqa: PLC0415

    db = connect()
    names = [n for n in FLIGHTS.types if n != "arr_delay"]
    columns = ", ".join(f"'' AS {n}" for n in [*names, "arrival_delay"])
    db.execute(f"CREATE TABLE delivered AS SELECT {columns}")
    check(db, FLIGHTS, "delivered")


def not_parquet() -> None:
    """A file that another process has only begun to write."""
    path = FOLDER / "2013-03.parquet"
    path.write_bytes(b"PAR1 and then the power went")
    os.chdir(FOLDER)  # the message names the file
    connect().sql("FROM '2013-03.parquet'").fetchall()


def twice() -> None:
    """A key that two rows share, where the table forbids it."""
    db = connect()
    db.execute(
        "CREATE TABLE f (carrier TEXT, flight INT, PRIMARY KEY (carrier, "
        "flight)); INSERT INTO f VALUES ('WN', 2269)"
    )
    db.execute("INSERT INTO f VALUES ('WN', 2269)")


CASES = {
    "late-surprise": late_surprise,
    "short-row": short_row,
    "column-gone": column_gone,
    "refused": refused,
    "not-parquet": not_parquet,
    "twice": twice,
}


def main() -> None:
    """Print the first line of each message."""
    for name, provoke in CASES.items():
        try:
            provoke()
        except (duckdb.Error, ContractError) as error:
            line = str(error).replace(str(FOLDER), "landing").splitlines()[0]
            print(f"{name}: {type(error).__name__}: {line}")
        else:
            sys.exit(f"{name}: nothing happened")


if __name__ == "__main__":
    main()
