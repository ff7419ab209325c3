"""Measurements that are kept: figures/NAME.json, with date and machine."""

import json
import os
import platform
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from delay_bench.local import LAB

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
    today = datetime.now(UTC).date().isoformat()
    data: Data = {"measured": today, "machine": machine(), **results}
    text = json.dumps(data, indent=2) + "\n"
    path(name).write_text(text, encoding="utf-8")
    return data


def machine() -> str:
    """What a reader needs to judge a timing."""
    python = platform.python_version()
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {python}"


def where(data: Data) -> str:
    """The first line of every table."""
    return f"measured {data['measured']} on {data['machine']}"


@contextmanager
def model() -> Iterator[Path]:
    """The model to measure: DELAY_API_MODEL, or one trained now."""
    given = os.environ.get("DELAY_API_MODEL")
    if given:
        yield Path(given)
        return
    from flightdelay import Config, train  # noqa: PLC0415 (heavy)

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "model.joblib")
        train(Config()).save(file)
        yield file
