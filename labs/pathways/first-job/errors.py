"""Programs that break, so that their messages can be looked up."""

import sqlite3
import sys
import warnings

from answers.loading import UPSERT
from answers.running import naive_variance


def one_class() -> None:
    """The AUC of a quiet morning: nothing was late."""
    from sklearn.metrics import roc_auc_score  # noqa: PLC0415 (heavy)

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        roc_auc_score([0, 0, 0], [0.1, 0.2, 0.3])


def no_key() -> None:
    """An upsert into a table that nobody gave a key."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE predictions (flight, day, p_late, model)")
    database.execute(UPSERT, ("UA1545", "2013-12-01", 0.2, "a1"))


def one_value() -> None:
    """The sample variance of one value."""
    naive_variance([1.0])


CASES = {"one-class": one_class, "no-key": no_key, "one-value": one_value}

if __name__ == "__main__":
    try:
        CASES[sys.argv[1]]()
    except (Warning, sqlite3.Error, ZeroDivisionError) as error:
        kind = type(error)
        module = "sqlite3." if kind.__module__ == "sqlite3" else ""
        said = str(error).removeprefix("float ")  # until Python 3.13
        sys.stdout.write(f"{module}{kind.__name__}: {said}\n")
