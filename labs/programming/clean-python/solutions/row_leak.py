"""Exercise: a leak through rows, which no list of columns can show."""

import sys
from pathlib import Path

import numpy as np
import pandas as pd

from draft import data
from draft.config import Config
from draft.experiment import split
from draft.features import Encoder
from draft.predictors import Trees
from flightdelay import metrics
from flightdelay.bootstrap import Resamples

LAB = Path(__file__).parents[1]


# region usual_delay
def usual_delay(
    table: pd.DataFrame, learn_from: pd.DataFrame
) -> "pd.Series[float]":
    """Mean arrival delay of each flight number on each weekday.

    Args:
        table: Rows that get the feature.
        learn_from: Rows whose outcomes are averaged. With the test rows
            among them, each test flight helps to predict itself.
    """
    keys = ["carrier", "flight", "origin", "dest", "dow"]
    means = learn_from.groupby(keys)["arr_delay"].mean().rename("usual")
    return table.join(means, on=keys)["usual"]


# endregion usual_delay


WAYS = ("without", "from all rows", "from training rows")


def measure(way: str) -> str:
    """The AUC without such a feature, with one from all rows or the past."""
    config = Config.from_toml(LAB / "configs" / "honest.toml")
    flights = data.load(config)
    date = pd.to_datetime(flights.past[["year", "month", "day"]])
    past = flights.past.assign(dow=date.dt.day_of_week)
    features = Encoder.fit(past).transform(past, config.features)
    train, test = split(past, config)
    if way != "without":
        rows = past if way == "from all rows" else past.loc[train]
        features = features.assign(usual=usual_delay(past, rows))
    trees = Trees(config)
    trees.fit(features.loc[train], flights.late.loc[train])
    p_late = trees.predict(features.loc[test])
    late = flights.late.loc[test].to_numpy(np.bool_)
    days = past.loc[test, "time_hour"].str[:10].to_numpy("str")
    draws = Resamples.of_blocks(days, 300, seed=13)
    area = draws.interval(metrics.auc(late, p_late))
    return f"{way:<20}{area:.3f}"


if __name__ == "__main__":
    for each in WAYS:
        sys.stdout.write(measure(each) + "\n")
