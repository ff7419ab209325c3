"""The solutions of the exercises."""

import asyncio
import json
import threading
import time
from collections.abc import (
    Awaitable,
    Callable,
    Coroutine,
    MutableMapping,
    Sequence,
)
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from fastapi import FastAPI

from delay_api.batcher import Batcher
from delay_api.contract import EXAMPLE
from delay_api.engine import lifespan
from delay_bench.local import KEY, environment, service
from delay_bench.sample import read
from delay_bench.workers import let_through
from flightdelay import DelayModel, Flight, Predictions
from harness.virtual import VirtualLoop
from solutions import deadline, pipelined_stream
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


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many flights each call of a model was given."""
    found: list[int] = []
    predict = DelayModel.predict

    def counted(self: DelayModel, flights: Sequence[Flight]) -> Predictions:
        found.append(len(flights))
        return predict(self, flights)

    monkeypatch.setattr(DelayModel, "predict", counted)
    return found


async def stream(app: FastAPI, path: str, texts: list[str]) -> list[object]:
    """Send all texts to a WebSocket of an app at once; all its answers."""
    done = asyncio.Event()
    coming: list[dict[str, object]] = [{"type": "websocket.connect"}]
    coming += [{"type": "websocket.receive", "text": text} for text in texts]
    answers: list[object] = []

    async def receive() -> dict[str, object]:
        if coming:
            return coming.pop(0)
        await done.wait()  # then the client hangs up
        return {"type": "websocket.disconnect", "code": 1000}

    async def send(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "websocket.send":
            answers.append(json.loads(message["text"]))
        if len(answers) == len(texts):
            done.set()

    scope = {
        "type": "websocket",
        "path": path,
        "query_string": b"",
        "headers": [(b"x-api-key", KEY.encode())],
        "subprotocols": [],
    }
    await asyncio.wait_for(app(scope, receive, send), 300)
    return answers


def test_the_pipelined_stream_shares_calls_and_keeps_order(
    model_file: Path, monkeypatch: pytest.MonkeyPatch, calls: list[int]
) -> None:
    for name, value in environment(model_file).items():
        monkeypatch.setenv(name, value)
    texts = [json.dumps(body) for body in read(64)] + ["{"]
    app = pipelined_stream.create_app()

    async def both() -> tuple[dict[str, object], dict[str, list[int]]]:
        answers: dict[str, object] = {}
        taken: dict[str, list[int]] = {}
        async with lifespan(app):
            batcher = app.state.engine.batcher
            predict = batcher.model

            def patient(flights: Sequence[Flight]) -> Predictions:
                """Work, at first, until all other flights wait."""
                others = 64 - len(flights)
                end = time.monotonic() + 120
                while not calls and batcher.queue.qsize() < others:
                    assert time.monotonic() < end, batcher.queue.qsize()
                    time.sleep(0.001)
                found: Predictions = predict(flights)
                return found

            for path, model in (("stream", predict), ("pipelined", patient)):
                calls.clear()
                batcher.model = model
                answers[path] = await stream(app, f"/v1/{path}", texts)
                taken[path] = list(calls)
        return answers, taken

    answers, taken = asyncio.run(both())
    assert answers["pipelined"] == answers["stream"]
    assert taken["stream"] == [1] * 64
    assert sum(taken["pipelined"]) == 64
    assert len(taken["pipelined"]) <= 2


def test_who_has_gone_costs_no_prediction() -> None:
    scored: list[int] = []
    began, go = threading.Event(), threading.Event()

    def model(flights: Sequence[Flight]) -> Predictions:
        began.set()
        assert go.wait(120)
        scored.append(len(flights))
        return Predictions(np.zeros(len(flights)), np.zeros(len(flights)))

    async def main() -> list[object]:
        batcher = DeadlineBatcher(model)
        task = asyncio.create_task(batcher.run())
        flight = EXAMPLE.flight()
        asked = [asyncio.create_task(batcher.predict(flight, 1_000))]
        while not began.is_set():  # until the model has the first one
            await asyncio.sleep(0.001)
        asked += [
            asyncio.create_task(batcher.predict(flight, patience))
            for patience in (0.01, 1_000, 0.01)
        ]
        await asyncio.sleep(0.1)  # two have given up, on any machine
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


def nothing(flights: Sequence[Flight]) -> Predictions:
    """A model that always says 0."""
    return Predictions(np.zeros(len(flights)), np.zeros(len(flights)))


async def steadily(
    model: Callable[[Sequence[Flight]], Predictions],
    flights: Sequence[Flight],
) -> Predictions:
    """In place of a thread: the model takes 5 ms a flight."""
    await asyncio.sleep(0.005 * len(flights))
    return model(flights)


async def in_time(
    predict: Callable[[], Awaitable[object]],
    run: Callable[[], Coroutine[None, None, None]],
    requests: int = 400,
    rate: float = 400,
) -> int:
    """How many of a steady overload get their answer within PATIENCE."""
    task = asyncio.create_task(run())

    async def client() -> bool:
        asked = loop.time()
        try:
            await predict()
        except TooLateError:
            return False
        return loop.time() - asked <= PATIENCE

    loop = asyncio.get_running_loop()
    start, asked = loop.time(), []
    for i in range(requests):
        await asyncio.sleep(max(0.0, start + i / rate - loop.time()))
        asked.append(asyncio.create_task(client()))
    answered = sum(await asyncio.gather(*asked))
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return answered


def test_under_overload_deadlines_save_answers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    flight = EXAMPLE.flight()
    loop = VirtualLoop()
    monkeypatch.setattr(asyncio, "to_thread", steadily)
    clock = SimpleNamespace(monotonic=loop.time)
    monkeypatch.setattr(deadline, "time", clock)

    async def both() -> tuple[int, int]:
        plain = Batcher(nothing, max_rows=8)
        strict = DeadlineBatcher(nothing, max_rows=8)
        return (
            await in_time(lambda: plain.predict(flight), plain.run),
            await in_time(
                lambda: strict.predict(flight, PATIENCE), strict.run
            ),
        )

    without, with_deadlines = loop.run_until_complete(both())
    loop.close()
    # Twice what the model can do: a queue without deadlines soon serves
    # nobody in time, one with deadlines nearly all that it can serve.
    assert with_deadlines > 1.5 * without, (with_deadlines, without)


def test_one_slow_call_does_not_refuse_everybody_for_ever() -> None:
    async def main() -> int:
        batcher = DeadlineBatcher(nothing)
        batcher.last_call = 6_000.0
        task = asyncio.create_task(batcher.run())
        for attempt in range(20):
            try:
                await batcher.predict(EXAMPLE.flight(), 100.0)
            except TooLateError:
                continue
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            return attempt
        raise AssertionError("refused for ever")

    assert asyncio.run(main()) == 6  # 6,000 s, halved until under 100 s


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
            await batcher.predict(bad.flight(), 100.0)
        assert (await batcher.predict(EXAMPLE.flight(), 100.0)) is not None
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(main())


def test_the_stall_that_p99_shows(transcript: "TranscriptChecker") -> None:
    transcript("exercise-omission", "python solutions/omission.py")
    assert p99(closed(5.0)) < 10
    assert p99(opened(0.3, 100)) < 10 < p99(opened(0.5, 100))
