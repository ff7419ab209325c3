"""A year of flights read in three ways: seconds and memory.

python measure_reading.py            all ways, once and ten times over
python measure_reading.py WAY FILE   one way, in a process of its own

Each reading and each writing has its own process: a child process starts
with the peak of its parent, and would hide its own below it.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from flightdelay import source

NEEDED = {
    "month": "int8",
    "day": "int8",
    "sched_dep_time": "int16",
    "sched_arr_time": "int16",
    "arr_delay": "float32",
    "carrier": "category",
    "origin": "category",
    "dest": "category",
    "distance": "int16",
}


# region ways
def everything(file: Path) -> pd.DataFrame:
    """All columns, and whatever types pandas makes of them."""
    return pd.read_csv(file)


def typed(file: Path) -> pd.DataFrame:
    """The nine columns that are needed, each as small as it fits."""
    return pd.read_csv(file, usecols=list(NEEDED), dtype=NEEDED)


def columns(file: Path) -> pd.DataFrame:
    """The same nine columns from a file that holds columns, not text."""
    with np.load(file.with_suffix(".npz")) as arrays:
        return pd.DataFrame(
            {
                name: pd.Categorical.from_codes(
                    arrays[name], arrays[f"{name}_levels"]
                )
                if kind == "category"
                else arrays[name]
                for name, kind in NEEDED.items()
            }
        )


# endregion ways
WAYS = {way.__name__: way for way in (everything, typed, columns)}


def write(file: Path, copies: int) -> None:
    """Write the year `copies` times over, as CSV and as columns."""
    year = source.read("flights").to_csv(index=False)
    header, rows = year.split("\n", 1)
    file.write_text(f"{header}\n{rows * copies}", encoding="utf-8")
    table = typed(file)
    arrays: dict[str, Any] = {}
    for name, kind in NEEDED.items():
        column = table[name]
        if kind == "category":
            arrays[name] = column.cat.codes.to_numpy()
            levels = column.cat.categories.to_numpy(dtype="U3")
            arrays[f"{name}_levels"] = levels
        else:
            arrays[name] = column.to_numpy()
    np.savez(file.with_suffix(".npz"), **arrays)


def peak_mb() -> float:
    """The most memory that this process has held; MB."""
    # Linux counts in KiB, macOS in bytes
    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak * unit / 1e6


def measure(way: str, file: Path) -> dict[str, float]:
    """Read once, in this process."""
    before = peak_mb()
    start = time.perf_counter()
    table = WAYS[way](file)
    return {
        "rows": len(table),
        "seconds": time.perf_counter() - start,
        "table_mb": float(table.memory_usage(deep=True).sum()) / 1e6,
        "peak_mb": peak_mb() - before,
    }


def apart(*arguments: object) -> bytes:
    """Run this program in a process of its own."""
    words = [sys.executable, __file__, *map(str, arguments)]
    return subprocess.check_output(words)  # noqa: S603


def main() -> None:
    """Measure all ways, each in the best of three runs."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for copies in (1, 10):
            file = Path(folder) / f"flights{copies}.csv"
            apart("write", file, copies)
            for way in WAYS:
                runs = [json.loads(apart(way, file)) for _ in range(3)]
                best = min(runs, key=lambda run: float(run["seconds"]))
                rows.append({"way": way, **best})
    heads = ("rows", "seconds", "table MB", "peak MB")
    print(f"{'':<12}" + "".join(f"{head:>12}" for head in heads))
    for row in rows:
        print(
            f"{row['way']:<12}{row['rows']:>12,}{row['seconds']:>12.2f}"
            f"{row['table_mb']:>12.0f}{row['peak_mb']:>12.0f}"
        )


if __name__ == "__main__":
    match sys.argv[1:]:
        case []:
            main()
        case ["write", to, copies]:
            write(Path(to), int(copies))
        case [way, file]:
            print(json.dumps(measure(way, Path(file))))
