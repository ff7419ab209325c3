import sys
from pathlib import Path

import pytest

from harness.normalize import durations
from harness.transcript import CommandError, run


def program(folder: Path, text: str) -> str:
    (folder / "program.py").write_text(text)
    return "python program.py"


def test_command_then_both_streams_in_order(tmp_path):
    command = program(
        tmp_path,
        "import sys\n"
        "print('one')\nprint('two', file=sys.stderr)\nprint('three')\n",
    )
    assert run(command, tmp_path).text == (
        "$ python program.py\none\ntwo\nthree\n"
    )


def test_python_is_the_one_that_runs_the_tests(tmp_path):
    command = program(tmp_path, "import sys; print(sys.prefix)")
    assert run(command, tmp_path).text.endswith(f"{sys.prefix}\n")


def test_nothing_of_this_shell_leaks_in(tmp_path, monkeypatch):
    monkeypatch.setenv("SECRET_TOKEN", "x")
    command = program(tmp_path, "import os; print(os.environ)")
    assert "SECRET_TOKEN" not in run(command, tmp_path).text


def test_another_exit_code_is_an_error_with_the_output(tmp_path):
    command = program(tmp_path, "print('why'); raise SystemExit(3)")
    with pytest.raises(CommandError, match=r"why\n.*\nended with 3, not 0"):
        run(command, tmp_path)
    assert "why" in run(command, tmp_path, expect=3).text


def test_a_command_that_hangs_is_ended(tmp_path):
    command = "sh -c 'echo here; exec sleep 600'"
    with pytest.raises(CommandError, match="here"):
        run(command, tmp_path, timeout=2)


def test_normalizers_are_applied(tmp_path):
    command = program(tmp_path, "print('took 3 s')")
    text = run(command, tmp_path, normalize=[durations]).text
    assert text.endswith("took N s\n")
