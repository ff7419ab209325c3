"""Fixtures of this lab: a decision log, and numbers kept for the page."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from harness.tolerance import difference
from harness.transcript import run

LAB = Path(__file__).parent
sys.path.insert(0, str(LAB))  # lending
ENV = {"PYTHONPATH": str(LAB)}


@pytest.fixture(scope="session")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the programs leave results/."""
    return tmp_path_factory.mktemp("fairness")


@pytest.fixture(scope="session")
def log(work: Path) -> Path:
    """The same folder, the decision log in it."""
    if not (work / "results" / "decisions.npz").exists():
        run("python -m lending.decide", work, env=ENV, timeout=500)
    return work


@pytest.fixture
def here(log: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the log, made the current one."""
    monkeypatch.chdir(log)
    return log


@pytest.fixture
def kept(request: pytest.FixtureRequest, work: Path) -> Callable[[str], None]:
    """Compares results/NAME.json with what the chapter quotes."""
    regenerate = bool(
        request.config.getoption("force_regen")
        or request.config.getoption("regen_all")
    )

    def check(name: str) -> None:
        text = (work / "results" / f"{name}.json").read_text()
        file = LAB / "outputs" / f"{name}.json"
        if regenerate:
            file.parent.mkdir(exist_ok=True)
            file.write_text(text)
        found = difference(
            json.loads(file.read_text()), json.loads(text), 1e-3, 1e-3
        )
        if found:
            pytest.fail(f"{file.name} is stale: {found}")

    return check
