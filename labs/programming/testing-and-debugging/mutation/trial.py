"""Run all levels of tests against one mutant."""

import contextlib
import os
import shutil
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

import pytest

from mutation.change import Mutant, package

LEVELS = ("unit", "property", "contract", "model", "end_to_end")
FOLDER = Path(__file__).parent.parent / "levels"
# Loaded once and copied for each mutant; flightdelay must not be here.
HEAVY = ["pandas", "sklearn.ensemble", "hypothesis", "mutation.trial"]
PATIENCE = 60  # seconds for one test


@dataclass(slots=True)
class Outcome:
    """What the levels said of one mutant.

    Attributes:
        tests: How many ran, by level.
        red: How many failed, by level.
        seconds: How long they took, by level.
    """

    tests: Counter[str] = field(default_factory=Counter)
    red: Counter[str] = field(default_factory=Counter)
    seconds: Counter[str] = field(default_factory=Counter)


# region recorder
class Recorder:
    """A pytest plugin: counts by the file in which a test stands."""

    def __init__(self) -> None:
        self.outcome = Outcome()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Called after set-up, call and tear-down of each test."""
        level = Path(report.nodeid.split("::")[0]).stem.removeprefix("check_")
        self.outcome.tests[level] += report.when == "call"
        self.outcome.red[level] += report.failed
        # pytest's types say float, and seconds are counted as they come
        self.outcome.seconds[level] += report.duration  # type: ignore[assignment]


# endregion recorder


# region trial
def trial(mutant: Mutant | None) -> Outcome:
    """Put a copy of the package before the installed one, and test it."""
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "flightdelay"
        skip = shutil.ignore_patterns("test_*", "__pycache__")
        shutil.copytree(package(), copy, ignore=skip)
        if mutant is not None:
            (copy / mutant.file).write_text(mutant.source, encoding="utf-8")
        sys.path.insert(0, place)
        recorder = Recorder()
        files = [str(FOLDER / f"check_{level}.py") for level in LEVELS]
        quiet = ["-qq", "-p", "no:cacheprovider", f"--timeout={PATIENCE}"]
        quiet += ["-W", "ignore:Module already imported"]
        with (
            Path(os.devnull).open("w") as nowhere,
            contextlib.redirect_stdout(nowhere),
        ):
            pytest.main([*quiet, *files], plugins=[recorder])
    outcome = recorder.outcome
    for level in LEVELS:  # it did not even import
        outcome.red[level] += outcome.tests[level] + outcome.red[level] == 0
    return outcome


# endregion trial


def trials(mutants: list[Mutant | None], sample: Path) -> list[Outcome]:
    """All of them, two at a time, each in a process of its own."""
    os.environ |= {"SAMPLE": str(sample), "OMP_NUM_THREADS": "1"}
    context = get_context("forkserver")
    context.set_forkserver_preload(HEAVY)
    with context.Pool(2, maxtasksperchild=1) as pool:
        return pool.map(trial, mutants, chunksize=1)
