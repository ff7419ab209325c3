"""The service's parts, each alone."""

import asyncio
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from delay_api.batcher import Batcher, OverloadedError
from delay_api.callers import caller_of, digest
from delay_api.contract import EXAMPLE
from delay_api.ratelimit import RateLimit, TokenBucket
from delay_api.settings import Settings, SettingsError
from flightdelay import Flight, Predictions

FLIGHT = EXAMPLE.flight()


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_gives_its_burst_then_its_rate() -> None:
    clock = Clock()
    bucket = TokenBucket(rate=10, burst=30, clock=clock)
    assert bucket.take(30) == 0
    assert bucket.take(5) == pytest.approx(0.5)
    clock.now = 0.5
    assert bucket.take(5) == 0
    clock.now = 1_000  # a long rest fills it to the burst, not beyond
    assert bucket.take(31) > 0
    assert bucket.take(30) == 0


def test_a_refused_request_costs_nothing() -> None:
    bucket = TokenBucket(rate=1, burst=10, clock=Clock())
    assert bucket.take(11) == pytest.approx(1.0)
    assert bucket.take(10) == 0


def test_threads_cannot_take_the_same_token_twice() -> None:
    bucket = TokenBucket(rate=1e-9, burst=1_000)
    taken: list[int] = []

    def take() -> None:
        taken.extend(1 for _ in range(1_000) if bucket.take(1) == 0)

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == 1_000


def test_callers_do_not_share_a_bucket() -> None:
    limit = RateLimit(rate=1e-6, burst=5)
    assert limit.wait("desk", 5) == 0
    assert limit.wait("desk", 1) > 0
    assert limit.wait("crew", 5) == 0


def test_a_key_names_its_caller_and_no_other_key_does() -> None:
    digests = {"desk": digest("one"), "crew": digest("two")}
    assert caller_of("two", digests) == "crew"
    assert caller_of("three", digests) is None
    assert caller_of("", digests) is None


GOOD = {"DELAY_API_MODEL": "m", "DELAY_API_KEYS": f"desk:{'0' * 64}"}


def test_settings_come_from_the_environment() -> None:
    given = GOOD | {"DELAY_API_BURST_ROWS": "600", "PATH": "/bin"}
    settings = Settings.from_environment(given)
    assert settings.model == Path("m")
    assert settings.burst_rows == 600
    assert settings.rows_per_second == 2_000


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"DELAY_API_MODEL": ""}, "DELAY_API_MODEL is not set"),
        ({"DELAY_API_KEYS": "desk"}, "must hold name:sha256 pairs"),
        ({"DELAY_API_MAX_BODI": "1"}, "DELAY_API_MAX_BODI is unknown"),
        ({"DELAY_API_MAX_BODY": "1M"}, "DELAY_API_MAX_BODY: invalid"),
        ({"DELAY_API_BURST_ROWS": "1"}, "must cover one full batch"),
        ({"DELAY_API_ROWS_PER_SECOND": "0"}, "must be positive"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_named(
    change: dict[str, str], message: str
) -> None:
    with pytest.raises(SettingsError, match=message):
        Settings.from_environment(GOOD | change)


class Model:
    """Answers with the planned minutes; holds the first call back."""

    def __init__(self) -> None:
        self.calls: list[int] = []
        self.go = threading.Event()

    def __call__(self, flights: Sequence[Flight]) -> Predictions:
        self.calls.append(len(flights))
        assert self.go.wait(120)
        if any(f.planned_minutes == 13 for f in flights):
            raise ArithmeticError("unlucky")
        minutes = np.array([f.planned_minutes for f in flights])
        return Predictions(np.zeros(len(flights)), minutes)


def flight(minutes: float) -> Flight:
    return EXAMPLE.model_copy(update={"planned_minutes": minutes}).flight()


async def batched(
    model: Model, batcher: Batcher, minutes: Sequence[float]
) -> list[object]:
    """Send the first flight; the others while the model is busy with it."""
    task = asyncio.create_task(batcher.run())
    asked = [asyncio.create_task(batcher.predict(flight(minutes[0])))]
    while not model.calls:
        await asyncio.sleep(0.001)
    asked += [
        asyncio.create_task(batcher.predict(flight(m))) for m in minutes[1:]
    ]
    await asyncio.sleep(0)
    model.go.set()
    answers: list[object] = list(
        await asyncio.gather(*asked, return_exceptions=True)
    )
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return answers


def minutes_of(answers: Sequence[object]) -> list[object]:
    return [getattr(answer, "delay_minutes", answer) for answer in answers]


def test_requests_that_wait_together_share_a_call() -> None:
    model = Model()
    batcher = Batcher(model, max_rows=3)
    answers = asyncio.run(batched(model, batcher, [20, 21, 22, 23, 24]))
    assert model.calls == [1, 3, 1]
    assert minutes_of(answers) == [20, 21, 22, 23, 24]


def test_a_failing_call_fails_its_requests_and_no_others() -> None:
    model = Model()
    batcher = Batcher(model, max_rows=2)
    answers = asyncio.run(batched(model, batcher, [20, 13, 21, 22]))
    kinds = [type(answer).__name__ for answer in answers]
    failed = "ArithmeticError"
    assert kinds == ["PredictionOut", failed, failed, "PredictionOut"]


def test_a_full_queue_refuses_at_once() -> None:
    model = Model()
    batcher = Batcher(model, max_waiting=2)
    answers = asyncio.run(batched(model, batcher, [20, 21, 22, 23]))
    assert isinstance(answers[3], OverloadedError)
    assert minutes_of(answers[:3]) == [20, 21, 22]
