"""Version 1: one flight, a batch, or a stream of flights."""

import asyncio
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from fastapi import (
    APIRouter,
    Depends,
    HTTPException,
    Request,
    Response,
    WebSocket,
    WebSocketDisconnect,
)
from pydantic import ValidationError

from delay_api.batcher import OverloadedError
from delay_api.callers import Caller, caller_of
from delay_api.contract import (
    BatchIn,
    BatchReply,
    FlightIn,
    PredictionReply,
    outputs,
)
from delay_api.engine import Engine, Loaded
from delay_api.problems import RESPONSES, field_error

# region sunset
DEPRECATED = datetime(2027, 1, 1, tzinfo=UTC)
SUNSET = datetime(2027, 7, 1, tzinfo=UTC)


async def announce_sunset(response: Response) -> None:
    """Tell every caller, in every reply, that v1 will end."""
    response.headers["Deprecation"] = f"@{DEPRECATED.timestamp():.0f}"
    response.headers["Sunset"] = format_datetime(SUNSET, usegmt=True)
    response.headers["Link"] = '</v2/predictions>; rel="successor-version"'


# endregion sunset

router = APIRouter(
    prefix="/v1",
    tags=["v1"],
    dependencies=[Depends(announce_sunset)],
    responses=RESPONSES,
)


# region routes
@router.post("/predictions")
async def predict(
    flight: FlightIn, caller: Caller, engine: Loaded, request: Request
) -> PredictionReply:
    """Predict for one flight."""
    request.app.state.limit.charge(caller, 1)
    try:
        answer = await engine.batcher.predict(flight.flight())
    except OverloadedError as error:
        raise HTTPException(
            503, "Too many requests wait.", {"Retry-After": "1"}
        ) from error
    version = engine.model.version
    return PredictionReply(**answer.model_dump(), model_version=version)


@router.post("/predictions/batch")
def predict_batch(
    batch: BatchIn, caller: Caller, engine: Loaded, request: Request
) -> BatchReply:
    """Predict for many flights; answers keep their order."""
    request.app.state.limit.charge(caller, len(batch.flights))
    flights = [flight.flight() for flight in batch.flights]
    return BatchReply(
        predictions=outputs(engine.model.predict(flights)),
        model_version=engine.model.version,
    )


# endregion routes

stream = APIRouter(prefix="/v1", tags=["v1"])


# region stream
@stream.websocket("/stream")
async def predict_stream(socket: WebSocket) -> None:
    """A stream of flights in, a stream of predictions out, in order."""
    state = socket.app.state
    key = socket.headers.get("X-API-Key", "")
    caller = caller_of(key, state.settings.keys)
    if caller is None or state.engine is None:
        await socket.close()  # before accept: the handshake gets a 403
        return
    await socket.accept()
    try:
        while True:
            text = await socket.receive_text()
            # A stream is slowed down, not refused: nothing gets lost.
            while wait := state.limit.wait(caller, 1):
                await asyncio.sleep(wait)
            await socket.send_json(await _answer(state.engine, text))
    except OverloadedError:
        await socket.close(1013)  # try again later
    except WebSocketDisconnect:
        return  # the client hung up, as it may


# endregion stream


async def _answer(engine: Engine, text: str) -> dict[str, Any]:
    try:
        flight = FlightIn.model_validate_json(text)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        return {"errors": [field_error(f).model_dump() for f in faults]}
    answer = await engine.batcher.predict(flight.flight())
    return answer.model_dump()
