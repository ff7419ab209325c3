"""Properties: what holds for every input; hypothesis looks for another."""

from datetime import datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flightdelay import Config, Flight
from flightdelay.baseline import Baseline
from flightdelay.features import FeatureSpace
from flightdelay.metrics import auc
from flightdelay.schema import to_table
from flightdelay.split import by_time

CARRIERS, AIRPORTS = ["AA", "B6", "UA"], ["ATL", "IAH", "SFO"]
TIMES = st.datetimes(datetime(2013, 1, 1), datetime(2013, 12, 31, 23, 59))
SOME = st.none() | st.floats(0, 100)

# region flights
FLIGHTS = st.builds(
    Flight,
    carrier=st.sampled_from(CARRIERS),
    origin=st.sampled_from(["EWR", "JFK"]),
    dest=st.sampled_from(AIRPORTS),
    scheduled_departure=TIMES.map(lambda t: t.replace(microsecond=0)),
    planned_minutes=st.floats(1, 600),
    distance_miles=SOME,
    tailnum=st.sampled_from([None, "N1", "N2"]),
    visibility_mi=SOME,
)
# endregion flights

PLANES = pd.DataFrame(
    {"tailnum": ["N1", "N2"], "year": [2003, np.nan], "seats": [55, 149]}
)
ROWS = st.lists(
    st.tuples(st.booleans(), st.sampled_from([0.0, 0.2, 0.5, 0.9])),
    min_size=2,
    max_size=30,
)


# region alone
@given(st.lists(FLIGHTS, min_size=1, max_size=3))
def test_a_flight_has_the_same_features_alone(flights: list[Flight]) -> None:
    space = FeatureSpace.fit(to_table(flights), PLANES)
    together = space.transform(to_table(flights))
    alone = [space.transform(to_table([flight]))[0] for flight in flights]
    np.testing.assert_array_equal(together, np.array(alone))


# endregion alone


@given(FLIGHTS)
def test_a_flight_survives_being_written_as_text(flight: Flight) -> None:
    text = {
        name: "" if value is None else str(value)
        for name in Flight.__slots__
        if (value := getattr(flight, name)) is not None
    }
    assert Flight.from_mapping(text) == flight


# region between
@given(st.lists(st.tuples(st.sampled_from(CARRIERS), st.integers(-30, 60)),
                min_size=1), st.floats(0.5, 100))  # fmt: skip
def test_a_rate_lies_between_its_own_and_the_overall(
    rows: list[tuple[str, int]], prior: float
) -> None:
    table = pd.DataFrame(rows, columns=["carrier", "arrival_delay"])
    table["scheduled_departure"] = pd.Timestamp(2013, 1, 1, 6)
    fitted = Baseline.fit(table, Config(baseline_prior_flights=prior))
    late = table["arrival_delay"] > 15
    for carrier, own in late.groupby(table["carrier"]).mean().items():
        found, _ = fitted.cells[str(carrier), 6]
        low, high = sorted([own, late.mean()])
        assert low - 1e-9 <= found <= high + 1e-9


# endregion between


@given(st.lists(TIMES, min_size=1))
def test_a_split_keeps_every_row_once_and_in_time(
    times: list[datetime],
) -> None:
    given_months = [datetime(2013, month, 1) for month in range(1, 13)]
    when = pd.Series(given_months + times, dtype="datetime64[s]")
    parts = by_time(pd.DataFrame({"scheduled_departure": when}), Config())
    found = [p["scheduled_departure"] for p in
             (parts.train, parts.validation, parts.test)]  # fmt: skip
    assert sum(map(len, found)) == len(when)
    assert found[0].max() < found[1].min()
    assert found[1].max() < found[2].min()


# region auc
@given(ROWS)
def test_swapping_labels_turns_an_auc_around(
    rows: list[tuple[bool, float]],
) -> None:
    late, score = (np.array(column) for column in zip(*rows, strict=True))
    weights = np.ones(len(rows))
    area = auc(late, score)(weights)
    other = auc(~late, score)(weights)
    if late.all() or not late.any():
        assert np.isnan(area)
    else:
        assert area + other == pytest.approx(1)
        assert auc(late, score**3)(weights) == pytest.approx(area)


# endregion auc
