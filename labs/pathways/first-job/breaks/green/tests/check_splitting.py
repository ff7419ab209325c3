"""The split, on rows typed by hand."""

import pandas as pd
from splitting import by_date


def test_no_day_on_both_sides() -> None:
    """Neither side holds a day of the other."""
    flights = pd.DataFrame(
        {
            "date": ["2013-10-31", "2013-11-01", "2013-11-01"],
            "hour": [9, 8, 7],
        }
    )
    before, after = by_date(flights, "2013-11-01")
    assert set(before["date"]).isdisjoint(after["date"])
    assert list(after["hour"]) == [8, 7]
