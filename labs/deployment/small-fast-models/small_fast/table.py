"""The last table: accuracy, size and time of every variant that is kept."""

import tempfile
from itertools import cycle
from pathlib import Path
from typing import Any

import joblib
import numpy as np
from threadpoolctl import threadpool_limits

from flightdelay import DelayModel
from flightdelay.bootstrap import Resamples
from flightdelay.predictions import Floats
from flightdelay.schema import to_table
from flightdelay.split import Split
from small_fast import forest, graphs, nets, prune, times, trees
from small_fast.fast import row, session
from small_fast.nets import CLASSES
from small_fast.timing import Call, turns

FEWER = 10


# region flights
def flights(model: DelayModel, parts: Split) -> dict[str, Any]:
    """The probability alone, as served and in four graphs."""
    made = forest.whole(model, parts)
    graphs_of = {
        "80 trees, ONNX": (model.classifier, None),
        "first 10 trees": (model.classifier, FEWER),
        "1 tree, labels": (made["labels"], None),
        "1 tree, taught": (made["taught"], None),
    }
    requests = cycle(times.flights(200))

    def as_served() -> None:
        table = to_table([next(requests)])
        model.classifier.predict_proba(model.space.transform(table))

    # endregion flights
    calls: dict[str, Call] = {"as served": as_served}
    x_test = model.space.transform(parts.test)
    scores = {"as served": model.classifier.predict_proba(x_test)[:, 1]}
    with tempfile.TemporaryDirectory() as folder:
        pickled = Path(folder, "classifier.joblib")
        joblib.dump(model.classifier, pickled, compress=3)
        sizes = {"as served": times.kib(pickled)}
        for name, (ensemble, keep) in graphs_of.items():
            path = Path(folder, f"{name}.onnx")
            trees.save(ensemble, None, path, trees=keep)
            opened = session(path)
            calls[name] = _one(model, opened, requests)
            sizes[name] = times.kib(path)
            scores[name] = opened.run(None, {"x": x_test.astype("float32")})[
                0
            ][:, 0]
        timed = turns(calls)
    return {
        name: {
            "kib": round(sizes[name], 1),
            "one": timed[name],
            **judged(scores[name], scores["as served"], parts),
        }
        for name in calls
    }


def _one(model: DelayModel, opened: Any, requests: Any) -> Call:  # noqa: ANN401
    def call() -> None:
        x = np.array([row(model.space, next(requests))], np.float32)
        opened.run(None, {"x": x})

    return call


def judged(score: Floats, served: Floats, parts: Split) -> dict[str, Any]:
    """AUC, and what was lost against the model as served."""
    late, days = forest.outcomes(parts.test)
    draws = Resamples.of_blocks(days, forest.REPLICATES, seed=13)
    auc, drawn = forest.resampled(late, score.astype(np.float64), draws)
    first, first_drawn = forest.resampled(late, served, draws)
    return {
        "auc": round(auc, 5),
        "loss": forest.interval(auc - first, drawn - first_drawn),
    }


# region digits
def variants() -> dict[str, nets.Net]:
    """Networks of one split; their times and sizes hold for all."""
    x, _, labels, _ = nets.digits(0)
    large = nets.teacher(0)
    sizes = {"network of 64": (64, 64, 64, 10), "student of 16": nets.NARROW}
    return {
        "float32": large,
        "90% zeros": prune.masked(large, prune.masks(large, 0.9)),
        **{
            name: nets.fit(
                nets.fresh(widths, 1), x, CLASSES[labels], epochs=1, seed=0
            )
            for name, widths in sizes.items()
        },
    }


# endregion digits


def digits() -> dict[str, Any]:
    """Size and time of the digits networks; accuracy is in `digits`."""
    x, *_ = nets.digits(0)
    with threadpool_limits(1), tempfile.TemporaryDirectory() as folder:
        files: dict[str, Path] = {}
        for name, net in variants().items():
            files[name] = Path(folder, f"{name}.onnx")
            graphs.save(net, files[name])
        for name in ("dynamic int8", "static int8"):
            files[name] = Path(folder, f"{name}.onnx")
        graphs.dynamic(files["float32"], files["dynamic int8"])
        graphs.static(files["float32"], files["static int8"], x[:200])
        timed = {
            rows: turns({n: _run(f, x[:rows]) for n, f in files.items()})
            for rows in (1, 64)
        }
        return {
            name: {
                "kib": round(times.kib(file), 1),
                "one": timed[1][name],
                "batch": timed[64][name],
            }
            for name, file in files.items()
        }


def _run(path: Path, x: nets.Array) -> Call:
    opened = session(path)
    return lambda: opened.run(None, {"x": x})


def measure(model: DelayModel, parts: Split) -> dict[str, Any]:
    """Both halves of the table."""
    return {
        "test_flights": len(parts.test),
        "flights": flights(model, parts),
        "digits": digits(),
    }
