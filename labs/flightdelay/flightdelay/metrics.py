"""Scores of late probabilities and of delays, with weights for rows."""

import numpy as np
from numpy.typing import NDArray

from flightdelay.bootstrap import Statistic
from flightdelay.predictions import Floats

Bools = NDArray[np.bool_]


def auc(late: Bools, probability: Floats) -> Statistic:
    """Area under the ROC curve, as a function of the rows' weights.

    The chance that a late flight gets a higher probability than a punctual
    one; a tie counts half. Sorting is done once, for all resamples.

    Args:
        late: What happened; (n,).
        probability: What was predicted; (n,).

    Returns:
        From weights (n,) to the area; NaN where all flights are alike.
    """
    order = np.argsort(probability, kind="stable")
    ordered = probability[order]
    was_late = late[order].astype(np.float64)
    starts = np.flatnonzero(np.diff(ordered, prepend=-np.inf))

    def weighted(weights: Floats) -> float:
        weight = weights[order]
        positive = np.add.reduceat(weight * was_late, starts)
        negative = np.add.reduceat(weight * (1 - was_late), starts)
        below = np.cumsum(negative) - negative / 2
        pairs = positive.sum() * negative.sum()
        return float((positive * below).sum() / pairs) if pairs else np.nan

    return weighted


def mean(values: Floats) -> Statistic:
    """The weighted mean of one value a row."""

    def weighted(weights: Floats) -> float:
        return float(np.average(values, weights=weights))

    return weighted


def brier(late: Bools, probability: Floats) -> Statistic:
    """Mean squared error of the probabilities: 0 is perfect."""
    return mean((probability - late) ** 2)


def rmse(actual: Floats, expected: Floats) -> Statistic:
    """Root mean squared error, in the unit of the values.

    An expected value is judged by squares: the median would win on
    absolute errors, and it is not what was asked for.
    """
    squared = mean((actual - expected) ** 2)
    return lambda weights: float(np.sqrt(squared(weights)))
