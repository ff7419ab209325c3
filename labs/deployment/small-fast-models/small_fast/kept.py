"""What `python -m small_fast.measure` wrote: measured/NAME.json."""

import json
import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

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
    about = {"measured": datetime.now(UTC).date().isoformat()}
    about["machine"] = machine()
    text = json.dumps(about | results, indent=2) + "\n"
    (FOLDER / f"{name}.json").write_text(text, "utf-8")


def machine() -> str:
    """What a reader needs to judge a timing."""
    kind = platform.machine().replace("_", "-")
    flags = Path("/proc/cpuinfo")
    known = flags.read_text() if flags.exists() else ""
    vnni = "with" if "vnni" in known else "without"
    return f"{os.cpu_count()} cores, {kind} {vnni} VNNI"


def where(data: dict[str, Any]) -> str:
    """The first line of a table of times."""
    return (
        f"measured {data['measured']} on {data['machine']}; "
        f"other programs took {_others(data):.0%}"
    )


def _others(data: Any) -> float:  # noqa: ANN401
    """The largest share among the times in a measurement."""
    if not isinstance(data, dict):
        return 0.0
    inner = [_others(value) for value in data.values()]
    return max([float(data.get("others", 0)), *inner])
