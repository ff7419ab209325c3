"""Past, present, future: rows are split by time and never shuffled.

Flights of one day share storms, crews and queues. Shuffled, one day would
lie on both sides of the split, and the model would be tested on mornings
whose afternoons it had learned.
"""

from dataclasses import dataclass

import pandas as pd

from flightdelay.config import Config


# region split
@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """Three tables, each later than the one before."""

    train: pd.DataFrame
    validation: pd.DataFrame
    test: pd.DataFrame


def by_time(table: pd.DataFrame, config: Config) -> Split:
    """Split departures by the month of their scheduled departure.

    Raises:
        ValueError: A part would be empty.
    """
    month = table["scheduled_departure"].dt.month

    def rows(months: tuple[int, ...]) -> pd.DataFrame:
        part: pd.DataFrame = table.loc[month.isin(months)]
        if part.empty:
            raise ValueError(f"no departures in the months {months}")
        return part.reset_index(drop=True)

    return Split(
        train=rows(config.train_months),
        validation=rows(config.validation_months),
        test=rows(config.test_months),
    )


# endregion split
