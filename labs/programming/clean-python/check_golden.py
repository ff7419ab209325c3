"""Does functions.py still do what the notebook did?

The two golden files were made once, by the notebook as it was found.
"""

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

LAB = Path(__file__).parent


# region golden
@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, pd.DataFrame]:
    """What functions.py prints, and the file that it writes."""
    folder = tmp_path_factory.mktemp("run")
    done = subprocess.run(
        [sys.executable, LAB / "functions.py"],
        cwd=folder,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout, pd.read_csv(folder / "demo_week.csv")


def test_prints_the_same(run: tuple[str, pd.DataFrame]) -> None:
    assert run[0] == (LAB / "golden" / "stdout.txt").read_text()


def test_predicts_the_same(run: tuple[str, pd.DataFrame]) -> None:
    golden = pd.read_csv(LAB / "golden" / "demo_week.csv")
    every_25th = run[1].iloc[::25].reset_index(drop=True)
    moved = golden.compare(every_25th, result_names=("golden", "now"))
    if not moved.empty:
        pytest.fail(f"predictions moved\n{moved}")


# endregion golden
