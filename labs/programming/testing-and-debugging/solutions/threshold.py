"""How often does a test of a score fail when nothing has changed?"""

import random
import sys
from collections.abc import Sequence
from pathlib import Path

LAB = Path(__file__).parent.parent
sys.path.insert(0, str(LAB / "nightly"))

from recent import recent_delays  # noqa: E402
from report import LATE, auc, read  # noqa: E402

DRAWS = 300


# region false_alarms
def redraw(
    late: Sequence[bool], score: Sequence[float], rows: int
) -> list[float]:
    """The AUC on many random test sets of one size."""
    draw = random.Random(13)  # noqa: S311
    found = []
    for _ in range(DRAWS):
        chosen = draw.sample(range(len(late)), rows)
        found.append(
            auc([late[i] for i in chosen], [score[i] for i in chosen])
        )
    return found


def false_alarms(found: Sequence[float], least: float) -> float:
    """Share of test sets on which `auc > least` is red."""
    return sum(area <= least for area in found) / len(found)


# endregion false_alarms


def main() -> None:
    """Print a small table."""
    flights = read(Path(sys.argv[1]))
    late = [flight.delay > LATE for flight in flights]
    score = [mean or 0.0 for mean in recent_delays(flights)]
    print(f"true AUC {auc(late, score):.3f}\n")
    print("rows    red at 0.68   red at 0.65   red at 0.60")
    for rows in (200, 1_000, 3_000):
        found = redraw(late, score, rows)
        shares = [false_alarms(found, least) for least in (0.68, 0.65, 0.60)]
        print(f"{rows:>5,}" + "".join(f"{share:>14.0%}" for share in shares))


if __name__ == "__main__":
    main()
