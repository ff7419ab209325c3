"""The kept measurements: tables and figures redrawn, claims held to them.

The numbers in figures/*.json were measured once, on the day they name;
`python -m delay_bench NAME --remeasure` measures again. No time is judged
here: a busy machine would only prove that it is busy. What causes the
differences is forced to show itself in test_causes.py.
"""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from delay_bench import eventloop, kept, nightly, protocols, workers
from delay_bench import load as loads
from delay_bench.sample import Body, read
from workbench.server import RunningServer

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


def test_predicting_on_the_event_loop_hurts_others() -> None:
    styles = kept.load("eventloop")["styles"]
    blocking, threads, queue = styles.values()
    assert queue["per_second"] > 2 * blocking["per_second"]
    assert queue["per_second"] > 2 * threads["per_second"]
    assert blocking["health_p50_ms"] > 3 * queue["health_p50_ms"]


def test_batches_pay_and_queues_grow() -> None:
    data = kept.load("load")
    rates = [row["rows_per_second"] for row in data["batches"].values()]
    assert rates[2] > 8 * rates[0]  # 32 flights against 1
    assert rates[3] > rates[2]
    one, many = (data["threads"][clients] for clients in ("1", "32"))
    assert many["p99_ms"] > 8 * one["p99_ms"]
    assert many["per_second"] < 2 * one["per_second"]


def test_a_closed_loop_hides_a_stall() -> None:
    runs = kept.load("omission")["runs"]
    assert runs["closed loop"]["p99_ms"] < 100
    assert runs["open loop"]["p99_ms"] > 300


def test_turns_cost_more_than_the_protocol() -> None:
    data = kept.load("protocols")
    many = {name: row["p50_ms"] for name, row in data["many"].items()}
    for slow in ("WebSocket, 128 sent at once", "gRPC, stream"):
        for fast in ("REST, batch", "gRPC, batch"):
            assert many[slow] > 5 * many[fast]


def test_sizes() -> None:
    found = protocols.sizes()
    for name, row in kept.load("protocols")["bytes"].items():
        assert found[name]["json"] == row["json"]
        assert found[name]["protobuf"] == row["protobuf"]
        # another zlib may pack a little tighter
        assert found[name]["json_gzip"] == pytest.approx(
            row["json_gzip"], rel=0.1
        )


def test_each_worker_brings_its_own_model_and_limit() -> None:
    data = kept.load("workers")["workers"]
    assert data["1"]["let_through"] == 512
    assert data["2"]["let_through"] == 1024
    assert len(data["2"]["memory_mib"]) == 2


def test_a_nightly_table_answers_in_microseconds() -> None:
    data = kept.load("nightly")
    _job, look_up, batches, singles = data["seconds"].values()
    assert look_up / data["rows"] < 0.001
    assert singles > 5 * batches
    assert batches > look_up


def shape(data: Any) -> Any:
    """Names and kinds of values, without the values."""
    if isinstance(data, dict):
        return {name: shape(value) for name, value in data.items()}
    if isinstance(data, list):
        return list
    return float if isinstance(data, int | float) else type(data)


@pytest.fixture
def given(server: RunningServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Measurements find a service that runs, and start none of their own."""

    def service(*_: object, **__: object) -> AbstractContextManager[object]:
        return nullcontext(server)

    for module in (nightly, protocols, workers):
        monkeypatch.setattr(module, "service", service)


def few(rows: int = 8) -> list[Body]:
    """Flights to send, and not many."""
    return read(min(rows, 8))


@pytest.mark.usefixtures("given")
@pytest.mark.parametrize(
    ("measurement", "short"),
    [
        (protocols, {"repeats": 1}),
        (workers, {"seconds": 0.1, "repeats": 1}),
        (nightly, {"repeats": 1, "rows": 8}),
    ],
    ids=["protocols", "workers", "nightly"],
)
def test_what_would_be_measured_is_what_is_kept(
    model_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    measurement: ModuleType,
    short: dict[str, Any],
) -> None:
    name = measurement.__name__.rsplit(".", 1)[1]
    data = kept.load(name)
    del data["measured"], data["machine"]
    monkeypatch.setattr(measurement, "read", few)
    if name == "workers":  # two of them are in test_causes.py
        monkeypatch.setattr(workers, "WORKERS", (1,))
        del data["workers"]["2"]
    assert shape(measurement.measure(model_file, **short)) == shape(data)


def test_a_load_would_be_measured_as_it_is_kept(
    server: RunningServer,
    model_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each kind of run, for a tenth of a second."""
    how = loads.How(0.1)
    monkeypatch.setattr(loads, "read", few)
    single = loads.repeated(
        server.port, loads.SINGLE, eventloop.parts(2), how
    )
    data = kept.load("load")
    assert shape(single) == shape(data["queue"]["2"])
    assert shape(loads.by_batch(server.port, how)) == shape(data["batches"])
    monkeypatch.setattr(eventloop, "CLIENTS", 2)
    short = eventloop.measure(model_file, seconds=0.1)
    about = kept.load("eventloop")
    del about["measured"], about["machine"]
    assert shape(short) == shape(about)
