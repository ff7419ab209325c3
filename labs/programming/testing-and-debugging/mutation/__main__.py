"""Mutate the package and say which level of tests noticed."""

import argparse
import importlib.util
import json
import tempfile
from pathlib import Path
from typing import Any

from mutation.change import MODULES, Mutant, mutants
from mutation.planted import faults
from mutation.trial import FOLDER, LEVELS, Outcome, trials

SHARE = 2  # of the mutants, every second is tried: an afternoon is short


def reds(outcome: Outcome) -> list[str]:
    """The levels with a failed test."""
    return [level for level in LEVELS if outcome.red[level]]


def write_sample(folder: Path) -> None:
    """What the levels' conftest would make, once for all trials."""
    spec = importlib.util.spec_from_file_location(
        "levels_conftest", FOLDER / "conftest.py"
    )
    if spec is None or spec.loader is None:
        raise SystemExit("levels/conftest.py is missing")
    conftest = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(conftest)
    conftest.write_sample(folder)


def measure(every: int) -> dict[str, Any]:
    """Try the package itself, the planted faults and the mutants.

    Args:
        every: Only one of them in so many; 1 for all.
    """
    planted = list(faults())
    changed: list[Mutant] = [m for name in MODULES for m in mutants(name)]
    tried = [*planted, *changed[::SHARE]][::every]
    known = {mutant.name for mutant in planted}
    with tempfile.TemporaryDirectory() as folder:
        write_sample(Path(folder))
        whole, *outcomes = trials([None, *tried], Path(folder))
    if reds(whole):
        raise SystemExit(f"red without any change: {reds(whole)}")
    rows = [
        {"name": mutant.name, "red": reds(outcome)}
        for mutant, outcome in zip(tried, outcomes, strict=True)
    ]
    return {
        "levels": {
            level: {
                "tests": whole.tests[level],
                "seconds": round(whole.seconds[level], 2),
            }
            for level in LEVELS
        },
        "places": len(changed),
        "planted": [row for row in rows if row["name"] in known],
        "mutants": [row for row in rows if row["name"] not in known],
    }


def main() -> None:
    """Measure, and write what came out."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    found = json.dumps(measure(options.every), indent=1)
    options.out.write_text(found + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
