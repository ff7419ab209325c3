"""Means over repeated splits, with intervals that do not flatter."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.special import stdtrit


# region widened
def widened(
    values: Sequence[float], tested: int = 450, learned: int = 1347
) -> dict[str, Any]:
    """Mean and 95 % interval of one value a split.

    Splits of 1,797 digits share most of their images, so twenty results
    are not twenty independent facts. Nadeau and Bengio widen the usual
    interval for that: the variance of the mean is not s²/k but
    (1/k + tested/learned) s².
    """
    k = len(values)
    factor = np.sqrt(1 / k + tested / learned)
    half = stdtrit(k - 1, 0.975) * factor * np.std(values, ddof=1)
    mean = float(np.mean(values))
    return {
        "value": round(mean, 5),
        "low": round(mean - float(half), 5),
        "high": round(mean + float(half), 5),
    }


# endregion widened


def text(interval: dict[str, Any], places: int = 3) -> str:
    """A difference as +0.012 [-0.003, +0.027]."""
    value, low, high = (
        f"{round(interval[k], places) + 0:+.{places}f}"
        for k in ("value", "low", "high")
    )
    return f"{value} [{low}, {high}]"
