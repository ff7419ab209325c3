"""Units: one function, rows typed by hand, an answer known beforehand."""

from datetime import datetime

import numpy as np
import pandas as pd
import pytest

from flightdelay import Config, Flight, Predictions
from flightdelay.baseline import Baseline
from flightdelay.features import NAMES, FeatureSpace
from flightdelay.metrics import auc, brier, rmse
from flightdelay.schema import FlightError, to_table
from flightdelay.split import by_time

ROW = {
    "carrier": "UA",
    "origin": "EWR",
    "dest": "IAH",
    "scheduled_departure": "2013-11-27T17:45",
    "planned_minutes": "245",
    "tailnum": "N1",
}


def history(*rows: tuple[str, int, float]) -> pd.DataFrame:
    carriers, hours, delays = zip(*rows, strict=True)
    return pd.DataFrame(
        {
            "carrier": carriers,
            "scheduled_departure": [
                pd.Timestamp(2013, 1, 1, hour) for hour in hours
            ],
            "arrival_delay": delays,
        }
    )


# region baseline
@pytest.fixture
def baseline() -> Baseline:
    """Two punctual flights of UA at six, a late one of AA at nine."""
    rows = history(("UA", 6, 0.0), ("UA", 6, 15.0), ("AA", 9, 16.0))
    return Baseline.fit(rows, Config(baseline_prior_flights=2.0))


@pytest.mark.parametrize(
    ("carrier", "hour", "expected"),
    [
        ("UA", 6, (0 + 2 / 3) / (2 + 2)),  # 0 of 2, pulled towards 1 of 3
        ("AA", 9, (1 + 2 / 3) / (1 + 2)),
        ("ZZ", 6, 1 / 3),  # never seen: the overall rate
    ],
)
def test_a_rate_is_pulled_towards_the_whole(
    baseline: Baseline, carrier: str, hour: int, expected: float
) -> None:
    predicted = baseline.predict_table(history((carrier, hour, np.nan)))
    assert predicted.late_probability.item() == pytest.approx(expected)


# endregion baseline


@pytest.fixture
def space() -> FeatureSpace:
    planes = pd.DataFrame({"tailnum": ["N1"], "year": [2003], "seats": [55]})
    seen = to_table([Flight.from_mapping(ROW | {"distance_miles": 1400})])
    return FeatureSpace.fit(seen, planes)


def features(space: FeatureSpace, **change: str) -> dict[str, float]:
    row = space.transform(to_table([Flight.from_mapping(ROW | change)]))[0]
    return dict(zip(NAMES, row, strict=True))


def test_the_features_of_one_flight(space: FeatureSpace) -> None:
    row = features(space)
    assert row["minute_of_day"] == 17 * 60 + 45
    assert row["day_of_week"] == 2  # a Wednesday
    assert row["plane_age_years"] == 10
    assert row["plane_seats"] == 55
    assert row["distance_miles"] == 1400  # looked up
    assert features(space, distance_miles="99")["distance_miles"] == 99


def test_what_is_unknown_is_missing_not_zero(space: FeatureSpace) -> None:
    row = features(space, dest="XXX", tailnum="")
    unknown = ["dest", "distance_miles", "plane_seats", "temperature_f"]
    assert np.isnan([row[name] for name in unknown]).all()


def test_a_month_belongs_to_one_part() -> None:
    days = pd.to_datetime(
        ["2013-08-31", "2013-09-01", "2013-10-31", "2013-11-01"]
    )
    parts = by_time(pd.DataFrame({"scheduled_departure": days}), Config())
    assert len(parts.train) == 1
    assert len(parts.validation) == 2
    assert len(parts.test) == 1


def test_text_becomes_a_flight() -> None:
    flight = Flight.from_mapping(ROW | {"visibility_mi": "2.5"})
    assert flight.scheduled_departure == datetime(2013, 11, 27, 17, 45)
    assert flight.planned_minutes == 245
    assert flight.visibility_mi == 2.5
    assert flight.distance_miles is None


# region refused
@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("origin", "", "origin is missing"),
        ("planned_minutes", "0", "planned_minutes must be positive"),
        ("visibility_mi", "inf", "must be a finite number"),
        ("scheduled_departure", "2013-11-27T17:45Z", "without a zone"),
        ("dep_delay", "3", "unknown field 'dep_delay'"),
    ],
)
def test_a_wrong_field_is_named(field: str, value: str, message: str) -> None:
    with pytest.raises(FlightError, match=message):
        Flight.from_mapping(ROW | {field: value})


# endregion refused


@pytest.mark.parametrize("late", [[0.5, 0.5], [-0.1], [1.1], [np.nan]])
def test_predictions_refuse_nonsense(late: list[float]) -> None:
    with pytest.raises(ValueError, match=r"shapes|outside"):
        Predictions(np.array(late), np.array([1.0]))


def test_scores_by_hand() -> None:
    late, two = np.array([True, False]), np.ones(2)
    assert auc(late, np.array([0.9, 0.1]))(two) == 1
    assert auc(late, np.array([0.5, 0.5]))(two) == 0.5
    assert brier(late, np.array([0.5, 0.0]))(two) == 0.125
    assert rmse(np.array([3.0, 0.0]), np.array([0.0, 3.0]))(two) == 3
