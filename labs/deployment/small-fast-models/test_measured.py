"""What was measured is shown and drawn; what repeats is tried again.

Times are taken by `python -m small_fast.measure` and never checked here:
a busy machine would only prove that it is busy.
"""

import json

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from flightdelay import metrics
from small_fast import (
    cache,
    distill,
    draw,
    forest,
    kept,
    measure,
    nets,
    prune,
    show,
    study,
)
from small_fast.intervals import widened

TOLERANCE = 0.0101  # four of 450 images: other processors round otherwise


@pytest.mark.parametrize("name", list(show.TABLES))
def test_tables(transcript, name):
    transcript(f"measured-{name}", f"python -m small_fast.show {name}")


def test_every_measurement_is_kept():
    names = {path.stem for path in kept.FOLDER.glob("*.json")}
    assert names == set(measure.MEASUREMENTS)


def test_figures(figure):
    where = kept.load("where")["stages"]
    parts = [name for name in where if name != "whole prediction"]
    figure(
        "stages",
        {"shares": {name: where[name]["ratio"] for name in parts}},
        draw.stages,
    )
    widths = kept.load("sweep")["widths"]
    figure(
        "sweep",
        {
            "widths": [int(width) for width in widths],
            "speed": {
                f"{kind}, {batch}": [
                    round(1 / one[key][kind]["ratio"], 3)
                    for one in widths.values()
                ]
                for batch, key in (
                    ("one image", "batch 1"),
                    ("64 images", "batch 64"),
                )
                for kind in ("dynamic", "static")
            },
        },
        draw.sweep,
    )
    splits, table = kept.load("digits"), kept.load("table")["digits"]
    figure(
        "trade",
        {
            name: {
                "us": one["one"]["us"],
                "kib": one["kib"],
                **interval(splits, name),
            }
            for name, one in ((n, table[n]) for n in show.ACCURACY)
        },
        draw.trade,
    )


def interval(splits, name):
    part, key = show.ACCURACY[name]
    own, first = splits[part][key], splits["quantized"]["float32"]
    found = widened(np.subtract(own, first).tolist())
    mean = float(np.mean(own))
    half = found["high"] - found["value"]
    return {"accuracy": round(mean, 5), "half": round(half, 5)}


def test_one_split_again():
    digits = kept.load("digits")
    with threadpool_limits(1):
        large = nets.teacher(0)
        again = study.quantized(0, large)
        few = distill.few_labels(0)
    for part, found in (("quantized", again), ("few", few)):
        assert list(found) == list(digits[part])
        for name, value in found.items():
            assert value == pytest.approx(
                digits[part][name][0], abs=TOLERANCE
            ), name
    _, x, _, labels = nets.digits(0)
    for share in study.SHARES:
        zeroed = prune.masked(large, prune.masks(large, share))
        assert nets.accuracy(nets.scores(zeroed, x), labels) == pytest.approx(
            digits["pruned"][f"{share:.0%}"][0], abs=0.03
        )


def test_the_first_trees_again(model, parts):
    late, _ = forest.outcomes(parts.test)
    ones = np.ones(len(late))
    x = model.space.transform(parts.test)
    truncated = kept.load("trees")["truncated"]
    for count, logit in forest.staged(model, x).items():
        auc = metrics.auc(late, logit)(ones)
        about = truncated[str(count)]
        assert auc == pytest.approx(about["auc"]["value"], abs=0.003)


def test_one_tree_again(model, parts):
    late, _ = forest.outcomes(parts.test)
    x = model.space.transform(parts.test)
    table = kept.load("table")["flights"]
    for how, tree in forest.whole(model, parts).items():
        auc = metrics.auc(late, forest.score(tree, x))(np.ones(len(late)))
        assert auc == pytest.approx(table[f"1 tree, {how}"]["auc"], abs=0.003)
    gains = kept.load("trees")["students"]["1"]["gains"]
    assert min(gains) > 0  # the chapter says: in all twenty draws


def test_the_cache_again(model, parts):
    again = cache.study(model, parts)
    kept_before = kept.load("cache")["keys"]
    for name, found in again.items():
        before = kept_before[name]
        assert found["hits"] == before["hits"]
        assert found["auc"] == pytest.approx(before["auc"], abs=0.003)


def test_what_the_text_concludes():
    """Claims in words, held against the numbers they rest on."""
    where = kept.load("where")
    assert where["stages"]["both, arithmetic alone"]["ratio"] < 0.01
    steps = [one["ratio"] for one in where["ladder"].values()]
    assert steps == sorted(steps, reverse=True)
    assert steps[-1] < 0.02
    widths = kept.load("sweep")["widths"]
    for kind in ("dynamic", "static"):
        ratios = [one["batch 1"][kind]["ratio"] for one in widths.values()]
        assert ratios[0] > 1.1  # slower where the network is small
        assert ratios[-1] < 0.6  # faster where it is large
    for one in kept.load("zeros")["shares"].values():
        assert 0.8 < one["batch 1"]["dense"]["ratio"] < 1.2
    for data in map(kept.load, measure.MEASUREMENTS):
        assert set(data) > {"measured", "machine"}
    for name in measure.TIMES:  # how far to trust it is said with it
        assert "other programs took" in kept.head(name)[-1]
        assert json.dumps(data)
