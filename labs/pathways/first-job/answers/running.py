"""Mean and variance of a stream, without keeping it."""

from collections.abc import Iterable


# region welford
def running_variance(values: Iterable[float]) -> tuple[int, float, float]:
    """Welford's method: correct the mean, and the squares around it.

    Returns:
        Count, mean, and variance of the sample.
    """
    count, mean, squares = 0, 0.0, 0.0
    for value in values:
        count += 1
        before = value - mean
        mean += before / count
        squares += before * (value - mean)  # one old distance, one new
    return count, mean, squares / (count - 1) if count > 1 else 0.0


# endregion welford


# region naive
def naive_variance(values: Iterable[float]) -> float:
    """Mean of squares minus square of mean: right on paper."""
    kept = list(values)
    n = len(kept)
    return (sum(x * x for x in kept) - sum(kept) ** 2 / n) / (n - 1)


# endregion naive
