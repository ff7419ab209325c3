"""The nine planted defects, and how they get into a copy of the package."""

import shutil
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import flightdelay

HERE = Path(__file__).parent.parent
# Other labs lie around this one, or in it where it was taken away.
LABS = HERE / "labs" if (HERE / "labs").is_dir() else HERE.parent.parent
PACKAGE = "flightdelay"
SOURCE = Path(flightdelay.__file__).parent
SETTINGS = "pyproject.toml"  # of what checks the package


class DefectError(ValueError):
    """The package has changed, and an edit no longer fits."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace one piece of text in one file of the package."""

    file: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Defect:
    """One planted defect, with what the key says of it."""

    id: str
    kind: str
    why: str
    ask: str
    marks: tuple[str, ...]
    reads_test_outcomes: bool
    edits: tuple[Edit, ...]


def _edit(values: dict[str, Any]) -> Edit:
    # Each text starts on its own line in the file, for the eye.
    return Edit(**{k: v.removeprefix("\n") for k, v in values.items()})


def load() -> tuple[list[Defect], list[Edit]]:
    """Read the key: the defects, and the changes that are in order."""
    key = tomllib.loads((HERE / "defects.toml").read_text("utf-8"))
    defects = [
        Defect(
            id=d["id"],
            kind=d["kind"],
            why=d["why"].strip(),
            ask=d["ask"].strip(),
            marks=tuple(d["marks"]),
            reads_test_outcomes=d.get("reads_test_outcomes", False),
            edits=tuple(_edit(e) for e in d["edit"]),
        )
        for d in key["defect"]
    ]
    return defects, [_edit(e) for e in key["sound"]]


# region apply
def apply(edits: Iterable[Edit], package: Path) -> None:
    """Make edits in a copy of the package, each once.

    Raises:
        DefectError: A piece of text is not there exactly once.
    """
    for edit in dict.fromkeys(edits):  # two defects share an import
        path = package / edit.file
        text = path.read_text("utf-8")
        if (count := text.count(edit.old)) != 1:
            first = edit.old.strip().splitlines()[0]
            raise DefectError(f"{edit.file} has {count} times: {first}")
        path.write_text(text.replace(edit.old, edit.new), "utf-8")


# endregion apply


def copy(folder: Path, edits: Iterable[Edit] = ()) -> Path:
    """Copy the package and what checks it into folder/labs, then edit.

    Returns:
        The folder labs of the copy.
    """
    labs = folder / "labs"
    labs.mkdir(parents=True)
    skip = shutil.ignore_patterns("__pycache__", ".*")
    shutil.copytree(SOURCE, labs / PACKAGE, ignore=skip)
    if (LABS / SETTINGS).exists():  # in the book's repository
        shutil.copy(LABS / SETTINGS, labs)
    apply(edits, labs / PACKAGE)
    return labs
