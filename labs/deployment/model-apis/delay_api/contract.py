"""The contract: what a client may send, and what it gets back."""

import re
from datetime import datetime
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

from flightdelay import Flight, Predictions

MAX_BATCH = 512
"""Flights in one request at most; part of the contract."""

NEW_YORK = ZoneInfo("America/New_York")

RFC_3339 = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)"
)


# region instant
def _text_of_an_instant(value: object) -> object:
    # Pydantic would also read 1357034400, and guess seconds or millis.
    if not isinstance(value, str) or not RFC_3339.fullmatch(value):
        raise PydanticCustomError(
            "rfc_3339", "Must be like 2013-07-04T17:45:00-04:00"
        )
    return value


def _in_range(value: datetime) -> datetime:
    if not 2000 <= value.year < 2100:
        raise PydanticCustomError("year", "Must be in 2000 to 2099")
    return value


Instant = Annotated[
    AwareDatetime,
    BeforeValidator(_text_of_an_instant),
    AfterValidator(_in_range),
]
"""A point on the time line: date, time and offset from UTC."""
# endregion instant

Airport = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Number = Annotated[float, Field(strict=True)]


class Part(BaseModel):
    """What all messages of the contract have in common."""

    model_config = ConfigDict(
        extra="forbid",  # a misspelled field must not become a default
        allow_inf_nan=False,
        frozen=True,
    )


class Weather(Part):
    """Report of the origin's last whole clock hour; any part may lack."""

    temperature_f: Number | None = Field(default=None, ge=-60, le=130)
    humidity_pct: Number | None = Field(default=None, ge=0, le=100)
    wind_direction_deg: Number | None = Field(default=None, ge=0, le=360)
    wind_speed_mph: Number | None = Field(default=None, ge=0, le=250)
    precipitation_in: Number | None = Field(default=None, ge=0, le=15)
    pressure_mb: Number | None = Field(default=None, ge=850, le=1090)
    visibility_mi: Number | None = Field(default=None, ge=0, le=100)


# region request
class FlightIn(Part):
    """One flight at its scheduled departure."""

    carrier: Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]{2}$")]
    origin: Literal["EWR", "JFK", "LGA"]
    destination: Airport
    scheduled_departure: Instant
    planned_minutes: Number = Field(ge=15, le=1_200)
    distance_miles: Number | None = Field(default=None, gt=0, le=12_000)
    tail_number: str | None = Field(default=None, pattern=r"^[A-Z0-9-]{2,8}$")
    weather: Weather = Weather()

    def flight(self) -> Flight:
        """Translate into the model's own words and its local time."""
        local = self.scheduled_departure.astimezone(NEW_YORK)
        return Flight(
            carrier=self.carrier,
            origin=self.origin,
            dest=self.destination,
            scheduled_departure=local.replace(tzinfo=None),
            planned_minutes=self.planned_minutes,
            distance_miles=self.distance_miles,
            tailnum=self.tail_number,
            **self.weather.model_dump(),
        )


# endregion request


EXAMPLE = FlightIn.model_validate(
    {
        "carrier": "B6",
        "origin": "JFK",
        "destination": "SFO",
        "scheduled_departure": "2013-07-04T17:45:00-04:00",
        "planned_minutes": 390,
    }
)


class BatchIn(Part):
    """Many flights in one request; one bad flight refuses them all."""

    flights: list[FlightIn] = Field(min_length=1, max_length=MAX_BATCH)


# region response
class PredictionOut(Part):
    """What the model says of one flight."""

    late_probability: float = Field(
        ge=0, le=1, description="Chance of arriving over 15 minutes late."
    )
    delay_minutes: float = Field(
        description="Expected arrival delay; negative when early."
    )


class PredictionReply(PredictionOut):
    """Reply to a request for one flight."""

    model_version: str


class BatchReply(Part):
    """Reply to a batch, in the order of its flights."""

    predictions: list[PredictionOut]
    model_version: str


# endregion response


def outputs(predictions: Predictions) -> list[PredictionOut]:
    """Turn NumPy arrays of shape (n,) into n messages of plain floats."""
    return [
        PredictionOut(late_probability=p, delay_minutes=d)
        for p, d in zip(
            predictions.late_probability.tolist(),
            predictions.delay_minutes.tolist(),
            strict=True,
        )
    ]
