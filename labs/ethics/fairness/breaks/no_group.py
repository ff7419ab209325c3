"""Thresholds by group, asked about somebody whose group is not given."""

import sys

from fairlearn.postprocessing import ThresholdOptimizer

from lending.applications import FILE, load
from lending.policies import classifier

sys.tracebacklimit = 0
data = load()
matrix = data.columns(FILE)
optimizer = ThresholdOptimizer(
    estimator=classifier(),
    constraints="true_positive_rate_parity",
    predict_method="predict_proba",
).fit(matrix, data.approved.astype(int), sensitive_features=data.race)
optimizer.predict(matrix)
