"""How sure is a rate, and how sure is a difference?"""

from dataclasses import dataclass

import numpy as np

from lending.applications import Floats

Z = 1.959964  # 95 %


@dataclass(frozen=True, slots=True)
class Interval:
    """A value and its 95 % interval."""

    value: float
    low: float
    high: float

    @classmethod
    def of_draws(cls, value: float, draws: Floats) -> "Interval":
        """From bootstrap draws, by their quantiles; NaN if none has one."""
        known = draws[~np.isnan(draws)]
        if not len(known):
            return cls(float(value), np.nan, np.nan)
        low, high = np.quantile(known, [0.025, 0.975])
        return cls(float(value), float(low), float(high))

    def __format__(self, spec: str) -> str:
        v, low, high = (
            format(100 * x, spec) for x in (self.value, self.low, self.high)
        )
        return f"{v} [{low}, {high}]"


# region wilson
def wilson(successes: int, n: int) -> Interval:
    """A share with Wilson's interval, sound for few rows and for 0 or 1.

    Args:
        successes: How many of them.
        n: Of how many; at least one.
    """
    share = successes / n
    shrink = 1 + Z**2 / n
    middle = (share + Z**2 / (2 * n)) / shrink
    half = np.sqrt(share * (1 - share) / n + Z**2 / (4 * n**2)) * Z / shrink
    return Interval(share, float(middle - half), float(middle + half))


def newcombe(one: Interval, other: Interval) -> Interval:
    """The difference of two independent shares, from their intervals."""
    gap = one.value - other.value
    down = np.hypot(one.value - one.low, other.high - other.value)
    up = np.hypot(one.high - one.value, other.value - other.low)
    return Interval(gap, float(gap - down), float(gap + up))


# endregion wilson
