"""A scorer as you may inherit it. It runs; read it before you trust it."""

import os
from datetime import datetime
from pathlib import Path

from flask import Flask, Response, jsonify, request

from flightdelay import DelayModel, Flight

# region flask
app = Flask(__name__)
model = DelayModel.load(Path(os.environ.get("MODEL", "model.joblib")))
served = {"count": 0}


@app.route("/predict", methods=["GET", "POST"])
def predict() -> Response:
    """Score one flight."""
    data = request.get_json(force=True)
    served["count"] += 1
    try:
        flight = Flight(
            carrier=data["carrier"],
            origin=data["origin"],
            dest=data["dest"],
            scheduled_departure=datetime.fromisoformat(data["time"]).replace(
                tzinfo=None
            ),
            planned_minutes=float(data.get("minutes", 120)),
        )
        late = model.predict([flight]).late_probability[0]
        return jsonify(late=str(round(late, 3)), count=served["count"])
    except Exception as error:
        return jsonify(error=str(error))


# endregion flask

if __name__ == "__main__":
    app.run(debug=True)  # noqa: S201 - one of the faults
