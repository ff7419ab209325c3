"""Exercise: the variance of one stream, counted by two workers."""

import sys

from answers.running import running_variance

State = tuple[int, float, float]  # count, mean, sample variance


# region merge
def merge(one: State, other: State) -> State:
    """Combine what two workers counted, without their values."""
    (n, mean, variance), (m, other_mean, other_variance) = one, other
    if not n or not m:
        return one if n else other
    total, apart = n + m, other_mean - mean
    squares = variance * (n - 1) + other_variance * (m - 1)
    squares += apart**2 * n * m / total  # what lies between the two means
    return total, mean + apart * m / total, squares / (total - 1)


# endregion merge


def main() -> None:
    """Merge unequal parts, and compare with one pass over all."""
    values = [float(x * x % 97) for x in range(1, 60)]
    parts = running_variance(values[:7]), running_variance(values[7:])
    for name, state in (
        ("one worker", running_variance(values)),
        ("two, merged", merge(*parts)),
    ):
        count, mean, variance = state
        sys.stdout.write(f"{name:<12}{count} {mean:.6f} {variance:.6f}\n")


if __name__ == "__main__":
    main()
