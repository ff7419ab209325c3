"""A learner for experiments: the late rate of each hour of the day.

It needs the standard library alone, so that a process that runs it can
be started, and killed, a few hundred times in a few seconds.
"""

import csv
import io
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from statistics import mean, quantiles

from triggers.handler import Gain

LATE_AFTER = 15
PRIOR = 20  # flights at the overall rate that each hour starts with


def _flights(text: bytes) -> Iterator[tuple[str, str, bool]]:
    """Day, hour, and whether the flight was late."""
    for row in csv.DictReader(io.StringIO(text.decode())):
        day, time = row["scheduled_departure"].split(" ")
        yield day, time[:2], float(row["arrival_delay"]) > LATE_AFTER


class RateLearner:
    """Trains and compares tables of late rates; each month is a reason."""

    def alarm(self, past: Sequence[bytes], new: bytes) -> bool:
        """Any month but an empty one."""
        return bool(past and new)

    def train(self, past: Sequence[bytes]) -> bytes:
        """Count."""
        by_hour: dict[str, list[bool]] = defaultdict(list)
        for text in past:
            for _, hour, late in _flights(text):
                by_hour[hour].append(late)
        whole = mean(late for lates in by_hour.values() for late in lates)
        rates = {"": round(whole, 6)}
        for hour, lates in sorted(by_hour.items()):
            total = sum(lates) + PRIOR * whole
            rates[hour] = round(total / (len(lates) + PRIOR), 6)
        return json.dumps(rates).encode()

    def gain(self, champion: bytes, challenger: bytes, new: bytes) -> Gain:
        """How much lower the Brier score is, resampling days."""
        old, other = json.loads(champion), json.loads(challenger)
        by_day: dict[str, list[float]] = defaultdict(list)
        for day, hour, late in _flights(new):
            errors = [
                (rates.get(hour, rates[""]) - late) ** 2
                for rates in (old, other)
            ]
            by_day[day].append(errors[0] - errors[1])
        days = [(sum(saved), len(saved)) for saved in by_day.values()]
        rng = random.Random(13)  # noqa: S311 (resampling, not secrets)
        drawn = [_ratio(rng.choices(days, k=len(days))) for _ in range(400)]
        cuts = quantiles(drawn, n=40)
        return Gain(_ratio(days), cuts[0], cuts[-1])


def _ratio(days: Iterable[tuple[float, int]]) -> float:
    sums, counts = zip(*days, strict=True)
    ratio: float = sum(sums) / sum(counts)
    return round(ratio, 6)
