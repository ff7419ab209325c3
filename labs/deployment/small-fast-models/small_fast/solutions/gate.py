"""May the small model replace the large one? A gate with an interval."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from small_fast import kept
from small_fast.intervals import text, widened


# region gate
def verdict(
    small: Sequence[float], large: Sequence[float], margin: float
) -> tuple[str, dict[str, Any]]:
    """Compare accuracies, a pair for each split.

    Args:
        small: Of the small model.
        large: Of the large model, on the same splits.
        margin: The loss that was agreed to be bearable.

    Returns:
        "pass" if even the low end of the interval is within the margin,
        "fail" if even the high end is not, else "more data"; and the
        interval.
    """
    loss = widened(np.subtract(small, large).tolist())
    if loss["low"] >= -margin:
        return "pass", loss
    return ("fail" if loss["high"] < -margin else "more data"), loss


# endregion gate


def main() -> None:
    """Judge what was measured, with a margin of one point."""
    data = kept.load("digits")
    large = data["quantized"]["float32"]
    candidates = {
        "dynamic int8": data["quantized"]["dynamic"],
        "static int8": data["quantized"]["static"],
        "calibrated wrong": data["quantized"]["static, pixels / 16"],
        "50% zeros, tuned": data["pruned"]["50%, tuned"],
        "90% zeros, tuned": data["pruned"]["90%, tuned"],
        "network of 64": data["pruned"]["small from scratch"],
        "student of 16": data["students"]["labels, 300 epochs"],
    }
    print("\n".join([*kept.head("digits"), ""]))
    for name, small in candidates.items():
        said, loss = verdict(small, large, margin=0.01)
        print(f"{name:<18}{said:<11}{text(loss)}")


if __name__ == "__main__":
    main()
