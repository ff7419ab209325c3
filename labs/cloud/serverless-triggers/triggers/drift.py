"""Has the data changed? Three detectors, and how often each cries wolf.

A month is turned into counts once, per day, feature and bin. Adding up
days is then cheap, so that a thousand ways to deal days into two piles
take a second.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.stats import ks_2samp

from flightdelay.predictions import Floats

BINS = 10
Days = NDArray[np.intp]


def psi(reference: Floats, month: Floats) -> Floats:
    """Population stability index of each feature.

    Args:
        reference: Counts by feature and bin; (features, bins).
        month: The same of the new month.
    """
    # half a flight in each bin: an empty one would make it infinite
    p, q = (
        (counts + 0.5) / (counts + 0.5).sum(axis=-1, keepdims=True)
        for counts in (reference, month)
    )
    index: Floats = ((q - p) * np.log(q / p)).sum(axis=-1)
    return index


@dataclass(frozen=True, slots=True, eq=False)
class Binned:
    """Features in bins, whose edges the reference months gave.

    Attributes:
        counts: Flights by day, feature and bin; (days, features, bins).
        days: The number of each row's day; (n,).
    """

    counts: Floats
    days: Days

    @classmethod
    def of(cls, matrix: Floats, days: Days, reference: Floats) -> Self:
        """Count.

        Args:
            matrix: Features; (n, features). NaN has a bin of its own.
            days: Which day each row belongs to, from 0; (n,).
            reference: The rows that give the edges; (m, features).
        """
        shape = (int(days.max()) + 1, matrix.shape[1], BINS + 1)
        counts = np.zeros(shape)
        steps = np.linspace(0, 1, BINS + 1)[1:-1]
        for i in range(matrix.shape[1]):
            known = reference[~np.isnan(reference[:, i]), i]
            column = matrix[:, i]
            bins = np.searchsorted(np.quantile(known, steps), column)
            bins[np.isnan(column)] = BINS
            np.add.at(counts[:, i], (days, bins), 1)
        return cls(counts=counts, days=days)

    def total(self, chosen: NDArray[np.generic]) -> Floats:
        """Counts of some days together; (features, bins)."""
        total: Floats = self.counts[chosen].sum(axis=0)
        return total


# region permuted
def permuted_limit(
    binned: Binned,
    reference: NDArray[np.intp],
    month: NDArray[np.intp],
    rng: np.random.Generator,
    *,
    alarm_rate: float = 0.01,
    deals: int = 500,
) -> float:
    """What the largest PSI reaches when whole days are dealt at random.

    Flights of one day share their weather, so the day is what is dealt
    and not the flight. The largest of all features is kept: one limit
    then holds for all of them together.
    """
    days = np.concatenate([reference, month])
    largest = []
    for _ in range(deals):
        dealt = rng.permutation(days)
        piles = dealt[: len(reference)], dealt[len(reference) :]
        largest.append(psi(*(binned.total(pile) for pile in piles)).max())
    return float(np.quantile(largest, 1 - alarm_rate))


# endregion permuted


def ks_alarm(one: Floats, other: Floats, alarm_rate: float = 0.01) -> bool:
    """Whether any feature's KS test rejects, shared among the features."""
    limit = alarm_rate / one.shape[1]
    for i in range(one.shape[1]):
        a, b = (part[~np.isnan(part[:, i]), i] for part in (one, other))
        if ks_2samp(a, b, method="asymp").pvalue < limit:
            return True
    return False
