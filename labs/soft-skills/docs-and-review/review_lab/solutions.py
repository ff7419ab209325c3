"""Solutions of the exercises that ask for code."""

import numpy as np
import pandas as pd

from flightdelay.features import FeatureSpace
from flightdelay.metrics import Bools
from flightdelay.predictions import Floats


# region before
def cancelled_before(table: pd.DataFrame) -> "pd.Series[float]":
    """Share of the origin's flights cancelled so far on this day.

    Counts flights scheduled earlier only; NaN for the first of the day.
    That a cancellation is known by its scheduled minute is still an
    assumption: the records do not say when it was announced.
    """
    time = table["scheduled_departure"]
    keys = [table["origin"], time.dt.date.rename("day")]
    minute = table["cancelled"].groupby([*keys, time]).agg(["sum", "size"])
    # All flights of one minute get the same share: none knows the others.
    earlier = minute.groupby(level=["origin", "day"]).cumsum() - minute
    share = earlier["sum"] / earlier["size"].where(earlier["size"] > 0)
    found = share.reindex(pd.MultiIndex.from_arrays([*keys, time]))
    return pd.Series(found.to_numpy(), index=table.index)


# endregion before


# region warned
def warned(late: Bools, probability: Floats, at: float) -> dict[str, float]:
    """Precision and recall of warning from a probability upwards.

    Returns:
        Both between 0 and 1; 0 where nothing was warned of or was late.
    """
    given = probability >= at
    hits = float((late & given).sum())
    return {
        "precision": hits / max(float(given.sum()), 1.0),
        "recall": hits / max(float(late.sum()), 1.0),
    }


# endregion warned


# region alone
def same_alone(space: FeatureSpace, table: pd.DataFrame) -> bool:
    """Whether each row gets the features alone that it gets in company."""
    together = space.transform(table)
    alone = [space.transform(table.iloc[[i]])[0] for i in range(len(table))]
    return np.array_equal(together, np.array(alone), equal_nan=True)


# endregion alone
