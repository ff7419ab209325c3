"""The simplest honest predictor: history by carrier and hour."""

from dataclasses import dataclass
from typing import Self

import numpy as np
import pandas as pd

from flightdelay.config import Config
from flightdelay.predictions import Floats, Predictions

Cell = tuple[str, int]  # carrier and scheduled hour


@dataclass(frozen=True, slots=True, eq=False)
class Baseline:
    """Late rate and mean delay of each carrier in each hour of the day.

    Attributes:
        cells: (carrier, hour) to (late rate, mean delay in minutes).
        overall: The same pair over all flights, for unseen cells.
    """

    cells: dict[Cell, tuple[float, float]]
    overall: tuple[float, float]

    # region fit
    @classmethod
    def fit(cls, table: pd.DataFrame, config: Config) -> Self:
        """Count, and pull small cells towards the overall mean.

        Args:
            table: Departures that arrived, of the training months.
            config: Gives the threshold and the weight of the prior.
        """
        rows = pd.DataFrame(
            {
                "carrier": table["carrier"],
                "hour": table["scheduled_departure"].dt.hour,
                "late": table["arrival_delay"] > config.late_after_minutes,
                "delay": table["arrival_delay"],
            }
        )
        overall = rows[["late", "delay"]].mean()
        # A carrier's three flights at 22:00 are no evidence of a rate of
        # 100 percent: each cell starts with some average flights.
        prior = config.baseline_prior_flights
        cells = rows.groupby(["carrier", "hour"])[["late", "delay"]]
        count = cells.size().to_numpy()[:, np.newaxis]
        smooth = cells.sum().add(prior * overall).div(count + prior)
        return cls(
            cells={
                (str(carrier), int(hour)): (float(late), float(delay))
                for (carrier, hour), late, delay in smooth.itertuples()
            },
            overall=(float(overall["late"]), float(overall["delay"])),
        )

    # endregion fit

    # region predict
    def predict_table(self, table: pd.DataFrame) -> Predictions:
        """Look up each flight's cell."""
        hours = table["scheduled_departure"].dt.hour
        found: Floats = np.array(
            [
                self.cells.get(cell, self.overall)
                for cell in zip(table["carrier"], hours, strict=True)
            ],
            dtype=np.float64,
        ).reshape(-1, 2)
        return Predictions(found[:, 0], found[:, 1])


# endregion predict
