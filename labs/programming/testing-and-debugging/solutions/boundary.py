"""Does the new test see the mutant that no level saw?"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from mutation.change import Mutant, mutants, package

TEST = Path(__file__).parent / "check_boundary.py"
WANTED = "training.fit: delay_check >"


def verdict(mutant: Mutant | None) -> str:
    """The last line that pytest prints."""
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "flightdelay"
        skip = shutil.ignore_patterns("test_*", "__pycache__")
        shutil.copytree(package(), copy, ignore=skip)
        if mutant is not None:
            (copy / mutant.file).write_text(mutant.source, encoding="utf-8")
        shutil.copy(TEST, place)
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "check_boundary.py"],
            cwd=place,
            env=os.environ | {"PYTHONPATH": place},
            capture_output=True,
            text=True,
            check=False,
        )
    return done.stdout.strip().splitlines()[-1]


if __name__ == "__main__":
    survivor = next(
        m for m in mutants("training") if m.name.startswith(WANTED)
    )
    print("the package:", verdict(None))
    print("the mutant: ", verdict(survivor))
