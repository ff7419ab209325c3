"""Train the package that is first on the path; save what it predicts.

Run as `python branch.py REQUESTS OUT ITERATIONS [hide]`, with PYTHONPATH
naming a copy of the package. It measures one branch and knows no defect.
"""

import pickle
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from flightdelay import Config, DelayModel, Flight, departures
from flightdelay.schema import to_table
from flightdelay.split import by_time
from flightdelay.training import evaluate_on, fit


# region hide
def hide_outcomes(table: pd.DataFrame, months: tuple[int, ...]) -> None:
    """Shuffle the delays of the test months: nothing to be learned there.

    In production these months lie in the future. Whatever a branch gains
    by reading them, it loses here.
    """
    row = table["scheduled_departure"].dt.month.isin(months)
    row &= table["arrival_delay"].notna()
    rng = np.random.default_rng(0)
    delays = table.loc[row, "arrival_delay"].to_numpy()
    table.loc[row, "arrival_delay"] = rng.permutation(delays)


# endregion hide


# region serve
def serve(model: DelayModel, flights: list[Flight]) -> NDArray[np.float64]:
    """Predict as the service does: one request, one flight.

    54,000 calls take minutes, so the flights go in one batch where a
    sample shows that it makes no difference.
    """
    some = flights[::500]
    alone = [model.predict([f]).late_probability[0] for f in some]
    if np.allclose(alone, model.predict(some).late_probability, atol=1e-12):
        return model.predict(flights).late_probability
    rows = [model.space.transform(to_table([f])) for f in flights]
    probability: NDArray[np.float64] = model.classifier.predict_proba(
        np.vstack(rows)
    )[:, 1]
    return probability


# endregion serve


def main(requests: Path, out: Path, iterations: int, hide: bool) -> None:
    """Train once and write an .npz file."""
    config = Config(max_iterations=iterations)
    table = departures.load()
    if hide:
        hide_outcomes(table, config.test_months)
    parts = by_time(departures.arrived(table), config)
    model = fit(parts, config)
    # From our own test, a minute ago: S301 is about strangers' files.
    asked = pickle.loads(requests.read_bytes())  # noqa: S301
    served = serve(model, [Flight(**values) for values in asked])
    if hide:
        np.savez(out, served=served)
        return
    quick = replace(model, config=replace(config, bootstrap_replicates=2))
    scores = evaluate_on(quick, parts, "test").scores["model"]
    np.savez(
        out,
        served=served,
        validation=model.predict_table(parts.validation).late_probability,
        test=model.predict_table(parts.test).late_probability,
        recall=getattr(scores, "recall", np.nan),
        trees=model.classifier.n_iter_,
    )


if __name__ == "__main__":
    main(
        Path(sys.argv[1]),
        Path(sys.argv[2]),
        int(sys.argv[3]),
        "hide" in sys.argv,
    )
