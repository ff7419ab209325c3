"""Score a review of pull-request.patch against the key.

Copy the patch, write comments into the copy below the lines that they
are about, each on a line that starts with `#>`, and run
`python -m review_lab.score my-review.patch`.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from review_lab import defects
from review_lab.defects import HERE, Defect

REACH = 1  # a comment may stand this many lines beside the defect


class ReviewError(ValueError):
    """The file is not a commented copy of the pull request."""


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment, and the line of the patch above it, from 0."""

    line: int
    text: str


# region read
def read(review: str, patch: str) -> list[Comment]:
    """Take the comments out of a commented patch.

    Raises:
        ReviewError: Without its comments, the file is not the patch.
    """
    kept: list[str] = []
    comments: list[Comment] = []
    for line in review.splitlines():
        if line.startswith("#>"):
            comments.append(Comment(len(kept) - 1, line[2:].strip()))
        else:
            kept.append(line)
    if kept != patch.splitlines():
        raise ReviewError("apart from #> lines, the patch was changed")
    return comments


# endregion read


def places(defect: Defect, patch: list[str]) -> list[int]:
    """The changed lines of the patch at which a comment is a hit."""
    return [
        number
        for number, line in enumerate(patch)
        if line[:1] in "+-" and any(m in line for m in defect.marks)
    ]


# region score
def score(comments: list[Comment], patch: str) -> tuple[set[str], list[int]]:
    """Compare comments with the key.

    Returns:
        The ids of the defects found, and for each false alarm its line.
    """
    planted, _ = defects.load()
    found: set[str] = set()
    beside: list[int] = []
    lines = patch.splitlines()
    for comment in comments:
        near = range(comment.line - REACH, comment.line + REACH + 1)
        hit = {
            defect.id
            for defect in planted
            if any(place in near for place in places(defect, lines))
        }
        found |= hit
        if not hit:
            beside.append(comment.line + 1)
    return found, beside


# endregion score


def main(path: Path) -> None:
    """Print what a review found, missed and suspected wrongly."""
    patch = (HERE / "pull-request.patch").read_text("utf-8")
    comments = read(path.read_text("utf-8"), patch)
    found, beside = score(comments, patch)
    planted, _ = defects.load()
    for defect in planted:
        verdict = "found" if defect.id in found else "MISSED"
        print(f"{verdict:<7} {defect.id:<14} {defect.kind}")
    print()
    print(f"recall       {len(found)} of {len(planted)} defects")
    print(f"false alarms {len(beside)} of {len(comments)} comments")
    for line in beside:
        print(f"  at line {line}: {patch.splitlines()[line - 1].strip()}")


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except (OSError, ReviewError, IndexError) as error:
        sys.exit(f"review_lab.score: {error}")
