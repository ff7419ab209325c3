"""Which part of a long computation is done again in a run of the tests."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def chosen(options: Sequence[T], files: Iterable[Path]) -> T:
    """Choose one by what some files hold.

    The same files give the same one, so that what failed fails again;
    whoever changes a program changes the choice as well, so that no part
    is left out for ever.

    Args:
        options: What there is to choose from.
        files: Those that the computation follows from.
    """
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.read_bytes())
    return options[int.from_bytes(digest.digest()[:8]) % len(options)]
