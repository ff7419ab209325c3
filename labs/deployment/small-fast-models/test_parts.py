"""The parts do what the chapter says of them; no times are checked."""

import math
import time

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from small_fast import (
    cache,
    fast,
    graphs,
    intervals,
    nets,
    prune,
    times,
    timing,
    trees,
)


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    with threadpool_limits(1):
        yield


@pytest.fixture(scope="module")
def large():
    return nets.teacher(0)


@pytest.fixture(scope="module")
def graph(model, tmp_path_factory):
    path = tmp_path_factory.mktemp("graphs") / "trees.onnx"
    trees.save_model(model, path)
    return path


def test_the_graph_predicts_what_the_model_predicts(model, parts, graph):
    x = model.space.transform(parts.test)
    said = model.predict_table(parts.test)
    late, minutes = fast.session(graph).run(None, {"x": x.astype("float32")})
    assert np.abs(late[:, 0] - said.late_probability).max() < 1e-6
    assert np.abs(minutes[:, 0] - said.delay_minutes).max() < 1e-3


def test_in_double_it_differs_by_rounding_alone(model, parts, tmp_path):
    x = model.space.transform(parts.test.head(5000))
    said = model.predict_table(parts.test.head(5000))
    path = tmp_path / "double.onnx"
    trees.save_model(model, path, dtype=np.float64)
    late, _ = fast.session(path).run(None, {"x": x})
    assert np.abs(late[:, 0] - said.late_probability).max() < 1e-12


def test_rows_without_a_table_are_the_same_features(model, parts):
    flights = times.requests(parts.test)
    assert len(flights) > 50_000
    rows = np.array([fast.row(model.space, flight) for flight in flights])
    assert np.array_equal(
        rows, model.space.transform(parts.test), equal_nan=True
    )


def test_unknown_and_missing_are_features_too(model, graph):
    known = times.flights(1)[0]
    strange = type(known)(
        carrier="XX",
        origin="LHR",
        dest="XXX",
        scheduled_departure=known.scheduled_departure,
        planned_minutes=300,
    )
    said = model.predict([strange])
    late, minutes = fast.FastModel.load(model.space, graph).predict(strange)
    assert late == pytest.approx(said.late_probability[0], abs=1e-6)
    assert minutes == pytest.approx(said.delay_minutes[0], abs=1e-3)


def test_fewer_trees_are_the_first_ones(model, parts, tmp_path):
    x = model.space.transform(parts.test.head(500))
    path = tmp_path / "few.onnx"
    trees.save(model.classifier, None, path, trees=10)
    (late,) = fast.session(path).run(None, {"x": x.astype("float32")})
    stages = list(model.classifier.staged_predict_proba(x))
    assert np.abs(late[:, 0] - stages[9][:, 1]).max() < 1e-6


def test_the_digits_graph_is_the_network(large, tmp_path):
    _, x, _, _ = nets.digits(0)
    path = tmp_path / "net.onnx"
    graphs.save(large, path)
    said = graphs.run(fast.session(path), x)
    assert np.allclose(said, nets.scores(large, x), atol=1e-3)


def test_int8_files_are_a_quarter(large, tmp_path):
    x, *_ = nets.digits(0)
    sizes = {}
    for name in ("float", "dynamic", "static"):
        path = tmp_path / f"{name}.onnx"
        if name == "float":
            graphs.save(large, path)
        elif name == "dynamic":
            graphs.dynamic(tmp_path / "float.onnx", path)
        else:
            graphs.static(tmp_path / "float.onnx", path, x[:200])
        sizes[name] = path.stat().st_size
    for name in ("dynamic", "static"):
        assert 0.24 < sizes[name] / sizes["float"] < 0.27


def test_a_mask_keeps_the_largest_and_training_keeps_the_mask(large):
    x, _, labels, _ = nets.digits(0)
    kept = prune.masks(large, 0.9)
    zeroed = prune.masked(large, kept)
    for (weight, _), (before, _), mask in zip(
        zeroed, large, kept, strict=True
    ):
        assert mask.mean() == pytest.approx(0.1, abs=0.001)
        assert np.abs(before[~mask]).max() <= np.abs(before[mask]).min()
        assert (weight != 0).sum() == mask.sum()
    targets = nets.CLASSES[labels]
    tuned = nets.fit(zeroed, x, targets, epochs=1, seed=0, masks=kept)
    for (weight, _), mask in zip(tuned, kept, strict=True):
        assert not weight[~mask].any()
        assert weight[mask].any()


def test_sparse_arithmetic_gives_the_same_scores(large):
    x, *_ = nets.digits(0)
    net = prune.masked(large, prune.masks(large, 0.9))
    thin = prune.compressed(net)
    assert np.allclose(
        prune.sparse_scores(thin, x), nets.scores(net, x), atol=1e-3
    )


def test_a_neuron_that_does_nothing_goes_first(large):
    x, *_ = nets.digits(0)
    net = [(w.copy(), b.copy()) for w, b in large]
    net[1][0][100:, :] = 0  # nobody listens to the others
    cut = prune.fewer_neurons(net[:], 512)
    assert np.allclose(nets.scores(cut, x), nets.scores(net, x), atol=1e-3)
    smaller = prune.fewer_neurons(net, 100)
    assert [w.shape for w, _ in smaller] == [(64, 100), (100, 100), (100, 10)]
    assert np.array_equal(smaller[0][0], net[0][0][:, :100])


def test_gradients_are_those_of_the_loss():
    x, _, labels, _ = nets.digits(0)
    x, targets = x[:20].astype(np.float64), nets.CLASSES[labels[:20]]
    net = [
        (w.astype(np.float64), b.astype(np.float64))
        for w, b in nets.fresh((64, 7, 10), 0)
    ]

    def loss():
        chance = nets.softmax(nets.scores(net, x), 3.0)
        return -3.0 * (targets * np.log(chance)).sum(axis=1).mean() * 3.0

    slopes = nets._slopes(net, x, targets, 3.0)
    weight, slope = net[0][0], slopes[0][0]
    for place in [(10, 0), (20, 3), (42, 6)]:
        weight[place] += 1e-4
        above = loss()
        weight[place] -= 2e-4
        below = loss()
        weight[place] += 1e-4
        numeric = (above - below) / 2e-4
        assert slope[place] == pytest.approx(numeric, rel=1e-2, abs=1e-6)


def test_intervals_are_wider_than_for_independent_runs():
    values = [0.01, 0.02, 0.03, 0.02]
    found = intervals.widened(values)
    usual = 3.182 * np.std(values, ddof=1) / math.sqrt(4)
    assert found["value"] == pytest.approx(0.02)
    assert found["high"] - found["value"] > 1.4 * usual
    assert intervals.text({"value": -0.0001, "low": -1, "high": 1}) == (
        "+0.000 [-1.000, +1.000]"
    )


def test_a_cache_answers_with_what_it_said_first():
    key = np.array([[1.0, np.nan], [2.0, 0.0], [1.0, np.nan]])
    answers, hits = cache.served(key, np.array([0.1, 0.2, 0.3]))
    assert answers.tolist() == [0.1, 0.2, 0.1]
    assert hits == pytest.approx(1 / 3)


def test_turns_tell_a_slow_call_from_a_fast_one():
    found = timing.turns(
        {"slow": lambda: time.sleep(0.004), "fast": lambda: None}, blocks=2
    )
    assert found["slow"]["ratio"] == 1
    assert found["fast"]["ratio"] < 0.1
    assert found["fast"]["low"] <= found["fast"]["high"]
