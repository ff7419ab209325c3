"""Quantize an array in NumPy, with one scale or with one a column."""

import numpy as np
from threadpoolctl import threadpool_limits

from small_fast.nets import Array, teacher


# region by_hand
def int8(weights: Array, axis: int | None = None) -> Array:
    """Round to 255 steps and back.

    Args:
        weights: Shape (inputs, outputs).
        axis: None for one scale, 0 for a scale for each column.
    """
    widest = np.abs(weights).max(axis=axis, keepdims=True)
    scale = widest / np.float32(127)
    steps = np.clip(np.round(weights / scale), -127, 127).astype(np.int8)
    back: Array = steps * scale
    return back


def error(weights: Array, axis: int | None = None) -> float:
    """Mean error of rounding, against the mean size of a weight."""
    lost = np.abs(int8(weights, axis) - weights).mean()
    return float(lost / np.abs(weights).mean())


# endregion by_hand


def main() -> None:
    """The second layer as trained, and with one weight a hundred times."""
    with threadpool_limits(1):
        weights = teacher(0)[1][0].copy()
    print(f"{'':<22}{'one scale':>10}{'a column':>10}")
    for name in ("as trained", "one weight * 100"):
        errors = [f"{error(weights, axis):.1%}" for axis in (None, 0)]
        print(f"{name:<22}{errors[0]:>10}{errors[1]:>10}")
        weights[0, 0] *= 100


if __name__ == "__main__":
    main()
