"""Four gaps, one threshold: which of them can be zero together?"""

import numpy as np

from lending import results
from lending.applications import Bools, Floats, load
from lending.audit import Counts, metrics
from lending.intervals import Interval, newcombe, wilson

BANDS = ((0.0, 0.8), (0.8, 0.9), (0.9, 1.01))
SHORT = {
    "selection rate": "selection",
    "true positive rate": "TPR",
    "false positive rate": "FPR",
    "predictive value": "PPV",
}


def rates(
    score: Floats, approved: Bools, threshold: float
) -> dict[str, float]:
    """The four rates of one group at one threshold, mean over runs."""
    selected = score >= threshold
    runs = len(score)
    found = metrics(
        Counts(
            np.full(runs, score.shape[1], dtype=np.float64),
            np.full(runs, approved.sum(), dtype=np.float64),
            selected.sum(axis=1).astype(np.float64),
            (selected & approved).sum(axis=1).astype(np.float64),
        )
    )
    return {name: float(values.mean()) for name, values in found.items()}


# region sweep
def sweep(
    score: Floats,
    approved: Bools,
    target: dict[str, float],
    grid: Floats,
) -> dict[str, list[float]]:
    """Gaps of one group to fixed rates, at each threshold of a grid.

    Args:
        score: Of the group's applicants; (runs, m).
        approved: What the lenders decided on them; (m,).
        target: The other group's rates, at its own threshold.
        grid: Thresholds to try.
    """
    gaps: dict[str, list[float]] = {name: [] for name in target}
    for threshold in grid:
        here = rates(score, approved, float(threshold))
        for name, rate in target.items():
            gaps[name].append(here[name] - rate)
    return gaps


# endregion sweep


def implied_fpr(base: float, tpr: float, ppv: float) -> float:
    """The false positive rate that two other rates leave no choice about.

    Chouldechova (2017): base rate, TPR and PPV fix the FPR.
    """
    return base / (1 - base) * (1 - ppv) / ppv * tpr


def main() -> None:
    """Print what each way of closing a gap does to the others."""
    data = load()
    score = results.scores("blind")
    white, black = data.race == "white", data.race == "black"
    threshold = float(np.quantile(score, 1 - data.approved.mean()))
    target = rates(score[:, white], data.approved[white], threshold)
    grid = np.round(np.arange(0.2, 0.9501, 0.01), 3)
    gaps = sweep(score[:, black], data.approved[black], target, grid)

    print(f"threshold for white applicants {threshold:.3f}\n")
    print("make this gap zero    threshold   then the gaps are, in points")
    head = "".join(f"{s:>11}" for s in SHORT.values())
    print(f"{'':<20}{'for Black':>11}{head}")
    closest = {}
    for name in ("none", *SHORT):
        at = (
            int(np.abs(grid - threshold).argmin())
            if name == "none"
            else int(np.abs(gaps[name]).argmin())
        )
        row = {SHORT[m]: gaps[m][at] for m in SHORT}
        closest[SHORT.get(name, name)] = {"threshold": grid[at], **row}
        cells = "".join(f"{100 * g:>+11.1f}" for g in row.values())
        print(f"{name:<20}{grid[at]:>11.3f}{cells}")

    tpr, ppv = target["true positive rate"], target["predictive value"]
    print(f"\nTPR {tpr:.1%} and PPV {ppv:.1%} for both groups would need")
    implied = {}
    for name, rows in (("white", white), ("black", black)):
        base = float(data.approved[rows].mean())
        implied[name] = implied_fpr(base, tpr, ppv)
        print(
            f"  {name.capitalize() if name == 'black' else name}: "
            f"base rate {base:.1%}, so FPR {implied[name]:.1%}"
        )

    first = score.mean(axis=0)
    print("\nscore       white                     Black")
    print(
        "            rows  mean  approved      rows  mean  approved      gap"
    )
    bands: dict[str, dict[str, object]] = {}
    for low, high in BANDS:
        line = f"{low:.1f} to {min(high, 1):.1f}"
        seen: dict[str, Interval] = {}
        for name, rows in (("white", white), ("black", black)):
            inside = rows & (first >= low) & (first < high)
            n, hit = int(inside.sum()), int(data.approved[inside].sum())
            seen[name] = wilson(hit, n)
            mean = float(first[inside].mean())
            line += f"{n:>6,}{mean:>6.0%}  {f'{seen[name]:.0f}':<12}"
            bands[f"{name}_{low:.1f}".replace(".", "")] = {
                "n": n,
                "score": mean,
                "approved": seen[name],
            }
        gap = newcombe(seen["black"], seen["white"])
        bands[f"gap_{low:.1f}".replace(".", "")] = {"gap": gap}
        print(f"{line}  {gap:+.0f}")
    results.save(
        "conflict",
        {
            "threshold": threshold,
            "target": {SHORT[k]: v for k, v in target.items()},
            "grid": grid.tolist(),
            "gaps": {SHORT[k]: v for k, v in gaps.items()},
            "closest": closest,
            "implied_fpr": implied,
            "bands": bands,
        },
    )


if __name__ == "__main__":
    main()
