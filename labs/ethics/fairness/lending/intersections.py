"""Race and gender together: the groups become too small to judge."""

import numpy as np

from lending import results
from lending.applications import GROUPS, NAMES, load
from lending.intervals import Interval, newcombe, wilson


def main() -> None:
    """Print approval rates by race and gender, and what they can show."""
    data = load()
    rates: dict[tuple[str, str], Interval] = {}
    numbers: dict[str, object] = {}
    print(f"{'':<16}{'n':>6}{'denied':>8}  approved by the lenders")
    for group in GROUPS:
        for gender in ("man", "woman"):
            rows = (data.race == group) & (data.gender == gender)
            n, hit = int(rows.sum()), int(data.approved[rows].sum())
            rates[group, gender] = rate = wilson(hit, n)
            name = f"{NAMES[group]} {'men' if gender == 'man' else 'women'}"
            print(f"{name:<16}{n:>6,}{n - hit:>8}  {rate:.1f} %")
            numbers[f"{group}_{gender}"] = {
                "n": n,
                "denied": n - hit,
                "approved": rate,
            }
    print("\nwomen minus men, in points")
    known = data.gender != "unknown"
    by_gender = {
        g: wilson(
            int(data.approved[data.gender == g].sum()),
            int((data.gender == g).sum()),
        )
        for g in np.unique(data.gender[known]).tolist()
    }
    gap = newcombe(by_gender["woman"], by_gender["man"])
    print(f"  {'all':<10}{gap:+.1f}")
    numbers["gap_all"] = gap
    for group in GROUPS:
        gap = newcombe(rates[group, "woman"], rates[group, "man"])
        print(f"  {NAMES[group]:<10}{gap:+.1f}")
        numbers[f"gap_{group}"] = gap
    results.save("intersections", numbers)


if __name__ == "__main__":
    main()
