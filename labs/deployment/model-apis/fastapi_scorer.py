"""The same endpoint with FastAPI and the contract of this chapter."""

import os
from pathlib import Path

from fastapi import FastAPI

from delay_api import problems
from delay_api.contract import FlightIn, PredictionOut, outputs
from flightdelay import DelayModel

# region fastapi
app = FastAPI()
problems.install(app)
model = DelayModel.load(Path(os.environ.get("MODEL", "model.joblib")))


@app.post("/predict")
def predict(flight: FlightIn) -> PredictionOut:
    """Score one flight."""
    [answer] = outputs(model.predict([flight.flight()]))
    return answer


# endregion fastapi
