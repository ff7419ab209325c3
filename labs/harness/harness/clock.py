"""How long a lab's commands take, written down when outputs are redone."""

import json
from collections import defaultdict
from pathlib import Path

from workbench import recorded


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
                **recorded.stamp(),
            }
            file = lab / "outputs" / "lab-time.json"
            file.parent.mkdir(exist_ok=True)
            file.write_text(json.dumps(about) + "\n", encoding="utf-8")
