"""Two columns that the lender's staff wrote: who is given the benefit?"""

from lending import results
from lending.applications import GROUPS, NAMES, Floats, load
from lending.intervals import Interval, newcombe, wilson

FLAGS = {
    "gdlin": ("credit history does not meet guidelines", 0.0),
    "unver": ("information could not be verified", 1.0),
}


# region officer
def main() -> None:
    """Print how often each flag was set, and what followed."""
    data = load()
    numbers: dict[str, object] = {}
    for name, (meaning, value) in FLAGS.items():
        print(f"{name} = {value:.0f}: {meaning}")
        flag: Floats = data.table[name].to_numpy()
        rates: dict[str, Interval] = {}
        for group in GROUPS:
            inside = data.race == group
            rows = inside & (flag == value)
            n, hit = int(rows.sum()), int(data.approved[rows].sum())
            rates[group] = wilson(hit, n)
            print(
                f"  {NAMES[group]:<9} set for {n:>3} of {inside.sum():>5,}"
                f" ({n / inside.sum():>5.1%});"
                f" then approved {hit:>2}: {rates[group]:.0f} %"
            )
            numbers[f"{name}_{group}"] = {"n": n, "approved": rates[group]}
        for group in GROUPS[1:]:
            gap = newcombe(rates[group], rates["white"])
            print(f"  {NAMES[group]} minus white: {gap:+.0f} points")
            numbers[f"{name}_{group}_gap"] = gap
    results.save("officer", numbers)


# endregion officer

if __name__ == "__main__":
    main()
