"""Which normalizers each capture used, kept by name for a later comparison.

A reader's run is compared with a capture long after the test that made it.
So outputs/masks.json holds, for each output that was normalized, the names
of what was applied: those of harness.normalize, and `test_lab.py:short`
for a function of the lab's own tests.

    python -m harness.masks LAB < runs.json

reads what a reader's commands printed, `[{"name", "text", "folder"}]`, and
prints the first difference of each from the lab's outputs as JSON.
"""

import importlib.util
import json
import os
import re
import sys
from collections.abc import Callable, Sequence
from itertools import zip_longest
from pathlib import Path
from types import FunctionType
from typing import Any

from harness import normalize
from harness.normalize import Normalizer

FILE = "outputs/masks.json"
NUMBERS = "numbers"


class UnnamedMaskError(ValueError):
    """A normalizer that nobody could find again by its name."""


def names(normalizers: Sequence[Normalizer], lab: Path) -> list[str]:
    """The names under which `found` finds them.

    Raises:
        UnnamedMaskError: One is no function at the top level of a file of
            the lab.
    """
    return [_name(one, lab) for one in normalizers]


def _name(one: Normalizer, lab: Path) -> str:
    if isinstance(one, normalize.folder):
        return f"folder {one.name}"
    if isinstance(one, normalize.decimals):
        return f"decimals {one.places}"
    if isinstance(one, FunctionType) and one.__qualname__.isidentifier():
        if one.__module__ == normalize.__name__:
            return one.__name__
        file = Path(one.__code__.co_filename)
        if file.is_relative_to(lab):
            return f"{file.relative_to(lab).as_posix()}:{one.__name__}"
    raise UnnamedMaskError(
        f"{one!r} normalizes an output and has no name: make it a function "
        "at the top level of a file of the lab"
    )


def found(name: str, lab: Path, folder: Path) -> Normalizer:
    """The normalizer of a name.

    Args:
        name: As `names` gave it.
        lab: Whose tests may define it.
        folder: Where the reader's commands ran.
    """
    if ":" in name:
        file, function = name.split(":")
        one: Normalizer = getattr(_module(lab / file), function)
        return one
    kind, _, value = name.partition(" ")
    makers: dict[str, Callable[[str], Normalizer]] = {
        "folder": lambda value: normalize.folder(folder, value),
        "decimals": lambda value: normalize.decimals(int(value)),
    }
    if kind in makers:
        return makers[kind](value)
    plain: Normalizer = getattr(normalize, name)
    return plain


def _module(file: Path) -> Any:  # noqa: ANN401 (any file of tests)
    sys.path.insert(0, str(file.parent))
    spec = importlib.util.spec_from_file_location(f"of_{file.stem}", file)
    if spec is None or spec.loader is None:
        raise ImportError(f"{file} cannot be imported")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def read(lab: Path) -> dict[str, list[str]]:
    """Names by output, of those that are normalized."""
    file = lab / FILE
    if not file.exists():
        return {}
    kept: dict[str, list[str]] = json.loads(file.read_text("utf-8"))
    return kept


def write(lab: Path, name: str, wanted: Sequence[str]) -> None:
    """Keep the names of one output."""
    kept = read(lab) | {name: list(wanted)}
    text = {key: kept[key] for key in sorted(kept) if kept[key]}
    if not text:
        (lab / FILE).unlink(missing_ok=True)
        return
    (lab / FILE).parent.mkdir(exist_ok=True)
    (lab / FILE).write_text(json.dumps(text, indent=1) + "\n", "utf-8")


def difference(
    lab: Path, name: str, text: str, folder: Path, *, varies: bool
) -> dict[str, Any] | None:
    """Where a reader's run first differs from what the page shows.

    Args:
        lab: The lab, with its outputs and tests.
        name: Of the output.
        text: What the commands printed.
        folder: Where they ran.
        varies: Whether its numbers are known to be others each time.

    Returns:
        Line, what is kept, and what came; None where they agree.
    """
    kept = (lab / "outputs" / f"{name}.txt").read_text("utf-8")
    masks = read(lab).get(name, [])
    text = re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)
    kept = re.sub(r"[ \t]+$", "", kept, flags=re.MULTILINE)
    # Where the commands were typed is no part of what they print.
    head = re.match(r"(\$ cd [^\n]*\n)?", kept)
    if head and text.startswith(head[0]):
        text, kept = text[len(head[0]) :], kept[len(head[0]) :]
    start = head[0].count("\n") + 1 if head else 1
    for mask in masks:
        text = found(mask, lab, folder)(text)
    if varies or NUMBERS in masks:
        text, kept = normalize.numbers(text), normalize.numbers(kept)
        kept = re.sub(r"\nrecorded on [^\n]*\n$", "", kept)
    lines = zip_longest(kept.rstrip().split("\n"), text.rstrip().split("\n"))
    for number, (wanted, came) in enumerate(lines, start=start):
        if wanted != came:
            return {"line": number, "kept": wanted, "came": came}
    return None


def main() -> None:
    """Compare what comes in."""
    lab = Path(sys.argv[1]).resolve()
    sys.path.insert(0, str(lab))
    # As the plugin does, for tests that read it when they are imported.
    os.environ.setdefault("MYPY_CACHE_DIR", ".mypy_cache")
    print(
        json.dumps(
            [
                difference(
                    lab,
                    run["name"],
                    run["text"],
                    Path(run["folder"]),
                    varies=run["varies"],
                )
                for run in json.load(sys.stdin)
            ]
        )
    )


if __name__ == "__main__":
    main()
