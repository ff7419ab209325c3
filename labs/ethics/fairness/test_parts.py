import numpy as np
import pytest

from lending.applications import GROUPS, WRITTEN, Written, load, raw
from lending.audit import BEHIND, Resamples, audit, by_race, gap_change
from lending.conflict import implied_fpr
from lending.gate import verdict
from lending.intervals import Interval, newcombe, wilson
from lending.policies import (
    Training,
    decide,
    equal_opportunity,
    equal_selection,
    reweigh,
    same_volume,
)
from lending.power import rows_needed
from lending.retrain import retrained


@pytest.fixture(scope="module")
def data():
    return load()


def test_codes_for_missing_are_gone(data):
    table = data.table
    assert len(data) == 1_989
    assert set(table["gdlin"].dropna()) == {0, 1}
    assert table["term"].max() == 480
    assert table["appinc"].eq(666).sum() == 21  # incomes, not codes
    assert raw()["term"].max() > 999_999


def test_every_applicant_has_one_group(data):
    counts = {g: int((data.race == g).sum()) for g in GROUPS}
    assert counts == {"white": 1_681, "black": 197, "hispan": 111}
    assert (data.gender == "unknown").sum() == 15


def test_no_column_written_after_the_decision_is_learned_from():
    from lending.applications import FILE, OFFICER, PROTECTED

    late = {c for c, who in WRITTEN.items() if who == Written.AFTER}
    assert not late & set(FILE + OFFICER)
    assert not set(PROTECTED) & set(WRITTEN)


def test_wilson_knows_the_borders():
    # Newcombe (1998a), table I: 0 of 20 and 81 of 263
    assert wilson(0, 20).high == pytest.approx(0.1611, abs=1e-4)
    found = wilson(81, 263)
    assert (found.low, found.high) == pytest.approx(
        (0.2553, 0.3662), abs=1e-4
    )
    assert wilson(15, 15).low == pytest.approx(0.796, abs=1e-3)


def test_newcombe_on_a_published_example():
    # Newcombe (1998b), table II: 56/70 against 48/80, method 10
    gap = newcombe(wilson(56, 70), wilson(48, 80))
    assert (gap.low, gap.high) == pytest.approx((0.0524, 0.3339), abs=1e-4)


def test_weights_make_label_and_group_independent(data):
    weight = reweigh(data.approved, data.race)
    assert weight.sum() == pytest.approx(len(data))
    rates = [
        np.average(data.approved[rows], weights=weight[rows])
        for rows in (data.race == g for g in GROUPS)
    ]
    assert rates == pytest.approx([data.approved.mean()] * 3)


@pytest.fixture(scope="module")
def training():
    rng = np.random.default_rng(1)
    race = np.repeat(["black", "white"], [400, 1_600])
    score = rng.beta(5, 1, 2_000) - 0.2 * (race == "black")
    return Training(score, rng.random(2_000) < score, race)


@pytest.mark.parametrize(
    "rule", [same_volume, equal_selection, equal_opportunity]
)
def test_every_rule_keeps_the_volume(training, rule):
    decided = decide(training.score, training.race, rule(training))
    assert decided.mean() == pytest.approx(
        training.approved.mean(), abs=0.005
    )


def test_rules_close_the_gap_that_they_are_for(training):
    def rate(rule, rows):
        decided = decide(training.score, training.race, rule(training))
        black = training.race == "black"
        return decided[black & rows].mean() - decided[~black & rows].mean()

    everybody = np.ones(2_000, dtype=bool)
    assert rate(same_volume, everybody) < -0.1
    assert rate(equal_selection, everybody) == pytest.approx(0, abs=0.01)
    assert rate(equal_opportunity, training.approved) == pytest.approx(
        0, abs=0.01
    )


def test_a_perfect_copy_has_no_gap_in_errors(data):
    copy = np.tile(data.approved, (2, 1))
    draws = Resamples.draw(len(data), 2)
    found = audit(copy, data.approved, by_race(data.race), GROUPS, draws)
    assert found.gap["true positive rate"]["black"].value == 0
    assert found.gap["predictive value"]["black"].value == 0
    assert found.gap["selection rate"]["black"].value < -0.2
    assert found.behind["false positive rate"]["hispan"] == 26
    pair = by_race(data.race)[:, [0, 1]]
    change = gap_change(copy, copy, data.approved, pair, draws)
    assert set(change.values()) == {Interval(0, 0, 0)}


def test_a_rate_of_nobody_has_no_interval():
    found = Interval.of_draws(np.nan, np.full(9, np.nan))
    assert np.isnan([found.value, found.low, found.high]).all()


def test_one_draw_with_models_of_its_own(data):
    gaps = retrained(data, seed=0)
    assert set(gaps) == set(BEHIND)
    assert -0.45 < gaps["selection rate"] < -0.1


def test_the_identity_holds_for_any_table_of_counts():
    both, only_model, only_lender, neither = 60, 20, 10, 30
    base = (both + only_lender) / 120
    tpr = both / (both + only_lender)
    ppv = both / (both + only_model)
    fpr = only_model / (only_model + neither)
    assert implied_fpr(base, tpr, ppv) == pytest.approx(fpr)


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (-0.05, 0.08, "pass"),
        (-0.3, -0.12, "fail"),
        (0.11, 0.2, "fail"),
        (-0.2, -0.05, "cannot tell"),
        (-0.2, 0.2, "cannot tell"),
    ],
)
def test_verdicts(low, high, said):
    assert verdict(Interval(0, low, high), 0.10) == said


def test_rows_needed_as_in_textbooks():
    # Fleiss: 90 % against 85 %, equal groups, no continuity correction
    assert rows_needed(0.90, 0.05, 0.5) == pytest.approx(2 * 686, abs=4)


def test_fairlearn_counts_as_we_do(here, data):
    from lending import results
    from lending.gate import frame

    decided = results.decisions("blind")[:1]
    draws = Resamples.draw(len(data), 1)
    ours = audit(decided, data.approved, by_race(data.race), GROUPS, draws)
    theirs = frame(data, "blind").by_group
    for metric in theirs:
        for group in GROUPS:
            assert theirs.loc[group, metric] == pytest.approx(
                ours.rate[metric][group].value
            )
