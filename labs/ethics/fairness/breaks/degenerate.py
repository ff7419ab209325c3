"""A group in which everybody has the same label."""

import sys

from fairlearn.postprocessing import ThresholdOptimizer

from lending.applications import FILE, load
from lending.policies import classifier

sys.tracebacklimit = 0
data = load()
ThresholdOptimizer(
    estimator=classifier(),
    constraints="true_positive_rate_parity",
    predict_method="predict_proba",
).fit(
    data.columns(FILE),
    data.approved.astype(int),
    sensitive_features=data.gender,
)
