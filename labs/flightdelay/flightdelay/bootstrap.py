"""How sure is a number? Resample the days, not the flights.

One storm delays hundreds of flights, and a late morning makes a late
afternoon: flights of one day are not independent. Drawing single flights
would pretend that 54,000 rows are 54,000 separate facts, and make the
interval of the AUC five times too narrow. So whole days are drawn, with
replacement. (Two days of one storm still count as two: the intervals
remain a little short.)
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from flightdelay.predictions import Floats

# From a weight for each row, shape (n,), to a number.
Statistic = Callable[[Floats], float]


@dataclass(frozen=True, slots=True)
class Interval:
    """A value measured once, and its 95 % bootstrap interval."""

    value: float
    low: float
    high: float

    def __format__(self, spec: str) -> str:
        value, low, high = (
            format(x, spec) for x in (self.value, self.low, self.high)
        )
        return f"{value} [{low}, {high}]"


# region bootstrap
@dataclass(frozen=True, slots=True, eq=False)
class Resamples:
    """How often each row counts in each resample of its block.

    Attributes:
        block: For each row the number of its block, such as its day.
        counts: How often each block was drawn; (replicates, blocks).
    """

    block: NDArray[np.intp]
    counts: Floats

    @classmethod
    def of_blocks(
        cls, labels: NDArray[np.generic], replicates: int, seed: int
    ) -> Self:
        """Draw blocks with replacement.

        Args:
            labels: For each of n rows what block it belongs to; (n,).
            replicates: How many resamples to draw.
            seed: The same seed gives the same draws, so two predictors
                are compared on the same days.
        """
        blocks, block = np.unique(labels, return_inverse=True)
        rng = np.random.default_rng(seed)
        equal = np.full(len(blocks), 1 / len(blocks))
        counts = rng.multinomial(len(blocks), equal, size=replicates)
        return cls(block=block, counts=counts.astype(np.float64))

    # endregion bootstrap

    # region interval
    def interval(self, statistic: Statistic) -> Interval:
        """Compute a statistic on the rows as they are, and resampled.

        Args:
            statistic: What to compute of weighted rows.
        """
        drawn = [statistic(count[self.block]) for count in self.counts]
        low, high = np.quantile(drawn, [0.025, 0.975])
        whole = statistic(np.ones(len(self.block)))
        return Interval(float(whole), float(low), float(high))


# endregion interval
