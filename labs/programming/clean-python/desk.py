"""Lay out the folders in which two of the chapter's faults are tried.

`python desk.py desk` makes:
  desk/first       the functions, with one rush hour for both
  desk/misspelled  settings with a name that is none
"""

import shutil
import sys
from pathlib import Path

LAB = Path(__file__).parent


def first(place: Path) -> None:
    """The attempt that changes predictions and nothing that is printed."""
    place.mkdir(parents=True)
    shutil.copytree(LAB / "golden", place / "golden")
    shutil.copy(LAB / "check_golden.py", place)
    source = (LAB / "functions.py").read_text("utf-8")
    changed = source.replace("rush_ends=19", "rush_ends=20")
    (place / "functions.py").write_text(changed, "utf-8")


def misspelled(place: Path) -> None:
    """A setting that nobody reads."""
    place.mkdir(parents=True)
    (place / "config.toml").write_text("late_after_minuts = 15\n", "utf-8")


def main() -> None:
    """Lay out both."""
    place = Path(sys.argv[1])
    if place.exists():
        sys.exit(f"{place} is there already: remove it, or name another")
    first(place / "first")
    misspelled(place / "misspelled")


if __name__ == "__main__":
    main()
