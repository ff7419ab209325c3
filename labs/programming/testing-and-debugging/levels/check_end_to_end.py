"""End to end: the command that people run, on a sample of the records."""

from pathlib import Path

import pytest

from flightdelay.cli import main

SETTINGS = """\
train_months = [1, 2]
validation_months = [3]
test_months = [4]
max_iterations = 5
bootstrap_replicates = 20
threads = 1
"""
FLIGHTS = """\
carrier,origin,dest,scheduled_departure,planned_minutes
UA,EWR,IAH,2013-04-18T19:45,245
B6,JFK,BOS,2013-04-18T06:00,75
"""


@pytest.fixture
def desk(
    small: None,  # noqa: ARG001
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "settings.toml").write_text(SETTINGS)
    (tmp_path / "flights.csv").write_text(FLIGHTS)
    return tmp_path


# region journey
@pytest.mark.usefixtures("desk")
def test_train_evaluate_predict(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "--config", "settings.toml"]) == 0
    assert main(["evaluate"]) == 0
    shown = capsys.readouterr().out
    assert "AUC gained by model" in shown
    assert main(["predict", "flights.csv"]) == 0
    header, *rows = capsys.readouterr().out.splitlines()
    assert header == "late_probability,delay_minutes"
    evening, morning = (float(row.split(",")[0]) for row in rows)
    assert 0 < morning < evening < 1


# endregion journey


def test_a_wrong_file_is_named(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "flights.csv").write_text("carrier\nUA\n")
    assert main(["predict", "flights.csv"]) == 2
    assert "line 2: origin is missing" in capsys.readouterr().err
