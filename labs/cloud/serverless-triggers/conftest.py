"""Programs of this lab lie in a package of their own, triggers."""

import sys
from pathlib import Path

import pytest

from harness.transcript import run

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))


def cut(place: Path, share: str) -> Path:
    """Months as files, of a share of flights."""
    run(f"python -m triggers.cut months {share}", place, env=path())
    return place / "months"


def path() -> dict[str, str]:
    """Lets a command find the lab from another folder."""
    return {"PYTHONPATH": f"{HERE}:{HERE.parent.parent}"}


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One flight in a hundred, for many deliveries."""
    return cut(tmp_path_factory.mktemp("few"), "0.01")


@pytest.fixture(scope="session")
def some(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One flight in twenty, for trees."""
    return cut(tmp_path_factory.mktemp("some"), "0.05")
