"""The kept measurements: tables and figures redrawn, claims tried again.

The numbers in figures/*.json were measured once, on the day they name;
`python -m delay_bench NAME --remeasure` measures again. Here a short run
must still support what the chapter concludes from them.
"""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from delay_bench import eventloop, kept, nightly, omission, protocols, workers
from delay_bench import load as loads
from delay_bench.eventloop import parts
from delay_bench.load import (
    SINGLE,
    THREADS,
    UNLIMITED,
    How,
    by_batch,
    repeated,
)
from delay_bench.local import service

if TYPE_CHECKING:
    from conftest import FigureChecker, TranscriptChecker


@pytest.mark.parametrize(
    "name",
    ["eventloop", "load", "omission", "protocols", "workers", "nightly"],
)
def test_table(transcript: "TranscriptChecker", name: str) -> None:
    transcript(f"measured-{name}", f"python -m delay_bench {name}")


def test_figures(figure: "FigureChecker") -> None:
    data = kept.load("load")
    about = {key: data[key] for key in ("measured", "machine")}
    latency = {key: data[key] for key in ("threads", "queue")}
    figure("latency", about | latency, loads.draw_latency)
    batches = {"batches": data["batches"]}
    figure("batches", about | batches, loads.draw_batches)


def test_predicting_on_the_event_loop_hurts_others(model_file: Path) -> None:
    styles = eventloop.measure(model_file, seconds=1.5)["styles"]
    blocking, threads, queue = styles.values()
    assert queue["per_second"] > 2 * blocking["per_second"]
    assert queue["per_second"] > 2 * threads["per_second"]
    assert blocking["health_p50_ms"] > 3 * queue["health_p50_ms"]


def test_batches_pay_and_queues_grow(model_file: Path) -> None:
    with service(model_file, **UNLIMITED) as server:
        batches = by_batch(server.port, How(1))
        rates = [row["rows_per_second"] for row in batches.values()]
        assert rates[2] > 8 * rates[0]  # 32 flights against 1
        assert rates[3] > rates[2]
        asyncio.run(loads.run(server.port, SINGLE, parts(32), 1))
    variants = "delay_bench.variants:create_app"
    with service(model_file, variants) as server:
        one, many = (
            repeated(server.port, THREADS, parts(n), How(1.5))
            for n in (1, 32)
        )
    assert many["p99_ms"] > 8 * one["p99_ms"]
    assert many["per_second"] < 2 * one["per_second"]


def test_a_closed_loop_hides_a_stall(tmp_path: Path) -> None:
    runs = omission.measure(tmp_path, seconds=3)["runs"]
    assert runs["closed loop"]["p99_ms"] < 100
    assert runs["open loop"]["p99_ms"] > 300


def test_sizes_and_turns(model_file: Path) -> None:
    data = protocols.measure(model_file, repeats=20)
    for name, row in kept.load("protocols")["bytes"].items():
        found = data["bytes"][name]
        assert found["json"] == row["json"]
        assert found["protobuf"] == row["protobuf"]
        # another zlib may pack a little tighter
        assert found["json_gzip"] == pytest.approx(row["json_gzip"], rel=0.1)
    many = {name: row["p50_ms"] for name, row in data["many"].items()}
    for slow in ("WebSocket, 128 sent at once", "gRPC, stream"):
        for fast in ("REST, batch", "gRPC, batch"):
            assert many[slow] > 5 * many[fast]


def test_each_worker_brings_its_own_model_and_limit(
    model_file: Path,
) -> None:
    # The kernel hands out connections as it likes: on a busy machine all of
    # them can go to one worker, and then there is nothing to see.
    for _ in range(4):
        data = workers.measure(model_file, seconds=0.5, repeats=1)["workers"]
        if data["2"]["let_through"] > 512:
            break
    assert data["1"]["let_through"] == 512
    assert 512 < data["2"]["let_through"] <= 1024
    assert len(data["2"]["memory_mib"]) == 2


def test_a_nightly_table_answers_in_microseconds(model_file: Path) -> None:
    data = nightly.measure(model_file, repeats=1, rows=256)
    _job, look_up, batches, singles = data["seconds"].values()
    assert look_up / data["rows"] < 0.001
    assert singles > 5 * batches
    assert batches > look_up
