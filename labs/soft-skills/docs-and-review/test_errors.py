"""The messages that the chapter's table of symptoms quotes."""

import pytest

from review_lab import desk as folders
from review_lab.defects import HERE, SOURCE


@pytest.fixture
def desk(tmp_path):
    """What `python -m review_lab.desk desk` makes, as the reader has it."""
    place = tmp_path / "desk"
    place.mkdir()
    return place


def last_line(text):
    """Keep the command and the message, without the way there."""
    first, *_, last = text.splitlines()
    return f"{first}\n{last}\n"


ENV = {"PYTHONPATH": str(HERE)}


def test_a_hole_in_the_card(transcript, desk):
    folders.holed(desk)
    transcript(
        "errors-card",
        "python -m review_lab.model_card desk/card.toml",
        cwd=desk.parent,
        expect=1,
        env=ENV,
    )


def test_a_review_that_edits_the_patch(transcript, desk):
    folders.edited(desk)
    transcript(
        "errors-score",
        "python -m review_lab.score desk/my-review.patch",
        cwd=desk.parent,
        expect=1,
        env=ENV,
    )


def test_a_draft_with_holes(transcript, desk):
    folders.drafts(desk)
    transcript(
        "incomplete",
        "python -m review_lab.documents desk/drafts",
        cwd=desk.parent,
        expect=1,
        env=ENV,
    )


def test_a_package_that_has_moved_on(transcript, desk):
    assert folders.OLD in (SOURCE / "training.py").read_text()
    folders.moved(desk)
    transcript(
        "errors-apply",
        "git apply pull-request.patch",
        cwd=desk / "moved",
        at="desk/moved",
        expect=1,
    )


def test_a_column_that_nobody_declared(transcript, desk):
    folders.leak(desk)
    transcript(
        "errors-leak",
        "python -m flightdelay.cli predict flights.csv",
        cwd=desk / "leak" / "labs",
        at="desk/leak/labs",
        expect=1,
        normalize=[last_line],
    )
