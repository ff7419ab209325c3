"""Print the pull request: all nine defects and the sound changes."""

import difflib
import tempfile
from pathlib import Path

from review_lab import defects
from review_lab.defects import PACKAGE, SOURCE


def make() -> str:
    """The pull request as a unified diff against labs/flightdelay."""
    planted, sound = defects.load()
    edits = [edit for defect in planted for edit in defect.edits] + sound
    with tempfile.TemporaryDirectory() as folder:
        labs = defects.copy(Path(folder), edits)
        lines: list[str] = []
        for name in sorted({edit.file for edit in edits}):
            path = f"labs/{PACKAGE}/{name}"
            before = (SOURCE / name).read_text("utf-8")
            after = (labs / PACKAGE / name).read_text("utf-8")
            lines += difflib.unified_diff(
                before.splitlines(keepends=True),
                after.splitlines(keepends=True),
                f"a/{path}",
                f"b/{path}",
            )
    return "".join(lines)


if __name__ == "__main__":
    print(make(), end="")
