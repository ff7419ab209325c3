"""From rows to numbers: learned once, applied to past and live alike."""

from dataclasses import dataclass
from typing import Self

import pandas as pd

CATEGORIES = ("carrier", "origin", "dest")
RUSH_HOURS = (16, 20)
HEAVY_RAIN = 0.05  # inches an hour
LOW_VISIBILITY = 3  # miles


# region features
@dataclass(frozen=True, slots=True)
class Encoder:
    """The values of each category, in the order of their numbers."""

    levels: dict[str, list[str]]

    @classmethod
    def fit(cls, table: pd.DataFrame) -> Self:
        """Learn the values that occur."""
        return cls({c: sorted(table[c].unique()) for c in CATEGORIES})

    def transform(
        self, table: pd.DataFrame, columns: tuple[str, ...]
    ) -> pd.DataFrame:
        """Make the named columns; what a table lacks is 0."""
        codes = {
            c: pd.Index(levels).get_indexer(pd.Index(table[c]))
            for c, levels in self.levels.items()
        }
        ready = add_features(table).assign(**codes)
        return ready.reindex(columns=list(columns), fill_value=0)


# endregion features


def add_features(table: pd.DataFrame) -> pd.DataFrame:
    """Add what can be computed from one row."""
    hour = table["sched_dep_time"] // 100
    weekday = pd.to_datetime(table[["year", "month", "day"]]).dt.day_of_week
    rain = table["precip"] > HEAVY_RAIN
    fog = table["visib"] < LOW_VISIBILITY
    return table.assign(
        hour=hour,
        minute=table["sched_dep_time"] % 100,
        dow=weekday,
        weekend=(weekday >= 5).astype(int),
        rush=hour.between(*RUSH_HOURS).astype(int),
        bad_weather=(rain | fog).astype(int),
    )
