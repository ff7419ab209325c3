"""What a cache may take as its key, and what a coarser key costs."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from flightdelay import DelayModel, metrics
from flightdelay.features import NAMES
from flightdelay.predictions import Floats
from flightdelay.schema import WEATHER
from flightdelay.split import Split
from small_fast.forest import outcomes

# Steps to which the coarse key rounds; everything else stays as it is.
STEPS = {
    "minute_of_day": 15,
    "temperature_f": 5,
    "humidity_pct": 10,
    "wind_direction_deg": 45,
    "wind_speed_mph": 5,
    "precipitation_in": 0.05,
    "pressure_mb": 5,
    "visibility_mi": 2,
    "plane_age_years": 5,
    "plane_seats": 50,
}


def exact(x: Floats) -> Floats:
    """All sixteen features."""
    return x


def coarse(x: Floats) -> Floats:
    """All sixteen, with times, weather and planes rounded."""
    steps = np.array([STEPS.get(name, 0.0) for name in NAMES])
    rounded: Floats = np.where(
        steps > 0, np.round(x / np.where(steps > 0, steps, 1)), x
    )
    return rounded


def plan_only(x: Floats) -> Floats:
    """The timetable: neither weather nor plane."""
    left_out = {*WEATHER, "plane_age_years", "plane_seats"}
    found: Floats = x[:, [name not in left_out for name in NAMES]]
    return found


KEYS: dict[str, Callable[[Floats], Floats]] = {
    "all features": exact,
    "rounded": coarse,
    "timetable only": plan_only,
}


# region served
def served(key: Floats, answers: Floats) -> tuple[Floats, float]:
    """What a cache without an end would have answered, in order.

    Args:
        key: What identifies a request; (n, columns).
        answers: What the model says to each; (n,).

    Returns:
        The answers of the first request with the same key, and the share
        of requests that were answered from the cache.
    """
    rows = pd.DataFrame(key)
    first = rows.groupby(list(rows), dropna=False).ngroup()
    seen = pd.Series(answers).groupby(first.to_numpy()).transform("first")
    return seen.to_numpy(), float(first.duplicated().mean())


# endregion served


def study(model: DelayModel, parts: Split) -> dict[str, Any]:
    """Replay November and December through each cache."""
    x = model.space.transform(parts.test)
    late, _ = outcomes(parts.test)
    right = model.classifier.predict_proba(x)[:, 1]
    ones = np.ones(len(late))
    found = {}
    for name, key in KEYS.items():
        answers, hits = served(key(x), right)
        wrong = np.abs(answers - right)
        found[name] = {
            "hits": round(hits, 4),
            "auc": round(metrics.auc(late, answers)(ones), 4),
            "off_by_a_tenth": round(float((wrong > 0.1).mean()), 4),
            "worst": round(float(wrong.max()), 3),
        }
    return found
