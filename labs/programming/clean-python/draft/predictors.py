"""Two ways to predict that a caller need not tell apart."""

from typing import Protocol

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from draft.config import Config

Floats = NDArray[np.float64]


# region protocol
class Predictor(Protocol):
    """Learns from features and outcomes; predicts late probabilities."""

    def fit(self, x: pd.DataFrame, late: "pd.Series[bool]") -> None:
        """Learn from n rows and their outcomes."""

    def predict(self, x: pd.DataFrame) -> Floats:
        """Predict for m rows, with the same columns; shape (m,)."""
        ...


# endregion protocol


# region history
class History:
    """The late rate of each carrier in each hour of the past."""

    def __init__(self) -> None:
        self._rates: dict[object, float] = {}
        self._overall = 0.0

    def fit(self, x: pd.DataFrame, late: "pd.Series[bool]") -> None:
        """Count."""
        rates = late.groupby([x["carrier"], x["hour"]]).mean()
        self._rates = dict(zip(rates.index, rates, strict=True))
        self._overall = float(late.mean())

    def predict(self, x: pd.DataFrame) -> Floats:
        """Look up; the overall rate where there is no past."""
        cells = zip(x["carrier"], x["hour"], strict=True)
        found = [self._rates.get(cell, self._overall) for cell in cells]
        return np.array(found)


# endregion history


# region trees
class Trees:
    """Gradient-boosted trees."""

    def __init__(self, config: Config) -> None:
        self._model = HistGradientBoostingClassifier(
            max_iter=config.max_iter,
            learning_rate=config.learning_rate,
            random_state=config.seed,
        )

    def fit(self, x: pd.DataFrame, late: "pd.Series[bool]") -> None:
        """Grow the trees."""
        self._model.fit(x, late)

    def predict(self, x: pd.DataFrame) -> Floats:
        """Ask them."""
        p: Floats = self._model.predict_proba(x)[:, 1]
        return p


# endregion trees


# region choose
def choose(config: Config) -> Predictor:
    """The predictor that the settings name."""
    return Trees(config) if config.predictor == "trees" else History()


# endregion choose
