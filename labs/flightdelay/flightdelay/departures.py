"""The departures table: every flight with what was known, and what came.

The columns known at scheduled departure are those of `schema.Flight`.
The outcomes, for training and evaluation only:

* `arrival_delay`: minutes after schedule, negative when early, NaN when
  the flight never arrived at its destination;
* `cancelled`: it did not depart; `diverted`: it landed elsewhere.
"""

from zoneinfo import ZoneInfo

import pandas as pd

from flightdelay import source
from flightdelay.schema import WEATHER

ORIGIN_ZONE = "America/New_York"  # all three origins

# The raw airports table lacks four destinations in the Caribbean. None
# of them changes its clock in summer.
MISSING_ZONES = dict.fromkeys(
    ["BQN", "PSE", "SJU", "STT"], "America/Puerto_Rico"
)

RAW_WEATHER = dict(
    zip(
        WEATHER,
        [
            "temp",
            "humid",
            "wind_dir",
            "wind_speed",
            "precip",
            "pressure",
            "visib",
        ],
        strict=True,
    )
)

RAW_FLIGHTS = [
    "year",
    "month",
    "day",
    "dep_time",
    "sched_dep_time",
    "sched_arr_time",
    "arr_delay",
    "carrier",
    "flight",
    "tailnum",
    "origin",
    "dest",
    "distance",
    "time_hour",
]


def load() -> pd.DataFrame:
    """Read and join the raw tables.

    Returns:
        336,776 rows in order of scheduled departure, one a flight.

    Raises:
        SourceError: The raw files are not installed.
    """
    raw = source.read("flights", RAW_FLIGHTS)
    midnight = pd.to_datetime(raw[["year", "month", "day"]])
    departure = midnight + _clock(raw["sched_dep_time"])
    table = pd.DataFrame(
        {
            "carrier": raw["carrier"],
            "flight_number": raw["flight"],
            "origin": raw["origin"],
            "dest": raw["dest"],
            "tailnum": raw["tailnum"],
            "scheduled_departure": departure.astype("datetime64[s]"),
            "planned_minutes": _planned_minutes(raw, midnight),
            "distance_miles": raw["distance"].astype("float64"),
            "arrival_delay": raw["arr_delay"],
            "cancelled": raw["dep_time"].isna(),
            "diverted": raw["dep_time"].notna() & raw["arr_delay"].isna(),
        }
    )
    table = pd.concat([table, _weather_before(raw)], axis="columns")
    # A stable sort: flights of the same minute keep their order.
    return table.sort_values(
        "scheduled_departure", kind="stable", ignore_index=True
    )


def arrived(table: pd.DataFrame) -> pd.DataFrame:
    """The flights that reached their destination, in the same order.

    A cancelled or diverted flight has no arrival delay, so it can neither
    teach nor test the model. What the model says is therefore *if this
    flight arrives, will it be late?* That leaves out what travelers fear
    most: 3 flights in a hundred over the year, 57 on 9 February.
    """
    kept = table.loc[table["arrival_delay"].notna()]
    return kept.reset_index(drop=True)


def _clock(hhmm: "pd.Series[int]") -> "pd.Series[pd.Timedelta]":
    """Turn clock times written as 1745 into time since midnight."""
    return pd.to_timedelta(hhmm // 100 * 60 + hhmm % 100, unit="min")


def _planned_minutes(
    raw: pd.DataFrame, midnight: "pd.Series[pd.Timestamp]"
) -> "pd.Series[float]":
    """Scheduled duration in minutes, gate to gate.

    Both clock times are local, so the difference needs the offset between
    the two zones on that day.
    """
    airports = source.read("airports", ["faa", "tzone"])
    zones = dict(zip(airports["faa"], airports["tzone"], strict=True))
    zones |= MISSING_ZONES
    zone = raw["dest"].map(zones)
    days = pd.DataFrame({"zone": zone, "day": midnight})
    offset = days.drop_duplicates().assign(
        ahead=lambda d: [
            _minutes_ahead(z, t) for z, t in zip(d.zone, d.day, strict=True)
        ]
    )
    ahead = days.merge(offset, on=["zone", "day"], how="left")["ahead"]
    clock = _clock(raw["sched_arr_time"]) - _clock(raw["sched_dep_time"])
    minutes = clock.dt.total_seconds() / 60 - ahead.to_numpy()
    return minutes % 1440  # an arrival after midnight is on the next day


def _minutes_ahead(zone: str, day: pd.Timestamp) -> float:
    """By how much clocks in `zone` are ahead of New York at noon."""
    noon = (day + pd.Timedelta(hours=12)).to_pydatetime()
    there = noon.replace(tzinfo=ZoneInfo(zone)).utcoffset()
    here = noon.replace(tzinfo=ZoneInfo(ORIGIN_ZONE)).utcoffset()
    if there is None or here is None:  # ZoneInfo always knows its offset
        raise AssertionError(zone)
    return (there - here).total_seconds() / 60


# region weather_before
def _weather_before(raw: pd.DataFrame) -> pd.DataFrame:
    """Weather at the origin in the hour before the scheduled hour.

    What is filed under 17:00 may be the report of 17:51, and its rain is
    the hour's sum up to then. A flight scheduled at 17:45 cannot know it,
    so each flight gets the hour before its own, which is over by the time
    it should leave. Hours are joined in UTC: on one night in November the
    local 01:00 comes twice.

    Returns:
        The columns WEATHER, row for row with `raw`; NaN where no report.
    """
    weather = source.read(
        "weather", ["origin", "time_hour", *RAW_WEATHER.values()]
    )
    weather["hour"] = pd.to_datetime(weather["time_hour"])
    hour = pd.to_datetime(raw["time_hour"]) - pd.Timedelta(hours=1)
    keys = pd.DataFrame({"origin": raw["origin"], "hour": hour})
    joined = keys.merge(
        weather,
        on=["origin", "hour"],
        how="left",
        validate="many_to_one",  # a second report would double a flight
    )
    named = {raw_name: name for name, raw_name in RAW_WEATHER.items()}
    return joined[list(named)].rename(columns=named).astype("float64")


# endregion weather_before
