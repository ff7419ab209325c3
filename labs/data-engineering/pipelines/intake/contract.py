"""What the sender and we agreed on, and the check of a delivery."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb


class ContractError(ValueError):
    """A delivery that cannot be taken in as a whole."""


# region contract
@dataclass(frozen=True)
class Contract:
    """What a table's deliveries must hold.

    Attributes:
        types: Columns, in their order, and the type that each must have.
        key: Columns that name a row; none may be empty.
        bad: Reason to condition, in SQL, for a row that is not usable.
        tolerated: Share of such rows beyond which the whole is refused.
        told: Who hears of it.
    """

    types: Mapping[str, str]
    key: Sequence[str]
    bad: Mapping[str, str]
    tolerated: float
    told: str


FLIGHTS = Contract(
    types={
        **dict.fromkeys(["year", "month", "day"], "INTEGER"),
        **dict.fromkeys(["dep_time", "sched_dep_time"], "INTEGER"),
        **dict.fromkeys(["dep_delay", "arr_time"], "INTEGER"),
        **dict.fromkeys(["sched_arr_time", "arr_delay"], "INTEGER"),
        "carrier": "VARCHAR",
        "flight": "INTEGER",
        **dict.fromkeys(["tailnum", "origin", "dest"], "VARCHAR"),
        **dict.fromkeys(["air_time", "distance"], "INTEGER"),
        **dict.fromkeys(["time_hour", "recorded_at"], "TIMESTAMPTZ"),
    },
    key=["time_hour", "carrier", "flight"],
    bad={
        "no such clock time": "sched_dep_time::INT % 100 > 59 "
        "OR sched_dep_time::INT NOT BETWEEN 0 AND 2359",
        "not one of our airports": "origin NOT IN ('EWR', 'JFK', 'LGA')",
    },
    tolerated=0.01,
    told="flight records desk at the sender; ML engineering",
)
# endregion contract

WEATHER = Contract(
    types={
        "origin": "VARCHAR",
        **dict.fromkeys(["year", "month", "day", "hour"], "INTEGER"),
        **dict.fromkeys(["temp", "dewp", "humid"], "DOUBLE"),
        "wind_dir": "INTEGER",
        **dict.fromkeys(["wind_speed", "wind_gust"], "DOUBLE"),
        **dict.fromkeys(["precip", "pressure", "visib"], "DOUBLE"),
        "time_hour": "TIMESTAMPTZ",
    },
    key=["origin", "time_hour"],
    bad={},
    tolerated=0.01,
    told="weather desk at the sender; ML engineering",
)
CONTRACTS = {"flights": FLIGHTS, "weather": WEATHER}


# region check
def check(
    db: duckdb.DuckDBPyConnection, contract: Contract, delivered: str
) -> None:
    """Judge a table of texts; the verdicts become its column `reason`.

    Raises:
        ContractError: The whole delivery is refused.
    """
    found = {name for name, *_ in db.sql(f"DESCRIBE {delivered}").fetchall()}
    expected = set(contract.types)
    if missing := sorted(expected - found):
        extra = sorted(found - expected - {"line"})
        raise ContractError(f"columns missing {missing}, unknown {extra}")
    cases = [f"WHEN {k} IS NULL THEN 'no {k}'" for k in contract.key]
    cases += [
        f"WHEN {name} IS NOT NULL AND try_cast({name} AS {kind}) IS NULL "
        f"THEN '{name} is not {kind}'"
        for name, kind in contract.types.items()
        if kind != "VARCHAR"
    ]
    cases += [f"WHEN {sql} THEN '{why}'" for why, sql in contract.bad.items()]
    db.execute(
        f"CREATE OR REPLACE TABLE judged AS SELECT *, "
        f"CASE {' '.join(cases)} END AS reason FROM {delivered}"
    )
    share, rows = db.execute(
        "SELECT avg((reason IS NOT NULL)::INT), count(*) FROM judged"
    ).fetchall()[0]
    if rows == 0 or share > contract.tolerated:
        raise ContractError(f"{rows:,} rows, {share or 0:.1%} not usable")


# endregion check
