"""The messages that readers search for, each from a test that breaks."""

import re

import pytest

from harness.normalize import durations, folder


@pytest.fixture
def desk(tmp_path, program):
    program("hunt.desk").breaks(tmp_path)
    return tmp_path


def short(text):
    """The command, and the lines that say what is wrong."""
    kept = re.compile(r"\$ |E  |import file|HINT|no tests|.*Flaky")
    return "\n".join(x for x in text.splitlines() if kept.match(x)) + "\n"


@pytest.mark.parametrize(
    ("name", "command", "code", "message"),
    [
        ("fixture", "check_fixture.py", 1, "fixture 'modle' not found"),
        ("same-name", "same", 2, "import file mismatch:"),
        ("array", "check_array.py", 1, "truth value of an array"),
        ("float", "check_sum.py", 1, "assert ((0.1 + 0.2) + 0.3) == 0.6"),
        ("scope", "check_scope.py", 1, "function-scoped fixture"),
        ("stdin", "check_question.py", 1, "reading from stdin while output"),
        ("silent", "check_silent.py", 1, "DID NOT RAISE"),
        ("nothing", "", 5, "no tests ran"),
    ],
)
def test_errors(transcript, desk, name, command, code, message):  # noqa: PLR0917
    place = "nothing" if name == "nothing" else "breaks"
    text = transcript(
        f"errors-{name}",
        f"pytest -q {command}".strip(),
        cwd=desk / place,
        at=f"desk/{place}",
        expect=code,
        normalize=[durations, folder(desk / place, "~"), short],
    )
    assert message in text
