"""Every program, run as a reader would run it."""

import json
import shutil
from pathlib import Path

import pytest

LAB = Path(__file__).parent
ENV = {"PYTHONPATH": str(LAB)}


def test_decide(transcript, work, kept):
    transcript(
        "decide", "python -m lending.decide", cwd=work, env=ENV, timeout=500
    )
    kept("decide")


@pytest.mark.parametrize(
    "name",
    [
        "look",
        "officer",
        "audit",
        "unaware",
        "conflict",
        "mitigate",
        "intersections",
        "adjust",
        "power",
        "gate",
    ],
)
def test_program(transcript, log, kept, name):
    transcript(
        name,
        f"python -m lending.{name}",
        cwd=log,
        env=ENV,
        timeout=500,
        expect=int(name == "gate"),
    )
    kept({"audit": "audit-blind"}.get(name, name))


def test_retrained(transcript, log):
    # Kept and not repeated: 200 draws train 4,000 models.
    shutil.copytree(log / "results", LAB / "results", dirs_exist_ok=True)
    transcript.measured("retrain", "python -m lending.retrain")


@pytest.mark.parametrize("name", ["conflict", "mitigate"])
def test_figures(figure, log, name):
    from lending import charts

    data = json.loads((log / "results" / f"{name}.json").read_text())
    draw = {"conflict": charts.conflict, "mitigate": charts.mitigation}[name]
    figure(name, data, draw)


@pytest.mark.parametrize(
    "name",
    [
        "missing_group",
        "degenerate",
        "no_group",
        "reduction",
        "empty_group",
        "no_log",
    ],
)
def test_breaks(transcript, name):
    transcript(
        f"error-{name.replace('_', '-')}",
        f"python -m breaks.{name}",
        env=ENV,
        expect=1,
        timeout=500,
    )
