"""Models: a small one, trained on a sample, must behave."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from flightdelay import Config, DelayModel, Flight
from flightdelay.split import Split
from flightdelay.training import evaluate_on, fit

FLIGHT = Flight(
    carrier="EV",
    origin="EWR",
    dest="RDU",
    scheduled_departure=datetime(2013, 4, 18, 9, 30),
    planned_minutes=101,
    temperature_f=55,
    humidity_pct=60,
    precipitation_in=0,
    wind_speed_mph=8,
    pressure_mb=1018,
    visibility_mi=10,
)


@pytest.fixture(scope="module")
def late(model: DelayModel) -> Callable[..., float]:
    """The late probability of the flight, with some fields changed."""

    def ask(**change: object) -> float:
        flight = replace(FLIGHT, **change)  # type: ignore[arg-type]
        return float(model.predict([flight]).late_probability[0])

    return ask


# region behavior
def test_an_evening_is_worse_than_a_morning(
    late: Callable[..., float],
) -> None:
    assert late(scheduled_departure=datetime(2013, 4, 18, 19, 30)) > late(
        scheduled_departure=datetime(2013, 4, 18, 7, 30)
    )


def test_fog_is_no_better_than_a_clear_sky(
    late: Callable[..., float],
) -> None:
    assert late(visibility_mi=0.5, humidity_pct=98) > late()


def test_the_number_of_the_flight_does_not_matter(
    late: Callable[..., float],
) -> None:
    assert late(flight_number=1) == late(flight_number=4711) == late()


def test_a_new_airport_gets_an_answer(late: Callable[..., float]) -> None:
    assert 0.02 < late(dest="XXX", carrier="ZZ") < 0.9


# endregion behavior


# region scores
def test_it_beats_the_baseline(model: DelayModel, parts: Split) -> None:
    scores = evaluate_on(model, parts, "test")
    ours, history = scores.scores["model"], scores.scores["baseline"]
    assert ours.auc.value > history.auc.value
    assert ours.auc.value < 0.8  # more would be a leak
    assert ours.brier.value < history.brier.value
    assert ours.rmse.value < 1.05 * history.rmse.value


def test_its_mean_is_about_right(model: DelayModel, parts: Split) -> None:
    scores = evaluate_on(model, parts, "validation")
    predicted = scores.scores["model"].predicted_rate
    assert predicted == pytest.approx(scores.late_rate.value, abs=0.05)


# endregion scores


def test_outcomes_do_not_reach_it(model: DelayModel, parts: Split) -> None:
    rows = parts.test.head(100)
    changed = rows.assign(arrival_delay=999.0, diverted=True)
    np.testing.assert_array_equal(
        model.predict_table(rows).late_probability,
        model.predict_table(changed).late_probability,
    )


def test_the_same_training_gives_the_same_model(
    model: DelayModel, parts: Split, config: Config
) -> None:
    assert fit(parts, config).version == model.version
