"""python -m answers: each answer next to the one that looks as good."""

import sqlite3
import sys

from answers.loading import load
from answers.ranking import auc, top_k
from answers.running import naive_variance, running_variance


def main() -> None:
    """Print the cases that an interviewer asks about next."""
    say = sys.stdout.write
    times = [1_700_000_000.0 + i / 10 for i in range(5)]
    say("variance of five times, a tenth of a second apart: 0.025\n")
    say(f"  squares minus square   {naive_variance(times):.3f}\n")
    say(f"  Welford                {running_variance(times)[2]:.3f}\n")

    late = [True, True, False, False]
    say("AUC of four rows with one score: no ranking, so 0.5\n")
    say(f"  ranks without ties     {_order_only(late, [0.2] * 4):.3f}\n")
    say(f"  mean ranks             {auc(late, [0.2] * 4):.3f}\n")

    say(f"the 3 largest of 7, 1, 9, 3, 9: {top_k([7, 1, 9, 3, 9], 3)}\n")

    database = sqlite3.connect(":memory:")
    rows = [
        ("UA1545", "2013-12-01", 0.2, "a1"),
        ("DL461", "2013-12-01", 0.4, "a1"),
    ]
    load(database, rows)
    load(database, rows)
    count = database.execute("SELECT count(*) FROM predictions").fetchone()[0]
    say(f"two rows, loaded twice: {count}\n")
    try:
        load(
            database,
            [
                ("UA1545", "2013-12-01", 0.9, "a2"),
                ("B6725", "2013-12-01", 1.4, "a2"),
            ],
        )
    except sqlite3.IntegrityError as error:
        kept = database.execute(
            "SELECT max(p_late) FROM predictions"
        ).fetchone()[0]
        say(
            f"a batch with 1.4 in it: {error}\n  the largest kept is {kept}\n"
        )
    database.close()


def _order_only(late: list[bool], score: list[float]) -> float:
    """What is written first under time pressure: ranks by sorting."""
    order = sorted(range(len(score)), key=score.__getitem__)
    ranks = [i + 1 for i, row in enumerate(order) if late[row]]
    positives = len(ranks)
    pairs = positives * (len(late) - positives)
    return (sum(ranks) - positives * (positives + 1) / 2) / pairs


if __name__ == "__main__":
    main()
