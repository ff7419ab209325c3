"""What a report costs, counted instead of timed: time is busy elsewhere."""

from recent import Flight, recent_delays


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
    """What so many flights cost, one every ten minutes."""
    Counted.compared = 0
    recent_delays(
        [Flight("XX1", "JFK", Counted(10 * i), 60, 0) for i in range(count)]
    )
    return Counted.compared
