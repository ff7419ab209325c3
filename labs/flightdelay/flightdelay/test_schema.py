from datetime import UTC, datetime

import numpy as np
import pytest

from flightdelay.schema import NUMBERS, TEXTS, Flight, FlightError, to_table

ROW = {
    "carrier": "UA",
    "origin": "EWR",
    "dest": "IAH",
    "scheduled_departure": "2013-11-27T17:45",
    "planned_minutes": "245",
}


def test_text_as_csv_gives_it():
    flight = Flight.from_mapping(
        ROW | {"tailnum": "", "visibility_mi": "2.5", "flight_number": "4"}
    )
    assert flight == Flight(
        carrier="UA",
        origin="EWR",
        dest="IAH",
        scheduled_departure=datetime(2013, 11, 27, 17, 45),
        planned_minutes=245,
        visibility_mi=2.5,
        flight_number=4,
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"dep_delay": "3"}, "unknown field 'dep_delay'"),
        ({"origin": ""}, "origin is missing"),
        ({"planned_minutes": "long"}, "planned_minutes: cannot read 'long'"),
        ({"planned_minutes": "0"}, "planned_minutes must be positive"),
        ({"planned_minutes": "nan"}, "planned_minutes must be a finite"),
        ({"visibility_mi": "inf"}, "visibility_mi must be a finite"),
        ({"scheduled_departure": "tonight"}, "cannot read 'tonight'"),
        ({"scheduled_departure": "2013-11-27T17:45Z"}, "without a zone"),
        ({"carrier": 7}, "carrier: 7 is not text"),
    ],
)
def test_a_wrong_field_is_named(change, message):
    with pytest.raises(FlightError, match=message):
        Flight.from_mapping(ROW | change)


def test_a_zone_is_refused_without_text_too():
    with pytest.raises(FlightError, match="without a zone"):
        Flight(
            carrier="UA",
            origin="EWR",
            dest="IAH",
            scheduled_departure=datetime(2013, 11, 27, tzinfo=UTC),
            planned_minutes=245,
        )


def test_the_table_keeps_order_and_marks_the_unknown():
    flights = [
        Flight.from_mapping(ROW | {"dest": dest, "pressure_mb": pressure})
        for dest, pressure in [("SFO", None), ("IAH", 1012.0)]
    ]
    table = to_table(flights)
    assert list(table["dest"]) == ["SFO", "IAH"]
    assert np.isnan(table["pressure_mb"][0])
    assert table["pressure_mb"][1] == 1012.0
    assert set(table) == {*TEXTS, *NUMBERS, "scheduled_departure"}


def test_no_flights_are_an_empty_table_with_columns():
    assert set(to_table([])) == set(to_table([Flight.from_mapping(ROW)]))
