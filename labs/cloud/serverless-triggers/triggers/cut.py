"""Cut the year into one small file a month, as they would arrive."""

import sys
from pathlib import Path

import numpy as np

from flightdelay import departures
from flightdelay.schema import TEXTS, WEATHER

COLUMNS = [
    "scheduled_departure",
    *TEXTS,
    "planned_minutes",
    "distance_miles",
    *WEATHER,
    "arrival_delay",
]


def main() -> None:
    """Write FOLDER/flights/2013-01.csv and so on, of a share of flights."""
    folder, share = Path(sys.argv[1]) / "flights", float(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    table = departures.arrived(departures.load())
    chosen = np.random.default_rng(13).random(len(table)) < share
    table = table.loc[chosen, COLUMNS]
    for month, rows in table.groupby(table["scheduled_departure"].dt.month):
        rows.to_csv(folder / f"2013-{month:02}.csv", index=False)


if __name__ == "__main__":
    main()
