"""Replay 2013: what each trigger fires, and what each retraining gains.

A model k is what the arrival of month k trains: on months 1 to k-2, while
month k-1 says when boosting stops. It is compared on month k, which is
later than all it has seen. Month k+1 tells afterwards whether promoting
it was right. Model 3 is the first in production.
"""

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from flightdelay import Config, DelayModel, departures, metrics, source
from flightdelay.bootstrap import Resamples
from flightdelay.features import NAMES, FeatureSpace
from flightdelay.predictions import Floats
from flightdelay.split import Split
from flightdelay.training import fit
from triggers.drift import Binned, ks_alarm, permuted_limit, psi
from workbench import recorded

KEPT = Path(__file__).parent.parent / "measured" / "year.json"
FIRST, LAST = 3, 12
SEED = 13
DEALS = 20  # of each month, to see how often a detector cries wolf


def flights(share: float = 1.0) -> pd.DataFrame:
    """The flights that arrived, or a random share of them."""
    table = departures.arrived(departures.load())
    if share < 1:
        chosen = np.random.default_rng(SEED).random(len(table)) < share
        table = table.loc[chosen].reset_index(drop=True)
    return table


def candidate(table: pd.DataFrame, month: int, trees: int) -> DelayModel:
    """The model that the arrival of a month trains, without that month."""
    config = Config(
        train_months=tuple(range(1, month - 1)),
        validation_months=(month - 1,),
        test_months=(month,),
        max_iterations=trees,
        threads=1,
    )
    number = table["scheduled_departure"].dt.month
    parts = Split(
        train=table.loc[number < month - 1],
        validation=table.loc[number == month - 1],
        test=table.loc[number == month],
    )
    return fit(parts, config)


class Months:
    """One predictor's probabilities, month by month, with what happened."""

    def __init__(self, table: pd.DataFrame, config: Config) -> None:
        self._number = table["scheduled_departure"].dt.month.to_numpy()
        self._late = (
            table["arrival_delay"].to_numpy() > config.late_after_minutes
        )
        self._days = table["scheduled_departure"].dt.date.to_numpy()
        self._draws = {
            month: Resamples.of_blocks(
                self._days[self.rows(month)], 500, SEED
            )
            for month in range(FIRST, LAST + 1)
        }

    def rows(self, month: int) -> NDArray[np.bool_]:
        """Which rows belong to a month."""
        rows: NDArray[np.bool_] = self._number == month
        return rows

    def gain(
        self, champion: Floats, challenger: Floats, month: int
    ) -> list[float]:
        """By how much the challenger's Brier score is lower, by days."""
        rows = self.rows(month)
        late = self._late[rows].astype(np.float64)
        saved = (champion[rows] - late) ** 2 - (challenger[rows] - late) ** 2
        found = self._draws[month].interval(metrics.mean(saved))
        return _rounded(found.value, found.low, found.high)

    def auc(self, probability: Floats, month: int) -> list[float]:
        """The area under the curve in a month, with its interval."""
        rows = self.rows(month)
        area = metrics.auc(self._late[rows], probability[rows])
        found = self._draws[month].interval(area)
        return _rounded(found.value, found.low, found.high)

    def late_rate(self, month: int) -> float:
        """The share of flights that arrived late."""
        return round(float(self._late[self.rows(month)].mean()), 4)

    def off(self, probability: Floats, month: int) -> float:
        """Mean prediction minus share of late flights."""
        rows = self.rows(month)
        return round(
            float(probability[rows].mean() - self._late[rows].mean()), 4
        )

    def served(
        self, never: Floats, say: dict[int, Floats], path: list[int]
    ) -> list[float]:
        """By how much a path of champions beats never retraining.

        Args:
            never: What the first model says.
            say: What each model says.
            path: The model in production from May to December.
        """
        rows = self._number >= LAST + 1 - len(path)
        late = self._late[rows].astype(np.float64)
        month = self._number[rows]
        chosen = np.select(
            [month == LAST + 1 - len(path) + i for i in range(len(path))],
            [say[k][rows] for k in path],
        )
        saved = (never[rows] - late) ** 2 - (chosen - late) ** 2
        draws = Resamples.of_blocks(self._days[rows], 500, SEED)
        found = draws.interval(metrics.mean(saved))
        return _rounded(found.value, found.low, found.high)


def _rounded(*values: float) -> list[float]:
    return [round(value, 5) for value in values]


def measure_models(
    table: pd.DataFrame, trees: int, drift: dict[str, Any]
) -> dict[str, Any]:
    """Train a model for each arrival, and compare all pairs."""
    months = Months(table, Config())
    say: dict[int, Floats] = {}
    took = 0.0
    for k in range(FIRST, LAST + 1):
        start = time.process_time()
        model = candidate(table, k, trees)
        took = time.process_time() - start
        say[k] = model.predict_table(table).late_probability
        sys.stderr.write(f"model {k}: {model.classifier.n_iter_} trees\n")
    found: dict[str, Any] = {
        "last_training_seconds": round(took, 1),
        "late_rate": {
            str(m): months.late_rate(m) for m in range(FIRST, LAST + 1)
        },
        "off": {
            f"{k} in {m}": months.off(say[k], m)
            for k in say
            for m in range(k, LAST + 1)
        },
        "auc": {
            f"{k} in {m}": months.auc(say[k], m)
            for k in say
            for m in range(k, LAST + 1)
        },
        "gain": {
            f"{old} to {new} in {month}": months.gain(
                say[old], say[new], month
            )
            for old in say
            for new in say
            for month in (new, new + 1)
            if old < new and month <= LAST
        },
        "drift": drift,
    }
    found["served"] = {
        f"{trigger}, {gate}": months.served(
            say[FIRST], say, [step.after for step in path[:-1]]
        )
        for (trigger, gate), path in policies(found).items()
    }
    return found


