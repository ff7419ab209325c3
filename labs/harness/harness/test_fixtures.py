"""The fixtures of the plugin, used in a lab of their own."""

import json
from pathlib import Path

import pytest

LAB = """
from harness import figure as house

def test_says(transcript):
    transcript("says", "python says.py")

def test_measures(transcript):
    transcript.measured("clock", "python clock.py")

def draw(data):
    figure, axes = house.new()
    axes.plot(data["y"])
    return figure

def test_draws(figure):
    figure("drawn", {"y": [1.0, Y]}, draw)
"""


@pytest.fixture
def lab(tmp_path):
    """A lab with a program, a figure and tests of both."""
    folder = tmp_path / "lab"
    folder.mkdir()
    (folder / "says.py").write_text("print('hello')\n")
    (folder / "clock.py").write_text(
        "import time; print(time.perf_counter_ns())\n"
    )
    (folder / "test_lab.py").write_text(LAB.replace("Y", "2.0"))
    return folder


def pytest_in(lab: Path, *arguments: str) -> tuple[int, str]:
    from subprocess import run
    from sys import executable

    command = [executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = run(
        [*command, f"--rootdir={lab.parent}", *arguments, str(lab)],
        capture_output=True,
        text=True,
        check=False,
        cwd=lab.parent,
    )
    return done.returncode, done.stdout


def test_regenerate_then_pass_then_notice(lab):
    assert pytest_in(lab)[0] == 1  # nothing captured yet

    pytest_in(lab, "--force-regen")
    says = lab / "outputs" / "says.txt"
    assert says.read_text() == "$ python says.py\nhello\n"
    time = json.loads((lab / "outputs" / "lab-time.json").read_text())
    assert set(time) == {"seconds", "measured", "machine"}
    assert pytest_in(lab)[0] == 0  # a measurement is not repeated
    clock = lab / "outputs" / "clock.txt"
    assert "\n\nrecorded on 20" in clock.read_text()

    says.write_text("$ python says.py\nhallo\n")
    code, shown = pytest_in(lab)
    assert code == 1
    assert "-hallo" in shown.replace(" ", "")
    says.write_text("$ python says.py\nhello\n")

    (lab / "test_lab.py").write_text(LAB.replace("Y", "2.1"))
    code, shown = pytest_in(lab)
    assert code == 1
    assert "drawn.json is stale: data.y[1]: kept 2.0, computed 2.1" in shown

    (lab / "test_lab.py").write_text(LAB.replace("Y", "2.0"))
    svg = lab / "figures" / "drawn.svg"
    svg.write_text(svg.read_text().replace("figure-1", "figure-2"))
    assert pytest_in(lab)[0] == 1


def test_a_measurement_of_another_command_is_stale(lab):
    pytest_in(lab, "--force-regen")
    test = lab / "test_lab.py"
    test.write_text(test.read_text().replace("clock.py", "clock.py --now"))
    code, shown = pytest_in(lab)
    assert code == 1
    assert "stale: run --force-regen" in shown


def test_part_of_a_lab_has_no_lab_time(lab):
    pytest_in(lab, "--force-regen", "-k", "says")
    assert not (lab / "outputs" / "lab-time.json").exists()
