"""Split flights so that the test days come after the training days."""

import pandas as pd


# region by_date
def by_date(
    flights: pd.DataFrame, first_test_day: str
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Split by the day of the flight; no day lies on both sides.

    Args:
        flights: With a column `date`, as 2013-11-01.
        first_test_day: In the same form.
    """
    later = flights["date"] >= first_test_day
    return flights.loc[~later], flights.loc[later]


# endregion by_date
