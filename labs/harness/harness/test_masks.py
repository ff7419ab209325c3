"""What a capture masks is kept by name and applied to a reader's run."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from harness import masks, normalize


def shouting(text: str) -> str:
    return text.upper()


HERE = Path(__file__).parent


@pytest.fixture
def lab(tmp_path):
    (tmp_path / "outputs").mkdir()
    (tmp_path / "test_one.py").write_text(
        "def quiet(text):\n    return text.lower()\n"
    )
    return tmp_path


def keep(lab, name, text, *names):
    (lab / "outputs" / f"{name}.txt").write_text(text)
    masks.write(lab, name, names)


def test_names_lead_back_to_the_normalizers():
    ones = [
        normalize.durations,
        normalize.folder(Path("/here"), "~"),
        normalize.decimals(2),
        shouting,
    ]
    names = masks.names(ones, HERE)
    assert names == [
        "durations",
        "folder ~",
        "decimals 2",
        "test_masks.py:shouting",
    ]
    text = "3 s in /there/a, 0.12345"
    for name in names:
        text = masks.found(name, HERE, Path("/there"))(text)
    assert text == "N S IN ~/A, 0.12"


@pytest.mark.parametrize("one", [lambda text: text, str.upper])
def test_a_normalizer_without_a_name_is_refused(one):
    with pytest.raises(masks.UnnamedMaskError, match="has no name"):
        masks.names([one], HERE)


def test_what_is_masked_may_differ_and_nothing_else(lab):
    keep(lab, "one", "$ one\ndone in n s\n", "durations", "test_one.py:quiet")
    for came, line in [
        ("$ one\nDONE in 4 s\n", None),
        ("$ one\ndone in 4 s, or 5\n", 2),
        ("$ one\ndone in 4 s\nmore\n", 3),
    ]:
        found = masks.difference(lab, "one", came, lab, varies=False)
        assert (found and found["line"]) == line, came


def test_measured_outputs_may_differ_in_numbers_alone(lab):
    kept = "$ one\nrows   1.25 s\n\nrecorded on 2026-11-21 on it\n"
    keep(lab, "one", kept, masks.NUMBERS)
    for came, line in [("rows  12.5 s", None), ("rows 12.5 ms", 2)]:
        text = f"$ one\n{came}\n"
        found = masks.difference(lab, "one", text, lab, varies=False)
        assert (found and found["line"]) == line, came


def test_what_is_not_masked_any_more_is_forgotten(lab):
    keep(lab, "one", "", "durations")
    masks.write(lab, "one", [])
    assert not (lab / masks.FILE).exists()
    assert masks.read(lab) == {}


def test_as_a_command(lab):
    keep(lab, "one", "$ one\n1\n")
    run = {"name": "one", "text": "$ one\n2\n", "folder": str(lab)}
    done = subprocess.run(
        [sys.executable, "-m", "harness.masks", str(lab)],
        input=json.dumps([run | {"varies": v} for v in (False, True)]),
        capture_output=True,
        check=True,
        text=True,
    )
    first, second = json.loads(done.stdout)
    assert first == {"line": 2, "kept": "1", "came": "2"}
    assert second is None
