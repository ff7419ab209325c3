"""The solutions of the exercises."""

import asyncio
import json
import threading
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from websockets.sync.client import ClientConnection, connect

from delay_api.batcher import Batcher
from delay_api.contract import EXAMPLE
from delay_bench.local import KEY, service
from delay_bench.sample import read
from delay_bench.workers import let_through
from flightdelay import Flight, Predictions
from solutions.deadline import DeadlineBatcher, TooLateError
from solutions.omission import closed, opened, p99
from solutions.shared_bucket import SharedRateLimit

if TYPE_CHECKING:
    from conftest import TranscriptChecker


def test_two_workers_share_one_limit(
    model_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHARED_LIMIT", str(tmp_path / "limit.db"))
    with service(
        model_file,
        "solutions.shared_bucket:create_app",
        workers=2,
        rows_per_second=0.1,
        burst_rows=512,
    ) as server:
        assert asyncio.run(let_through(server.port, 64, 40)) == 512


def test_no_token_of_the_shared_bucket_is_spent_twice(tmp_path: Path) -> None:
    limit = SharedRateLimit(tmp_path / "limit.db", rate=1e-6, burst=40)
    taken: list[int] = []

    def take() -> None:
        taken.extend(1 for _ in range(20) if limit.wait("desk", 1) == 0)

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == 40
    assert limit.wait("crew", 40) == 0


def talk(socket: ClientConnection, texts: list[str]) -> list[object]:
    for text in texts:
        socket.send(text)
    return [json.loads(socket.recv(30)) for _ in texts]


def test_the_pipelined_stream_is_faster_and_keeps_order(
    model_file: Path,
) -> None:
    texts = [json.dumps(body) for body in read(64)] + ["{"]
    headers = {"X-API-Key": KEY}
    answers, taken = {}, {}
    with service(
        model_file, "solutions.pipelined_stream:create_app"
    ) as server:
        for path in ("stream", "pipelined"):
            url = f"ws://{server.address}/v1/{path}"
            with connect(url, additional_headers=headers) as socket:
                talk(socket, texts[:3])
                start = time.perf_counter()
                answers[path] = talk(socket, texts)
                taken[path] = time.perf_counter() - start
        assert "Traceback" not in server.log()
    assert answers["pipelined"] == answers["stream"]
    assert taken["stream"] > 3 * taken["pipelined"], taken


def test_who_has_gone_costs_no_prediction() -> None:
    scored: list[int] = []
    go = threading.Event()

    def model(flights: Sequence[Flight]) -> Predictions:
        go.wait(5)
        scored.append(len(flights))
        return Predictions(np.zeros(len(flights)), np.zeros(len(flights)))

    async def main() -> list[object]:
        batcher = DeadlineBatcher(model)
        task = asyncio.create_task(batcher.run())
        flight = EXAMPLE.flight()
        asked = [asyncio.create_task(batcher.predict(flight, 10))]
        await asyncio.sleep(0.05)  # the model has the first one
        asked += [
            asyncio.create_task(batcher.predict(flight, patience))
            for patience in (0.01, 10, 0.01)
        ]
        await asyncio.sleep(0.1)
        go.set()
        answers: list[object] = list(
            await asyncio.gather(*asked, return_exceptions=True)
        )
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert batcher.dropped == 2
        return answers

    answers = asyncio.run(main())
    assert [isinstance(a, TooLateError) for a in answers] == [
        False, True, False, True,
    ]  # fmt: skip
    assert scored == [1, 1]


PATIENCE = 0.15  # seconds that a client waits


class Steady:
    """A model that takes 5 ms a flight."""

    def __call__(self, flights: Sequence[Flight]) -> Predictions:
        time.sleep(0.005 * len(flights))
        return Predictions(np.zeros(len(flights)), np.zeros(len(flights)))


async def in_time(
    predict: Callable[[], Awaitable[object]],
    run: Callable[[], Coroutine[None, None, None]],
    requests: int = 400,
    rate: float = 400,
) -> int:
    """How many of a steady overload get their answer within PATIENCE."""
    task = asyncio.create_task(run())

    async def client() -> bool:
        asked = time.monotonic()
        try:
            await predict()
        except TooLateError:
            return False
        return time.monotonic() - asked <= PATIENCE

    start, asked = time.monotonic(), []
    for i in range(requests):
        await asyncio.sleep(max(0.0, start + i / rate - time.monotonic()))
        asked.append(asyncio.create_task(client()))
    answered = sum(await asyncio.gather(*asked))
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return answered


def test_under_overload_deadlines_save_answers() -> None:
    flight = EXAMPLE.flight()

    async def both() -> tuple[int, int]:
        plain = Batcher(Steady(), max_rows=8)
        strict = DeadlineBatcher(Steady(), max_rows=8)
        return (
            await in_time(lambda: plain.predict(flight), plain.run),
            await in_time(
                lambda: strict.predict(flight, PATIENCE), strict.run
            ),
        )

    without, with_deadlines = asyncio.run(both())
    # Twice what the model can do: a queue without deadlines soon serves
    # nobody in time, one with deadlines nearly all that it can serve.
    assert with_deadlines > 1.5 * without, (with_deadlines, without)


def test_one_slow_call_does_not_refuse_everybody_for_ever() -> None:
    async def main() -> int:
        batcher = DeadlineBatcher(Steady())
        batcher.last_call = 60.0
        task = asyncio.create_task(batcher.run())
        for attempt in range(20):
            try:
                await batcher.predict(EXAMPLE.flight(), 1.0)
            except TooLateError:
                continue
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            return attempt
        raise AssertionError("refused for ever")

    assert asyncio.run(main()) == 6  # 60 s halved until it is under 1 s


def test_an_error_of_the_model_reaches_its_callers_alone() -> None:
    def model(flights: Sequence[Flight]) -> Predictions:
        if flights[0].planned_minutes == 13:
            raise ArithmeticError("unlucky")
        return Predictions(np.zeros(len(flights)), np.zeros(len(flights)))

    async def main() -> None:
        batcher = DeadlineBatcher(model)
        task = asyncio.create_task(batcher.run())
        bad = EXAMPLE.model_copy(update={"planned_minutes": 13.0})
        with pytest.raises(ArithmeticError):
            await batcher.predict(bad.flight(), 1.0)
        assert (await batcher.predict(EXAMPLE.flight(), 1.0)) is not None
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(main())


def test_the_stall_that_p99_shows(transcript: "TranscriptChecker") -> None:
    transcript("exercise-omission", "python solutions/omission.py")
    assert p99(closed(5.0)) < 10
    assert p99(opened(0.3, 100)) < 10 < p99(opened(0.5, 100))
