"""What mitigation buys, and what it costs, on the same applicants."""

import numpy as np

from lending import results
from lending.applications import GROUPS, Bools, load
from lending.audit import Audit, Resamples, audit, by_race
from lending.intervals import Interval

POLICIES = ("blind", "reweighed", "equal opportunity", "equal selection")
METRICS = (
    "selection rate",
    "true positive rate",
    "false positive rate",
    "predictive value",
)


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
    for metric in METRICS:
        print(f"{metric}, gap to white in points")
        print(f"  {'':<19}{'Black':<24}Hispanic")
        for name, found in audits.items():
            gap = found.gap[metric]
            black, hispan = f"{gap['black']:+.1f}", f"{gap['hispan']:+.1f}"
            print(f"  {name:<19}{black:<24}{hispan}")
    print("\nagreement with the lenders' decisions")
    base = float((log["blind"] == data.approved).mean())
    print(f"  {'blind':<19}{base:.1%}")
    prices: dict[str, dict[str, object]] = {"blind": {"agreement": base}}
    for name in POLICIES[1:]:
        change, turned = price(log[name], log["blind"], data.approved, draws)
        print(
            f"  {name:<19}{base + change.value:.1%}"
            f"   {change:+.1f} points; {turned:.0f} decisions differ"
        )
        prices[name.replace(" ", "_")] = {
            "agreement": base + change.value,
            "change": change,
            "turned": turned,
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
            "prices": prices,
        },
    )


if __name__ == "__main__":
    main()
