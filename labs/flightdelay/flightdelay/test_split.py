import pytest

from flightdelay.config import Config
from flightdelay.split import by_time


def test_each_part_is_later_than_the_one_before(parts):
    def dates(part):
        return part["scheduled_departure"].dt.date

    assert dates(parts.train).max() < dates(parts.validation).min()
    assert dates(parts.validation).max() < dates(parts.test).min()


def test_no_flight_is_lost(parts):
    rows = [len(p) for p in (parts.train, parts.validation, parts.test)]
    assert rows == [217_727, 55_628, 53_991]


def test_an_empty_part_is_an_error(parts):
    with pytest.raises(ValueError, match=r"no departures in the months \(9"):
        by_time(parts.train, Config())
