"""What the component pages quote is what the program prints."""

import json
from pathlib import Path

from harness.transcript import run

HERE = Path(__file__).parent


def test_output(transcript) -> None:
    text = transcript("median", "python median.py")
    assert "mean   15.0" in text


def test_result() -> None:
    printed = run("python median.py --json", cwd=HERE).text
    kept = (HERE / "outputs" / "median.json").read_text(encoding="utf-8")
    assert json.loads(printed.partition("\n")[2]) == json.loads(kept)
