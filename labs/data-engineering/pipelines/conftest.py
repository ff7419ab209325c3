"""Programs of this lab lie in a package of their own, intake."""

import sys
from pathlib import Path

import pytest

from harness.transcript import Transcript, run

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))


@pytest.fixture(scope="session")
def path() -> dict[str, str]:
    """Lets a command find the lab from another folder."""
    return {"PYTHONPATH": f"{HERE}:{HERE.parent.parent}"}


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all that the sender delivered in landing/."""
    from intake import sender

    place = tmp_path_factory.mktemp("desk")
    sender.deliver(place / "landing")
    return place


@pytest.fixture(scope="session")
def first_run(desk: Path, path: dict[str, str]) -> Transcript:
    """All deliveries taken in, one after the other."""
    return run("python -m intake.run landing lake", desk, env=path)


@pytest.fixture(scope="session")
def lake(desk: Path, first_run: Transcript) -> Path:
    """The lake after all deliveries; tests that write copy it."""
    return desk / "lake"
