"""The messages that readers search for, each made by a program that fails."""

import os
import shutil
from pathlib import Path

import pytest

from harness.normalize import folder, library_frames

LAB = Path(__file__).parent
# mypy with other options would read pandas anew, and overwrite the cache.
STRICT = {"MYPY_CACHE_DIR": os.environ["MYPY_CACHE_DIR"] + "-strict"}


@pytest.fixture
def workshop(tmp_path):
    place = tmp_path / "clean-python"
    for name in ("draft", "configs", "breaks"):
        shutil.copytree(LAB / name, place / name)
    return place


@pytest.mark.parametrize(
    ("name", "commands", "message"),
    [
        (
            "script-in-package",
            ["python draft/experiment.py"],
            "ModuleNotFoundError: No module named 'draft'",
        ),
        (
            "circular-import",
            ["python breaks/circular/config.py"],
            "cannot import name 'NAMES' from partially initialized module",
        ),
        (
            "mutable-default",
            ["python breaks/mutable_default.py"],
            "mutable default <class 'list'> for field features is not",
        ),
        (
            "frozen",
            ["python -m breaks.frozen"],
            "dataclasses.FrozenInstanceError: cannot assign to field 'seed'",
        ),
        (
            "wrong-setting",
            ["python -m breaks.wrong_setting"],
            "got an unexpected keyword argument 'learing_rate'",
        ),
        (
            "toml-as-text",
            ["python breaks/toml_as_text.py"],
            "TypeError: File must be opened in binary mode",
        ),
        (
            "pickled-in-main",
            [
                "python breaks/pickled_in_main.py",
                "python breaks/load_elsewhere.py",
            ],
            "Can't get attribute 'Encoder' on <module '__main__'",
        ),
        (
            "data-package",
            ["python breaks/import_data.py"],
            "ModuleNotFoundError: No module named 'pkg_resources'",
        ),
        (
            "protocol",
            ["mypy --strict breaks/protocol.py"],
            'has incompatible type "Median"; expected "Predictor"',
        ),
    ],
)
def test_it_breaks_as_the_table_says(
    transcript, workshop, name, commands, message
):
    text = transcript(
        f"errors-{name}",
        *commands,
        cwd=workshop,
        expect=1,
        env=STRICT,
        normalize=[library_frames, folder(workshop, "~/clean-python")],
    )
    assert message in text


def test_a_dict_takes_a_wrong_key_in_silence(transcript, workshop):
    text = transcript(
        "errors-wrong-key", "python breaks/wrong_key.py", cwd=workshop
    )
    assert text.endswith("\n0.1\n")  # not the 0.05 that was meant


def test_scikit_learn_warns_and_goes_on(transcript, workshop):
    text = transcript(
        "errors-older-model",
        "python breaks/older_sklearn.py",
        "python breaks/load_older.py",
        cwd=workshop,
        normalize=[library_path],
    )
    assert "InconsistentVersionWarning: Trying to unpickle" in text
    assert text.rstrip().endswith("[2.]")


def library_path(text):
    """Where the warning stands in scikit-learn is not ours to say."""
    return "".join(
        "(in scikit-learn) " + line.split(": ", 1)[1]
        if "/site-packages/" in line
        else line
        for line in text.splitlines(keepends=True)
    )
