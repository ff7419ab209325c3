import numpy as np
import pandas as pd
import pytest

from flightdelay.availability import (
    AVAILABLE,
    Known,
    LeakError,
    check_known_at_departure,
)
from flightdelay.features import INPUTS, IS_CATEGORY, NAMES, FeatureSpace
from flightdelay.schema import Flight, to_table


@pytest.fixture(scope="module")
def space(parts):
    planes = pd.DataFrame(
        {"tailnum": ["N1", "N2"], "year": [2003, np.nan], "seats": [55, 149]}
    )
    return FeatureSpace.fit(parts.train, planes)


def flight(**change):
    about = {
        "carrier": "UA",
        "origin": "EWR",
        "dest": "IAH",
        "scheduled_departure": "2013-11-27T17:45",
        "planned_minutes": 245,
        "tailnum": "N1",
    }
    return Flight.from_mapping(about | change)


def features(space, **change):
    row = space.transform(to_table([flight(**change)]))[0]
    return dict(zip(NAMES, row, strict=True))


def test_one_flight(space):
    row = features(space)
    assert row["minute_of_day"] == 17 * 60 + 45
    assert row["day_of_week"] == 2  # a Wednesday
    assert row["distance_miles"] == 1400  # looked up
    assert row["plane_age_years"] == 10
    assert row["plane_seats"] == 55
    assert np.isnan(row["temperature_f"])


def test_what_is_unknown_is_missing_not_zero(space):
    row = features(space, dest="XXX", carrier="ZZ", tailnum="N2")
    assert np.isnan(row["dest"])
    assert np.isnan(row["carrier"])
    assert np.isnan(row["distance_miles"])
    assert np.isnan(row["plane_age_years"])
    assert row["plane_seats"] == 149
    assert np.isnan(features(space, tailnum="")["plane_seats"])


def test_a_given_distance_wins_over_the_look_up(space):
    assert features(space, distance_miles="99")["distance_miles"] == 99


def test_requests_and_training_rows_give_the_same_features(parts, space):
    """Training-serving skew, for every column of 200 real flights."""
    rows = parts.test.sample(200, random_state=1).reset_index(drop=True)
    fields = ["flight_number", *INPUTS]
    requests = [
        Flight.from_mapping(
            {k: v for k, v in row.items() if pd.notna(v)}
            | {"scheduled_departure": row["scheduled_departure"].isoformat()}
        )
        for row in rows[fields].to_dict("records")
    ]
    np.testing.assert_array_equal(
        space.transform(to_table(requests)), space.transform(rows)
    )


def test_outcomes_do_not_reach_the_features(parts, space):
    rows = parts.test.head(500)
    changed = rows.assign(arrival_delay=999.0, diverted=True)
    np.testing.assert_array_equal(
        space.transform(rows), space.transform(changed)
    )


def test_categories_come_first(parts, space):
    matrix = space.transform(parts.train.head(1000))
    assert matrix.shape == (1000, len(NAMES))
    codes = matrix[:, IS_CATEGORY]
    assert np.array_equal(codes, codes.round())


@pytest.mark.parametrize(
    "column", [c for c, known in AVAILABLE.items() if known > 0]
)
def test_what_is_known_too_late_is_refused(column):
    with pytest.raises(LeakError, match=f"{column} is known only when"):
        check_known_at_departure(["carrier", column])


def test_what_nobody_thought_about_is_refused():
    with pytest.raises(LeakError, match="dep_delay: add to AVAILABLE"):
        check_known_at_departure(["dep_delay"])
    assert AVAILABLE["cancelled"] is Known.DEPARTED
