"""Two honest models, one small test set: which of them wins?"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from threadpoolctl import threadpool_limits

from flightdelay import Config, departures, metrics, source
from flightdelay.bootstrap import Resamples
from flightdelay.features import IS_CATEGORY, FeatureSpace
from flightdelay.predictions import Floats
from flightdelay.split import by_time

ROWS = 20_000  # of the training months: what an afternoon is spent on
SIZES = (300, 1_000, 3_000, 10_000)
DRAWS = 400
SEED = 13


@dataclass(frozen=True, slots=True, eq=False)
class TestMonths:
    """What happened in the test months, and what two models said.

    Attributes:
        late: What happened; (n,).
        days: Day of each flight, for the bootstrap; (n,).
        trees: Late probability by boosted trees; (n,).
        linear: The same by logistic regression; (n,).
    """

    late: NDArray[np.bool_]
    days: NDArray[np.generic]
    trees: Floats
    linear: Floats


# region models
def predict() -> TestMonths:
    """Train both on the same rows and features."""
    config = Config()
    parts = by_time(departures.arrived(departures.load()), config)
    learn = parts.train.sample(ROWS, random_state=SEED)
    planes = source.read("planes", ["tailnum", "year", "seats"])
    space = FeatureSpace.fit(learn, planes)
    x, x_test = space.transform(learn), space.transform(parts.test)
    late = learn["arrival_delay"].to_numpy() > config.late_after_minutes
    trees = HistGradientBoostingClassifier(
        max_iter=60,
        max_leaf_nodes=8,
        categorical_features=IS_CATEGORY,
        early_stopping=False,
        random_state=SEED,
    )
    linear = make_pipeline(
        make_column_transformer(
            (OneHotEncoder(handle_unknown="ignore"), IS_CATEGORY),
            (
                make_pipeline(SimpleImputer(), StandardScaler()),
                ~IS_CATEGORY,
            ),
        ),
        LogisticRegression(max_iter=300),
    )
    with threadpool_limits(1):
        trees.fit(x, late)
        linear.fit(x, late)
        return TestMonths(
            late=parts.test["arrival_delay"].to_numpy()
            > config.late_after_minutes,
            days=parts.test["scheduled_departure"].dt.date.to_numpy(),
            trees=trees.predict_proba(x_test)[:, 1],
            linear=linear.predict_proba(x_test)[:, 1],
        )


# endregion models


# region gain
def gain(seen: TestMonths, rows: NDArray[np.intp]) -> float:
    """AUC of the trees minus AUC of the linear model, on some rows."""
    ones = np.ones(len(rows))
    late = seen.late[rows]
    return metrics.auc(late, seen.trees[rows])(ones) - metrics.auc(
        late, seen.linear[rows]
    )(ones)


def small_sets(seen: TestMonths, size: int) -> Floats:
    """The gain on many test sets of one size, drawn from the months."""
    rng = np.random.default_rng(SEED)
    n = len(seen.late)
    return np.array(
        [gain(seen, rng.choice(n, size, replace=False)) for _ in range(DRAWS)]
    )


# endregion gain


def whole_days(seen: TestMonths, count: int) -> Floats:
    """The gain on test sets of so many whole days in a row."""
    distinct = np.unique(seen.days)
    starts = range(len(distinct) - count + 1)
    return np.array(
        [
            gain(
                seen,
                np.flatnonzero(
                    np.isin(seen.days, distinct[start : start + count])
                ),
            )
            for start in starts
        ]
    )


def summary(name: str, gains: Floats) -> dict[str, float | str]:
    """Where the gains lie, and how often the linear model won."""
    low, middle, high = np.quantile(gains, [0.025, 0.5, 0.975])
    return {
        "name": name,
        "low": round(float(low), 4),
        "middle": round(float(middle), 4),
        "high": round(float(high), 4),
        "linear_wins": round(float((gains < 0).mean()), 3),
    }


def main() -> None:
    """Print and keep what the small test sets say."""
    seen = predict()
    everything = np.arange(len(seen.late))
    draws = Resamples.of_blocks(seen.days, 300, SEED)
    areas = (
        metrics.auc(seen.late, seen.trees),
        metrics.auc(seen.late, seen.linear),
    )
    both = draws.interval(lambda w: areas[0](w) - areas[1](w))
    say = sys.stdout.write
    ones = np.ones(len(everything))
    say(f"all {len(everything):,} flights of {len(draws.counts[0])} days\n")
    say(f"  trees   AUC {areas[0](ones):.3f}\n")
    say(f"  linear  AUC {areas[1](ones):.3f}\n")
    say(f"  trees minus linear {both:+.3f}\n\n")
    rows = [
        summary(f"{size:,} flights", small_sets(seen, size)) for size in SIZES
    ]
    rows.append(summary("7 days", whole_days(seen, 7)))
    say(f"{'test set':<16}{'middle 95% of differences':<28}linear wins\n")
    for row in rows:
        between = f"{row['low']:+.3f} to {row['high']:+.3f}"
        say(f"{row['name']:<16}{between:<28}{row['linear_wins']:.0%}\n")
    right = {
        name: float(((p > 0.5) == seen.late).mean())
        for name, p in (("trees", seen.trees), ("linear", seen.linear))
    }
    say("\naccuracy at 0.5, all flights\n")
    say(f"  trees {right['trees']:.3f}, linear {right['linear']:.3f}, ")
    say(f"calling nothing late {1 - seen.late.mean():.3f}\n")
    kept = {
        "whole": [
            round(both.value, 4),
            round(both.low, 4),
            round(both.high, 4),
        ],
        "rows": rows,
        "nothing_late": round(float(1 - seen.late.mean()), 4),
    }
    Path("take-home.json").write_text(json.dumps(kept), encoding="utf-8")


if __name__ == "__main__":
    main()
