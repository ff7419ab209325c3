"""The chapter's charts, drawn from the numbers of the programs."""

from collections.abc import Mapping
from typing import Any

from matplotlib.figure import Figure

from harness import figure as house

SHORT = ("selection", "TPR", "FPR", "PPV")
LONG = {
    "selection": "selection rate",
    "TPR": "true positive rate",
    "FPR": "false positive rate",
    "PPV": "predictive value",
}


def conflict(data: Mapping[str, Any]) -> Figure:
    """Four gaps by the threshold for Black applicants."""
    chart, axes = house.new(height=4.0)
    grid = data["grid"]
    for name, series in zip(SHORT, house.SERIES, strict=True):
        axes.plot(
            grid,
            [100 * gap for gap in data["gaps"][name]],
            color=series.color,
            linestyle=series.line,
            marker=series.marker,
            markevery=10,
            label=LONG[name],
        )
    axes.axhline(0, color=house.INK, linewidth=1)
    axes.axvline(data["threshold"], color=house.MUTED, linewidth=1)
    axes.annotate(
        "threshold for\nwhite applicants",
        (data["threshold"], 27),
        xytext=(-5, 0),
        textcoords="offset points",
        ha="right",
        va="top",
        color=house.MUTED,
    )
    axes.set_ylim(-80, 30)
    axes.set_xlabel("threshold for Black applicants")
    axes.set_ylabel("gap, points")
    axes.legend(loc="lower left")
    return chart


def mitigation(data: Mapping[str, Any]) -> Figure:
    """Gaps of Black to white applicants by policy, two metrics."""
    chart, axes = house.new(height=3.6)
    policies = list(data["gaps"])
    shown = (
        ("true_positive_rate", "true positive rate", -0.13),
        ("predictive_value", "predictive value", 0.13),
    )
    for (metric, label, shift), series in zip(
        shown, house.SERIES[:2], strict=True
    ):
        gaps = [data["gaps"][policy][metric]["black"] for policy in policies]
        values = [100 * gap["value"] for gap in gaps]
        axes.errorbar(
            values,
            [i + shift for i in range(len(policies))],
            xerr=[
                [
                    v - 100 * g["low"]
                    for v, g in zip(values, gaps, strict=True)
                ],
                [
                    100 * g["high"] - v
                    for v, g in zip(values, gaps, strict=True)
                ],
            ],
            fmt=series.marker,
            color=series.color,
            linestyle="none",
            capsize=3,
            label=label,
        )
    axes.axvline(0, color=house.INK, linewidth=1)
    axes.set_yticks(
        range(len(policies)), [p.replace("_", " ") for p in policies]
    )
    axes.set_ylim(len(policies) - 0.5, -0.5)
    axes.grid(visible=False, axis="y")
    axes.grid(visible=True, axis="x")
    axes.set_xlabel("gap of Black to white applicants, points")
    axes.legend(loc="lower center", bbox_to_anchor=(0.4, 1.0), ncols=2)
    return chart
