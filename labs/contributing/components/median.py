"""Mean and median of eleven waits: the lab behind the component pages."""

import json
import sys
from statistics import mean, median

WAITS = (2, 3, 3, 4, 4, 5, 6, 7, 9, 12, 110)


def summary(waits: tuple[int, ...]) -> dict[str, float]:
    """What the quick checks on means ask for."""
    average = mean(waits)
    return {
        "mean": average,
        "median": median(waits),
        "above_mean": sum(wait > average for wait in waits) / len(waits),
    }


if __name__ == "__main__":
    result = summary(WAITS)
    if sys.argv[1:] == ["--json"]:
        print(json.dumps(result, indent=2))
    else:
        # region print
        print(f"mean   {result['mean']:.1f}")
        print(f"median {result['median']:.0f}")
        # endregion print
