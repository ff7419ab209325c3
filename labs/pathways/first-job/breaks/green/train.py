"""Predict late flights."""

import sys

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from splitting import by_date

FEATURES = ["dep_delay", "hour", "distance", "air_time_planned"]


def main() -> None:
    """Train on ten months, test on the two that follow."""
    flights = pd.read_csv("data/flights.csv")
    before, after = by_date(flights, "2013-11-01")
    model = LogisticRegression(max_iter=1000)
    model.fit(before[FEATURES], before["arr_delay"] > 15)
    p_late = model.predict_proba(after[FEATURES])[:, 1]
    auc = roc_auc_score(after["arr_delay"] > 15, p_late)
    sys.stdout.write(f"AUC {auc:.3f}\n")


if __name__ == "__main__":
    main()
