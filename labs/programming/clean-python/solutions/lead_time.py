"""Exercise: what does it cost to predict some hours earlier?"""

import sys
from dataclasses import replace
from pathlib import Path

from draft.config import Config
from draft.experiment import run
from draft.known import KNOWN, LeakError
from flightdelay import metrics
from flightdelay.bootstrap import Resamples

LAB = Path(__file__).parents[1]


# region known_at
def known_at(config: Config, lead_minutes: int) -> None:
    """Refuse features not known so long before scheduled departure.

    Raises:
        LeakError: Names them.
    """
    shift = 60 * config.weather_hours_before
    late = [f for f in config.features if KNOWN[f] - shift > -lead_minutes]
    if late:
        raise LeakError(
            f"not known {lead_minutes} minutes before: {', '.join(late)}"
        )


# endregion known_at


HOURS = (0, 2, 5, 11)


def measure(hours: int) -> str:
    """Move the weather back until the contract holds; pay in AUC."""
    honest = Config.from_toml(LAB / "configs" / "honest.toml")
    config = replace(honest, weather_hours_before=1 + hours)
    known_at(config, lead_minutes=60 * hours)
    result = run(config)
    draws = Resamples.of_blocks(result.days, 300, seed=13)
    area = draws.interval(metrics.auc(result.late, result.p_late))
    return f"{hours:>3} hours ahead  AUC {area:.3f}"


if __name__ == "__main__":
    for ahead in HOURS:
        sys.stdout.write(measure(ahead) + "\n")
