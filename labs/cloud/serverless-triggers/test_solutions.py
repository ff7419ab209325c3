"""Solutions of the exercises that have code."""

import re

import pytest


@pytest.fixture(scope="module")
def path(request):
    return {"PYTHONPATH": str(request.path.parent)}


def test_channel(transcript, few, path):
    text = transcript(
        "solution-channel",
        "python -m solutions.channel few",
        cwd=few.parent,
        env=path,
    )
    assert text.count("6 messages shown, of 6") == 2


def test_sweep(transcript, few, path):
    text = transcript(
        "solution-sweep",
        "python -m solutions.sweep few",
        cwd=few.parent,
        env=path,
    )
    assert "night 1: ['2013-06: " in text
    assert "night 2: nothing to do" in text


def test_limit(transcript, path):
    text = transcript("solution-limit", "python -m solutions.limit", env=path)
    medians = [float(m) for m in re.findall(r"^ +\d+ +(\S+)", text, re.M)]
    assert medians == sorted(medians, reverse=True)
    assert min(medians) > 0.1
