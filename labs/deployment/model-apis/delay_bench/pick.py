"""Write data/flights.jsonl: which real flights are sent."""

import json
from typing import Any

import pandas as pd

from delay_api.contract import NEW_YORK
from delay_bench.sample import FILE, ROWS, Body
from flightdelay import departures
from flightdelay.schema import WEATHER


def make() -> str:
    """Pick 128 departures of December 2013, evenly spread."""
    table = departures.arrived(departures.load())
    month = table[table["scheduled_departure"] >= "2013-12-01"]
    rows = month.iloc[:: len(month) // ROWS].head(ROWS)
    bodies = [body(row) for _, row in rows.iterrows()]
    return "".join(json.dumps(b) + "\n" for b in bodies)


# region body
def body(row: "pd.Series[Any]") -> Body:
    """One departure as a client writes it: what is unknown is left out."""
    local = row["scheduled_departure"].to_pydatetime()
    weather = {
        name: float(row[name]) for name in WEATHER if pd.notna(row[name])
    }
    whole = {
        "carrier": row["carrier"],
        "origin": row["origin"],
        "destination": row["dest"],
        "scheduled_departure": local.replace(tzinfo=NEW_YORK).isoformat(),
        "planned_minutes": float(row["planned_minutes"]),
        "distance_miles": float(row["distance_miles"]),
        "tail_number": row["tailnum"],
        "weather": weather,
    }
    return {k: v for k, v in whole.items() if k == "weather" or pd.notna(v)}


# endregion body


if __name__ == "__main__":
    FILE.write_text(make(), encoding="utf-8")
