import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import roc_auc_score

from flightdelay import metrics
from flightdelay.bootstrap import Interval, Resamples

rows = st.tuples(
    st.booleans(),
    st.sampled_from([0.0, 0.1, 0.25, 0.5, 1.0]),  # with many ties
    st.integers(0, 3),
)


@settings(deadline=None)  # a busy machine is no finding
@given(st.lists(rows, min_size=2, max_size=40))
def test_auc_is_that_of_scikit_learn(data):
    late, probability, weight = (np.array(x) for x in zip(*data, strict=True))
    ours = metrics.auc(late, probability)(weight.astype(float))
    if len(set(late[weight > 0])) < 2:
        assert np.isnan(ours)
    else:
        theirs = roc_auc_score(late, probability, sample_weight=weight)
        assert ours == pytest.approx(theirs)


def test_brier_and_rmse_by_hand():
    late = np.array([True, False])
    two = np.ones(2)
    assert metrics.brier(late, np.array([0.5, 0.5]))(two) == 0.25
    assert metrics.brier(late, np.array([1.0, 0.0]))(two) == 0.0
    error = metrics.rmse(np.array([3.0, 0.0]), np.array([0.0, 4.0]))
    assert error(two) == pytest.approx(np.sqrt(12.5))
    assert error(np.array([0.0, 5.0])) == 4.0


def test_rows_of_a_block_are_drawn_together():
    labels = np.array(["a", "a", "b", "c"])
    draws = Resamples.of_blocks(labels, 50, seed=1)
    seen = []
    draws.interval(lambda weights: seen.append(weights) or 0.0)
    *drawn, whole = np.array(seen)
    assert len(drawn) == 50
    assert all(weights[0] == weights[1] for weights in drawn)
    assert any(weights[2] != weights[3] for weights in drawn)
    assert all(weights[1:].sum() == 3 for weights in drawn)
    assert (whole == 1).all()


def test_the_same_seed_gives_the_same_interval():
    labels = np.arange(100)
    values = np.sin(labels)

    def interval(seed):
        draws = Resamples.of_blocks(labels, 200, seed)
        return draws.interval(metrics.mean(values))

    assert interval(1) == interval(1)
    assert interval(1) != interval(2)


def test_the_interval_of_a_mean_is_that_of_theory():
    values = np.random.default_rng(0).normal(size=400)
    draws = Resamples.of_blocks(np.arange(400), 2000, seed=1)
    found = draws.interval(metrics.mean(values))
    half = 1.96 * values.std() / np.sqrt(400)
    assert found.low == pytest.approx(values.mean() - half, abs=0.01)
    assert found.high == pytest.approx(values.mean() + half, abs=0.01)


def test_dependent_rows_need_wider_intervals():
    """40 days with one value each, copied 100 times: 40 facts, not 4000."""
    value = np.random.default_rng(0).normal(size=40)
    days = np.repeat(np.arange(40), 100)

    def width(labels):
        found = Resamples.of_blocks(labels, 500, seed=1).interval(
            metrics.mean(value[days])
        )
        return found.high - found.low

    by_row = width(np.arange(len(days)))
    assert width(days) == pytest.approx(10 * by_row, rel=0.2)


def test_an_interval_prints_with_one_format():
    assert f"{Interval(0.69149, 0.6621, 0.7189):.3f}" == (
        "0.691 [0.662, 0.719]"
    )
