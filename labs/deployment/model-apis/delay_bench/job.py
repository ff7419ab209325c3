"""The nightly job: `python -m delay_bench.job MODEL FLIGHTS OUT`."""

import json
import sqlite3
import sys
from pathlib import Path

from delay_api.contract import FlightIn
from delay_bench.nightly import key
from flightdelay import DelayModel


# region job
def job(model: Path, flights: Path, out: Path) -> int:
    """Score all flights in one call; a table in place of a service.

    Returns:
        How many flights the table holds.
    """
    bodies = [json.loads(line) for line in flights.open(encoding="utf-8")]
    requests = [FlightIn.model_validate(body).flight() for body in bodies]
    predictions = DelayModel.load(model).predict(requests)
    rows = zip(
        [key(body) for body in bodies],
        predictions.late_probability.tolist(),
        predictions.delay_minutes.tolist(),
        strict=True,
    )
    with sqlite3.connect(out) as connection:
        connection.execute("drop table if exists late")
        connection.execute(
            "create table late (flight text primary key, "
            "late_probability real, delay_minutes real)"
        )
        connection.executemany("replace into late values (?, ?, ?)", rows)
    connection.close()
    return len(bodies)


# endregion job


if __name__ == "__main__":
    job(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
