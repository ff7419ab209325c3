"""One week of real flights as the nightly job reads them."""

import csv
import sys
from pathlib import Path

import pandas as pd

from flightdelay import departures

FIRST, AFTER = pd.Timestamp("2013-12-09"), pd.Timestamp("2013-12-16")


def write(path: Path) -> None:
    """Write the flights of 9 to 15 December 2013 that arrived."""
    table = departures.arrived(departures.load())
    when = table["scheduled_departure"]
    week = table[(when >= FIRST) & (when < AFTER)]
    departs = (week["scheduled_departure"] - FIRST).dt.total_seconds() / 60
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["name", "origin", "departs", "planned", "delay"])
        for row, at, planned, delay in zip(
            week.itertuples(),
            departs.astype(int),
            week["planned_minutes"].astype(int),
            week["arrival_delay"].astype(int),
            strict=True,
        ):
            day = f"{row.scheduled_departure:%d}"
            out.writerow(
                [
                    f"{row.carrier}{row.flight_number}/{day}",
                    row.origin,
                    at,
                    planned,
                    delay,
                ]
            )


if __name__ == "__main__":
    write(Path(sys.argv[1]))
