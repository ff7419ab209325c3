"""The chapter's charts, drawn from what was measured."""

from collections.abc import Mapping
from typing import Any

from matplotlib.figure import Figure

from harness import figure as house


def stages(data: Mapping[str, Any]) -> Figure:
    """The parts of one prediction as bars."""
    chart, axes = house.new(height=2.9)
    names = list(data["shares"])
    values = [100 * data["shares"][name] for name in names]
    bars = axes.barh(names, values, color=house.SERIES[0].color, height=0.6)
    bars[-1].set_color(house.SERIES[1].color)
    for place, value in enumerate(values):
        axes.annotate(
            f"{value:.0f}" if value >= 1 else f"{value:.1f}",
            (value, place),
            xytext=(5, 0),
            textcoords="offset points",
            va="center",
        )
    axes.invert_yaxis()
    axes.set_xlim(0, 1.15 * max(values))
    axes.grid(visible=False, axis="y")
    axes.grid(visible=True, axis="x")
    axes.set_xlabel("percent of one prediction")
    return chart


def sweep(data: Mapping[str, Any]) -> Figure:
    """How much faster int8 is, by the width of the network."""
    chart, axes = house.new(height=3.6)
    widths = data["widths"]
    for name, series in zip(data["speed"], house.SERIES, strict=False):
        axes.plot(
            widths,
            data["speed"][name],
            color=series.color,
            linestyle=series.line,
            marker=series.marker,
            label=name,
        )
    axes.axhline(1, color=house.INK, linewidth=1, linestyle="-", marker="")
    axes.set_xscale("log", base=2)
    axes.set_xticks(widths, [str(width) for width in widths])
    axes.minorticks_off()
    axes.set_ylim(0, None)
    axes.set_xlabel("neurons in each hidden layer")
    axes.set_title("Times as fast as float32")
    axes.legend(fontsize=10)
    return chart


def trade(data: Mapping[str, Any]) -> Figure:
    """Accuracy against time for the digits networks."""
    chart, axes = house.new(height=3.8)
    first = next(iter(data))
    for number, (name, one) in enumerate(data.items()):
        series = house.SERIES[number % len(house.SERIES)]
        axes.errorbar(
            [one["us"]],
            [100 * one["accuracy"]],
            yerr=[100 * one["half"]] if name != first else None,
            fmt=series.marker,
            color=series.color,
            linestyle="none",
            capsize=3,
            markersize=4 + 0.8 * one["kib"] ** 0.4,
        )
        across, up, side = LABELS[name]
        axes.annotate(
            name,
            (one["us"], 100 * one["accuracy"]),
            xytext=(across, up),
            textcoords="offset points",
            ha=side,
            va="center",
        )
    axes.set_xscale("log")
    ticks = [5, 10, 20, 40, 80]
    axes.set_xticks(ticks, [str(tick) for tick in ticks])
    axes.minorticks_off()
    axes.set_xlim(3, 80)
    axes.set_ylim(96.3, 98.6)
    axes.grid(visible=True, axis="both")
    axes.set_xlabel("microseconds for one image")
    axes.set_title("Accuracy, percent")
    return chart


# Where the name of a point stands, in points from it.
LABELS = {
    "float32": (0, 18, "center"),
    "dynamic int8": (-10, 0, "right"),
    "static int8": (4, -22, "center"),
    "90% zeros": (15, 0, "left"),
    "network of 64": (10, 0, "left"),
    "student of 16": (-8, 0, "right"),
}
