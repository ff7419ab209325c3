"""A rate of nobody."""

import sys

from lending.applications import load
from lending.intervals import wilson

sys.tracebacklimit = 0
data = load()
rows = (data.race == "hispan") & (data.gender == "unknown")
denied = rows & ~data.approved
wilson(0, int(denied.sum()))
