"""What is in the file, before anything is learned from it."""

import pandas as pd

from lending import results
from lending.applications import (
    GROUPS,
    MISSING_CODES,
    NAMES,
    Applications,
    load,
    raw,
)
from lending.intervals import Interval, wilson


def main() -> None:
    """Print codes, who was approved, and columns that tell too much."""
    table, data = raw(), load()
    print("Numbers that mean 'missing', by column")
    codes = {
        name: int((table[name] == code).sum())
        for name, code in MISSING_CODES.items()
    }
    for name, code in MISSING_CODES.items():
        print(f"  {name:<8}{code:>12,.0f}{codes[name]:>6}")
    empty = {
        str(name): int(count)
        for name, count in table.isna().sum().items()
        if count
    }
    print(f"Empty cells: {', '.join(f'{k} {v}' for k, v in empty.items())}")

    print("\nApproved by the lenders, with 95% Wilson intervals")
    rates = approvals(data)
    for name, (n, rate) in rates.items():
        print(f"  {name:<18}{n:>6,}  {rate:.1f} %")

    print("\nColumns, and how many of their rows were approved")
    shares: dict[str, Interval] = {}
    for label, rows in telling(table).items():
        hit = int(table.loc[rows, "approve"].sum())
        shares[label] = wilson(hit, int(rows.sum()))
        print(f"  {label:<31}{hit:>5} of {int(rows.sum()):>5}")
    results.save(
        "look",
        {
            "codes": codes,
            "empty": empty,
            "groups": {
                key.replace(" ", "_"): {"n": n, "approved": rate}
                for key, (n, rate) in rates.items()
            },
            "telling": {
                "sold": shares["typur > 0 (loan sold)"],
                "unknown": shares["male missing"],
                "insurer": shares["inson = 1 ('PMI approved')"],
            },
        },
    )


def approvals(data: Applications) -> dict[str, tuple[int, Interval]]:
    """Rows and approval rate by race, by gender and in all."""
    rows = {NAMES[group]: data.race == group for group in GROUPS}
    rows |= {
        f"gender {g}": data.gender == g for g in ("man", "woman", "unknown")
    }
    return {
        name: (int(r.sum()), wilson(int(data.approved[r].sum()), r.sum()))
        for name, r in rows.items()
    }


def telling(table: pd.DataFrame) -> dict[str, "pd.Series[bool]"]:
    """Rows that a column sets apart, and that hold the answer."""
    return {
        "male missing": table["male"].isna(),
        "typur > 0 (loan sold)": table["typur"] > 0,
        "inson = 1 ('PMI approved')": table["inson"] == 1,
    }


if __name__ == "__main__":
    main()
