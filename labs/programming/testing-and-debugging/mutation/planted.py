"""The faults of planted.toml as mutants."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from mutation.change import Mutant, package

FILE = Path(__file__).parent.parent / "planted.toml"


def faults() -> Iterator[Mutant]:
    """All of them, in the order of the file.

    Raises:
        ValueError: The package no longer holds what a fault replaces.
    """
    for fault in tomllib.loads(FILE.read_text(encoding="utf-8"))["fault"]:
        text = (package() / fault["file"]).read_text(encoding="utf-8")
        if text.count(fault["old"]) != 1:
            raise ValueError(f"{fault['name']}: not in {fault['file']}")
        source = text.replace(fault["old"], fault["new"])
        yield Mutant(fault["name"], fault["file"], source)
