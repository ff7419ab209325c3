"""Predict late flights."""

import sys

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from splitting import by_date

# Known when the schedule is. The departure delay is not.
FEATURES = ["hour", "distance", "air_time_planned"]


# region interval
def interval(
    tests: pd.DataFrame, draws: int = 200, seed: int = 13
) -> tuple[float, float]:
    """Where the AUC falls when the test days are drawn again.

    Args:
        tests: With columns `date`, `late` and `p_late`.
        draws: How many times.
        seed: The same seed gives the same interval.
    """
    days, day = np.unique(tests["date"], return_inverse=True)
    rng = np.random.default_rng(seed)
    equal = np.full(len(days), 1 / len(days))
    areas = [
        roc_auc_score(
            tests["late"], tests["p_late"], sample_weight=counts[day]
        )
        for counts in rng.multinomial(len(days), equal, size=draws)
    ]
    low, high = np.quantile(areas, [0.025, 0.975])
    return float(low), float(high)


# endregion interval


def main() -> None:
    """Train on ten months, test on the two that follow."""
    flights = pd.read_csv("data/flights.csv")
    before, after = by_date(flights, "2013-11-01")
    model = LogisticRegression(max_iter=1000)
    model.fit(before[FEATURES], before["arr_delay"] > 15)
    tests = pd.DataFrame(
        {
            "date": after["date"],
            "late": after["arr_delay"] > 15,
            "p_late": model.predict_proba(after[FEATURES])[:, 1],
        }
    )
    auc = roc_auc_score(tests["late"], tests["p_late"])
    low, high = interval(tests)
    days = tests["date"].nunique()
    sys.stdout.write(f"AUC {auc:.3f} [{low:.3f}, {high:.3f}], {days} days\n")


if __name__ == "__main__":
    main()
