"""Train on one part of the past, test on the other."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.metrics import accuracy_score, roc_auc_score
from sklearn.model_selection import train_test_split

from draft import data
from draft.config import Config
from draft.features import Encoder
from draft.predictors import Floats, Predictor, choose


# region result
@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """What came out of one experiment.

    Attributes:
        days: The date of each test flight; shape (n,).
        late: Whether each test flight was late; (n,).
        p_late: What was predicted for it; (n,).
        demo: The demo week, with a column p_late.
    """

    days: NDArray[np.str_]
    late: NDArray[np.bool_]
    p_late: Floats
    demo: pd.DataFrame

    @property
    def auc(self) -> float:
        """Area under the ROC curve."""
        return float(roc_auc_score(self.late, self.p_late))

    @property
    def accuracy(self) -> float:
        """Share of flights on the right side of 0.5."""
        return float(accuracy_score(self.late, self.p_late > 0.5))


# endregion result


# region run
def run(config: Config, predictor: Predictor | None = None) -> Result:
    """Load, encode, split, train, test; then predict the demo week.

    Args:
        config: The settings.
        predictor: Instead of the one that the settings name.
    """
    flights = data.load(config)
    encoder = Encoder.fit(flights.past)
    x = encoder.transform(flights.past, config.features)
    train, test = split(flights.past, config)

    predictor = predictor or choose(config)
    predictor.fit(x.loc[train], flights.late.loc[train])
    live = encoder.transform(flights.demo, config.features)
    names = ["carrier", "flight", "origin", "dest"]
    return Result(
        days=flights.past.loc[test, "time_hour"].str[:10].to_numpy("str"),
        late=flights.late.loc[test].to_numpy("bool"),
        p_late=predictor.predict(x.loc[test]),
        demo=flights.demo[names].assign(p_late=predictor.predict(live)),
    )


# endregion run


def split(
    past: pd.DataFrame, config: Config
) -> tuple["pd.Index[int]", "pd.Index[int]"]:
    """The labels of the rows to train on and to test on."""
    if config.split == "random":
        train, test = train_test_split(
            past.index,
            test_size=config.test_share,
            random_state=config.seed,
        )
        return train, test
    later = past["month"].isin(config.test_months)
    return past.index[~later], past.index[later]
