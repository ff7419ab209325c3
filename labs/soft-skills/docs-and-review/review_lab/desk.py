"""Lay out the folders in which the chapter's messages appear.

`python -m review_lab.desk desk` makes:
  desk/card.toml       the model card's words with a part left empty
  desk/my-review.patch  a review that edits a line of the patch
  desk/drafts           a decision record with holes
  desk/moved            a repository that has moved on since the patch
  desk/leak/labs        the package with one planted defect
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from review_lab import defects
from review_lab.defects import HERE

PATCH = HERE / "pull-request.patch"
DRAFT = """# 2. Use knots

## Decision

We will use knots.

## Consequences

TODO
"""
OLD = "learn, check = parts.train, parts.validation"


def holed(place: Path) -> None:
    """Leave a part of the card empty."""
    words = (HERE / "card.toml").read_text("utf-8")
    hole = re.sub(
        r'Factors = """.*?"""', 'Factors = ""', words, flags=re.DOTALL
    )
    (place / "card.toml").write_text(hole, "utf-8")


def edited(place: Path) -> None:
    """Change a line of the patch instead of commenting on it."""
    text = PATCH.read_text("utf-8").replace("seats", "chairs")
    (place / "my-review.patch").write_text(text, "utf-8")


def drafts(place: Path) -> None:
    """Write a decision record that is not finished."""
    (place / "drafts").mkdir()
    (place / "drafts" / "decision-0002.md").write_text(DRAFT, "utf-8")


def moved(place: Path) -> None:
    """Change the package where the patch changes it too."""
    root = place / "moved"
    training = defects.copy(root) / "flightdelay" / "training.py"
    text = training.read_text("utf-8")
    training.write_text(text.replace(OLD, f"{OLD}  # moved"), "utf-8")
    shutil.copy(PATCH, root)
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)  # noqa: S607


def leak(place: Path) -> None:
    """Plant the leak, with a column that nobody has declared."""
    planted = {defect.id: defect for defect in defects.load()[0]}
    edits = [e for e in planted["leak"].edits if e.file != "availability.py"]
    defects.copy(place / "leak", edits)


def main() -> None:
    """Lay out all of them."""
    place = Path(sys.argv[1])
    if place.exists():
        sys.exit(f"{place} is there already: remove it, or name another")
    place.mkdir(parents=True)
    for make in (holed, edited, drafts, moved, leak):
        make(place)


if __name__ == "__main__":
    main()
