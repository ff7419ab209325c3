"""Check that documents have the parts that their readers count on."""

import re
import sys
from pathlib import Path

# region parts
PARTS = {
    "decision": ("Status", "Context", "Decision", "Consequences"),
    "runbook": ("Impact", "Check", "Mitigate", "Escalate", "Tried"),
    "model-card": (
        "Model details",
        "Intended use",
        "Factors",
        "Metrics",
        "Evaluation data",
        "Training data",
        "Quantitative analyses",
        "Ethical considerations",
        "Caveats and recommendations",
    ),
}
# endregion parts


# region check
def faults(kind: str, text: str) -> list[str]:
    """What a document of this kind lacks, in its order."""
    pieces = re.split(r"^#+ (.+)\n", text, flags=re.MULTILINE)
    sections = dict(zip(pieces[1::2], pieces[2::2], strict=True))
    found = []
    for part in PARTS[kind]:
        body = sections.get(part)
        if body is None:
            found.append(f"has no section {part!r}")
        elif len(body.split()) < 3:
            found.append(f"says nothing under {part!r}")
    left = re.findall(r"\b(?:TODO|TBD|FIXME)\b", text)
    return found + [f"still holds {word}" for word in left]


# endregion check


def main(folder: Path) -> int:
    """Check each KIND.md and KIND-NUMBER.md of a folder.

    Returns:
        0 when nothing is missing, else 1.
    """
    code = 0
    for path in sorted(folder.glob("*.md")):
        kind = next((k for k in PARTS if path.stem.startswith(k)), None)
        if kind is None:
            continue
        found = faults(kind, path.read_text("utf-8"))
        for fault in found or ["complete"]:
            print(f"{path.name}: {fault}")
        code |= bool(found)
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
