"""The messages that the chapter's table of symptoms quotes."""

import re
import shutil
import subprocess

import pytest

from review_lab import defects
from review_lab.defects import HERE, LABS

PLANTED = {d.id: d for d in defects.load()[0]}
PATCH = HERE / "pull-request.patch"


@pytest.fixture
def folder(tmp_path):
    """A folder outside, in which the lab's programs can be run."""
    shutil.copytree(
        HERE / "review_lab",
        tmp_path / "review_lab",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    for name in ("defects.toml", "pull-request.patch", "card.toml"):
        shutil.copy(HERE / name, tmp_path / name)
    return tmp_path


def last_line(text):
    """Keep the command and the message, without the way there."""
    first, *_, last = text.splitlines()
    return f"{first}\n{last}\n"


def test_a_hole_in_the_card(transcript, folder):
    card = folder / "card.toml"
    holed = re.sub(
        r'Factors = """.*?"""', 'Factors = ""', card.read_text(), flags=re.S
    )
    card.write_text(holed)
    transcript(
        "errors-card",
        "python -m review_lab.model_card card.toml",
        cwd=folder,
        expect=1,
        env={"PYTHONPATH": str(LABS)},
    )


def test_a_review_that_edits_the_patch(transcript, folder):
    edited = PATCH.read_text().replace("seats", "chairs")
    (folder / "my-review.patch").write_text(edited)
    transcript(
        "errors-score",
        "python -m review_lab.score my-review.patch",
        cwd=folder,
        expect=1,
        env={"PYTHONPATH": str(LABS)},
    )


def test_a_package_that_has_moved_on(transcript, tmp_path):
    labs = defects.copy(tmp_path)
    training = labs / "flightdelay/training.py"
    old = "learn, check = parts.train, parts.validation"
    assert old in training.read_text()
    training.write_text(training.read_text().replace(old, old + "  # moved"))
    shutil.copy(PATCH, tmp_path)
    subprocess.run(
        ["git", "init", "-q"],  # noqa: S607
        cwd=tmp_path,
        check=True,
    )
    transcript(
        "errors-apply",
        "git apply pull-request.patch",
        cwd=tmp_path,
        expect=1,
    )


def test_a_column_that_nobody_declared(transcript, tmp_path):
    edits = [
        edit
        for edit in PLANTED["leak"].edits
        if edit.file != "availability.py"
    ]
    labs = defects.copy(tmp_path, edits)
    transcript(
        "errors-leak",
        "python -m flightdelay.cli predict flights.csv",
        cwd=labs,
        expect=1,
        env={"PYTHONPATH": str(labs)},
        normalize=[last_line],
    )
