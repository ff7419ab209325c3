"""How many rows does it take to see a gap?"""

import numpy as np
from scipy.stats import norm

from lending import results

POWER = 0.80
GAP = 0.05
# The rate of the larger group, and the share of applicants who count in it:
# of a hundred, the lenders approved 88 and denied 12.
RATES = {
    "selection": (0.90, 1.0),
    "TPR": (0.94, 0.877),
    "FPR": (0.68, 0.123),
}
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
    """Print applicants by share of the smaller group, for three rates."""
    print(f"applicants to see a gap of 5 points, {POWER:.0%} of the time\n")
    print(f"{'smaller':>8}{'selection':>12}{'of them the':>13}", end="")
    print(f"{'simulated':>11}{'TPR':>13}{'FPR':>12}")
    print(f"{'group':>8}{'90%, 85%':>12}{'smaller':>13}", end="")
    print(f"{'power':>11}{'94%, 89%':>13}{'68%, 63%':>12}")
    numbers = {}
    for share in SHARES:
        needed = {
            name: round(rows_needed(rate, GAP, share) / counted)
            for name, (rate, counted) in RATES.items()
        }
        rows = needed["selection"]
        hit = simulated(RATES["selection"][0], GAP, share, rows)
        print(
            f"{share:>8.0%}{rows:>12,}{round(rows * share):>13,}{hit:>11.1%}"
            f"{needed['TPR']:>13,}{needed['FPR']:>12,}"
        )
        numbers[f"share_{share * 100:.0f}"] = {
            "rows": rows,
            "smaller": round(rows * share),
            "simulated": hit,
            "tpr": needed["TPR"],
            "fpr": needed["FPR"],
        }
    results.save("power", numbers)


if __name__ == "__main__":
    main()
