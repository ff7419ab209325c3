"""The interview answers, against what the libraries compute."""

import sqlite3
import statistics

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flightdelay import metrics

# A busy machine is no finding.
UNHURRIED = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
VALUES = st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=40)
ROWS = st.lists(
    st.tuples(st.booleans(), st.integers(0, 5)), min_size=2, max_size=40
)


@pytest.fixture(scope="module")
def answers(program):
    return {
        name: program(f"answers.{name}")
        for name in ("running", "ranking", "loading", "splitting")
    }


def test_welford(answers):
    @UNHURRIED
    @given(VALUES)
    def agrees(values):
        count, mean, variance = answers["running"].running_variance(values)
        assert count == len(values)
        assert mean == pytest.approx(statistics.fmean(values), abs=1e-6)
        assert variance == pytest.approx(
            statistics.variance(values), rel=1e-6, abs=1e-6
        )

    agrees()


def test_auc_with_ties(answers):
    @UNHURRIED
    @given(ROWS)
    def agrees(rows):
        late = [row[0] for row in rows]
        score = [row[1] / 5 for row in rows]
        if len(set(late)) == 1:
            with pytest.raises(ValueError, match="late and punctual"):
                answers["ranking"].auc(late, score)
            return
        expected = metrics.auc(np.array(late), np.array(score))
        found = answers["ranking"].auc(late, score)
        assert found == pytest.approx(expected(np.ones(len(rows))))

    agrees()


def test_top_k(answers):
    @UNHURRIED
    @given(VALUES, st.integers(0, 9))
    def agrees(values, k):
        found = answers["ranking"].top_k(iter(values), k)
        assert found == sorted(values, reverse=True)[:k]

    agrees()


def test_loading_twice_and_a_refused_batch(answers):
    load = answers["loading"].load
    database = sqlite3.connect(":memory:")
    rows = [("UA1", "2013-12-01", 0.2, "a"), ("UA2", "2013-12-01", 0.4, "a")]
    load(database, rows)
    load(database, rows)
    with pytest.raises(sqlite3.IntegrityError):
        load(
            database, [("UA1", "2013-12-01", 0.9, "b"), ("UA3", "x", 2, "b")]
        )
    kept = database.execute("SELECT * FROM predictions ORDER BY flight")
    assert kept.fetchall() == rows
    database.close()


def test_splits(answers):
    labels = ["late"] * 20 + ["punctual"] * 80
    train, test = answers["splitting"].stratified(labels, 0.25, seed=1)
    assert [labels[i] for i in test].count("late") == 5
    assert sorted(train + test) == list(range(100))
    days = [f"2013-12-{1 + i % 10:02}" for i in range(50)]
    before, after = answers["splitting"].forward(days, 0.2)
    assert max(days[i] for i in before) < min(days[i] for i in after)
    assert len(after) == 10
