"""How high PSI climbs by chance, by the number of days compared."""

import sys

import numpy as np

from triggers.drift import Binned, psi
from triggers.year import SEED, flights, matrix_of

DEALS = 300


# region by_days
def by_days(share: float = 0.1) -> dict[int, list[float]]:
    """Deal days of one month apart; only chance tells them apart."""
    table = flights(share)
    features, day = matrix_of(table)
    inside = table["scheduled_departure"].dt.month.to_numpy() == 10
    binned = Binned.of(features[inside], day[inside], features[inside])
    october = np.unique(day[inside])
    rng = np.random.default_rng(SEED)
    found: dict[int, list[float]] = {1: [], 3: [], 7: [], 15: []}
    for days, largest in found.items():
        for _ in range(DEALS):
            dealt = rng.permutation(october)
            piles = dealt[:days], dealt[days:]
            index = psi(*(binned.total(pile) for pile in piles[::-1]))
            largest.append(float(index.max()))
    return found


# endregion by_days


def main() -> None:
    """Print what a healthy October reaches."""
    say = sys.stdout.write
    say(f"{'days':>4}{'median PSI':>12}{'1% above':>10}\n")
    for days, largest in by_days().items():
        middle, high = np.quantile(largest, [0.5, 0.99])
        say(f"{days:>4}{middle:>12.2f}{high:>10.2f}\n")


if __name__ == "__main__":
    main()
