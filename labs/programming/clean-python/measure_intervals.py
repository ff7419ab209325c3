"""How wide is an interval, when days are drawn and when flights are?"""

import sys

import numpy as np

from flightdelay import Config, departures, metrics
from flightdelay.bootstrap import Resamples
from flightdelay.split import by_time
from flightdelay.training import fit


# region intervals
def main() -> None:
    """Compare both for the model on the test months."""
    config = Config()
    parts = by_time(departures.arrived(departures.load()), config)
    predicted = fit(parts, config).predict_table(parts.test)
    late = parts.test["arrival_delay"].to_numpy() > config.late_after_minutes
    area = metrics.auc(late, predicted.late_probability)
    days = parts.test["scheduled_departure"].dt.date.to_numpy()
    for name, blocks in {
        "days": days,
        "flights": np.arange(len(late)),
    }.items():
        draws = Resamples.of_blocks(blocks, 500, config.seed)
        found = draws.interval(area)
        width = found.high - found.low
        sys.stdout.write(f"{name:<9}{found:.3f}  width {width:.3f}\n")


# endregion intervals


if __name__ == "__main__":
    main()
