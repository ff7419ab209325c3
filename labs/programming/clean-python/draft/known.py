"""When is a feature known? The question that finds leaks."""

from math import inf

from draft.config import Config


class LeakError(ValueError):
    """A feature may not exist yet when the prediction is due."""


# region known
SCHEDULE = -inf  # published long before
AFTERWARDS = inf  # once the flight has left, whenever that is

# Minutes after scheduled departure at which each feature surely exists
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
    # What is filed under 17:00 may be the report of 17:51, and the flight
    # may be due at 17:00.
    "temp": 51,
    "humid": 51,
    "wind_speed": 51,
    "precip": 51,
    "visib": 51,
    "bad_weather": 51,
    "dep_delay": AFTERWARDS,
}
# endregion known


# region check
def known_at_departure(config: Config) -> None:
    """Refuse features that a live request could not hold.

    Raises:
        LeakError: Names each one.
        KeyError: Nobody has said when this feature is known.
    """
    shift = 60 * config.weather_hours_before
    late = [f for f in config.features if KNOWN[f] - shift > 0]
    if late:
        raise LeakError(f"not known at departure: {', '.join(late)}")


# endregion check
