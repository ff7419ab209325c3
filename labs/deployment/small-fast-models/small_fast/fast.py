"""The same model for one flight at a time, without tables.

It is a second copy of the feature code, the very thing that the package
was made to avoid. The price of the copy is a test that compares it with
`FeatureSpace.transform` on every flight of two months.
"""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
import onnxruntime as ort

from flightdelay import Flight
from flightdelay.features import CATEGORIES, FeatureSpace
from flightdelay.schema import WEATHER

NAN = math.nan


def session(path: Path, threads: int = 1) -> Any:  # noqa: ANN401
    """Open a graph on the processor."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3  # errors only
    return ort.InferenceSession(
        path, options, providers=["CPUExecutionProvider"]
    )


# region row
def row(space: FeatureSpace, flight: Flight) -> list[float]:
    """The sixteen features of one flight, in the order of the trees."""
    time = flight.scheduled_departure
    built, seats = space.planes.get(flight.tailnum or "", (NAN, NAN))
    miles = flight.distance_miles
    if miles is None:
        miles = space.miles.get((flight.origin, flight.dest), NAN)
    weather = (getattr(flight, name) for name in WEATHER)
    return [
        *(space.levels[c].get(getattr(flight, c), NAN) for c in CATEGORIES),
        time.hour * 60 + time.minute,
        time.weekday(),
        flight.planned_minutes,
        miles,
        time.year - built,
        seats,
        *(NAN if value is None else value for value in weather),
    ]


# endregion row


# region fast
@dataclass(frozen=True, slots=True, eq=False)
class FastModel:
    """A feature space, and trees that ONNX Runtime reads."""

    space: FeatureSpace
    session: Any  # onnxruntime publishes no types

    @classmethod
    def load(cls, space: FeatureSpace, path: Path) -> Self:
        """Open the graph with one thread: a row is too little for two."""
        return cls(space, session(path, threads=1))

    def predict(self, flight: Flight) -> tuple[float, float]:
        """Probability of arriving late, and expected minutes."""
        x = np.array([row(self.space, flight)], np.float32)
        late, minutes = self.session.run(None, {"x": x})
        return float(late[0, 0]), float(minutes[0, 0])


# endregion fast
