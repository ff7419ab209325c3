"""Version 2: a batch in which one bad flight spoils nothing.

In version 1 a batch is all or nothing, and clients rely on it. A reply in
which some rows are errors is a new contract, so it gets a new version.
Both versions share the flight, the model and the rate limit.
"""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Request
from pydantic import Field, ValidationError

from delay_api.callers import Caller
from delay_api.contract import (
    MAX_BATCH,
    FlightIn,
    Part,
    PredictionOut,
    outputs,
)
from delay_api.engine import Loaded
from delay_api.problems import RESPONSES, FieldError, field_error

router = APIRouter(prefix="/v2", tags=["v2"], responses=RESPONSES)


# region contract
class Batch(Part):
    """Flights to predict for; each is judged on its own."""

    flights: list[dict[str, Any]] = Field(min_length=1, max_length=MAX_BATCH)


class Predicted(PredictionOut):
    """A row that went well."""

    outcome: Literal["predicted"] = "predicted"


class Refused(Part):
    """A row that could not be read, and why."""

    outcome: Literal["refused"] = "refused"
    errors: list[FieldError]


Result = Annotated[Predicted | Refused, Field(discriminator="outcome")]


class Reply(Part):
    """One result for each flight, in order."""

    results: list[Result]
    model_version: str


# endregion contract


# region route
@router.post("/predictions")
def predict(
    batch: Batch, caller: Caller, engine: Loaded, request: Request
) -> Reply:
    """Predict for the flights that can be read."""
    request.app.state.limit.charge(caller, len(batch.flights))
    read = [_read(values) for values in batch.flights]
    flights = [row.flight() for row in read if isinstance(row, FlightIn)]
    answers = iter(outputs(engine.model.predict(flights)))
    return Reply(
        results=[
            Predicted(**next(answers).model_dump())
            if isinstance(row, FlightIn)
            else row
            for row in read
        ],
        model_version=engine.model.version,
    )


# endregion route


def _read(values: dict[str, Any]) -> FlightIn | Refused:
    try:
        return FlightIn.model_validate(values)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        return Refused(errors=[field_error(fault) for fault in faults])
