"""Python's part of the round trip: one JSON object on stdout."""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import numpy as np

T = TypeVar("T")

# region native
NATIVE: dict[str, object] = {
    "NaN": float("nan"),
    "0.1, 32 bits": np.float32(0.1),
    "0.1, 64 bits": 0.1,
    "2^53 + 1": 2**53 + 1,
    "decimal 1.10": Decimal("1.10"),
    "three bytes": bytes([1, 2, 255]),
    "point in time": datetime(2013, 7, 4, 21, 45, tzinfo=UTC),
    "empty field": {"a": None},
}
# endregion native


def attempt(action: Callable[[T], str], value: T) -> str:
    """What an action gives, or the message with which it fails."""
    try:
        return action(value)
    except (TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


def dump(value: object) -> str:
    """JSON as short as JavaScript writes it."""
    return json.dumps(value, separators=(",", ":"))


def again(text: str) -> str:
    """A JSON text, read and written."""
    return dump(json.loads(text))


def instant(text: str) -> str:
    """A time as UTC, or as it is when it has no offset."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        return f"{moment.isoformat()} (no zone)"
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def main(cases: Path) -> None:
    """Run all cases."""
    given = json.loads(cases.read_text(encoding="utf-8"))
    results = {
        "read": {k: attempt(again, v) for k, v in given["read"].items()},
        "write": {k: attempt(dump, v) for k, v in NATIVE.items()},
        "times": {k: attempt(instant, v) for k, v in given["times"].items()},
    }
    print(json.dumps(results))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
