"""What it costs to read a UTC time as local time.

    python local_time.py

A client writes the scheduled departure in UTC and drops the offset; the
service takes what it gets for the clock at the airport.
"""

import pandas as pd

from delay_api.contract import NEW_YORK
from delay_bench.local import trained
from flightdelay import DelayModel, departures
from flightdelay.predictions import Floats

ALERT = 0.4


# region shift
def as_utc_without_offset(local: "pd.Series[pd.Timestamp]") -> pd.Series:
    """New York's clock times as a client in UTC would type them."""
    aware = local.dt.tz_localize(NEW_YORK, ambiguous="NaT", nonexistent="NaT")
    return aware.dt.tz_convert("UTC").dt.tz_localize(None)


# endregion shift


def report(name: str, late: "pd.Series[bool]", chance: Floats) -> str:
    """How good one set of predictions is."""
    brier = ((chance - late) ** 2).mean()
    alerted = chance > ALERT
    right = late[alerted].mean()
    return f"{name:28}{brier:8.4f}{alerted.sum():10,}{right:12.1%}"


def main() -> None:
    """Compare predictions for December with the right and the wrong hour."""
    table = departures.arrived(departures.load())
    table = table[table["scheduled_departure"] >= "2013-12-01"]
    model = DelayModel.load(trained())
    right = model.predict_table(table).late_probability
    shifted = as_utc_without_offset(table["scheduled_departure"])
    wrong = model.predict_table(
        table.assign(scheduled_departure=shifted)
    ).late_probability
    late = table["arrival_delay"] > 15
    print(f"{len(table):,} flights of December 2013")
    print(f"{'the hour is':28}{'Brier':>8}{'alerts':>10}{'were late':>12}")
    print(report("local, as the model expects", late, right))
    print(report("UTC, read as local", late, wrong))
    moved = abs(wrong - right)
    share = (moved > 0.1).mean()
    print(f"the probability moves by {moved.mean():.3f} in the mean,")
    print(f"by more than 0.1 for {share:.1%} of the flights")


if __name__ == "__main__":
    main()
