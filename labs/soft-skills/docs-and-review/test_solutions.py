import os
import subprocess
import sys

import numpy as np
import pandas as pd

from flightdelay import departures
from review_lab import defects, solutions


def day(*rows):
    origins, hours, cancelled = zip(*rows, strict=True)
    return pd.DataFrame(
        {
            "origin": origins,
            "scheduled_departure": [
                pd.Timestamp(2013, 1, 1, h) for h in hours
            ],
            "cancelled": cancelled,
        }
    )


def test_by_hand():
    table = day(
        ("JFK", 7, True), ("JFK", 9, False), ("EWR", 9, True),
        ("JFK", 9, True), ("JFK", 12, False),
    )  # fmt: skip
    share = solutions.cancelled_before(table)
    assert np.isnan(share[0])  # nothing before it
    assert np.isnan(share[2])  # first of its airport
    assert share[1] == share[3] == 1.0  # only the flight at 7
    assert share[4] == 2 / 3


def test_no_later_flight_changes_an_earlier_one():
    table = departures.load().head(5000)
    before = solutions.cancelled_before(table)
    changed = table.assign(cancelled=table["cancelled"].to_numpy())
    changed.loc[3000:, "cancelled"] = True
    time = table["scheduled_departure"]
    same = time <= time[3000]
    pd.testing.assert_series_equal(
        before[same], solutions.cancelled_before(changed)[same]
    )


def test_precision_is_not_recall():
    late = np.array([True, True, True, False])
    probability = np.array([0.9, 0.2, 0.2, 0.6])
    assert solutions.warned(late, probability, 0.5) == {
        "precision": 1 / 2,
        "recall": 1 / 3,
    }
    assert solutions.warned(late, probability, 1.0)["precision"] == 0


ALONE = """
from flightdelay import departures, source
from flightdelay.features import FeatureSpace
from review_lab.solutions import same_alone

table = departures.arrived(departures.load()).head(300)
planes = source.read("planes", ["tailnum", "year", "seats"])
print(same_alone(FeatureSpace.fit(table, planes), table.head(40)))
"""


def test_one_at_a_time_catches_the_feature_of_a_batch(tmp_path):
    def answer(labs):
        done = subprocess.run(
            [sys.executable, "-c", ALONE],
            cwd=labs,  # python -c imports from there before all else
            env=os.environ | {"PYTHONPATH": f"{labs}:{defects.HERE}"},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    planted = {d.id: d for d in defects.load()[0]}
    bad = defects.copy(tmp_path, planted["batch-feature"].edits)
    assert answer(bad) == "False"
    assert answer(defects.SOURCE.parent) == "True"
