"""Group metrics of a policy, each gap with an interval and its n."""

import sys
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lending import results
from lending.applications import GROUPS, NAMES, REFERENCE, Bools, Floats, load
from lending.intervals import Interval

REPLICATES = 1_000
# Policies that are the blind model's scores with other thresholds.
SCORED_BY = dict.fromkeys(["equal opportunity", "equal selection"], "blind")


# region counts
@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows of each kind; group metrics need nothing else.

    Attributes:
        n: Applicants; (..., groups), as all of these.
        approved: Approved by the lender.
        selected: Approved by the policy.
        both: Approved by both.
    """

    n: Floats
    approved: Floats
    selected: Floats
    both: Floats


def metrics(counts: Counts) -> dict[str, Floats]:
    """Rates by group; NaN where nobody is left to count."""
    c = counts
    with np.errstate(invalid="ignore", divide="ignore"):
        return {
            "selection rate": c.selected / c.n,
            "true positive rate": c.both / c.approved,
            "false positive rate": (c.selected - c.both) / (c.n - c.approved),
            "predictive value": c.both / c.selected,
        }


BEHIND = {  # of whom each rate is a share
    "selection rate": "who applied",
    "true positive rate": "approved by the lenders",
    "false positive rate": "denied by the lenders",
    "predictive value": "approved by the model",
}
# endregion counts


# region resample
@dataclass(frozen=True, slots=True, eq=False)
class Resamples:
    """Applicants drawn with replacement, each time with one of the runs.

    Two policies judged with the same object are compared on the same
    applicants and the same splits.

    Attributes:
        weight: How often each row was drawn; (replicates, rows).
        run: Which split the replicate looks at; (replicates,).
    """

    weight: Floats
    run: NDArray[np.intp]

    @classmethod
    def draw(cls, rows: int, runs: int, seed: int = 0) -> "Resamples":
        """Draw REPLICATES resamples."""
        rng = np.random.default_rng(seed)
        equal = np.full(rows, 1 / rows)
        return cls(
            rng.multinomial(rows, equal, REPLICATES).astype(np.float64),
            rng.integers(runs, size=REPLICATES),
        )


def count(
    decisions: Bools, approved: Bools, member: Floats, weight: Floats
) -> Counts:
    """Count rows by group.

    Args:
        decisions: Of the policy; (k, n).
        approved: Of the lenders; (n,).
        member: One column a group, 1 for its rows; (n, groups).
        weight: How often each row counts; (k, n).
    """
    selected = weight * decisions
    return Counts(
        weight @ member,
        (weight * approved) @ member,
        selected @ member,
        (selected * approved) @ member,
    )


# endregion resample


@dataclass(frozen=True, slots=True)
class Audit:
    """Metrics of one policy.

    Attributes:
        behind: Rows behind each rate, by metric and group.
        rate: Each rate, by metric and group.
        gap: Rate minus that of the reference, by metric and group.
    """

    behind: dict[str, dict[str, float]]
    rate: dict[str, dict[str, Interval]]
    gap: dict[str, dict[str, Interval]]


def audit(
    decisions: Bools,
    approved: Bools,
    member: Floats,
    names: tuple[str, ...],
    draws: Resamples,
) -> Audit:
    """Compute metrics and intervals; the first group is the reference.

    Args:
        decisions: Of the policy, run by run; (runs, n).
        approved: Of the lenders; (n,).
        member: One column a group; (n, groups).
        names: Of the groups.
        draws: The resamples.
    """
    once = np.ones(decisions.shape)
    whole = count(decisions, approved, member, once)
    drawn = metrics(
        count(decisions[draws.run], approved, member, draws.weight)
    )
    sizes = {
        "selection rate": whole.n,
        "true positive rate": whole.approved,
        "false positive rate": whole.n - whole.approved,
        "predictive value": whole.selected,
    }
    point = {k: v.mean(axis=0) for k, v in metrics(whole).items()}
    return Audit(
        {
            k: dict(zip(names, v.mean(axis=0).tolist(), strict=True))
            for k, v in sizes.items()
        },
        {
            k: {
                name: Interval.of_draws(point[k][g], drawn[k][:, g])
                for g, name in enumerate(names)
            }
            for k in point
        },
        {
            k: {
                name: Interval.of_draws(
                    point[k][g] - point[k][0],
                    drawn[k][:, g] - drawn[k][:, 0],
                )
                for g, name in enumerate(names)
                if g > 0
            }
            for k in point
        },
    )


# region change
def gap_change(
    decisions: Bools,
    before: Bools,
    approved: Bools,
    member: Floats,
    draws: Resamples,
) -> dict[str, Interval]:
    """Change of each gap from one policy to another, on the same draws.

    Args:
        decisions: Of the policy; (runs, n).
        before: Of the policy that it is compared with, same splits.
        approved: Of the lenders; (n,).
        member: Reference and group; (n, 2).
        draws: The resamples.
    """

    def gaps(decided: Bools, weight: Floats) -> dict[str, Floats]:
        rates = metrics(count(decided, approved, member, weight))
        return {name: r[:, 1] - r[:, 0] for name, r in rates.items()}

    once = np.ones(decisions.shape)
    now, then = gaps(decisions, once), gaps(before, once)
    drawn = (
        gaps(decisions[draws.run], draws.weight),
        gaps(before[draws.run], draws.weight),
    )
    return {
        name: Interval.of_draws(
            float((now[name] - then[name]).mean()),
            drawn[0][name] - drawn[1][name],
        )
        for name in now
    }


# endregion change


def by_race(race: NDArray[np.str_]) -> Floats:
    """One column for each of GROUPS; (n, 3)."""
    return np.column_stack([race == g for g in GROUPS]).astype(np.float64)


def main() -> None:
    """Print the audit of one policy, the blind model's if none is named."""
    policy = " ".join(sys.argv[1:]) or "blind"
    data = load()
    decided = results.decisions(policy)
    draws = Resamples.draw(len(data), len(decided))
    found = audit(decided, data.approved, by_race(data.race), GROUPS, draws)
    for metric, rates in found.rate.items():
        print(f"{metric}, of those {BEHIND[metric]}")
        for group, rate in rates.items():
            n = found.behind[metric][group]
            line = f"  {NAMES[group]:<9}{n:>5,.0f}  {rate:.1f} %"
            if group != REFERENCE:
                line += f"  gap {found.gap[metric][group]:+.1f} points"
            print(line)
    ratios = {
        group: found.rate["selection rate"][group].value
        / found.rate["selection rate"][REFERENCE].value
        for group in GROUPS[1:]
    }
    shown = ", ".join(f"{NAMES[g]} {r:.2f}" for g, r in ratios.items())
    print(f"ratio of selection rates to white: {shown}")
    scored = {
        group: float(
            results.scores(SCORED_BY.get(policy, policy))
            .mean(0)[data.race == group]
            .mean()
        )
        for group in GROUPS
    }
    shown = ", ".join(f"{NAMES[g]} {s:.1%}" for g, s in scored.items())
    print(f"mean score: {shown}")
    results.save(
        f"audit-{policy.replace(' ', '-')}",
        {
            "behind": _keys(found.behind),
            "rate": _keys(found.rate),
            "gap": _keys(found.gap),
            "ratio": ratios,
            "score": scored,
            "score_gap": round(
                100 * (scored[REFERENCE] - scored["black"]), 1
            ),
        },
    )


def _keys(by_metric: dict[str, Any]) -> dict[str, Any]:
    return {k.replace(" ", "_"): v for k, v in by_metric.items()}


if __name__ == "__main__":
    main()
