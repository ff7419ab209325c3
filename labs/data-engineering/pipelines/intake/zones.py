"""The lake's folders, and how a file gets into one of them."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import duckdb

from workbench import here


# region write
def write(db: duckdb.DuckDBPyConnection, query: str, target: Path) -> None:
    """Write a query's rows as Parquet, all of them or none.

    Readers see the old file until the new one is whole: renaming within
    a file system replaces a name in one step.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_suffix(".writing")
    db.execute(f"COPY ({query}) TO '{beside}' (FORMAT parquet)")
    beside.replace(target)


# endregion write


def digest(file: Path) -> str:
    """The first digits of a file's SHA-256."""
    return hashlib.sha256(file.read_bytes()).hexdigest()[:12]


@dataclass(frozen=True)
class Lake:
    """Folders of Parquet files.

    Attributes:
        root: Holds raw/, quarantine/ and clean/.
    """

    root: Path

    def raw(self, table: str, name: str = "*") -> Path:
        """A delivery as it came, or the pattern for all."""
        return self.root / "raw" / table / f"{name}.parquet"

    def quarantine(self, table: str, name: str) -> Path:
        """Rows of a delivery that the contract did not let pass."""
        return self.root / "quarantine" / table / f"{name}.parquet"

    def clean(self, month: str = "*") -> Path:
        """A month's flights as the model reads them."""
        return self.root / "clean" / f"{month}.parquet"

    def recipe(self, month: str) -> str:
        """What a clean month was made of; empty if it is not there."""
        file = self.clean(month).with_suffix(".recipe")
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def set_recipe(self, month: str, recipe: str) -> None:
        """Say what a clean month is made of."""
        file = self.clean(month).with_suffix(".recipe")
        beside = file.with_suffix(".writing")
        beside.write_text(recipe, encoding="utf-8")
        beside.replace(file)

    def seen(self, table: str) -> dict[str, str]:
        """Digest to name, of what has landed."""
        files = sorted(self.raw(table).parent.glob("*.parquet"))
        pairs = [file.stem.rsplit("_", 1) for file in files]
        return {mark: name for name, mark in pairs}

    def months(self, db: duckdb.DuckDBPyConnection) -> dict[str, str]:
        """Month to a digest of its rows, of what is clean.

        Of the rows, since the same rows may be written in other bytes.
        """
        marks = {}
        for file in sorted(self.clean().parent.glob("*.parquet")):
            ((mark,),) = db.sql(
                "SELECT sha256(string_agg(f::VARCHAR, chr(10) "
                f"ORDER BY departs, carrier, flight)) FROM '{file}' AS f"
            ).fetchall()
            marks[file.stem] = mark[:12]
        return marks


def delivered(name: str) -> Path:
    """The folder of deliveries, or one line that says what makes it."""
    return here.made(name, f"python -m intake.sender {name}")


def lake_at(name: str) -> Lake:
    """A lake that is there, or one line that says what makes it."""
    return Lake(here.made(name, f"python -m intake.run landing {name}"))
