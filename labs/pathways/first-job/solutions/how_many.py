"""Exercise: how many days would settle it?"""

import json
import sys
from pathlib import Path

KEPT = Path(__file__).parents[1] / "figures" / "take-home.json"
DAYS = 61


# region days
def days_to_see(gain: float, half_width: float, days: int = DAYS) -> float:
    """Days after which an interval around `gain` would leave out zero.

    Widths shrink with the square root of the independent units, and days
    are more nearly independent than flights.
    """
    return days * (half_width / gain) ** 2


# endregion days


def main() -> None:
    """Print it for the gain that was seen, and for larger ones."""
    value, low, high = json.loads(KEPT.read_text(encoding="utf-8"))["whole"]
    half = (high - low) / 2
    sys.stdout.write(f"61 days: half width {half:.4f}\n")
    for gain in (value, 0.01, 0.02, 0.05):
        days = days_to_see(gain, half)
        sys.stdout.write(f"a gain of {gain:.4f}: about {days:,.0f} days\n")


if __name__ == "__main__":
    main()
