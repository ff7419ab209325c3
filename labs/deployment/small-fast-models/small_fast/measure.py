"""Measure anew, and keep: `python -m small_fast.measure NAME ...`.

Afterwards `small_fast.show` prints your own numbers. The names are those
of the files in measured/. `digits` and `trees` train for some minutes.
The last five take times, and say how much other programs disturbed them.
SMALL_FAST_MODEL may name a saved model of the running case.
"""

import logging
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from flightdelay import Config, DelayModel, departures
from flightdelay.split import Split, by_time
from flightdelay.training import fit
from small_fast import cache as caches
from small_fast import forest, kept, study, table, times

SPLITS = 20
TIMES = ("where", "sweep", "zeros", "batches", "table")


@cache
def parts() -> Split:
    """The departures that arrived, split by time."""
    return by_time(departures.arrived(departures.load()), Config())


@cache
def model() -> DelayModel:
    """The running case's model: given, or trained now."""
    given = os.environ.get("SMALL_FAST_MODEL")
    return DelayModel.load(Path(given)) if given else fit(parts(), Config())


def digits() -> dict[str, Any]:
    """Accuracy on twenty splits."""
    splits = [study.one_split(seed) for seed in range(SPLITS)]
    return {
        part: study.across([split[part] for split in splits])
        for part in splits[0]
    }


def trees() -> dict[str, Any]:
    """AUC of fewer trees, and of students of the flights."""
    return {
        "truncated": forest.truncated(model(), parts()),
        "students": forest.students(model().space, parts()),
    }


MEASUREMENTS: dict[str, Callable[[], dict[str, Any]]] = {
    "digits": digits,
    "trees": trees,
    "cache": lambda: {"keys": caches.study(model(), parts())},
    "where": lambda: times.where(model()),
    "sweep": times.sweep,
    "zeros": times.zeros,
    "batches": lambda: times.batches(model()),
    "table": lambda: table.measure(model(), parts()),
}


def main(names: list[str]) -> None:
    """Take some measurements, or all."""
    unknown = [name for name in names if name not in MEASUREMENTS]
    if unknown:
        sys.exit(
            f"small_fast.measure: there is no {unknown[0]}; there are "
            f"{', '.join(MEASUREMENTS)}"
        )
    logging.disable(logging.WARNING)  # the quantizer repeats its advice
    for name in names or MEASUREMENTS:
        kept.save(name, MEASUREMENTS[name]())


if __name__ == "__main__":
    main(sys.argv[1:])
