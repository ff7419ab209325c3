"""A group column with empty cells, given to Fairlearn as it is."""

import sys

from fairlearn.metrics import MetricFrame, selection_rate

from lending.applications import raw

sys.tracebacklimit = 0  # the message is what counts here
table = raw()
MetricFrame(
    metrics=selection_rate,
    y_true=table["approve"],
    y_pred=table["approve"],
    sensitive_features=table["male"],
)
