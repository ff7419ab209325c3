"""A predictor that is almost one."""

from typing import Protocol

import pandas as pd


class Predictor(Protocol):
    def predict(self, table: pd.DataFrame) -> "pd.Series[float]": ...


# region mismatch
class Median:
    def predict(self, table: pd.DataFrame, q: float) -> float:
        return table["delay"].quantile(q)


def evaluate(predictor: Predictor) -> None: ...


evaluate(Median())
# endregion mismatch
