"""The chapter's figures."""

from collections.abc import Mapping
from typing import Any

from matplotlib.figure import Figure

from harness import figure as house


def gains(data: Mapping[str, Any]) -> Figure:
    """What each retraining gained at once, and a month later."""
    figure, axes = house.new(height=3.7)
    for number, (name, shift) in enumerate(
        [("on arrival", -0.15), ("a month later", 0.15)]
    ):
        style = house.SERIES[number]
        rows = [(i, row[name]) for i, row in enumerate(data["rows"])]
        known = [(i + shift, gain) for i, gain in rows if gain]
        for x, (_, low, high) in known:
            axes.plot(
                [x, x],
                [low, high],
                color=style.color,
                linestyle="-" if number == 0 else "--",
                marker="",
            )
        axes.plot(
            [x for x, _ in known],
            [gain[0] for _, gain in known],
            color=style.color,
            marker=style.marker,
            linestyle="",
            label=name,
        )
    axes.axhline(
        0, color=house.MUTED, linewidth=0.8, linestyle=":", marker=""
    )
    for i, row in enumerate(data["rows"]):
        if row["promoted"]:
            top = row["on arrival"][2] + 0.001
            axes.text(i + 0.2, top, "promoted", ha="center", color=house.INK)
    names = [row["month"] for row in data["rows"]]
    axes.set_xticks(range(len(names)), names)
    axes.set_xlim(-0.8, len(names) - 0.4)
    axes.set_ylim(-0.018, 0.031)
    axes.set_ylabel("Brier score saved")
    axes.legend(loc="upper right")
    return figure


def cold(data: Mapping[str, Any]) -> Figure:
    """What a cold start is made of."""
    figure, axes = house.new(height=3.5)
    names, added = list(data["parts"]), list(data["parts"].values())
    start = 0.0
    for y, width in enumerate(added):
        axes.barh(
            y, width, left=start, height=0.62, color=house.SERIES[0].color
        )
        start += width
        axes.text(
            start + data["total"] * 0.015,
            y,
            f"{width / data['total']:.0%}",
            va="center",
            color=house.INK,
        )
    axes.set_yticks(range(len(names)), names)
    axes.invert_yaxis()
    axes.set_xlim(0, data["total"] * 1.13)
    axes.set_xlabel("milliseconds of processor time")
    axes.grid(axis="x")
    axes.grid(visible=False, axis="y")
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    return figure
