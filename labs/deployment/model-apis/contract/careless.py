"""Seven pull requests to the contract of v1: which may be merged?

python contract/careless.py
"""

import copy
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from delay_api.compatibility import breaking, document

# region changes
GONE = object()
SWF = ["EWR", "JFK", "LGA", "SWF"]
NULLABLE = {"anyOf": [{"type": "number"}, {"type": "null"}]}
NEEDED = ["carrier", "origin", "destination", "scheduled_departure",
          "planned_minutes", "tail_number"]  # fmt: skip

CHANGES: list[tuple[str, str, Any]] = [
    # what the pull request is called, what it sets, to what
    ("take a gate", "FlightIn properties gate", {"type": "string"}),
    ("take Newburgh", "FlightIn properties origin enum", SWF),
    ("plans to 12 h", "FlightIn properties planned_minutes maximum", 720),
    ("need the tail", "FlightIn required", NEEDED),
    ("tell the cut", "PredictionReply properties cut", {"type": "number"}),
    ("drop the delay", "PredictionReply properties delay_minutes", GONE),
    ("or null", "PredictionReply properties late_probability", NULLABLE),
]
# endregion changes


def edit(schemas: dict[str, Any], where: str, value: object) -> None:
    """Set or delete what lies at a path of names."""
    *names, last = where.split()
    for name in names:
        schemas = schemas[name]
    if value is GONE:
        del schemas[last]
    else:
        schemas[last] = value


def main() -> None:
    """Judge each change on its own, by the operation for one flight."""
    operation = "POST /v1/predictions "
    for title, where, value in CHANGES:
        new = document()
        old = copy.deepcopy(new)
        edit(new["components"]["schemas"], where, value)
        faults = [f for f in breaking(old, new) if f.startswith(operation)]
        print(f"{'BREAKS' if faults else 'ok':7} {title}")
        for fault in sorted(faults):
            print(f"        {fault.removeprefix(operation)}")


if __name__ == "__main__":
    main()
