import numpy as np
import pandas as pd
import pytest

from flightdelay.baseline import Baseline
from flightdelay.config import Config


def table(*rows):
    carriers, hours, delays = zip(*rows, strict=True)
    return pd.DataFrame(
        {
            "carrier": carriers,
            "scheduled_departure": [
                pd.Timestamp(2013, 1, 1, h) for h in hours
            ],
            "arrival_delay": delays,
        }
    )


def test_a_cell_is_pulled_towards_the_whole():
    rows = table(("UA", 6, 0.0), ("UA", 6, 15.0), ("AA", 9, 16.0))
    config = Config(baseline_prior_flights=2.0)
    baseline = Baseline.fit(rows, config)
    predicted = baseline.predict_table(rows)
    # overall: 1 of 3 late; AA at 9: (1 + 2 x 1/3) of (1 + 2)
    assert predicted.late_probability[2] == pytest.approx((1 + 2 / 3) / 3)
    assert predicted.late_probability[0] == pytest.approx((0 + 2 / 3) / 4)
    assert predicted.delay_minutes[0] == pytest.approx((15 + 62 / 3) / 4)


def test_an_unseen_cell_gets_the_overall_rate():
    rows = table(("UA", 6, 0.0), ("UA", 6, 30.0))
    predicted = Baseline.fit(rows, Config()).predict_table(
        table(("ZZ", 23, np.nan))
    )
    assert predicted.late_probability == [0.5]
    assert predicted.delay_minutes == [15.0]


def test_evenings_are_worse_in_the_records(parts):
    baseline = Baseline.fit(parts.train, Config())
    assert baseline.cells["UA", 20][0] > 2 * baseline.cells["UA", 6][0]
