"""How long until a broken feature is noticed: notebook or unit tests?"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LAB = Path(__file__).parent


def seconds(*words: str) -> float:
    """The best of three runs, in an empty folder for what they write."""
    best = float("inf")
    for _ in range(3):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("notebook_script.py", "check_features.py"):
                shutil.copy(LAB / name, folder)
            shutil.copytree(LAB / "draft", Path(folder) / "draft")
            start = time.perf_counter()
            subprocess.run(  # noqa: S603
                [sys.executable, *words],
                cwd=folder,
                check=True,
                stdout=subprocess.DEVNULL,
            )
            best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Print both, and their ratio."""
    notebook = seconds("notebook_script.py")
    tests = seconds("-m", "pytest", "-q", "check_features.py")
    print(f"the whole notebook   {notebook:5.1f} s")
    print(f"tests of features    {tests:5.1f} s")
    print(f"ratio                {notebook / tests:5.1f}")


if __name__ == "__main__":
    main()
