"""Normalizers: what may differ between two runs is written one way.

Each takes and returns the text of a transcript. A capture names the ones
that it needs, and no more: a normalizer too many hides a real change.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Normalizer = Callable[[str], str]


def durations(text: str) -> str:
    """2.31 s, 17 ms and 4 seconds become N s, N ms and N seconds.

    pytest writes a minute or more twice, 68.20s (0:01:08): the
    second time goes.
    """
    once = re.sub(r"(?<=\ds) \(\d+:\d\d:\d\d\)", "", text)
    return re.sub(
        r"(?<![\w.])\d+(?:\.\d+)?( ?)(ns|µs|us|ms|s|seconds|minutes)\b",
        r"N\1\2",
        once,
    )


def ports(text: str) -> str:
    """The port in 127.0.0.1:54321 or localhost:54321 becomes PORT."""
    return re.sub(r"(127\.0\.0\.1|localhost):\d+", r"\1:PORT", text)


def hashes(text: str) -> str:
    """Twelve hexadecimal digits and more become 0a1b2c… of that length."""
    filler = "0a1b2c3d4e5f" * 11
    return re.sub(
        r"\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{12,128}\b",
        lambda match: filler[: len(match[0])],
        text,
    )


def addresses(text: str) -> str:
    """Where an object lies in memory, 0x7f..., becomes 0x7f0000000000."""
    return re.sub(r"\b0x[0-9a-f]{6,16}\b", "0x7f0000000000", text)


def library_frames(text: str) -> str:
    """Tracebacks keep the frames of the reader's own files.

    How the standard library and installed packages are built inside, and
    how a Python underlines the cause, changes with every release.
    """
    kept: list[str] = []
    inside_library = False
    for line in text.splitlines(keepends=True):
        if line.startswith('  File "'):
            inside_library = bool(
                re.match(r'  File "(?:<|[^"]*/lib/python3)', line)
            )
        elif not line.startswith("    "):
            inside_library = False
        underline = line.startswith("    ") and not line.strip(" ~^\n")
        if not (inside_library or underline):
            kept.append(line)
    return "".join(kept)


@dataclass(frozen=True, slots=True)
class folder:  # noqa: N801 (used as a function)
    """A normalizer that writes one folder of this machine as `name`.

    Attributes:
        path: The folder; also replaced where its links are resolved.
        name: What stands instead, such as "~/book".
    """

    path: Path
    name: str

    def __call__(self, text: str) -> str:
        """Replace it wherever it stands."""
        spellings = {str(self.path), str(self.path.resolve())}
        for spelling in sorted(spellings, key=len, reverse=True):
            text = text.replace(spelling, self.name)
        return text


@dataclass(frozen=True, slots=True)
class decimals:  # noqa: N801 (used as a function)
    """A normalizer that rounds numbers to so many decimal places.

    The last digits of a sum depend on the order of addition, and so on
    the processor. Version numbers such as 1.9.1 are left alone.
    """

    places: int

    def __call__(self, text: str) -> str:
        """Round all."""
        long = rf"(?<![\w.])-?\d+\.\d{{{self.places + 1},}}(?![\w.])"
        return re.sub(long, lambda m: f"{float(m[0]):.{self.places}f}", text)


def numbers(text: str) -> str:
    """Every number becomes N, and rows of blanks one: what never repeats."""
    without = re.sub(r"[+-]?\d[\d,]*(?:\.\d+)?", "N", text)
    return re.sub(r"[ \t]+", " ", without)
