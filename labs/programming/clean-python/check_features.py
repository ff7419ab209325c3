"""Features on rows made by hand: no year of data, no training."""

import pandas as pd
import pytest

from draft.features import Encoder, add_features


def flight(**changes: object) -> pd.DataFrame:
    row = {
        "year": 2013,
        "month": 11,
        "day": 27,
        "sched_dep_time": 1745,
        "carrier": "UA",
        "origin": "EWR",
        "dest": "IAH",
        "precip": 0.0,
        "visib": 10.0,
    }
    return pd.DataFrame([row | changes])


# region checks
@pytest.mark.parametrize(
    ("clock", "rush"), [(1559, 0), (1600, 1), (2059, 1), (2100, 0)]
)
def test_rush_is_from_four_to_nine(clock: int, rush: int) -> None:
    table = add_features(flight(sched_dep_time=clock))
    assert table["rush"].item() == rush


def test_a_code_does_not_depend_on_the_other_rows() -> None:
    past = pd.concat([flight(dest=d) for d in ("ATL", "IAH", "SFO")])
    encoder = Encoder.fit(past)
    alone = encoder.transform(flight(dest="SFO"), ("dest",))
    assert alone["dest"].item() == 2


def test_an_airport_never_seen_has_a_code_of_its_own() -> None:
    encoder = Encoder.fit(flight())
    unseen = encoder.transform(flight(dest="XXX"), ("dest",))
    assert unseen["dest"].item() == -1


# endregion checks
