"""What causes the measured differences, forced to show itself.

No test here hopes for the scheduler or looks at a clock: a model waits
until what it is there to see has happened, or cannot happen any more.
"""

import asyncio
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import httpx
import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from delay_api.batcher import Batcher
from delay_api.contract import FlightIn
from delay_api.engine import Engine
from delay_bench import loadgen, omission, variants, workers
from delay_bench.loadgen import Run
from delay_bench.local import service
from delay_bench.sample import read
from flightdelay import Flight, Predictions
from harness.virtual import VirtualLoop

if TYPE_CHECKING:
    from flightdelay import DelayModel

HANG = 120  # seconds: more than any machine needs, less than for ever


class Held:
    """A model whose first call lasts until it is let go."""

    def __init__(self, patience: float) -> None:
        self.patience = patience
        self.calls: list[int] = []
        self.began, self.go = threading.Event(), threading.Event()
        self.let_go: list[bool] = []

    def predict(self, flights: Sequence[Flight]) -> Predictions:
        """Answer zeros, when `go` is set or patience is over."""
        self.calls.append(len(flights))
        self.began.set()
        self.let_go.append(self.go.wait(self.patience))
        return Predictions(np.zeros(len(flights)), np.zeros(len(flights)))


async def until(condition: Callable[[], bool]) -> None:
    """Let other tasks run until the condition holds."""
    async with asyncio.timeout(HANG):
        while not condition():
            await asyncio.sleep(0.001)


async def requests(path: str, count: int, patience: float) -> Held:
    """Post one flight, ask /healthz while the model works, post others.

    Args:
        path: Of one of the variants.
        count: Requests in all.
        patience: Seconds that the first call waits for /healthz.
    """
    model = Held(patience)
    batcher = Batcher(model.predict)
    variants.app.state.engine = Engine(model, batcher)  # type: ignore[arg-type]
    serving = asyncio.create_task(batcher.run())
    transport = httpx.ASGITransport(variants.app)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://variants"
    ) as client:
        bodies = read(count)
        asked = [asyncio.create_task(client.post(path, json=bodies[0]))]
        await until(model.began.is_set)
        asked += [
            asyncio.create_task(client.post(path, json=body))
            for body in bodies[1:]
        ]
        if path == "/queue":
            await until(lambda: batcher.queue.qsize() == count - 1)
        assert (await client.get("/healthz")).status_code == 200
        model.go.set()
        for reply in await asyncio.gather(*asked):
            assert reply.status_code == 200
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)
    return model


def test_a_prediction_on_the_event_loop_stops_everybody() -> None:
    # Nobody can let it go: its own thread is the loop. So it waits in vain.
    blocking = asyncio.run(requests("/blocking", 1, patience=0.1))
    assert blocking.let_go == [False]
    for path in ("/threads", "/queue"):
        beside = asyncio.run(requests(path, 1, patience=HANG))
        assert beside.let_go == [True]


def test_requests_in_a_queue_share_a_call_and_those_in_threads_do_not() -> (
    None
):
    queue = asyncio.run(requests("/queue", 16, patience=HANG))
    assert queue.calls == [1, 15]
    threads = asyncio.run(requests("/threads", 16, patience=HANG))
    assert threads.calls == [1] * 16


def test_a_batch_costs_little_more_than_one_flight(
    model: "DelayModel",
) -> None:
    flights = [FlightIn.model_validate(b).flight() for b in read(32)]

    def cost(rows: int) -> float:
        """Processor seconds, which do not depend on other programs."""
        best = float("inf")
        for _ in range(5):
            start = time.process_time()
            model.predict(flights[:rows])
            best = min(best, time.process_time() - start)
        return best

    with threadpool_limits(1):
        cost(1)  # warm up
        assert cost(32) < 4 * cost(1)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> tuple[Run, Run]:
    """The whole measurement, on a clock that nothing disturbs."""
    loop = VirtualLoop()
    clock = SimpleNamespace(perf_counter=loop.time)
    for module in (loadgen, omission):
        monkeypatch.setattr(module, "time", clock)
    try:
        return loop.run_until_complete(omission.both(6.0, 100.0))
    finally:
        loop.close()


def test_a_closed_loop_hides_a_stall(runs: tuple[Run, Run]) -> None:
    closed, opened = runs
    assert closed.milliseconds(99) == pytest.approx(5)
    assert closed.milliseconds(100) == pytest.approx(505)
    assert sum(t > 0.1 for t in closed.latencies) == 1
    assert len(opened.latencies) == 600
    assert 450 < opened.milliseconds(99) < 505
    assert sum(t > 0.1 for t in opened.latencies) > 80


def serving(pid: int) -> list[int]:
    """The worker processes of a server, without uvicorn's helpers."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [
        int(child)
        for child in children
        if b"resource_tracker"
        not in Path(f"/proc/{child}/cmdline").read_bytes()
    ]


def all_serving(pid: int, count: int) -> list[int]:
    """The same, once all have been started; a single one is the server."""
    if count == 1:
        return [pid]
    end = time.monotonic() + HANG
    while len(found := serving(pid)) < count and time.monotonic() < end:
        time.sleep(0.01)
    assert len(found) == count
    return found


@contextmanager
def stopped(others: Sequence[int]) -> Iterator[None]:
    """Stop these workers, so that the one left gets all connections."""
    for pid in others:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in others:
            os.kill(pid, signal.SIGCONT)


@pytest.mark.parametrize("count", [1, 2])
def test_each_worker_brings_its_own_model_and_limit(
    model_file: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    # Else uvicorn replaces a worker that has been stopped for 5 s.
    monkeypatch.setenv("UVICORN_TIMEOUT_WORKER_HEALTHCHECK", "3600")
    with service(
        model_file, workers=count, rows_per_second=1e-6, burst_rows=512
    ) as server:
        pids = all_serving(server.pid, count)
        through = []
        for pid in pids:
            with stopped([other for other in pids if other != pid]):
                httpx.get(f"{server.url}/readyz", timeout=HANG)
                accepted = workers.let_through(server.port, 64, 10)
                through.append(asyncio.run(accepted))
        assert through == [512] * count
        assert len(workers.memory(server.pid)) == count
