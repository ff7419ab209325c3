"""What the kept measurement says, for people."""

import json
import sys
from pathlib import Path
from typing import Any

from mutation.trial import LEVELS

KEPT = Path(__file__).parent.parent / "measured" / "matrix.json"


def read() -> dict[str, Any]:
    """The kept measurement."""
    found: dict[str, Any] = json.loads(KEPT.read_text(encoding="utf-8"))
    return found


def line(name: str, red: list[str]) -> str:
    """One row: a mark for each level that noticed."""
    marks = ("x" if level in red else "-" for level in LEVELS)
    return f"{name:<28}" + " ".join(marks)


def planted(kept: dict[str, Any]) -> list[str]:
    """The planted faults, one a row."""
    heads = " ".join(level[0].upper() for level in LEVELS)
    rows = (line(row["name"], row["red"]) for row in kept["planted"])
    return [f"{'':<28}{heads}", *rows]


def counts(rows: list[dict[str, Any]]) -> dict[str, dict[str, int]]:
    """How many each level noticed, and how many it alone noticed."""
    return {
        level: {
            "red": sum(level in row["red"] for row in rows),
            "alone": sum(row["red"] == [level] for row in rows),
        }
        for level in LEVELS
    }


def levels(kept: dict[str, Any]) -> list[str]:
    """The levels, with what they cost and what they noticed."""
    rows = kept["mutants"]
    quickest = min(v["seconds"] for v in kept["levels"].values())
    lines = [f"{'level':<12}{'tests':>6}{'time':>7}{'red':>6}{'alone':>7}"]
    for level, found in counts(rows).items():
        about = kept["levels"][level]
        ratio = f"{about['seconds'] / quickest:.0f}x"
        lines.append(
            f"{level.replace('_', ' '):<12}{about['tests']:>6}{ratio:>7}"
            f"{found['red']:>6}{found['alone']:>7}"
        )
    unseen = sum(not row["red"] for row in rows)
    lines.append(f"\n{len(rows)} mutants, {unseen} seen by no level")
    return lines


def unseen(kept: dict[str, Any]) -> list[str]:
    """The mutants that no level noticed."""
    return [row["name"] for row in kept["mutants"] if not row["red"]]


if __name__ == "__main__":
    views = {"planted": planted, "levels": levels, "unseen": unseen}
    print("\n".join(views[sys.argv[1]](read())))
