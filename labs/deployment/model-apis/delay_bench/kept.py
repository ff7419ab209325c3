"""Measurements that are kept: figures/NAME.json, with date and machine."""

import json
import os
import platform
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from delay_bench.local import LAB, trained
from workbench import recorded

Data = dict[str, Any]


def path(name: str) -> Path:
    """Where a measurement is kept."""
    return LAB / "figures" / f"{name}.json"


def load(name: str) -> Data:
    """Read a kept measurement."""
    data: Data = json.loads(path(name).read_text(encoding="utf-8"))
    return data


def save(name: str, results: Data) -> Data:
    """Keep a measurement with its date and machine; only on request."""
    python = f"Python {platform.python_version()}"
    data: Data = {**recorded.stamp(python), **results}
    text = json.dumps(data, indent=2) + "\n"
    path(name).write_text(text, encoding="utf-8")
    return data


def head(name: str, data: Data) -> list[str]:
    """The first lines of a table: when, on what, and how to do it anew."""
    command = f"python -m delay_bench {name} --remeasure"
    return recorded.lines(command, data)


@contextmanager
def model() -> Iterator[Path]:
    """The model to measure: what `trained` finds, or one trained now."""
    if "DELAY_API_MODEL" in os.environ or Path("model.joblib").exists():
        yield trained()
        return
    from flightdelay import Config, train  # noqa: PLC0415 (heavy)

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "model.joblib")
        train(Config()).save(file)
        yield file
