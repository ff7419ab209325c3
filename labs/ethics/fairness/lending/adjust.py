"""One gap, three answers: it depends on what is held equal."""

import numpy as np
from threadpoolctl import threadpool_limits

from lending import results
from lending.applications import FILE, OFFICER, Applications, load
from lending.intervals import Interval, newcombe, wilson
from lending.policies import Rows, classifier

REPLICATES = 200


# region adjust
def adjusted(data: Applications, columns: list[str], rows: Rows) -> float:
    """Mean change in predicted approval when one flag changes.

    A model reads the columns and the flags of race. For each Black
    applicant it predicts twice: as the file stands, and with the flag
    taken out. All else is held equal, whether or not it would be.

    Args:
        data: All applications.
        columns: What is held equal.
        rows: Row numbers to learn from, with repetitions.
    """
    flags = data.columns(["black", "hispan"])
    matrix = np.column_stack([flags, data.columns(columns)])[rows]
    fitted = classifier().fit(matrix, data.approved[rows])
    as_filed = matrix[matrix[:, 0] == 1]
    without = as_filed.copy()
    without[:, 0] = 0
    now = fitted.predict_proba(as_filed)[:, 1]
    then = fitted.predict_proba(without)[:, 1]
    return float((now - then).mean())


# endregion adjust


def main() -> None:
    """Print the gap unadjusted and twice adjusted."""
    data = load()
    share = {
        g: wilson(
            int(data.approved[data.race == g].sum()),
            int((data.race == g).sum()),
        )
        for g in ("black", "white")
    }
    found = {"nothing": newcombe(share["black"], share["white"])}
    rng = np.random.default_rng(0)
    n = len(data)
    draws = [rng.integers(n, size=n) for _ in range(REPLICATES)]
    for name, columns in (
        ("the file", FILE),
        ("the file and the officer", [*FILE, *OFFICER]),
    ):
        with threadpool_limits(1):
            value = adjusted(data, columns, np.arange(n))
            drawn = np.array([adjusted(data, columns, d) for d in draws])
        found[name] = Interval.of_draws(value, drawn)
    print("approval, Black minus white, in points\n")
    print(f"{'held equal':<28}gap")
    for name, gap in found.items():
        print(f"{name:<28}{gap:+.1f}")
    results.save(
        "adjust", {k.replace(" ", "_"): gap for k, gap in found.items()}
    )


if __name__ == "__main__":
    main()
