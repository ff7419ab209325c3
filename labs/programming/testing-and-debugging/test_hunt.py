"""Plants the nightly job's history, and captures the hunt."""

import re
from pathlib import Path

import pytest

from harness.normalize import durations, folder

LAB = Path(__file__).parent
FLIGHT = "B6601/11"


def long(text):
    """A run of more than a minute is given in hours as well."""
    return re.sub(r" \(\d+:\d\d:\d\d\)", "", text)


@pytest.fixture(scope="module")
def place(program, tmp_path_factory):
    """Friday's repository, Thursday's beside it, and the hunter's bag."""
    place = tmp_path_factory.mktemp("hunt")
    program("hunt.desk").hunt(place)
    return place


def told(text):
    """What git says in every version: the steps, and the verdict."""
    text = re.sub(r"\b([0-9a-f]{7})[0-9a-f]{33}\b", r"\1", text)
    noise = r"(running|commit|Author|Date|bisect found|    | recent| 1 file)"
    kept = [x for x in text.splitlines() if x and not re.match(noise, x)]
    return "\n".join(kept).replace("\n$", "\n\n$") + "\n"


def red(text):
    """What pytest says of failures, without where they are."""
    kept = [x for x in text.splitlines() if re.match(r"\$|E|_|\d failed", x)]
    return "\n".join(kept) + "\n"


@pytest.fixture
def at_home(transcript, program, place):
    """Captures commands in one of the working trees."""
    env = dict(program("hunt.plant").ENVIRONMENT)

    def capture(name, *commands, tree="nightly", expect=0, told=()):
        shown = [durations, long, folder(place / tree, f"~/{tree}")]
        return transcript(
            name,
            *commands,
            cwd=place / tree,
            at=f"desk/{tree}",
            env=env,
            expect=expect,
            normalize=[*shown, *told],
        )

    return capture


def test_friday(at_home):
    text = at_home(
        "friday",
        "pytest -q check_recent.py",
        "python report.py december.csv",
        "python ../thursday/report.py december.csv",
    )
    assert "4 passed" in text
    friday, thursday = map(float, re.findall(r"alone: (0\.\d+)", text))
    assert friday > thursday + 0.07


def test_friday_is_slow(transcript):
    transcript.measured("slow", "python -m hunt.slow")


@pytest.mark.parametrize(
    ("name", "script", "subject"),
    [
        ("bisect-leak", "too_good", "Take times from the schedule"),
        ("bisect-slow", "growth", "Say the window in one line"),
    ],
)
def test_bisect(at_home, program, place, name, script, subject):  # noqa: PLR0917
    text = at_home(
        name,
        "git bisect start HEAD thursday",
        f"git bisect run python ../hunt/{script}.py",
        tree=name.removeprefix("bisect-"),
        told=[told],
    )
    bad = re.search(r"(\w{7}) is the first bad commit", text)[1]
    assert f"[{bad}] {subject}" in text


@pytest.mark.parametrize(
    ("name", "subject"),
    [("leak", "Take times"), ("slow", "Say the window in one")],
)
def test_what_the_commit_changed(at_home, name, subject):
    at_home(f"show-{name}", f'git show --format=%s --unified=1 ":/{subject}"')


def test_log(at_home):
    text = at_home(
        "log", f"python report.py december.csv --explain {FLIGHT}", tree="bad"
    )
    assert text.count("uses") == 5


def test_debugger(at_home, place):
    text = at_home(
        "debugger", "python -m pdb report.py december.csv", tree="bad"
    )
    assert "attrgetter('departs')" in text


def test_the_property_finds_two_flights(at_home, place):
    text = at_home(
        "after-red",
        "pytest -q --tb=short --no-header check_after.py",
        expect=1,
        told=[red],
    )
    assert "Failing test case" in text
    assert "2 failed" in text


def test_the_mended_job_passes(at_home, place):
    text = at_home(
        "after-green",
        "pytest -q check_recent.py check_after.py",
        "python report.py december.csv",
        tree="mended",
    )
    assert "6 passed" in text
    assert "alone: 0.691" in text


def test_hot(transcript):
    text = transcript.measured("hot", "python -m hunt.hot")
    assert "recent.py" in text.splitlines()[2]
