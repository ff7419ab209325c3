"""From departures to the matrix that the trees read.

One function serves training and requests alike, so the two cannot drift
apart. The month and the day of the year are left out on purpose: with a
single year of data they name the past instead of the season.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
import pandas as pd

from flightdelay.availability import check_known_at_departure
from flightdelay.predictions import Floats
from flightdelay.schema import WEATHER

CATEGORIES = ("carrier", "origin", "dest")
INPUTS = (
    *CATEGORIES,
    "tailnum",
    "scheduled_departure",
    "planned_minutes",
    "distance_miles",
    *WEATHER,
)
NAMES = (
    *CATEGORIES,
    "minute_of_day",
    "day_of_week",
    "planned_minutes",
    "distance_miles",
    "plane_age_years",
    "plane_seats",
    *WEATHER,
)
IS_CATEGORY = np.array([name in CATEGORIES for name in NAMES])

check_known_at_departure(INPUTS)


@dataclass(frozen=True, slots=True, eq=False)
class FeatureSpace:
    """What was learned about the columns; makes one matrix of any table.

    Attributes:
        levels: For each category its values, in the order of their codes.
        miles: (origin, dest) to distance in miles.
        planes: Registration to (year built, seats); NaN where unknown.
    """

    levels: dict[str, dict[str, int]]
    miles: dict[tuple[str, str], float]
    planes: dict[str, tuple[float, float]]

    # region fit
    @classmethod
    def fit(cls, table: pd.DataFrame, planes: pd.DataFrame) -> Self:
        """Learn levels and look-ups from the training rows alone.

        Args:
            table: Departures of the training months.
            planes: The raw registry: tailnum, year, seats.
        """
        routes = table.drop_duplicates(["origin", "dest"])
        return cls(
            levels={
                name: {v: i for i, v in enumerate(sorted(set(table[name])))}
                for name in CATEGORIES
            },
            miles={
                (origin, dest): float(distance)
                for origin, dest, distance in zip(
                    routes["origin"],
                    routes["dest"],
                    routes["distance_miles"],
                    strict=True,
                )
            },
            planes={
                tail: (float(year), float(seats))
                for tail, year, seats in zip(
                    planes["tailnum"],
                    planes["year"],
                    planes["seats"],
                    strict=True,
                )
            },
        )

    # endregion fit

    # region transform
    def transform(self, table: pd.DataFrame) -> Floats:
        """Make the matrix.

        Args:
            table: At least the columns INPUTS; n rows.

        Returns:
            Shape (n, 16), the columns NAMES. What is unknown, a new
            airport as well as a missing report, is NaN: the trees have a
            branch for it.

        Raises:
            KeyError: A column of INPUTS is missing.
        """
        departure = table["scheduled_departure"].dt
        registry = [self._plane(tail) for tail in table["tailnum"]]
        built, seats = np.array(registry, dtype=np.float64).reshape(-1, 2).T
        columns = [
            *(self._codes(table, name) for name in CATEGORIES),
            departure.hour * 60 + departure.minute,
            departure.day_of_week,
            table["planned_minutes"],
            self._miles(table),
            departure.year - built,
            seats,
            *(table[name] for name in WEATHER),
        ]
        return np.column_stack(columns).astype(np.float64)

    # endregion transform

    def _codes(self, table: pd.DataFrame, name: str) -> Floats:
        level = self.levels[name]
        return np.array([level.get(v, np.nan) for v in table[name]])

    def _plane(self, tail: object) -> tuple[float, float]:
        if not isinstance(tail, str):  # None or NaN: not assigned yet
            return (np.nan, np.nan)
        return self.planes.get(tail, (np.nan, np.nan))

    def _miles(self, table: pd.DataFrame) -> Floats:
        given = table["distance_miles"].to_numpy(np.float64)
        routes = zip(table["origin"], table["dest"], strict=True)
        known = np.array([self.miles.get(route, np.nan) for route in routes])
        return np.where(np.isnan(given), known, given)
