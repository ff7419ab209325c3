"""The running case's model, trained once and kept for every lab and run.

    labs/.cache/models/<digest>/model.joblib, and its side-car
    labs/.cache/models/<digest>-<period>/scores

The digest covers all that decides what training gives, so nothing in the
folder goes stale; it may be deleted at any time.
"""

import fcntl
import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import joblib

import flightdelay
from flightdelay import source, store

if TYPE_CHECKING:
    from collections.abc import Callable

    from flightdelay import Config, DelayModel
    from flightdelay.evaluation import Evaluation

NAME = "model.joblib"
PACKAGE = Path(flightdelay.__file__).parent
# The folder that holds all labs is the first one with flightdelay in it.
LABS = next(
    parent
    for parent in Path(__file__).resolve().parents
    if (parent / "flightdelay").is_dir()
)
FOLDER = LABS / ".cache" / "models"


def digest(config: "Config") -> str:
    """Name a model by what decides it, without training it.

    That is the package's modules, its settings, the raw records and the
    libraries. A comment in a module changes the digest too: training once
    more than needed is cheaper than a model that should not be believed.
    """
    found = hashlib.sha256()
    about = [config.to_mapping(), source.fingerprint(), store.libraries()]
    found.update(json.dumps(about, sort_keys=True).encode())
    for file in sorted(PACKAGE.glob("*.py")):
        if not file.name.startswith("test_"):
            found.update(file.name.encode() + b"\0" + file.read_bytes())
    return found.hexdigest()[:20]


def kept(
    config: "Config",
    train: "Callable[[], DelayModel]",
    folder: Path = FOLDER,
) -> Path:
    """Give the file of a model; train it only if nobody has yet.

    Args:
        config: The settings that `train` uses.
        train: Makes the model. Of several processes that ask at once, one
            calls it and the others wait.
        folder: Where models are kept.

    Returns:
        The model's file, its side-car beside it. It is shared: copy it
        before you change it.
    """
    place = folder / digest(config)
    _once(place, lambda beside: train().save(beside / NAME))
    return place / NAME


def scored(
    config: "Config",
    period: str,
    evaluate: "Callable[[], Evaluation]",
    folder: Path = FOLDER,
) -> "Evaluation":
    """Give a model's scores on a period; evaluate only if nobody has yet.

    Args:
        config: The settings of the model.
        period: "validation" or "test".
        evaluate: Compares the model with the baseline on that period.
        folder: Where models, and what follows from them, are kept.
    """
    place = folder / f"{digest(config)}-{period}"
    _once(place, lambda beside: joblib.dump(evaluate(), beside / "scores"))
    found: Evaluation = joblib.load(place / "scores")
    return found


def _once(place: Path, fill: "Callable[[Path], object]") -> None:
    """Make a folder, if it is not there, by filling another beside it."""
    if place.exists():
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    with (place.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # let go when this process ends
        if place.exists():
            return
        beside = Path(tempfile.mkdtemp(prefix="new-", dir=place.parent))
        try:
            fill(beside)
            beside.rename(place)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
