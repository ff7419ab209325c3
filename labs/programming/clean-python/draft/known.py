"""When is a feature known? The question that finds leaks."""

from math import inf

from draft.config import Config


class LeakError(ValueError):
    """A feature may not exist yet when the prediction is due."""


# region known
SCHEDULE = -inf  # published long before
AFTERWARDS = inf  # once the flight has left, whenever that is

KNOWN = {
    "carrier": SCHEDULE,
    "origin": SCHEDULE,
    "dest": SCHEDULE,
    "distance": SCHEDULE,
    "month": SCHEDULE,
    "day": SCHEDULE,
    "hour": SCHEDULE,
    "minute": SCHEDULE,
    "dow": SCHEDULE,
    "weekend": SCHEDULE,
    "rush": SCHEDULE,
    # A report filed under 17:00 may be written as late as 17:59, and the
    # flight may be due at 17:00: an hour late at worst.
    "temp": 60,
    "humid": 60,
    "wind_speed": 60,
    "precip": 60,
    "visib": 60,
    "bad_weather": 60,
    "dep_delay": AFTERWARDS,
}
"""Minutes after scheduled departure at which each feature surely exists."""


def known_at_departure(config: Config) -> None:
    """Refuse features that a live request could not hold.

    Raises:
        LeakError: Names each one; KeyError: nobody has said when one is.
    """
    shift = 60 * config.weather_hours_before
    late = [f for f in config.features if KNOWN[f] - shift > 0]
    if late:
        raise LeakError(f"not known at departure: {', '.join(late)}")


# endregion known
