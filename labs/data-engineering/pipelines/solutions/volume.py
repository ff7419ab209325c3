"""Notice a delivery that is too small before anybody uses it."""

import sys
from statistics import median

from intake.contract import ContractError
from intake.db import connect
from intake.zones import lake_at


# region volume
def check_volume(rows: int, before: list[int], share: float = 0.7) -> None:
    """Refuse a delivery much smaller than those before it.

    Raises:
        ContractError: With both numbers, for whoever is told.
    """
    if len(before) >= 3 and rows < share * median(before):
        raise ContractError(
            f"{rows:,} rows, of late {median(before):,.0f}: half a file?"
        )


# endregion volume


def main() -> None:
    """Try the whole deliveries, and halves of them."""
    lake = lake_at(sys.argv[1])
    files = sorted(lake.raw("flights").parent.glob("*.parquet"))
    db = connect()
    counts = [
        int(db.sql(f"SELECT count(*) FROM '{file}'").fetchall()[0][0])
        for file in files
    ]
    for title, share in (
        ("whole", 1.0),
        ("eight tenths", 0.8),
        ("half", 0.5),
    ):
        refused = []
        for at in range(3, len(counts)):
            try:
                check_volume(round(counts[at] * share), counts[:at])
            except ContractError as error:
                refused.append(str(error))
        tried = len(counts) - 3
        print(f"{title}: {len(refused)} of {tried} refused", *refused[:1])


if __name__ == "__main__":
    main()
