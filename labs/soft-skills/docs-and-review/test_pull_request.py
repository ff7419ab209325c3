import json
import subprocess

import pytest

from review_lab import defects, make_patch, nets
from review_lab import score as score_review
from review_lab.defects import HERE, DefectError, Edit

PLANTED, SOUND = defects.load()
MEASURED = json.loads((HERE / "measured/nets.json").read_text())["caught"]
PATCH = HERE / "pull-request.patch"


def git(folder, *arguments):
    return subprocess.run(
        ["git", *arguments],  # noqa: S607
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_there_are_nine_defects_each_with_its_key():
    assert len(PLANTED) == len({d.id for d in PLANTED}) == 9
    for defect in PLANTED:
        assert len(defect.why.split()) > 8
        assert len(defect.ask.split()) > 15


def test_the_patch_is_the_package_with_all_edits(file_regression):
    file_regression.check(make_patch.make(), encoding="utf-8", fullpath=PATCH)


def test_the_patch_applies_cleanly_and_undoes_cleanly(tmp_path):
    """When this fails, the package has changed: --force-regen, reread."""
    labs = defects.copy(tmp_path)
    before = (labs / "flightdelay/training.py").read_text()
    assert git(tmp_path, "init", "-q").returncode == 0
    done = git(tmp_path, "apply", "--whitespace=error", str(PATCH))
    assert done.returncode == 0, done.stderr
    assert (labs / "flightdelay/training.py").read_text() != before
    assert git(tmp_path, "apply", "-R", str(PATCH)).returncode == 0
    assert (labs / "flightdelay/training.py").read_text() == before


def test_an_edit_that_no_longer_fits_is_named(tmp_path):
    labs = defects.copy(tmp_path)
    with pytest.raises(DefectError, match=r"split.py has 0 times: gone"):
        defects.apply([Edit("split.py", "gone\n", "")], labs / "flightdelay")


def test_a_linter_sees_what_was_measured(tmp_path):
    for defect in PLANTED:
        labs = defects.copy(tmp_path / defect.id, defect.edits)
        assert nets.caught("ruff", labs) == MEASURED[defect.id]["ruff"]


def test_a_type_checker_sees_what_was_measured(tmp_path):
    one = {d.id: d for d in PLANTED}["swallowed"]
    labs = defects.copy(tmp_path / "one", one.edits)
    assert nets.caught("mypy", labs) == MEASURED["swallowed"]["mypy"] != []
    others = [d for d in PLANTED if d is not one]
    edits = [e for d in others for e in d.edits]
    labs = defects.copy(tmp_path / "others", edits)
    assert nets.caught("mypy", labs) == []
    assert not any(MEASURED[d.id]["mypy"] for d in others)


# A test that trains the whole model takes too long to repeat for a copy:
# what it caught is kept as measured.
QUICK = ("features", "departures", "split", "schema", "metrics", "baseline")


@pytest.mark.parametrize("name", ["no-seed", "swallowed"])
def test_what_a_test_caught_it_still_catches(tmp_path, name):
    (failed,) = MEASURED[name]["tests"]
    labs = defects.copy(tmp_path, {d.id: d for d in PLANTED}[name].edits)
    assert nets.caught("tests", labs, failed) == [failed]


def test_what_quick_tests_let_pass_they_still_let_pass(tmp_path):
    passed = [d for d in PLANTED if not MEASURED[d.id]["tests"]]
    assert len(passed) == 5
    edits = [e for d in passed for e in d.edits]
    labs = defects.copy(tmp_path, edits)
    quick = [f"flightdelay/test_{name}.py" for name in QUICK]
    assert nets.caught("tests", labs, *quick) == []


def test_nothing_is_said_of_the_package_as_it_is():
    assert not any(MEASURED["nothing"].values())


def test_every_mark_of_the_key_is_a_changed_line():
    lines = PATCH.read_text().splitlines()
    for defect in PLANTED:
        for mark in defect.marks:
            hits = [x for x in lines if mark in x and x[:1] in "+-"]
            assert len(hits) >= 1, (defect.id, mark)
        assert score_review.places(defect, lines)


def commented(*fragments):
    """The patch with one comment below each line that holds a fragment."""
    out = []
    for line in PATCH.read_text().splitlines():
        out.append(line)
        if any(f in line for f in fragments):
            out.append("#> question: ?")
    return "\n".join(out)


def test_a_perfect_review_finds_all_and_suspects_nothing_else():
    patch = PATCH.read_text()
    review = commented(*(d.marks[0] for d in PLANTED))
    found, beside = score_review.score(
        score_review.read(review, patch), patch
    )
    assert found == {d.id for d in PLANTED}
    assert beside == []


def test_a_comment_on_a_sound_change_is_a_false_alarm():
    patch = PATCH.read_text()
    review = commented("Config() if config is None", "len(NAMES)), in that")
    found, beside = score_review.score(
        score_review.read(review, patch), patch
    )
    assert found == set()
    assert len(beside) == 2


def test_a_changed_patch_is_refused(tmp_path, capsys):
    review = PATCH.read_text().replace("seats", "chairs")
    with pytest.raises(score_review.ReviewError, match="was changed"):
        score_review.read(review, PATCH.read_text())


def test_the_example_is_scored(transcript):
    transcript("score", "python -m review_lab.score review-example.patch")


def test_the_nets_are_shown(transcript):
    transcript("nets", "python -m review_lab.show nets")


def test_the_key_is_shown(transcript):
    transcript("key", "python -m review_lab.show key")
