"""The nightly report: how well does the recent delay rank flights?"""

import argparse
import csv
import logging
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from recent import Flight, recent_delays

LATE = 15  # minutes


def read(path: Path) -> list[Flight]:
    """Read the records; see the header of the file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Flight(
                name=row["name"],
                origin=row["origin"],
                departs=int(row["departs"]),
                planned=int(row["planned"]),
                delay=int(row["delay"]),
            )
            for row in csv.DictReader(file)
        ]


def auc(late: Sequence[bool], score: Sequence[float]) -> float:
    """Chance that a late flight is ranked above a punctual one."""
    pairs = list(zip(score, late, strict=True))
    behind = Counter(s for s, was_late in pairs if was_late)
    ahead = Counter(s for s, was_late in pairs if not was_late)
    won = below = 0.0
    for value in sorted(set(score)):
        won += behind[value] * (below + ahead[value] / 2)
        below += ahead[value]
    return won / (behind.total() * ahead.total())


def usefulness(flights: Sequence[Flight]) -> float:
    """AUC of the recent delay alone; no recent flight counts as 0."""
    recent = [mean or 0.0 for mean in recent_delays(flights)]
    return auc([flight.delay > LATE for flight in flights], recent)


def main() -> None:
    """Print the report, and explain one flight where asked to."""
    parser = argparse.ArgumentParser()
    parser.add_argument("records", type=Path)
    parser.add_argument("--explain", metavar="FLIGHT")
    options = parser.parse_args()
    if options.explain:
        handler = logging.StreamHandler()
        handler.addFilter(
            lambda record: getattr(record, "flight", "") == options.explain
        )
        logging.basicConfig(
            level=logging.DEBUG,
            handlers=[handler],
            format="%(levelname)s %(name)s: %(message)s",
        )
    flights = read(options.records)
    print(f"{len(flights):,} flights")
    print(f"AUC of the recent delay alone: {usefulness(flights):.3f}")


if __name__ == "__main__":
    main()
