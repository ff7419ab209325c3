"""The tests that the nightly job has had from the start."""

from recent import Flight, recent_delays


def flight(departs: int, delay: int = 0, origin: str = "JFK") -> Flight:
    """A hop of 40 minutes."""
    return Flight("XX1", origin, departs, planned=40, delay=delay)


# region checks
def test_the_mean_of_what_landed() -> None:
    flights = [flight(480, 10), flight(500, 20), flight(600)]
    assert recent_delays(flights)[-1] == 15


def test_nothing_recent_is_none() -> None:
    assert recent_delays([flight(480, 10), flight(900)])[-1] is None


def test_other_airports_do_not_count() -> None:
    flights = [flight(480, 10, "EWR"), flight(600)]
    assert recent_delays(flights)[-1] is None


def test_the_order_of_the_records_does_not_matter() -> None:
    flights = [flight(600), flight(500, 20), flight(480, 10)]
    assert recent_delays(flights)[0] == 15


# endregion checks
