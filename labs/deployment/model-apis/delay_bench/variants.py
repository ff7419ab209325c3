"""One endpoint written three ways, to measure what each does to others."""

import os

from fastapi import FastAPI, Request

from delay_api.batcher import Batcher
from delay_api.contract import BatchIn, FlightIn, PredictionOut, outputs
from delay_api.engine import Engine, lifespan
from delay_api.settings import Settings

app = FastAPI(lifespan=lifespan)


def create_app() -> FastAPI:
    """Build the application from the environment."""
    app.state.settings = Settings.from_environment(os.environ)
    return app


def engine_of(request: Request) -> Engine:
    """The engine that `lifespan` made."""
    engine: Engine = request.app.state.engine
    return engine


# region variants
@app.post("/blocking")
async def blocking(flight: FlightIn, request: Request) -> PredictionOut:
    """The mistake: the event loop itself computes."""
    model = engine_of(request).model
    [answer] = outputs(model.predict([flight.flight()]))
    return answer


@app.post("/threads")
def threads(flight: FlightIn, request: Request) -> PredictionOut:
    """Without `async`, FastAPI runs it in a pool of threads."""
    model = engine_of(request).model
    [answer] = outputs(model.predict([flight.flight()]))
    return answer


@app.post("/queue")
async def queue(flight: FlightIn, request: Request) -> PredictionOut:
    """Waiting requests share one call of the model, in one thread."""
    batcher: Batcher = engine_of(request).batcher
    return await batcher.predict(flight.flight())


# endregion variants


@app.post("/blocking-batch")
async def blocking_batch(batch: BatchIn, request: Request) -> int:
    """A long computation on the event loop."""
    model = engine_of(request).model
    return len(model.predict([f.flight() for f in batch.flights]))


@app.get("/readyz")
@app.get("/healthz")
async def healthz() -> str:
    """What the orchestrator asks, with little patience."""
    return "ok"
