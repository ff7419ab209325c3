"""When each column becomes known: the contract that keeps leaks out."""

from collections.abc import Iterable
from enum import IntEnum

from flightdelay.schema import WEATHER


class LeakError(ValueError):
    """A feature is not known when the prediction is due."""


# region availability
class Known(IntEnum):
    """The moments of a flight's life, in order."""

    SCHEDULED = 0  # the schedule, and the weather of the hour before
    DEPARTED = 1  # the plane has left the gate
    ARRIVED = 2  # the plane is at a gate again


AVAILABLE: dict[str, Known] = {
    "carrier": Known.SCHEDULED,
    "flight_number": Known.SCHEDULED,
    "origin": Known.SCHEDULED,
    "dest": Known.SCHEDULED,
    # Planes are assigned hours ahead and swapped on bad days. The records
    # hold the plane that flew, so this one is a little optimistic.
    "tailnum": Known.SCHEDULED,
    "scheduled_departure": Known.SCHEDULED,
    "planned_minutes": Known.SCHEDULED,
    "distance_miles": Known.SCHEDULED,
    **dict.fromkeys(WEATHER, Known.SCHEDULED),
    "cancelled": Known.DEPARTED,
    "arrival_delay": Known.ARRIVED,
    "diverted": Known.ARRIVED,
}
# endregion availability


# region check
def check_known_at_departure(columns: Iterable[str]) -> None:
    """Refuse columns that a live request could not hold.

    Raises:
        LeakError: A column is known too late, or nobody has said when it
            is known: silence does not count as permission.
    """
    for column in columns:
        if column not in AVAILABLE:
            raise LeakError(f"{column}: add to AVAILABLE when it is known")
        if AVAILABLE[column] > Known.SCHEDULED:
            raise LeakError(
                f"{column} is known only when "
                f"{AVAILABLE[column].name.lower()}"
            )


# endregion check
