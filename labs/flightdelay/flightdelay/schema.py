"""One request: what is known about a flight at scheduled departure."""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from datetime import datetime
from typing import Any, Self

import numpy as np
import pandas as pd

WEATHER = (
    "temperature_f",
    "humidity_pct",
    "wind_direction_deg",
    "wind_speed_mph",
    "precipitation_in",
    "pressure_mb",
    "visibility_mi",
)
NUMBERS = ("planned_minutes", "distance_miles", *WEATHER)
TEXTS = ("carrier", "origin", "dest", "tailnum")


class FlightError(ValueError):
    """A request cannot describe a scheduled flight."""


# region flight
@dataclass(frozen=True, slots=True, kw_only=True)
class Flight:
    """What is known about one flight at its scheduled departure.

    Weather is that of the origin airport in the last whole clock hour
    before the scheduled hour (for a departure at 17:45: what is filed
    under 16:00), because a later report may not exist yet.

    Attributes:
        carrier: IATA code of the airline, such as "UA".
        origin: IATA code of the airport of departure.
        dest: IATA code of the destination.
        scheduled_departure: Local time at the origin, without a zone.
        planned_minutes: Scheduled duration, gate to gate.
        distance_miles: None: looked up among the routes in training.
        tailnum: Registration of the plane, where it is assigned.
        flight_number: Identifies the flight; not used to predict.
    """

    carrier: str
    origin: str
    dest: str
    scheduled_departure: datetime
    planned_minutes: float
    distance_miles: float | None = None
    tailnum: str | None = None
    flight_number: int | None = None
    temperature_f: float | None = None
    humidity_pct: float | None = None
    wind_direction_deg: float | None = None
    wind_speed_mph: float | None = None
    precipitation_in: float | None = None
    pressure_mb: float | None = None
    visibility_mi: float | None = None
    # endregion flight

    def __post_init__(self) -> None:
        """Refuse what would become a wrong prediction in silence.

        Raises:
            FlightError: Says which field is wrong, and why.
        """
        for name in ("carrier", "origin", "dest"):
            if not getattr(self, name):
                raise FlightError(f"{name} is empty")
        if self.scheduled_departure.tzinfo is not None:
            raise FlightError(
                "scheduled_departure must be local time at the origin, "
                "without a zone"
            )
        for name in NUMBERS:
            value = getattr(self, name)
            if value is not None and not np.isfinite(value):
                raise FlightError(f"{name} must be a finite number or None")
        if not self.planned_minutes > 0:
            raise FlightError("planned_minutes must be positive")

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> Self:
        """Make a flight of plain values: text, numbers, None.

        Args:
            values: Field name to value, as JSON or a row of CSV gives it.
                An empty text counts as None; scheduled_departure is in
                ISO format.

        Raises:
            FlightError: A field is unknown, missing or unreadable.
        """
        given = {k: v for k, v in values.items() if v not in ("", None)}
        known = [field.name for field in fields(cls)]
        if unknown := [name for name in given if name not in known]:
            raise FlightError(f"unknown field {unknown[0]!r}")
        needed = [f.name for f in fields(cls) if f.default is MISSING]
        if missing := [name for name in needed if name not in given]:
            raise FlightError(f"{missing[0]} is missing")
        return cls(**{k: _parse(k, v) for k, v in given.items()})


def _parse(name: str, value: Any) -> Any:  # noqa: ANN401
    try:
        if name in NUMBERS:
            return float(value)
        if name == "flight_number":
            return int(value)
        if name == "scheduled_departure":
            if isinstance(value, datetime):
                return value
            return datetime.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise FlightError(f"{name}: cannot read {value!r}") from error
    if not isinstance(value, str):
        raise FlightError(f"{name}: {value!r} is not text")
    return value


# region to_table
def to_table(flights: Sequence[Flight]) -> pd.DataFrame:
    """Lay flights out as the table that features are made from.

    Returns:
        One row a flight; the columns of the departures table that are
        known at scheduled departure. Unknown numbers are NaN.
    """
    columns: dict[str, Any] = {
        name: np.array([getattr(f, name) for f in flights], dtype=object)
        for name in TEXTS
    }
    columns["scheduled_departure"] = np.array(
        [f.scheduled_departure for f in flights], dtype="datetime64[s]"
    )
    for name in NUMBERS:  # float64 turns None into NaN
        columns[name] = np.array(
            [getattr(f, name) for f in flights], dtype=np.float64
        )
    return pd.DataFrame(columns)


# endregion to_table
