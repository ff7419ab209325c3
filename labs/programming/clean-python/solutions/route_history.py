"""Exercise: a third predictor that the experiment need not know."""

import sys
from pathlib import Path

import numpy as np
import pandas as pd

from draft.config import Config
from draft.experiment import run
from draft.predictors import Floats, History, Predictor
from flightdelay import metrics
from flightdelay.bootstrap import Resamples

LAB = Path(__file__).parents[1]


# region route_history
class RouteHistory:
    """The late rate of each route, pulled towards the overall rate."""

    def __init__(self, prior_flights: float = 50) -> None:
        self._prior = prior_flights
        self._rates: dict[object, float] = {}
        self._overall = 0.0

    def fit(self, x: pd.DataFrame, late: "pd.Series[bool]") -> None:
        """Count; a rare route starts with some average flights."""
        self._overall = float(late.mean())
        cells = late.groupby([x["origin"], x["dest"]])
        pulled = cells.sum() + self._prior * self._overall
        rates = pulled / (cells.count() + self._prior)
        self._rates = dict(zip(rates.index, rates, strict=True))

    def predict(self, x: pd.DataFrame) -> Floats:
        """Look up; the overall rate for a route never seen."""
        routes = zip(x["origin"], x["dest"], strict=True)
        found = [self._rates.get(route, self._overall) for route in routes]
        return np.array(found)


# endregion route_history


def auc(predictor: Predictor) -> str:
    """Run the honest experiment with this predictor."""
    honest = Config.from_toml(LAB / "configs" / "honest.toml")
    result = run(honest, predictor)
    draws = Resamples.of_blocks(result.days, 300, seed=13)
    area = metrics.auc(result.late, result.p_late)
    return f"{draws.interval(area):.3f}"


if __name__ == "__main__":
    sys.stdout.write(f"carrier and hour  {auc(History())}\n")
    sys.stdout.write(f"route             {auc(RouteHistory())}\n")
