import pytest

from flightdelay.availability import check_known_at_departure


def test_a_leak_is_refused():
    with pytest.raises(ValueError):
        check_known_at_departure(["carrier"])
