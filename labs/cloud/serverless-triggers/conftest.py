"""Programs of this lab lie in a package of their own, triggers."""

import sys
from pathlib import Path

import pytest

from harness.transcript import run

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))


def cut(place: Path, name: str, share: str) -> Path:
    """Months as files, of a share of flights, as pyproject.toml says."""
    run(f"python -m triggers.cut {name} {share}", place, env=path())
    return place / name


def path() -> dict[str, str]:
    """Lets a command find the lab from another folder."""
    return {"PYTHONPATH": str(HERE)}


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One flight in a hundred, for many deliveries."""
    return cut(tmp_path_factory.mktemp("few"), "few", "0.01")


@pytest.fixture(scope="session")
def some(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One flight in twenty, for trees."""
    return cut(tmp_path_factory.mktemp("some"), "some", "0.05")