@dataclass(frozen=True, slots=True)
class Step:
    """What a policy did when a month arrived.

    Attributes:
        month: Its number.
        before: The model in production until then.
        after: The one from then on.
        fired: Whether a model was trained.
    """

    month: int
    before: int
    after: int
    fired: bool


TRIGGERS: dict[str, Callable[[dict[str, Any], int, int], bool]] = {
    "each file": lambda _found, _champion, _month: True,
    "PSI > 0.1": lambda found, champion, month: bool(
        found["drift"][f"{champion} in {month}"]["above"]
    ),
    "PSI > limit": lambda found, champion, month: bool(
        found["drift"][f"{champion} in {month}"]["psi"]
        > found["drift"][f"{champion} in {month}"]["limit"]
    ),
    "rate off > 0.05": lambda found, champion, month: bool(
        abs(found["off"][f"{champion} in {month}"]) > 0.05
    ),
}
GATES: dict[str, Callable[[Sequence[float]], bool]] = {
    "always": lambda _gain: True,
    "if better": lambda gain: gain[0] > 0,
    "if surely better": lambda gain: gain[1] > 0,
}


def replay(found: dict[str, Any], trigger: str, gate: str) -> list[Step]:
    """Which model is in production, month by month."""
    champion, path = FIRST, []
    for month in range(FIRST + 1, LAST + 1):
        fired = TRIGGERS[trigger](found, champion, month)
        after = champion
        if fired:
            gain = found["gain"][f"{champion} to {month} in {month}"]
            after = month if GATES[gate](gain) else champion
        path.append(Step(month, champion, after, fired))
        champion = after
    return path


def policies(found: dict[str, Any]) -> dict[tuple[str, str], list[Step]]:
    """All triggers with all gates."""
    return {
        (trigger, gate): replay(found, trigger, gate)
        for trigger in TRIGGERS
        for gate in GATES
    }


def matrix_of(table: pd.DataFrame) -> tuple[Floats, NDArray[np.intp]]:
    """Features of all flights, and the number of each one's day."""
    planes = source.read("planes", ["tailnum", "year", "seats"])
    features = FeatureSpace.fit(table, planes).transform(table)
    day = table["scheduled_departure"].dt.day_of_year.to_numpy() - 1
    return features, day.astype(np.intp)


def measure_drift(table: pd.DataFrame, deals: int = 500) -> dict[str, Any]:
    """How far each month lies from what each model had seen."""
    features, day = matrix_of(table)
    number = table["scheduled_departure"].dt.month.to_numpy()
    rng = np.random.default_rng(SEED)
    found = {}
    for k in range(FIRST, LAST):
        seen = number < k
        binned = Binned.of(features, day, features[seen])
        reference = np.unique(day[seen])
        for month in range(k + 1, LAST + 1):
            days = np.unique(day[number == month])
            index = psi(binned.total(reference), binned.total(days))
            limit = permuted_limit(binned, reference, days, rng, deals=deals)
            found[f"{k} in {month}"] = {
                "feature": NAMES[int(index.argmax())],
                "psi": round(float(index.max()), 3),
                "above": int((index > 0.1).sum()),
                "limit": round(limit, 3),
                "ks": ks_alarm(features[seen], features[number == month]),
            }
    return found


def healthy(table: pd.DataFrame, deals: int) -> dict[str, float]:
    """How often detectors fire when nothing has changed.

    Each month is dealt into two piles at random, so that both come from
    one month: once flight by flight, once in whole days.
    """
    features, day = matrix_of(table)
    number = table["scheduled_departure"].dt.month.to_numpy()
    rng = np.random.default_rng(SEED)
    fired: dict[str, list[bool]] = {}

    def note(name: str, alarm: bool) -> None:
        fired.setdefault(name, []).append(alarm)

    for month in range(1, 13):
        inside = np.flatnonzero(number == month)
        rows, its_day = features[inside], day[inside] - day[inside].min()
        binned = Binned.of(rows, its_day, rows)
        days = np.unique(its_day)
        for _ in range(deals):
            coin = rng.random(len(rows)) < 0.5
            note("KS, flights dealt", ks_alarm(rows[coin], rows[~coin]))
            dealt = rng.permutation(days)
            one, other = dealt[: len(days) // 2], dealt[len(days) // 2 :]
            in_one = np.isin(its_day, one)
            note("KS, days dealt", ks_alarm(rows[in_one], rows[~in_one]))
            largest = psi(binned.total(one), binned.total(other)).max()
            note("PSI > 0.1, days dealt", bool(largest > 0.1))
            limit = permuted_limit(binned, one, other, rng, deals=200)
            note("PSI > its limit, days dealt", bool(largest > limit))
    return {name: round(float(np.mean(f)), 4) for name, f in fired.items()}


def measure() -> dict[str, Any]:
    """All of the year, on all flights: some minutes."""
    table = flights()
    return {
        **recorded.stamp(),
        "flights": len(table),
        "trees": 150,
        "healthy_deals": 12 * DEALS,
        "healthy": healthy(table, DEALS),
        **measure_models(table, 150, measure_drift(table)),
    }


def kept() -> dict[str, Any]:
    """What was measured."""
    found: dict[str, Any] = json.loads(KEPT.read_text(encoding="utf-8"))
    return found


def main() -> None:
    """Measure anew, and keep it: `triggers.show` prints it."""
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps(measure(), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
