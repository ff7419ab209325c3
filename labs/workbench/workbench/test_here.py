"""What is missing is named with the command that makes it."""

import pytest

from workbench import here


def test_what_is_there_is_given(tmp_path):
    assert here.made(str(tmp_path), "nothing") == tmp_path


def test_what_is_missing_is_one_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        here.made("landing", "python -m intake.sender landing")
    assert ended.value.code == (
        "landing is not here: run python -m intake.sender landing first"
    )
