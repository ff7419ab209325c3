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


def main() -> None:
    """Compare no such feature, one from all rows, one from the past."""
    config = Config.from_toml(LAB / "configs" / "honest.toml")
    flights = data.load(config)
    date = pd.to_datetime(flights.past[["year", "month", "day"]])
    past = flights.past.assign(dow=date.dt.day_of_week)
    x = Encoder.fit(past).transform(past, config.features)
    train, test = split(past, config)
    days = past.loc[test, "time_hour"].str[:10].to_numpy("str")
    draws = Resamples.of_blocks(days, 300, seed=13)
    for name, rows in {
        "without": None,
        "from all rows": past,
        "from training rows": past.loc[train],
    }.items():
        features = x
        if rows is not None:
            features = x.assign(usual=usual_delay(past, rows))
        trees = Trees(config)
        trees.fit(features.loc[train], flights.late.loc[train])
        p_late = trees.predict(features.loc[test])
        late = flights.late.loc[test].to_numpy(np.bool_)
        area = draws.interval(metrics.auc(late, p_late))
        sys.stdout.write(f"{name:<20}{area:.3f}\n")


if __name__ == "__main__":
    main()
