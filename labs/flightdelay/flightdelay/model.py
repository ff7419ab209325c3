"""The model: gradient-boosted trees behind a small interface."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import pandas as pd

from flightdelay import store
from flightdelay.config import Config
from flightdelay.features import FeatureSpace
from flightdelay.predictions import Floats, Predictions
from flightdelay.schema import Flight, to_table

__all__ = ["DelayModel", "Predictions"]


# region model
@dataclass(frozen=True, slots=True, eq=False)
class DelayModel:
    """Predicts whether a flight arrives late, and by how much.

    Make one with `train`, or with `DelayModel.load`.

    Attributes:
        config: The settings it was trained with.
        space: Turns flights into features.
        classifier: Trees for the probability of arriving late.
        regressor: Trees for the expected arrival delay in minutes.
        fingerprint: SHA-256 of the raw data.
        version: Twelve hexadecimal digits, the same for the same model
            wherever it is loaded; see `training`.
        metrics: What evaluation measured, for the side-car.
    """

    config: Config
    space: FeatureSpace
    classifier: Any  # scikit-learn publishes no types
    regressor: Any
    fingerprint: str
    version: str
    metrics: dict[str, Any]

    def predict(self, flights: Sequence[Flight]) -> Predictions:
        """Predict for requests.

        Returns:
            One prediction a flight, in the same order; none for none.
        """
        return self.predict_table(to_table(flights))

    def predict_table(self, table: pd.DataFrame) -> Predictions:
        """Predict for each row of a departures table, in order.

        Raises:
            KeyError: The table lacks a column that features need.
        """
        return predict(self.space, self.classifier, self.regressor, table)

    # endregion model

    def save(self, path: Path) -> None:
        """Write the model to `path`, and its side-car beside it."""
        store.save(
            path,
            self,
            {
                "version": self.version,
                "config": self.config.to_mapping(),
                "data_sha256": self.fingerprint,
                "metrics": self.metrics,
            },
        )

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a model that `save` wrote.

        Raises:
            ModelFileError: A file is missing or damaged, or was written
                with other versions of the libraries.
        """
        model = store.load(path)
        if not isinstance(model, cls):
            raise store.ModelFileError(f"{path} does not hold a DelayModel")
        return model


def predict(
    space: FeatureSpace,
    classifier: Any,  # noqa: ANN401
    regressor: Any,  # noqa: ANN401
    table: pd.DataFrame,
) -> Predictions:
    """Predict with fitted parts, before they are a model."""
    if table.empty:  # scikit-learn refuses an empty matrix
        empty: Floats = table["planned_minutes"].to_numpy("float64")
        return Predictions(empty, empty)
    matrix = space.transform(table)
    return Predictions(
        late_probability=classifier.predict_proba(matrix)[:, 1],
        delay_minutes=regressor.predict(matrix),
    )
