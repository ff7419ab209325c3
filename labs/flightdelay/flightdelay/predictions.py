"""What every predictor gives back, and what makes one a predictor."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Floats = NDArray[np.float64]


# region predictions
@dataclass(frozen=True, slots=True, eq=False)
class Predictions:
    """Predictions for n flights, in the order of the request.

    Attributes:
        late_probability: Chance of arriving late, 0 to 1; shape (n,).
        delay_minutes: Expected arrival delay, negative when early;
            shape (n,).
    """

    late_probability: Floats
    delay_minutes: Floats

    def __post_init__(self) -> None:
        """Refuse arrays that do not belong together.

        Raises:
            ValueError: The shapes differ or are not (n,), or a
                probability lies outside 0 to 1.
        """
        shape = self.late_probability.shape
        if len(shape) != 1 or self.delay_minutes.shape != shape:
            raise ValueError(
                f"shapes {shape} and {self.delay_minutes.shape} "
                "are not one (n,)"
            )
        p = self.late_probability
        if not np.all((p >= 0) & (p <= 1)):  # NaN fails here too
            raise ValueError("a late_probability lies outside 0 to 1")

    def __len__(self) -> int:
        return len(self.late_probability)


# endregion predictions


# region predictor
class Predictor(Protocol):
    """Anything that predicts for a table of departures."""

    def predict_table(self, table: pd.DataFrame) -> Predictions:
        """Predict for each row, in order.

        Args:
            table: The columns known at scheduled departure; see
                `schema.to_table`. It may have more: they are not read.
        """
        ...


# endregion predictor
