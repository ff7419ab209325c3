"""Does leaving the group out of the columns take it out of the decisions?"""

import numpy as np
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import cross_val_predict
from threadpoolctl import threadpool_limits

from lending import results
from lending.applications import FILE, GROUPS, Bools, Floats, load
from lending.audit import Resamples, audit, by_race, gap_change
from lending.intervals import Interval
from lending.policies import classifier

POLICIES = ("with group", "blind", "without tract", "with officer")
METRICS = ("selection rate", "true positive rate")


def guess(matrix: Floats, member: Bools) -> float:
    """AUC of guessing membership from columns, out of fold."""
    with threadpool_limits(1):
        guessed = cross_val_predict(
            classifier(), matrix, member, cv=5, method="predict_proba"
        )
    return float(roc_auc_score(member, guessed[:, 1]))


def main() -> None:
    """Print gaps by what the model was given, and who can be guessed."""
    data = load()
    log = {name: results.decisions(name) for name in POLICIES}
    runs = len(log["blind"])
    log["copy of lenders"] = np.tile(data.approved, (runs, 1))
    member = by_race(data.race)
    draws = Resamples.draw(len(data), runs)
    gaps = {
        name: audit(decided, data.approved, member, GROUPS, draws).gap
        for name, decided in log.items()
    }
    numbers: dict[str, dict[str, dict[str, Interval]]] = {}
    for metric in METRICS:
        print(f"{metric}, gap to white in points")
        print(f"  {'the model reads':<17}{'Black':<24}Hispanic")
        for name, found in gaps.items():
            gap = found[metric]
            black, hispan = f"{gap['black']:+.1f}", f"{gap['hispan']:+.1f}"
            print(f"  {name:<17}{black:<24}{hispan}")
            key = name.replace(" ", "_")
            numbers.setdefault(key, {})[metric.replace(" ", "_")] = gap
    print("selection rate, change of the gap against the blind model")
    changes: dict[str, dict[str, Interval]] = {}
    for name in log:
        if name == "blind":
            continue
        changes[name.replace(" ", "_")] = both = {
            group: gap_change(
                log[name],
                log["blind"],
                data.approved,
                member[:, [0, g]],
                draws,
            )["selection rate"]
            for g, group in enumerate(GROUPS)
            if g > 0
        }
        black, hispan = f"{both['black']:+.1f}", f"{both['hispan']:+.1f}"
        print(f"  {name:<17}{black:<24}{hispan}")
    auc = guess(data.columns(FILE), data.race != "white")
    print(f"guessing 'not white' from the blind columns: AUC {auc:.2f}")
    results.save(
        "unaware", {"gaps": numbers, "changes": changes, "guess": auc}
    )


if __name__ == "__main__":
    main()
