"""A gate in the pipeline: pass, fail, or not enough rows to tell."""

import sys

import numpy as np
from fairlearn.metrics import (
    MetricFrame,
    false_positive_rate,
    selection_rate,
    true_positive_rate,
)
from fairlearn.postprocessing import ThresholdOptimizer
from threadpoolctl import threadpool_limits

from lending import results
from lending.applications import (
    FILE,
    GROUPS,
    NAMES,
    Applications,
    Floats,
    load,
)
from lending.audit import Resamples, audit, by_race
from lending.intervals import Interval
from lending.policies import classifier

LIMIT = 0.10
SHUFFLES = 200
SEEDS = 20
POLICIES = ("blind", "equal opportunity")


# region verdict
def verdict(gap: Interval, limit: float) -> str:
    """What an interval says about a limit on the size of a gap."""
    if -limit <= gap.low and gap.high <= limit:
        return "pass"
    if gap.high < -limit or gap.low > limit:
        return "fail"
    return "cannot tell"


# endregion verdict


# region fairlearn
def frame(data: Applications, policy: str) -> MetricFrame:
    """The rates of a policy's first run by Fairlearn."""
    return MetricFrame(
        metrics={
            "selection rate": selection_rate,
            "true positive rate": true_positive_rate,
            "false positive rate": false_positive_rate,
        },
        y_true=data.approved.astype(int),
        y_pred=results.decisions(policy)[0].astype(int),
        sensitive_features=data.race,
    )


# endregion fairlearn


# region shuffled
def shuffled(data: Applications) -> Floats:
    """Largest difference of selection rates when race means nothing.

    Fairlearn's `difference()` is the highest rate minus the lowest; so is
    this, and it is computed here because 200 frames would take a while.
    """
    rng = np.random.default_rng(0)
    decided = results.decisions("blind")[0].astype(np.float64)
    found = np.empty(SHUFFLES)
    for i in range(SHUFFLES):
        member = by_race(rng.permutation(data.race))
        rates = decided @ member / member.sum(axis=0)
        found[i] = rates.max() - rates.min()
    return found


# endregion shuffled


def undecided(data: Applications) -> int:
    """Applicants whose answer from ThresholdOptimizer depends on a seed."""
    matrix = data.columns(FILE)
    label = data.approved.astype(int)
    with threadpool_limits(1):
        optimizer = ThresholdOptimizer(
            estimator=classifier(),
            constraints="true_positive_rate_parity",
            predict_method="predict_proba",
        ).fit(matrix, label, sensitive_features=data.race)
        answers = np.array(
            [
                optimizer.predict(
                    matrix, sensitive_features=data.race, random_state=seed
                )
                for seed in range(SEEDS)
            ]
        )
    return int((answers.min(axis=0) != answers.max(axis=0)).sum())


def main() -> int:
    """Print the verdicts; a gap over the limit, or unknown, is not 0."""
    data = load()
    print(f"limit on a gap in selection rate: {100 * LIMIT:.0f} points")
    verdicts: dict[str, str] = {}
    for policy in POLICIES:
        decided = results.decisions(policy)
        draws = Resamples.draw(len(data), len(decided))
        found = audit(
            decided, data.approved, by_race(data.race), GROUPS, draws
        )
        for group, gap in found.gap["selection rate"].items():
            said = verdict(gap, LIMIT)
            verdicts[f"{policy}_{group}".replace(" ", "_")] = said
            shown = f"{gap:+.1f}"
            print(f"  {policy:<19}{NAMES[group]:<10}{shown:<24}{said}")

    by_group = frame(data, "blind").by_group
    print("\nFairlearn, first run of the blind model")
    shown = by_group.loc[list(GROUPS)].rename_axis(None)
    print(shown.map("{:.3f}".format).to_string())

    differences = shuffled(data)
    mean, top = np.mean(differences), np.quantile(differences, 0.95)
    print(f"\nlargest difference, race shuffled {SHUFFLES} times:")
    print(f"  mean {100 * mean:.1f} points, one in 20 above {100 * top:.1f}")
    count = undecided(data)
    print(
        f"ThresholdOptimizer, {SEEDS} seeds: {count} of {len(data):,} "
        "applicants get both answers"
    )
    results.save(
        "gate",
        {
            "verdicts": verdicts,
            "shuffled": {"mean": mean, "top": top},
            "undecided": count,
        },
    )
    return int(any(said != "pass" for said in verdicts.values()))


if __name__ == "__main__":
    sys.exit(main())
