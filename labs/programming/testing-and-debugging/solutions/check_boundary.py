"""Exactly on the threshold, in the months that stop the boosting."""

from datetime import datetime

import pytest

from flightdelay import Config, Flight, training
from flightdelay.schema import to_table
from flightdelay.split import Split

FLIGHT = Flight(
    carrier="UA",
    origin="EWR",
    dest="IAH",
    scheduled_departure=datetime(2013, 11, 27, 17, 45),
    planned_minutes=245,
)


# region boundary
class Enough(Exception):  # noqa: N818
    """The spy has seen what it came for."""


class Spy:
    """Stands in for the trees, and shows the labels that it is given."""

    def __init__(self, **settings: object) -> None:
        self.settings = settings

    def fit(self, _: object, late: object, **check: object) -> None:
        """Stop here: nothing needs to be learned."""
        raise Enough(late, check["y_val"])


def test_fifteen_minutes_are_not_late(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(training, "HistGradientBoostingClassifier", Spy)
    table = to_table([FLIGHT]).assign(arrival_delay=15.0)
    with pytest.raises(Enough) as caught:
        training.fit(Split(table, table, table), Config())
    for late in caught.value.args:
        assert not late.any()


# endregion boundary
