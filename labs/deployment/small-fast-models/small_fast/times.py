"""The measurements of time; each returns plain numbers to be kept."""

import tempfile
import zlib
from collections.abc import Callable
from dataclasses import fields
from itertools import cycle
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from threadpoolctl import ThreadpoolController, threadpool_limits

from flightdelay import DelayModel, Flight, departures
from flightdelay.schema import to_table
from small_fast import graphs, nets, prune, trees
from small_fast.fast import FastModel, row, session
from small_fast.timing import Call, turns

WIDTHS = (16, 32, 64, 128, 256, 512, 1024, 2048)
BATCHES = (1, 8, 64, 512)


def flights(count: int) -> list[Flight]:
    """Departures of the last month, as requests."""
    table = departures.arrived(departures.load())
    month = table[table["scheduled_departure"] >= "2013-12-01"]
    chosen = month.iloc[:: max(1, len(month) // count)].head(count)
    return requests(chosen)


def requests(table: pd.DataFrame) -> list[Flight]:
    """Rows of the departures table as requests, outcomes left out."""
    known = [f.name for f in fields(Flight) if f.name in table]
    rows = table[known].astype(object).where(table[known].notna(), None)
    return [
        Flight.from_mapping(dict(zip(known, values, strict=True)))
        for values in rows.itertuples(index=False)
    ]


# region stages
def stages(model: DelayModel, path: Path) -> dict[str, Call]:
    """The parts of one prediction, and then the arithmetic alone."""
    one = flights(1)
    table = to_table(one)
    x = model.space.transform(table)
    bare = session(path)
    inputs = {"x": x.astype(np.float32)}
    return {
        "whole prediction": lambda: model.predict(one),
        "request to table": lambda: to_table(one),
        "table to features": lambda: model.space.transform(table),
        "trees: late or not": lambda: model.classifier.predict_proba(x),
        "trees: minutes": lambda: model.regressor.predict(x),
        "both, arithmetic alone": lambda: bare.run(None, inputs),
    }


# endregion stages


def where(model: DelayModel) -> dict[str, Any]:
    """Where the time of one flight goes, and a ladder of ways out."""
    asked = cycle(flights(200))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "trees.onnx")
        trees.save_model(model, path)
        parts = turns(stages(model, path))
        fast = FastModel.load(model.space, path)

        controller = ThreadpoolController()  # finding the pools takes long

        def one_thread() -> None:
            with controller.limit(limits=1):
                model.predict([next(asked)])

        def graph() -> None:
            x = model.space.transform(to_table([next(asked)]))
            fast.session.run(None, {"x": x.astype(np.float32)})

        ladder = turns(
            {
                "as served, two threads": lambda: model.predict(
                    [next(asked)]
                ),
                "as served, one thread": one_thread,
                "trees in ONNX Runtime": graph,
                "features without a table": lambda: fast.predict(next(asked)),
            }
        )
        sizes = {"float32": round(kib(path))}
        trees.save_model(model, path, dtype=np.float64)
        sizes["float64"] = round(kib(path))
    count = sum(
        len(made._predictors) for made in (model.classifier, model.regressor)
    )
    return {
        "trees": count,
        "kib": sizes,
        "stages": parts,
        "ladder": ladder,
    }


# region sweep
def sweep() -> dict[str, Any]:
    """Float against int8 for networks of many widths, untrained.

    Speed does not depend on what the weights are.
    """
    x = np.random.default_rng(0).random((64, 64), dtype=np.float32)
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        for width in WIDTHS:
            net = nets.fresh((64, width, width, 10), seed=width)
            files = {
                name: Path(folder, f"{name}-{width}.onnx")
                for name in ("float32", "dynamic", "static")
            }
            graphs.save(net, files["float32"])
            graphs.dynamic(files["float32"], files["dynamic"])
            graphs.static(files["float32"], files["static"], x)
            found[str(width)] = {
                "kib": {n: round(kib(f), 1) for n, f in files.items()},
                **{
                    f"batch {rows}": turns(
                        {n: _run(f, x[:rows]) for n, f in files.items()},
                    )
                    for rows in (1, 64)
                },
            }
    return {"widths": found}


# endregion sweep


def kib(path: Path) -> float:
    """Size of a file."""
    return path.stat().st_size / 1024


def _run(path: Path, x: nets.Array) -> Call:
    opened = session(path)
    return lambda: opened.run(None, {"x": x})


def zeros() -> dict[str, Any]:
    """A pruned network in dense and in sparse arithmetic, and zipped."""
    x, *_ = nets.digits(0)
    found: dict[str, Any] = {}
    with threadpool_limits(1), tempfile.TemporaryDirectory() as folder:
        large = nets.teacher(0)
        for share in (0.0, 0.5, 0.8, 0.9, 0.95):
            net = prune.masked(large, prune.masks(large, share))
            path = Path(folder, "net.onnx")
            graphs.save(net, path)
            found[f"{share:.0%}"] = {
                "kib": round(kib(path), 1),
                "zipped": round(
                    len(zlib.compress(path.read_bytes(), 9)) / 1024, 1
                ),
            }
        for rows in (1, 64):
            batch = x[:rows]
            calls: dict[str, Call] = {}
            for share in (0.0, 0.5, 0.8, 0.9, 0.95):
                net = prune.masked(large, prune.masks(large, share))
                thin = prune.compressed(net)
                calls[f"{share:.0%} dense"] = _dense(net, batch)
                calls[f"{share:.0%} sparse"] = _sparse(thin, batch)
            timed = turns(
                calls,
            )
            for name, one in found.items():
                one[f"batch {rows}"] = {
                    kind: timed[f"{name} {kind}"]
                    for kind in ("dense", "sparse")
                }
    return {"shares": found}


def _dense(net: nets.Net, x: nets.Array) -> Call:
    return lambda: nets.scores(net, x)


def _sparse(net: Any, x: nets.Array) -> Call:  # noqa: ANN401
    return lambda: prune.sparse_scores(net, x)


def batches(model: DelayModel) -> dict[str, Any]:
    """Microseconds a flight, by how many come at once."""
    asked = flights(max(BATCHES))
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "trees.onnx")
        trees.save_model(model, path)
        fast = FastModel.load(model.space, path)
        for count in BATCHES:
            some = asked[:count]
            found[str(count)] = turns(
                {
                    "as served": _call(model.predict, some),
                    "fast": _together(fast, some),
                },
            )
    return {"batches": found, "caching": caching(model, asked)}


def _call(predict: Callable[[Any], object], some: list[Flight]) -> Call:
    return lambda: predict(some)


def _together(fast: FastModel, some: list[Flight]) -> Call:
    def call() -> None:
        x = np.array([row(fast.space, f) for f in some], np.float32)
        fast.session.run(None, {"x": x})

    return call


def caching(model: DelayModel, asked: list[Flight]) -> dict[str, Any]:
    """A hit in a dictionary against both ways to compute the answer."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "trees.onnx")
        trees.save_model(model, path)
        fast = FastModel.load(model.space, path)
        stored = {flight: fast.predict(flight) for flight in asked}
        one = asked[0]
        return turns(
            {
                "as served": lambda: model.predict([one]),
                "fast": lambda: fast.predict(one),
                "hit": lambda: stored[one],
            }
        )
