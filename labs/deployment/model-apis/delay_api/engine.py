"""The model as the routes get it: loaded once, shared by all requests."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.requests import HTTPConnection

from delay_api.batcher import Batcher
from delay_api.contract import EXAMPLE
from flightdelay import DelayModel


@dataclass(frozen=True, slots=True)
class Engine:
    """A model, and the queue in front of it for single flights."""

    model: DelayModel
    batcher: Batcher


# region lifespan
@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Load the model before the first request, once per process."""
    path: Path = app.state.settings.model
    model = DelayModel.load(path)
    # A model that cannot predict must stop the start, not a request.
    model.predict([EXAMPLE.flight()])
    batcher = Batcher(model.predict)
    task = asyncio.create_task(batcher.run())
    app.state.engine = Engine(model, batcher)
    yield
    app.state.engine = None
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def loaded(connection: HTTPConnection) -> Engine:
    """The engine of this process; 503 as long as there is none."""
    engine: Engine | None = connection.app.state.engine
    if engine is None:
        raise HTTPException(
            503, "No model is loaded yet.", {"Retry-After": "1"}
        )
    return engine


# endregion lifespan

Loaded = Annotated[Engine, Depends(loaded)]
