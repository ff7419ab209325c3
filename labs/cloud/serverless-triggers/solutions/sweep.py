"""Look without an event: a timer's answer to an event that got lost."""

import sys
import tempfile
from pathlib import Path

from triggers import deliveries
from triggers.deliveries import MONTHS, Place
from triggers.handler import Decision, World, settle, unsettled
from triggers.months import months


# region sweep
def sweep(world: World) -> list[Decision]:
    """Settle what nobody has told us about. Call it every night."""
    return [settle(month, world) for month in unsettled(world)]


# endregion sweep


def main() -> None:
    """Lose the last event, and sweep twice."""
    files = months(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        place = Place(files, Path(folder) / "bucket")
        for month in MONTHS[:-1]:
            place.upload(month)
            deliveries.deliver(
                deliveries.settled, deliveries.event_of(month), place
            )
        place.upload(MONTHS[-1])
        world = place.world(lambda _: None)
        for night in (1, 2):
            found = [f"{d.month}: {d.verdict}" for d in sweep(world)]
            sys.stdout.write(f"night {night}: {found or 'nothing to do'}\n")


if __name__ == "__main__":
    main()
