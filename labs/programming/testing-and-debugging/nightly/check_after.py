"""What the hunt left behind: two tests that keep both faults away."""

from counting import comparisons
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from recent import Flight, recent_delays

settings.register_profile(
    "nightly",
    derandomize=True,
    database=None,
    deadline=None,  # a busy machine is no finding
    phases=(Phase.generate, Phase.shrink),
)
settings.load_profile("nightly")

# region future
FLIGHTS = st.lists(
    st.builds(
        Flight,
        name=st.just("XX1"),
        origin=st.sampled_from(["EWR", "JFK"]),
        departs=st.integers(0, 600),
        planned=st.integers(30, 400),
        delay=st.integers(-20, 300),
    ),
    min_size=1,
    max_size=5,
)


@given(FLIGHTS)
def test_what_lands_later_does_not_matter(flights: list[Flight]) -> None:
    for flight, mean in zip(flights, recent_delays(flights), strict=True):
        landed = [f for f in flights if f.lands < flight.departs]
        assert mean == recent_delays([*landed, flight])[-1]


# endregion future


def test_twice_the_flights_are_about_twice_the_work() -> None:
    assert comparisons(400) < 3 * comparisons(200)
