"""The running case's model, as the handler sees it."""

import io
from collections.abc import Sequence

import joblib
import numpy as np
import pandas as pd

from flightdelay import Config, DelayModel, metrics
from flightdelay.bootstrap import Resamples
from flightdelay.predictions import Floats
from flightdelay.split import Split
from flightdelay.training import fit
from triggers.handler import Gain

CONFIG = Config(max_iterations=60, min_samples_leaf=50, threads=1)
TEXTS = dict.fromkeys(["carrier", "origin", "dest", "tailnum"], "str")


def table_of(text: bytes) -> pd.DataFrame:
    """Read one month's file."""
    return pd.read_csv(
        io.BytesIO(text),
        dtype=TEXTS,
        parse_dates=["scheduled_departure"],
    )


class TreesLearner:
    """Trains `flightdelay` models; each month is a reason to try."""

    def alarm(self, past: Sequence[bytes], new: bytes) -> bool:
        """Any month but an empty one."""
        return bool(past and new)

    def train(self, past: Sequence[bytes]) -> bytes:
        """Train on all but the last month, which says when to stop."""
        *learn, check = (table_of(text) for text in past)
        parts = Split(train=pd.concat(learn), validation=check, test=check)
        buffer = io.BytesIO()
        joblib.dump(fit(parts, CONFIG), buffer, compress=3)
        return buffer.getvalue()

    def gain(self, champion: bytes, challenger: bytes, new: bytes) -> Gain:
        """How much lower the Brier score is, resampling days."""
        table = table_of(new)
        late = table["arrival_delay"].to_numpy() > CONFIG.late_after_minutes
        old, other = (
            squared_errors(model, table, late)
            for model in (champion, challenger)
        )
        days = table["scheduled_departure"].dt.date.to_numpy()
        draws = Resamples.of_blocks(days, 500, CONFIG.seed)
        found = draws.interval(metrics.mean(old - other))
        return Gain(found.value, found.low, found.high)


def squared_errors(
    model: bytes,
    table: pd.DataFrame,
    late: "np.ndarray[tuple[int], np.dtype[np.bool_]]",
) -> Floats:
    """Of the late probabilities, one a flight."""
    loaded = joblib.load(io.BytesIO(model))  # written by ourselves
    if not isinstance(loaded, DelayModel):
        raise TypeError("the bucket holds something else than a model")
    errors: Floats = (
        loaded.predict_table(table).late_probability - late
    ) ** 2
    return errors
