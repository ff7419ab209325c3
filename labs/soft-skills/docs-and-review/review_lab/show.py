"""Print the measurements and the key: `python -m review_lab.show nets`."""

import json
import sys
from textwrap import wrap
from typing import Any

from review_lab import defects
from review_lab.defects import HERE
from review_lab.nets import NETS
from review_lab.score import places

MEASURED = HERE / "measured"
LIKE_TEXT: dict[str, Any] = {
    "width": 74,
    "initial_indent": "    ",
    "subsequent_indent": "    ",
}


def kept(name: str) -> dict[str, Any]:
    """Read a measurement."""
    text = (MEASURED / f"{name}.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def nets() -> list[str]:
    """Which net says something about each defect alone."""
    results = kept("nets")
    planted, _ = defects.load()
    lines = [f"{'':<52}" + "  ".join(f"{n:<4}" for n in NETS)]
    for defect in planted:
        said = results["caught"][defect.id]
        marks = [f"{'yes' if said[n] else '-':<6}" for n in NETS]
        row = f"{defect.id:<14}{defect.kind:<38}" + "".join(marks)
        lines.append(row.rstrip())
    seen = sum(any(results["caught"][d.id][n] for n in NETS) for d in planted)
    return [*lines, "", f"seen by a net: {seen} of {len(planted)}"]


def effect() -> list[str]:
    """AUC that each branch reports, and that its service would have."""
    results = kept("effect")["results"]
    main = results.pop("main")
    head = f"{'':<15}{'reported':>8}{'gain':>8}    {'real':>6}{'gain':>8}"
    own, real = main["reported"]["auc"], main["real"]["auc"]
    lines = [
        f"{head}   95% interval, real",
        f"{'main':<15}{own:>8.3f}{'':>8}    {real:>6.3f}",
    ]
    for name, one in results.items():
        own, real = one["reported"], one["real"]
        lines.append(
            f"{name:<15}{own['auc']:>8.3f}{own['gain']:>+8.3f}    "
            f"{real['auc']:>6.3f}{real['gain']:>+8.3f}"
            f"   {real['low']:+.3f} to {real['high']:+.3f}"
        )
    return lines


def key() -> list[str]:
    """What is wrong where, and a comment that would help."""
    patch = (HERE / "pull-request.patch").read_text("utf-8").splitlines()
    planted, _ = defects.load()
    lines = []
    for defect in planted:
        at = ", ".join(str(n + 1) for n in places(defect, patch))
        lines += [f"{defect.id}: {defect.kind}; lines {at}"]
        lines += [*wrap(defect.why, **LIKE_TEXT), ""]
        lines += [*wrap(f'"{defect.ask}"', **LIKE_TEXT), ""]
    return lines[:-1]


if __name__ == "__main__":
    tables = {"nets": nets, "effect": effect, "key": key}
    print("\n".join(tables[sys.argv[1]]()))
