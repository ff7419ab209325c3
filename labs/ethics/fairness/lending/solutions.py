"""Solutions of the exercises that ask for code."""

import numpy as np

from lending import results
from lending.applications import GROUPS, Applications
from lending.audit import Audit, Resamples, audit, by_race
from lending.intervals import Interval, newcombe, wilson


# region tipping
def tipping_point(data: Applications) -> tuple[int, Interval]:
    """Denials of Black applicants that would have to be recorded wrongly.

    Turns one denial after the other into an approval until the interval
    of the gap to white applicants reaches zero.

    Returns:
        How many, and the gap that is left.
    """
    black, white = data.race == "black", data.race == "white"
    other = wilson(int(data.approved[white].sum()), int(white.sum()))
    n, hit = int(black.sum()), int(data.approved[black].sum())
    for wrong in range(n - hit + 1):
        gap = newcombe(wilson(hit + wrong, n), other)
        if gap.high >= 0:
            return wrong, gap
    raise ValueError("even without a denial the gap stays below zero")


# endregion tipping


# region gender
def gender_gaps(data: Applications, policy: str) -> dict[str, Interval]:
    """Gaps of women to men, by metric; unknown gender is a third group."""
    names = ("man", "woman", "unknown")
    member = np.column_stack([data.gender == g for g in names])
    decided = results.decisions(policy)
    found = audit(
        decided,
        data.approved,
        member.astype(np.float64),
        names,
        Resamples.draw(len(data), len(decided)),
    )
    return {metric: gaps["woman"] for metric, gaps in found.gap.items()}


# endregion gender


# region half
def at_threshold(data: Applications, threshold: float) -> Audit:
    """The audit of the blind model at one threshold for everybody."""
    decided = results.scores("blind") >= threshold
    draws = Resamples.draw(len(data), len(decided))
    member = by_race(data.race)
    return audit(decided, data.approved, member, GROUPS, draws)


# endregion half
