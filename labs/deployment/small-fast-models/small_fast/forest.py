"""Fewer trees for the flights: the first ones, or newly taught ones."""

from typing import Any

import numpy as np
from sklearn.ensemble import (
    HistGradientBoostingClassifier,
    HistGradientBoostingRegressor,
)
from threadpoolctl import threadpool_limits

from flightdelay import Config, DelayModel, metrics
from flightdelay.bootstrap import Resamples
from flightdelay.features import IS_CATEGORY, FeatureSpace
from flightdelay.metrics import Bools
from flightdelay.predictions import Floats
from flightdelay.split import Split

COUNTS = (1, 2, 5, 10, 20, 40, 80)
SIZES = (1, 10)
TREES = 80  # as many as the running case has
DRAWS = 20
REPLICATES = 300


def outcomes(table: Any) -> tuple[Bools, Any]:  # noqa: ANN401
    """Who was late, and on which day."""
    late = table["arrival_delay"].to_numpy() > Config().late_after_minutes
    return late, table["scheduled_departure"].dt.date.to_numpy()


# region student
def student(
    x: Floats,
    targets: Any,  # noqa: ANN401
    trees: int,
    weights: Floats | None = None,
    rate: float = 0.3,
) -> Any:  # noqa: ANN401
    """A few trees, taught by labels (bools) or by a teacher (logits)."""
    by_labels = targets.dtype == bool
    kind = (
        HistGradientBoostingClassifier
        if by_labels
        else HistGradientBoostingRegressor
    )
    small = kind(
        learning_rate=1.0 if trees == 1 else rate,
        max_iter=trees,
        max_leaf_nodes=31,
        min_samples_leaf=200,
        categorical_features=IS_CATEGORY,
        early_stopping=False,
        random_state=13,
    )
    with threadpool_limits(2):
        return small.fit(x, targets, sample_weight=weights)


# endregion student


def score(small: Any, x: Floats) -> Floats:  # noqa: ANN401
    """What orders the flights: a logit, whoever taught it."""
    if hasattr(small, "decision_function"):
        found: Floats = small.decision_function(x)
        return found
    taught: Floats = small.predict(x)
    return taught


def brier(logit: Floats, late: Bools) -> float:
    """Mean squared error of the probabilities."""
    return float(np.mean((1 / (1 + np.exp(-logit)) - late) ** 2))


def staged(model: DelayModel, x: Floats) -> dict[int, Floats]:
    """Logits of the first 1, 2, 5, ... trees of the classifier."""
    stages = enumerate(model.classifier.staged_decision_function(x), start=1)
    return {n: np.ravel(logit) for n, logit in stages if n in COUNTS}


def resampled(
    late: Bools, logit: Floats, draws: Resamples
) -> tuple[float, Floats]:
    """The AUC, and the AUC of each resample of the test days."""
    auc = metrics.auc(late, logit)
    whole = auc(np.ones(len(late)))
    return whole, np.array([auc(c[draws.block]) for c in draws.counts])


def interval(value: float, drawn: Floats) -> dict[str, float]:
    """A value with the middle 95 % of its resamples."""
    low, high = np.quantile(drawn, [0.025, 0.975])
    named = {"value": value, "low": low, "high": high}
    return {k: round(float(v), 5) for k, v in named.items()}


def truncated(model: DelayModel, parts: Split) -> dict[str, Any]:
    """AUC of the first trees alone, and what it loses against all."""
    late, days = outcomes(parts.test)
    draws = Resamples.of_blocks(days, REPLICATES, seed=13)
    logits = staged(model, model.space.transform(parts.test))
    areas = {n: resampled(late, z, draws) for n, z in logits.items()}
    all_auc, all_drawn = areas[max(areas)]
    return {
        str(n): {
            "auc": interval(auc, drawn),
            "gain": interval(auc - all_auc, drawn - all_drawn),
            "brier": round(brier(logits[n], late), 5),
        }
        for n, (auc, drawn) in areas.items()
    }


def students(
    space: FeatureSpace, parts: Split, count: int = DRAWS, trees: int = TREES
) -> dict[str, Any]:
    """What a teacher adds, over draws of the training days.

    Each draw takes as many training days as there are, with replacement,
    and trains a teacher and both students on the same days: a teacher
    that had seen more would make the students look clever. The interval
    is over resampled test days, of the mean gain of all draws.
    """
    x, x_test = (space.transform(t) for t in (parts.train, parts.test))
    (labels, days), (late, test_days) = map(
        outcomes, (parts.train, parts.test)
    )
    test = Resamples.of_blocks(test_days, REPLICATES, seed=13)
    runs: list[dict[str, tuple[float, Floats]]] = []
    # region draws
    drawn = Resamples.of_blocks(days, count, seed=1)
    for counts in drawn.counts:
        weights = counts[drawn.block]
        teacher = student(x, labels, trees, weights, rate=0.1)
        said = teacher.decision_function(x)
        models = {"teacher": teacher}
        for size in SIZES:
            models[f"{size} labels"] = student(x, labels, size, weights)
            models[f"{size} taught"] = student(x, said, size, weights)
        # endregion draws
        runs.append(
            {
                name: resampled(late, score(made, x_test), test)
                for name, made in models.items()
            }
        )
    found: dict[str, Any] = {
        "auc": {
            name: round(float(np.mean([r[name][0] for r in runs])), 5)
            for name in runs[0]
        }
    }
    for size in SIZES:
        own, taught = f"{size} labels", f"{size} taught"
        gains = [r[taught][0] - r[own][0] for r in runs]
        spread = np.mean([r[taught][1] - r[own][1] for r in runs], axis=0)
        found[str(size)] = {
            "gains": [round(g, 5) for g in gains],
            "gain": interval(float(np.mean(gains)), spread),
        }
    return found


def whole(model: DelayModel, parts: Split) -> dict[str, Any]:
    """One tree of all training days, taught either way."""
    x = model.space.transform(parts.train)
    labels, _ = outcomes(parts.train)
    said = model.classifier.decision_function(x)
    return {
        "labels": student(x, labels, trees=1),
        "taught": student(x, said, trees=1),
    }
