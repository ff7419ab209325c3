"""What mitigation buys, and what it costs, on the same applicants."""

import numpy as np

from lending import results
from lending.applications import GROUPS, NAMES, Bools, load
from lending.audit import Audit, Resamples, audit, by_race, gap_change
from lending.intervals import Interval

POLICIES = (
    "blind",
    "without tract",
    "reweighed",
    "equal opportunity",
    "equal selection",
)
METRICS = {
    "selection rate": "selection",
    "true positive rate": "TPR",
    "false positive rate": "FPR",
    "predictive value": "PPV",
}


# region price
def price(
    decisions: Bools, before: Bools, approved: Bools, draws: Resamples
) -> tuple[Interval, float]:
    """Change in agreement with the lenders, and applicants who changed.

    Args:
        decisions: Of the mitigated policy; (runs, n).
        before: Of the policy without mitigation, same splits.
        approved: Of the lenders; (n,).
        draws: The resamples; both policies are judged on the same.
    """
    change = (decisions == approved).astype(np.float64) - (before == approved)
    drawn = (change[draws.run] * draws.weight).mean(axis=1)
    turned = float((decisions != before).sum(axis=1).mean())
    return Interval.of_draws(float(change.mean()), drawn), turned


# endregion price


def head(title: str) -> None:
    """Print the head of a table of gaps."""
    names = "".join(f"{short:<15}" for short in METRICS.values())
    print(f"{title}\n{'':<18}{names}".rstrip())


def row(policy: str, gaps: dict[str, Interval]) -> None:
    """Print one policy's gaps, in whole points."""
    cells = "".join(f"{f'{gaps[m]:+.0f}':<15}" for m in METRICS)
    print(f"{policy:<18}{cells}".rstrip())


def main() -> None:
    """Print gaps by policy, then the prices."""
    data = load()
    log = {name: results.decisions(name) for name in POLICIES}
    member = by_race(data.race)
    draws = Resamples.draw(len(data), len(log["blind"]))
    audits: dict[str, Audit] = {
        name: audit(decided, data.approved, member, GROUPS, draws)
        for name, decided in log.items()
    }
    for at, group in enumerate(GROUPS[1:]):
        if at:
            print()
        head(f"gap of {NAMES[group]} to white applicants, in points")
        for name, found in audits.items():
            row(name, {m: gaps[group] for m, gaps in found.gap.items()})
    print()
    head("change of Black applicants' gap against the blind model, in points")
    changes = {}
    for name in POLICIES[1:]:
        changes[name] = gap_change(
            log[name], log["blind"], data.approved, member[:, [0, 1]], draws
        )
        row(name, changes[name])
    print("\nprice: agreement with the lenders; decisions that differ; and")
    print("approvals won or lost by white, Black and Hispanic applicants")
    base = float((log["blind"] == data.approved).mean())
    print(f"{'blind':<18}{base:.1%}")
    prices: dict[str, dict[str, object]] = {"blind": {"agreement": base}}
    for name in POLICIES[1:]:
        change, turned = price(log[name], log["blind"], data.approved, draws)
        won = (log[name].mean(0) - log["blind"].mean(0)) @ member
        now, moved = base + change.value, f"{change:+.1f} points"
        shown = "".join(f"{w:>+6.0f}" for w in won)
        print(f"{name:<18}{now:.1%}  {moved:<25}{turned:>5.0f}  {shown}")
        prices[name.replace(" ", "_")] = {
            "agreement": base + change.value,
            "change": change,
            "turned": turned,
            "won": dict(zip(GROUPS, won.tolist(), strict=True)),
        }
    results.save(
        "mitigate",
        {
            "gaps": {
                name.replace(" ", "_"): {
                    metric.replace(" ", "_"): found.gap[metric]
                    for metric in METRICS
                }
                for name, found in audits.items()
            },
            "changes": {
                name.replace(" ", "_"): {
                    metric.replace(" ", "_"): change
                    for metric, change in by_metric.items()
                }
                for name, by_metric in changes.items()
            },
            "prices": prices,
        },
    )


if __name__ == "__main__":
    main()
