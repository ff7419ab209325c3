"""How late do flights from an airport land just now?"""

import logging
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from statistics import fmean

log = logging.getLogger(__name__)

WINDOW = 120  # minutes


@dataclass(frozen=True)
class Flight:
    """One flight that arrived; times in minutes, New York time."""

    name: str
    origin: str
    departs: int  # scheduled
    planned: int  # gate to gate
    delay: int  # at arrival

    @property
    def lands(self) -> int:
        """When its delay becomes known."""
        return self.departs + self.planned + self.delay


# region board
moment = attrgetter("lands")


class Board:
    """The flights of one airport, in order of time."""

    def __init__(self, flights: Iterable[Flight]) -> None:
        self.flights = sorted(flights, key=moment)
        self.times = [moment(flight) for flight in self.flights]

    def between(self, start: int, end: int) -> list[Flight]:
        """The flights from start to just before end."""
        first = bisect_left(self.times, start)
        after = bisect_left(self.times, end)
        return self.flights[first:after]


# endregion board


# region recent_delays
def recent_delays(
    flights: Sequence[Flight], window: int = WINDOW
) -> list[float | None]:
    """Mean delay at each flight's airport in the window before it."""
    groups = defaultdict(list)
    for flight in flights:
        groups[flight.origin].append(flight)
    boards = {origin: Board(group) for origin, group in groups.items()}
    means = []
    for flight in flights:
        board = boards[flight.origin]
        used = board.between(flight.departs - window, flight.departs)
        explain(flight, used)
        means.append(fmean(f.delay for f in used) if used else None)
    return means


# endregion recent_delays


# region explain
def explain(flight: Flight, used: Sequence[Flight]) -> None:
    """Log what one number is made of."""
    if not log.isEnabledFor(logging.DEBUG):
        return
    about = {"flight": flight.name}
    log.debug("at %s", clock(flight.departs), extra=about)
    for other in used:
        log.debug(
            "  uses %s, landed %s, %+d min",
            other.name,
            clock(other.lands),
            other.delay,
            extra=about,
        )


# endregion explain


def clock(minutes: int) -> str:
    """Minutes since the first midnight as day and time."""
    day, rest = divmod(minutes, 1440)
    return f"day {day + 1} {rest // 60:02}:{rest % 60:02}"
