"""Does twice the flights mean twice the work? For git bisect run."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path.cwd()))  # the commit that is checked out

from recent import Flight, recent_delays


# region counted
class Counted(int):
    """A time that counts how often it is compared."""

    compared = 0

    def __lt__(self, other: int) -> bool:
        Counted.compared += 1
        return int(self) < int(other)

    def __ge__(self, other: int) -> bool:
        Counted.compared += 1
        return int(self) >= int(other)

    def __add__(self, other: int) -> "Counted":
        return Counted(int(self) + other)


def comparisons(count: int) -> int:
    """What a day of one airport costs, with a flight every ten minutes."""
    Counted.compared = 0
    recent_delays(
        [Flight("XX1", "JFK", Counted(10 * i), 60, 0) for i in range(count)]
    )
    return Counted.compared


few, many = comparisons(200), comparisons(400)
print(f"200 flights: {few:,} comparisons; 400: {many:,}")
sys.exit(1 if many > 3 * few else 0)
# endregion counted
