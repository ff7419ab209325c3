"""From the notebook's AUC to an honest one, a change at a time."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd

from draft.config import Config
from draft.data import read
from draft.experiment import Result, run
from flightdelay import metrics
from flightdelay.bootstrap import Interval, Resamples

FOLDER = Path(__file__).parent
REPLICATES = 300


# region ladder
def ladder(found: Config) -> Iterator[tuple[str, Config]]:
    """Each change is added to the ones before it."""
    yield "as found", found
    config = replace(found, fill_gaps=False)
    yield "gaps stay gaps", config
    config = drop(config, "dep_delay")
    yield "no dep_delay", config
    config = replace(config, weather_hours_before=1)
    yield "earlier weather", config
    config = replace(config, split="time")
    yield "later months", config
    config = drop(config, "month", "day")
    yield "no month, no day", config
    yield "history only", replace(config, predictor="history")


def drop(config: Config, *names: str) -> Config:
    """The same experiment without some features."""
    kept = tuple(f for f in config.features if f not in names)
    return replace(config, features=kept)


# endregion ladder


@dataclass(frozen=True, slots=True)
class Rung:
    """What one experiment promised, and what the demo week got."""

    name: str
    promised: Interval
    delivered: Interval
    mean_p_late: float
    arrived: int
    late_rate: float


def measure(name: str, result: Result, outcomes: pd.DataFrame) -> Rung:
    """Score an experiment by its own test, and on the demo week."""
    delay = outcomes["arr_delay"].loc[result.demo.index].to_numpy()
    arrived = ~np.isnan(delay)
    day = outcomes["day"].loc[result.demo.index].to_numpy()[arrived]
    p_late = result.demo["p_late"].to_numpy()[arrived]
    own = Resamples.of_blocks(result.days, REPLICATES, seed=13)
    demo = Resamples.of_blocks(day, REPLICATES, seed=13)
    return Rung(
        name=name,
        promised=own.interval(metrics.auc(result.late, result.p_late)),
        delivered=demo.interval(metrics.auc(delay[arrived] > 15, p_late)),
        mean_p_late=float(p_late.mean()),
        arrived=int(arrived.sum()),
        late_rate=float((delay[arrived] > 15).mean()),
    )


def climb() -> list[Rung]:
    """Run all experiments."""
    outcomes = read(0)
    found = Config.from_toml(FOLDER / "configs" / "as_found.toml")
    return [
        measure(name, run(config), outcomes) for name, config in ladder(found)
    ]


def table(rungs: list[Rung]) -> str:
    """The rungs as text."""
    lines = [
        f"{'':<18}{'AUC promised':<22}{'AUC in the demo week':<22}mean p",
        *(
            f"{r.name:<18}{f'{r.promised:.3f}':<22}"
            f"{f'{r.delivered:.3f}':<22}{r.mean_p_late:.3f}"
            for r in rungs
        ),
    ]
    first = rungs[0]
    lines += [
        "",
        f"demo week: {first.arrived:,} arrived, late {first.late_rate:.3f}",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    found = climb()
    sys.stdout.write(table(found) + "\n")
    with Path("ladder.json").open("w", encoding="utf-8") as file:
        json.dump([asdict(rung) for rung in found], file)
