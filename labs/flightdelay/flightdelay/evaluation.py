"""Model against baseline on the same flights, with intervals."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import pandas as pd

from flightdelay import metrics
from flightdelay.bootstrap import Interval, Resamples, Statistic
from flightdelay.config import Config
from flightdelay.metrics import Bools
from flightdelay.predictions import Floats, Predictor

BINS = 10


@dataclass(frozen=True, slots=True)
class Scores:
    """How good one predictor was.

    Attributes:
        auc: Ranking of late above punctual flights; 0.5 is chance.
        brier: Squared error of the probabilities; less is better.
        predicted_rate: Mean late probability.
        rmse: Error of the expected delay, in minutes.
    """

    auc: Interval
    brier: Interval
    predicted_rate: float
    rmse: Interval


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """Flights with similar probabilities: was the probability right?"""

    flights: int
    predicted: float
    observed: Interval


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured on one period.

    Attributes:
        flights: Number of flights that arrived.
        days: Number of days, the blocks of the bootstrap.
        late_rate: Share that arrived late.
        scores: By the predictors' names.
        gains: By name, the AUC gained over the first predictor, on the
            same resampled days.
        calibration: Of the last predictor.
    """

    flights: int
    days: int
    late_rate: Interval
    scores: dict[str, Scores]
    gains: dict[str, Interval]
    calibration: list[CalibrationBin]

    def to_mapping(self) -> dict[str, Any]:
        """As plain values, for JSON."""
        return asdict(self)


# region evaluate
def evaluate(
    predictors: Mapping[str, Predictor], table: pd.DataFrame, config: Config
) -> Evaluation:
    """Score predictors on flights that arrived.

    Args:
        predictors: Names and predictors, the baseline first.
        table: Departures that arrived, of one period.
        config: Gives the threshold, the replicates and the seed.
    """
    delay = table["arrival_delay"].to_numpy(np.float64)
    late = delay > config.late_after_minutes
    days = table["scheduled_departure"].dt.date.to_numpy()
    draws = Resamples.of_blocks(
        days, config.bootstrap_replicates, config.seed
    )
    scores, areas = {}, {}
    for name, predictor in predictors.items():
        predicted = predictor.predict_table(table)
        probability = predicted.late_probability
        areas[name] = metrics.auc(late, probability)
        scores[name] = Scores(
            auc=draws.interval(areas[name]),
            brier=draws.interval(metrics.brier(late, probability)),
            predicted_rate=float(probability.mean()),
            rmse=draws.interval(metrics.rmse(delay, predicted.delay_minutes)),
        )
    # endregion evaluate
    first, *others = predictors
    return Evaluation(
        flights=len(table),
        days=draws.counts.shape[1],
        late_rate=draws.interval(metrics.mean(late.astype(np.float64))),
        scores=scores,
        gains={
            name: draws.interval(_difference(areas[name], areas[first]))
            for name in others
        },
        calibration=calibration(late, probability, draws),
    )


def _difference(one: Statistic, other: Statistic) -> Statistic:
    return lambda weights: one(weights) - other(weights)


# region calibration
def calibration(
    late: Bools, probability: Floats, draws: Resamples
) -> list[CalibrationBin]:
    """Compare predicted with observed rates, in tenths of the flights."""
    edges = np.quantile(probability, np.linspace(0, 1, BINS + 1)[1:-1])
    number = np.digitize(probability, edges)
    bins = []
    for i in np.unique(number):
        inside = number == i
        rows = inside.astype(np.float64)

        def rate(weights: Floats, rows: Floats = rows) -> float:
            drawn = weights * rows
            return (
                float(late @ drawn / drawn.sum()) if drawn.any() else np.nan
            )

        bins.append(
            CalibrationBin(
                flights=int(inside.sum()),
                predicted=float(probability[inside].mean()),
                observed=draws.interval(rate),
            )
        )
    return bins


# endregion calibration


def report(evaluation: Evaluation) -> str:
    """The evaluation as text, for people."""
    e = evaluation
    lines = [
        f"{e.flights:,} flights that arrived; late {e.late_rate:.3f}",
        f"95% intervals in brackets, from resampling {e.days} whole days",
        "",
        f"{'':<10}{'AUC':<22}{'Brier':<22}RMSE, minutes",
    ]
    lines += [
        f"{name:<10}{f'{s.auc:.3f}':<22}{f'{s.brier:.3f}':<22}{s.rmse:.1f}"
        for name, s in e.scores.items()
    ]
    lines += [""]
    lines += [
        f"AUC gained by {name}: {gain:.3f}" for name, gain in e.gains.items()
    ]
    lines += ["", f"{'flights':>8}{'predicted':>11}  observed late rate"]
    lines += [
        f"{b.flights:>8,}{b.predicted:>11.3f}  {b.observed:.3f}"
        for b in e.calibration
    ]
    return "\n".join(lines)
