"""Model files: a joblib file, and a JSON side-car that says what it is.

joblib uses pickle, and unpickling runs whatever code the file names. A
digest in a side-car finds damage and mix-ups; it stops nobody who can
write both files. So load only models that you, or a pipeline you trust,
have written.
"""

import hashlib
import json
import platform
from importlib.metadata import version
from pathlib import Path
from typing import Any

import joblib

FORMAT = 1
LIBRARIES = ("joblib", "numpy", "pandas", "scikit-learn")


class ModelFileError(RuntimeError):
    """A model file cannot be trusted to give the predictions it gave."""


def side_car(path: Path) -> Path:
    """Where the JSON beside the model at `path` lies."""
    return path.with_suffix(".json")


def libraries() -> dict[str, str]:
    """The versions that a saved model depends on."""
    found = {name: version(name) for name in LIBRARIES}
    return {"python": platform.python_version()} | found


# region save
def save(path: Path, model: object, about: dict[str, Any]) -> None:
    """Write a model and its side-car.

    Args:
        path: The model's file; its folder exists.
        model: Anything that pickles.
        about: Plain values for the side-car.

    Raises:
        OSError: The folder cannot be written to.
    """
    joblib.dump(model, path, compress=3)
    about = {
        "format": FORMAT,
        "sha256": _sha256(path),
        "libraries": libraries(),
        **about,
    }
    text = json.dumps(about, indent=2) + "\n"
    side_car(path).write_text(text, encoding="utf-8")


# endregion save


# region load
def load(path: Path) -> object:
    """Read a model after checking all that can be checked before.

    Raises:
        ModelFileError: A file is missing or damaged, or was written with
            other versions of the libraries.
    """
    about = read_side_car(path)
    if _sha256(path) != about["sha256"]:
        raise ModelFileError(f"{path} is not the file its side-car names")
    # Pickles hold the insides of objects. Another version may have other
    # insides, and then fail late, or predict something else in silence.
    for name, now in libraries().items():
        then = about["libraries"][name]
        if _minor(now) != _minor(then):
            raise ModelFileError(
                f"{path} was written with {name} {then}, this is {now}; "
                "train again or install that version"
            )
    return joblib.load(path)


# endregion load


def read_side_car(path: Path) -> dict[str, Any]:
    """Read what the side-car says of the model at `path`.

    Raises:
        ModelFileError: The model or its side-car is missing or unreadable.
    """
    for file in (path, side_car(path)):
        if not file.is_file():
            raise ModelFileError(f"there is no {file}")
    try:
        about = json.loads(side_car(path).read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise ModelFileError(f"{side_car(path)}: {error}") from error
    if not isinstance(about, dict) or about.get("format") != FORMAT:
        raise ModelFileError(f"{side_car(path)} is not of format {FORMAT}")
    return about


def _minor(full: str) -> list[str]:
    return full.split(".")[:2]


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
