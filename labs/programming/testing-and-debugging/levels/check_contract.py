"""Contracts: what one part promises another, checked on real records."""

import numpy as np
import pandas as pd

from flightdelay import Flight, departures, source
from flightdelay.availability import AVAILABLE, Known
from flightdelay.features import INPUTS, FeatureSpace
from flightdelay.schema import to_table


# region data
def test_no_join_loses_or_doubles_a_flight(table: pd.DataFrame) -> None:
    assert len(table) == len(source.read("flights", ["year"]))


def test_every_column_says_when_it_is_known(table: pd.DataFrame) -> None:
    assert set(table) == set(AVAILABLE)


def test_outcomes_are_whole(table: pd.DataFrame) -> None:
    gone = table["cancelled"] | table["diverted"]
    assert not (table["cancelled"] & table["diverted"]).any()
    assert (table["arrival_delay"].isna() == gone).all()
    assert 0.01 < gone.mean() < 0.05
    assert len(departures.arrived(table)) == (~gone).sum()


def test_plans_are_possible(table: pd.DataFrame) -> None:
    hours = table["planned_minutes"] / 60
    speed = (table["distance_miles"] / hours)[table["arrival_delay"].notna()]
    assert speed.between(60, 500).all()


def test_weather_is_there_and_plausible(table: pd.DataFrame) -> None:
    assert table["temperature_f"].isna().mean() < 0.02
    assert table["temperature_f"].dropna().between(0, 110).all()
    assert table["visibility_mi"].dropna().between(0, 10).all()
    assert table["humidity_pct"].dropna().between(10, 100).all()


# endregion data


# region weather
def test_weather_is_over_when_the_flight_is_due(table: pd.DataFrame) -> None:
    """Each report must belong to an hour that ended before departure."""
    when = table["scheduled_departure"]
    day = table[when.dt.normalize() == pd.Timestamp(2013, 7, 4)]
    reports = source.read("weather").query("month == 7 and day == 4")
    known = {
        (origin, hour): temp
        for origin, hour, temp in zip(
            reports["origin"], reports["hour"], reports["temp"], strict=True
        )
    }
    for row in day.itertuples():
        before = row.scheduled_departure.hour - 1
        assert row.temperature_f == known[row.origin, before]


# endregion weather


# region serving
def test_requests_and_records_give_the_same_features(
    table: pd.DataFrame,
) -> None:
    rows = table.sample(200, random_state=1)
    requests = [
        Flight.from_mapping(
            {str(k): value for k, value in row.items() if pd.notna(value)}
        )
        for row in rows[list(INPUTS)].to_dict("records")
    ]
    planes = source.read("planes", ["tailnum", "year", "seats"])
    space = FeatureSpace.fit(table.head(5_000), planes)
    np.testing.assert_array_equal(
        space.transform(to_table(requests)), space.transform(rows)
    )


# endregion serving


def test_a_request_holds_all_that_is_scheduled() -> None:
    scheduled = {
        c for c, known in AVAILABLE.items() if known < Known.DEPARTED
    }
    assert scheduled == set(Flight.__slots__)
