"""The chapter's figures."""

from collections.abc import Mapping
from typing import Any

from matplotlib.figure import Figure

from harness import figure as house


def engines(data: Mapping[str, Any]) -> Figure:
    """Processor time by rows, for both engines."""
    figure, axes = house.new(height=3.6)
    rows = data["rows"]
    for name in ("Spark", "DuckDB"):
        axes.plot(
            [row["rows"] for row in rows],
            [row[name] for row in rows],
            label=name,
        )
    axes.axhline(
        data["start"], color=house.MUTED, linewidth=0.8, marker="", ls=":"
    )
    axes.text(
        rows[0]["rows"],
        data["start"] * 0.88,
        "Spark has started",
        va="top",
        color=house.INK,
    )
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xticks([1e5, 1e6, 1e7], ["100,000", "1 million", "10 million"])
    axes.set_yticks([1, 10, 100], ["1", "10", "100"])
    axes.minorticks_off()
    axes.set_xlim(2e4, 1.2e7)
    axes.set_xlabel("rows")
    axes.set_ylabel("seconds of processor time")
    axes.legend(loc="lower right")
    return figure


def share(data: Mapping[str, Any]) -> Figure:
    """Which of a day's flights each way of counting looks at."""
    figure, axes = house.new(height=3.4)
    for name, values in data["months"].items():
        axes.plot(range(1, 13), values, label=name)
    axes.set_xticks(range(1, 13), "JFMAMJJASOND")
    axes.set_ylabel("AUC of the feature alone")
    axes.set_ylim(0.5, 0.85)
    axes.legend(loc="lower left", ncols=1)
    return figure
