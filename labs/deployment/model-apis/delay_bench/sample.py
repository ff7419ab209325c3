"""Real flights as request bodies: data/flights.jsonl, one a line."""

import itertools
import json
from typing import Any

from delay_bench.local import LAB

FILE = LAB / "data" / "flights.jsonl"
ROWS = 128

Body = dict[str, Any]


def read(rows: int = ROWS) -> list[Body]:
    """The first `rows` flights; they repeat after 128."""
    with FILE.open(encoding="utf-8") as file:
        kept = [json.loads(line) for line in file]
    return list(itertools.islice(itertools.cycle(kept), rows))
