"""What `python -m small_fast.measure` wrote: measured/NAME.json."""

import json
from pathlib import Path
from typing import Any

from workbench import recorded

LAB = Path(__file__).parent.parent
FOLDER = LAB / "measured"


def load(name: str) -> dict[str, Any]:
    """Read a measurement."""
    text = (FOLDER / f"{name}.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def save(name: str, results: dict[str, Any]) -> None:
    """Keep a measurement with its date and machine; only on request."""
    FOLDER.mkdir(exist_ok=True)
    text = json.dumps(recorded.stamp(vnni()) | results, indent=2) + "\n"
    (FOLDER / f"{name}.json").write_text(text, "utf-8")


def vnni() -> str:
    """Whether the processor multiplies eight bits in one step."""
    flags = Path("/proc/cpuinfo")
    known = flags.read_text() if flags.exists() else ""
    return f"{'with' if 'vnni' in known else 'without'} VNNI"


def head(*names: str) -> list[str]:
    """The first lines of a table of these measurements.

    When and on what they were recorded, what measures them anew, and for
    times how far to trust them.
    """
    kept = [load(name) for name in names]
    command = f"python -m small_fast.measure {' '.join(names)}"
    lines = recorded.lines(command, *kept)
    shares = [share for data in kept for share in _others(data)]
    if shares:
        lines.append(f"other programs took {max(shares):.0%} meanwhile")
    return lines


def _others(data: Any) -> list[float]:  # noqa: ANN401
    """What other programs took, of all times in a measurement."""
    if not isinstance(data, dict):
        return []
    inner = [share for value in data.values() for share in _others(value)]
    return [float(data["others"]), *inner] if "others" in data else inner
