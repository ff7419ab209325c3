"""The chapter's figure: what is reported, what is real, who notices."""

from collections.abc import Mapping
from typing import Any

from matplotlib.figure import Figure
from matplotlib.ticker import MultipleLocator

from harness import figure


def effects(data: Mapping[str, Any]) -> Figure:
    """Draw the gain in AUC that each branch reports beside the real one."""
    names = list(data["defects"])
    drawn, axes = figure.new(height=4.6)
    for row, name in enumerate(names):
        one = data["defects"][name]
        axes.plot(
            [one["reported"], one["real"]],
            [row, row],
            color=figure.MUTED,
            linestyle="-",
            marker="",
            linewidth=1.0,
        )
    # The smaller mark lies on the larger: where both agree, both are seen.
    for kind, label, series, size in (
        ("real", "the service's", figure.SERIES[0], 11),
        ("reported", "the branch's own", figure.SERIES[1], 5),
    ):
        axes.plot(
            [data["defects"][n][kind] for n in names],
            range(len(names)),
            color=series.color,
            marker=series.marker,
            markersize=size,
            linestyle="",
            label=label,
        )
    nets = [", ".join(data["defects"][n]["nets"]) or "no net" for n in names]
    axes.set_yticks(
        range(len(names)),
        [f"{n}\n({w})" for n, w in zip(names, nets, strict=True)],
        fontsize=10,
    )
    axes.invert_yaxis()
    axes.grid(visible=True, axis="x")
    axes.grid(visible=False, axis="y")
    axes.axvline(0, color=figure.INK, linewidth=0.8, linestyle="-", marker="")
    axes.xaxis.set_major_locator(MultipleLocator(0.01))
    axes.set_xlabel("change of the test AUC against main")
    axes.legend(
        loc="lower center",
        bbox_to_anchor=(0.4, 1.0),
        ncols=2,
        handletextpad=0.2,
        columnspacing=1.0,
    )
    return drawn
