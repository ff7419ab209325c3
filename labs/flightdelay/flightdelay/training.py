"""From a config to a model."""

import hashlib
import json
from dataclasses import replace
from typing import Any

import numpy as np
from sklearn.ensemble import (
    HistGradientBoostingClassifier,
    HistGradientBoostingRegressor,
)
from threadpoolctl import threadpool_limits

from flightdelay import departures, source, store
from flightdelay.baseline import Baseline
from flightdelay.config import Config
from flightdelay.evaluation import Evaluation, evaluate
from flightdelay.features import IS_CATEGORY, FeatureSpace
from flightdelay.model import DelayModel
from flightdelay.predictions import Predictions
from flightdelay.split import Split, by_time


# region train
def train(config: Config | None = None) -> DelayModel:
    """Train on the training months; stop when validation says so.

    Returns:
        The model, with its scores on the validation months. The test
        months are not looked at.

    Raises:
        SourceError: The raw records are not installed.
    """
    config = config or Config()
    parts = by_time(departures.arrived(departures.load()), config)
    model = fit(parts, config)
    scores = evaluate_on(model, parts, "validation")
    return replace(model, metrics={"validation": scores.to_mapping()})


# endregion train


# region fit
def fit(parts: Split, config: Config) -> DelayModel:
    """Fit features and both sets of trees on the training part."""
    space = FeatureSpace.fit(
        parts.train, source.read("planes", ["tailnum", "year", "seats"])
    )
    learn, check = parts.train, parts.validation
    x, x_check = space.transform(learn), space.transform(check)
    delay = learn["arrival_delay"].to_numpy(np.float64)
    delay_check = check["arrival_delay"].to_numpy(np.float64)
    late = delay > config.late_after_minutes
    late_check = delay_check > config.late_after_minutes

    settings: dict[str, Any] = {
        "learning_rate": config.learning_rate,
        "max_iter": config.max_iterations,
        "max_leaf_nodes": config.max_leaf_nodes,
        "min_samples_leaf": config.min_samples_leaf,
        "categorical_features": IS_CATEGORY,
        # Left to itself, early stopping would shuffle the flights of one
        # day into both sides; it gets later months instead.
        "early_stopping": True,
        "random_state": config.seed,
    }
    classifier = HistGradientBoostingClassifier(**settings)
    regressor = HistGradientBoostingRegressor(**settings)
    with threadpool_limits(config.threads):
        classifier.fit(x, late, X_val=x_check, y_val=late_check)
        regressor.fit(x, delay, X_val=x_check, y_val=delay_check)
    # endregion fit
    model = DelayModel(
        config=config,
        space=space,
        classifier=classifier,
        regressor=regressor,
        fingerprint=source.fingerprint(),
        version="",
        metrics={},
    )
    return replace(model, version=_version(model, model.predict_table(check)))


def evaluate_on(model: DelayModel, parts: Split, period: str) -> Evaluation:
    """Compare a model with the baseline on "validation" or "test"."""
    baseline = Baseline.fit(parts.train, model.config)
    return evaluate(
        {"baseline": baseline, "model": model},
        getattr(parts, period),
        model.config,
    )


# region version
def _version(model: DelayModel, predicted: Predictions) -> str:
    """Name a model by what it was made of and what it says.

    Bytes of a pickle may change when nothing else does. The settings, the
    data, the libraries and the predictions for the validation months are
    what a user of the model can tell apart.
    """
    digest = hashlib.sha256()
    about = [model.config.to_mapping(), model.fingerprint, store.libraries()]
    digest.update(json.dumps(about, sort_keys=True).encode())
    digest.update(predicted.late_probability.tobytes())
    digest.update(predicted.delay_minutes.tobytes())
    return digest.hexdigest()[:12]


# endregion version
