"""Policies: from applications to decisions, each learned and then judged.

A policy learns on some applications and decides on others. It sees no
label of those that it decides on, its threshold included.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from lending.applications import Applications, Bools, Floats

Rows = NDArray[np.intp]
FOLDS = 5
INNER_FOLDS = 3


def classifier() -> Any:  # noqa: ANN401 (scikit-learn has no types)
    """Logistic regression on standardized columns."""
    return make_pipeline(
        SimpleImputer(strategy="median"),
        StandardScaler(),
        LogisticRegression(),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Training:
    """What a threshold rule may see.

    Attributes:
        score: Out-of-fold scores of the training rows; (m,).
        approved: What the lenders decided on them; (m,).
        race: Their groups; (m,).
    """

    score: Floats
    approved: Bools
    race: NDArray[np.str_]


class Thresholds(Protocol):
    """Chooses a threshold for each group."""

    def __call__(self, training: Training) -> dict[str, float]:
        """Thresholds by group."""


def same_volume(training: Training) -> dict[str, float]:
    """One threshold for all: approve as many as the lenders did."""
    share = training.approved.mean()
    threshold = float(np.quantile(training.score, 1 - share))
    return dict.fromkeys(np.unique(training.race).tolist(), threshold)


def equal_selection(training: Training) -> dict[str, float]:
    """The same share of every group, as many in all as the lenders."""
    share = training.approved.mean()
    return {
        group: float(
            np.quantile(training.score[training.race == group], 1 - share)
        )
        for group in np.unique(training.race).tolist()
    }


# region opportunity
def equal_opportunity(training: Training) -> dict[str, float]:
    """The same true positive rate in every group, at the same volume."""

    def at(rate: float) -> dict[str, float]:
        return {
            group: float(
                np.quantile(
                    training.score[
                        (training.race == group) & training.approved
                    ],
                    1 - rate,
                )
            )
            for group in np.unique(training.race).tolist()
        }

    low, high = 0.0, 1.0
    for _ in range(30):  # halve until the volume fits
        rate = (low + high) / 2
        volume = decide(training.score, training.race, at(rate)).mean()
        low, high = (
            (rate, high) if volume < training.approved.mean() else (low, rate)
        )
    return at(high)


def decide(
    score: Floats, race: NDArray[np.str_], thresholds: dict[str, float]
) -> Bools:
    """Approve where the score reaches the threshold of the group."""
    return score >= np.array([thresholds[group] for group in race])


# endregion opportunity


# region reweigh
def reweigh(approved: Bools, race: NDArray[np.str_]) -> Floats:
    """Weights that make label and group independent in training.

    Kamiran and Calders: what the cell would hold if they were, divided
    by what it holds. A denied white applicant counts for more than one,
    an approved white applicant for a little less.

    Returns:
        One weight a row; their sum is the number of rows.
    """
    weights = np.empty(len(approved))
    for group in np.unique(race):
        for label in (False, True):
            cell = (race == group) & (approved == label)
            expected = (race == group).mean() * (approved == label).mean()
            weights[cell] = expected / cell.mean()
    return weights


# endregion reweigh

Weigh = Callable[[Bools, NDArray[np.str_]], Floats]


@dataclass(frozen=True, slots=True)
class Model:
    """Columns and weights from which a score is learned."""

    columns: tuple[str, ...]
    weigh: Weigh | None = None

    def fit_score(
        self, data: Applications, matrix: Floats, train: Rows, test: Rows
    ) -> Floats:
        """Learn on some rows, score others; (len(test),)."""
        weights = (
            None
            if self.weigh is None
            else self.weigh(data.approved[train], data.race[train])
        )
        fitted = classifier().fit(
            matrix[train],
            data.approved[train],
            logisticregression__sample_weight=weights,
        )
        scored: Floats = fitted.predict_proba(matrix[test])[:, 1]
        return scored


# region judge
def judge(
    model: Model,
    rules: Sequence[Thresholds],
    data: Applications,
    runs: int,
) -> tuple[Floats, list[Bools]]:
    """Score and decide on everybody, by models that never saw them.

    Args:
        model: What is learned.
        rules: Each chooses thresholds on training rows, from scores that
            are themselves out of fold: scores on rows that a model has
            learned by heart would put the thresholds too high.
        data: All applications, n rows.
        runs: How often the rows are split anew.

    Returns:
        Scores (runs, n) and, for each rule, decisions (runs, n).
    """
    matrix = data.columns(list(model.columns))
    score = partial(model.fit_score, data, matrix)
    scores = np.empty((runs, len(data)))
    decisions = [np.empty((runs, len(data)), dtype=bool) for _ in rules]
    for run in range(runs):
        for train, test in split(data.approved, FOLDS, seed=run):
            y = data.approved[train]
            inner = np.empty(len(train))
            for fit, hold in split(y, INNER_FOLDS, seed=run):
                inner[hold] = score(train[fit], train[hold])
            seen = Training(inner, y, data.race[train])
            scores[run, test] = score(train, test)
            for rule, decided in zip(rules, decisions, strict=True):
                decided[run, test] = decide(
                    scores[run, test], data.race[test], rule(seen)
                )
    return scores, decisions


# endregion judge


def split(approved: Bools, folds: int, seed: int) -> list[tuple[Rows, Rows]]:
    """Stratified folds as pairs of row numbers."""
    folder = StratifiedKFold(folds, shuffle=True, random_state=seed)
    return list(folder.split(approved, approved))
