"""A constraint in training, with warnings taken seriously."""

import sys
import warnings

from fairlearn.reductions import ExponentiatedGradient, TruePositiveRateParity
from sklearn.linear_model import LogisticRegression

from lending.applications import load

sys.tracebacklimit = 0
warnings.simplefilter("error")
data = load()
ExponentiatedGradient(LogisticRegression(), TruePositiveRateParity()).fit(
    data.columns(["hrat", "obrat", "chist"]),
    data.approved.astype(int),
    sensitive_features=data.race,
)
