"""How many rows does it take to see a gap?"""

import numpy as np
from scipy.stats import norm

from lending import results

POWER = 0.80
BASE = 0.90
GAP = 0.05
SHARES = (0.5, 0.2, 0.1, 0.05, 0.01)
SIMULATIONS = 20_000


# region rows
def rows_needed(base: float, gap: float, share: float) -> int:
    """Rows so that a two-sided test at 5 % sees a gap, 8 times of 10.

    Args:
        base: Rate of the larger group.
        gap: By how much the smaller group's rate is lower.
        share: Of the smaller group among the rows.

    Returns:
        Rows of both groups together.
    """
    low = base - gap
    mean = share * low + (1 - share) * base
    none = np.sqrt(mean * (1 - mean) * (1 / share + 1 / (1 - share)))
    real = np.sqrt(low * (1 - low) / share + base * (1 - base) / (1 - share))
    reach = norm.ppf(0.975) * none + norm.ppf(POWER) * real
    return int(np.ceil((reach / gap) ** 2))


# endregion rows


def simulated(base: float, gap: float, share: float, rows: int) -> float:
    """How often that many rows do see it."""
    rng = np.random.default_rng(0)
    few = round(share * rows)
    sizes = np.array([few, rows - few])
    hits = rng.binomial(
        sizes, [base - gap, base], size=(SIMULATIONS, 2)
    ).astype(np.float64)
    rate = hits / sizes
    pooled = hits.sum(axis=1) / rows
    error = np.sqrt(pooled * (1 - pooled) * (1 / sizes).sum())
    z = np.abs(rate[:, 1] - rate[:, 0]) / np.maximum(error, 1e-12)
    return float((z > norm.ppf(0.975)).mean())


def main() -> None:
    """Print rows by share of the smaller group, for three rates."""
    print(
        f"to see {BASE:.0%} against {BASE - GAP:.0%}, "
        f"{POWER:.0%} of the time\n"
    )
    print(
        f"{'smaller':>8}{'rows':>9}{'of the':>9}{'simulated':>11}"
        f"{'applicants, to compare':>25}"
    )
    print(
        f"{'group':>8}{'':>9}{'smaller':>9}{'power':>11}"
        f"{'TPR':>13}{'FPR':>12}"
    )
    numbers = {}
    for share in SHARES:
        rows = rows_needed(BASE, GAP, share)
        hit = simulated(BASE, GAP, share, rows)
        # TPR needs approved applicants, FPR denied ones: 88 and 12 in 100.
        tpr, fpr = round(rows / 0.877), round(rows / 0.123)
        print(
            f"{share:>8.0%}{rows:>9,}{round(rows * share):>9,}{hit:>11.1%}"
            f"{tpr:>13,}{fpr:>12,}"
        )
        numbers[f"share_{share * 100:.0f}"] = {
            "rows": rows,
            "smaller": round(rows * share),
            "simulated": hit,
            "tpr": tpr,
            "fpr": fpr,
        }
    results.save("power", numbers)


if __name__ == "__main__":
    main()
