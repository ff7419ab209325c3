"""The service: `uvicorn --factory delay_api.app:create_app`."""

import os

from fastapi import FastAPI

from delay_api import problems, v1, v2
from delay_api.bodylimit import BodyLimit
from delay_api.engine import Loaded, lifespan
from delay_api.ratelimit import RateLimit
from delay_api.requestid import RequestId
from delay_api.settings import Settings


# region create
def create_app(settings: Settings | None = None) -> FastAPI:
    """Build the application; without settings, from the environment."""
    settings = settings or Settings.from_environment(os.environ)
    app = FastAPI(
        title="Late flights",
        version="2.0.0",
        lifespan=lifespan,
    )
    app.state.settings = settings
    app.state.engine = None
    app.state.limit = RateLimit(settings.rows_per_second, settings.burst_rows)
    app.add_middleware(BodyLimit, limit=settings.max_body)
    app.add_middleware(RequestId)  # added last, so outermost
    problems.install(app)
    app.include_router(v1.router)
    app.include_router(v1.stream)
    app.include_router(v2.router)
    app.add_api_route("/healthz", healthz)
    app.add_api_route("/readyz", readyz)
    return app


# endregion create


# region health
async def healthz() -> dict[str, str]:
    """Live: the process answers. Failing this gets it restarted."""
    return {"status": "ok"}


async def readyz(engine: Loaded) -> dict[str, str]:
    """Ready: a model is loaded. Failing this only stops the traffic."""
    return {"status": "ready", "model_version": engine.model.version}


# endregion health
