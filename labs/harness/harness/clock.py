"""How long a lab's commands take, written down when outputs are redone."""

import json
import os
import platform
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path


def today() -> str:
    """The date of a measurement, as 2026-11-21."""
    return datetime.now(UTC).date().isoformat()


def machine() -> str:
    """What a measurement was taken on, as "2-core x86-64, Linux"."""
    processor = platform.machine().replace("_", "-")
    return f"{os.cpu_count()}-core {processor}, {platform.system()}"


class LabClock:
    """Sums the wall time of the commands of each lab's folder."""

    def __init__(self) -> None:
        self._seconds: dict[Path, float] = defaultdict(float)

    def add(self, lab: Path, seconds: float) -> None:
        """Count one command of a lab."""
        self._seconds[lab] += seconds

    def write(self) -> None:
        """Write outputs/lab-time.json in the folder of each lab."""
        for lab, seconds in self._seconds.items():
            about = {
                "seconds": round(seconds),
                "measured": today(),
                "machine": machine(),
            }
            file = lab / "outputs" / "lab-time.json"
            file.parent.mkdir(exist_ok=True)
            file.write_text(json.dumps(about) + "\n", encoding="utf-8")
