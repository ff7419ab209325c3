"""The look of the book's charts, and how they become SVG.

A chart is drawn in the house colours below. In the SVG each colour turns
into a CSS custom property with the colour as fallback, so that a page can
recolour an inline chart for dark mode and the file alone still works.
Series differ in hue, in gray value, in line style and in marker: no
reader depends on one of them.
"""

import io
import re
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib as mpl
from cycler import cycler
from matplotlib.axes import Axes
from matplotlib.figure import Figure

# 12 pt in 5 in: 12 px on a phone 360 px wide, 18 px in a column of 34 rem.
WIDTH = 5.0
HEIGHT = 3.3
TEXT = 12

INK = "#22252a"
MUTED = "#6b7178"
GRID = "#d9dbd6"
PAPER = "#ffffff"

PROPERTIES = {
    INK: "--figure-ink",
    MUTED: "--figure-muted",
    GRID: "--figure-grid",
    PAPER: "--figure-paper",
}


@dataclass(frozen=True, slots=True)
class Series:
    """How one series is told from the others."""

    color: str
    line: str
    marker: str


SERIES = (
    Series("#0b5a8c", "-", "o"),
    Series("#c2571a", "--", "s"),
    Series("#3f7d3a", "-.", "^"),
    Series("#7a4a9c", ":", "D"),
)
PROPERTIES |= {s.color: f"--figure-{i}" for i, s in enumerate(SERIES, 1)}

STYLE: dict[Any, Any] = {
    "axes.axisbelow": True,
    "axes.edgecolor": MUTED,
    "axes.facecolor": "none",
    "axes.grid": True,
    "axes.grid.axis": "y",
    "axes.labelcolor": INK,
    "axes.labelsize": TEXT,
    "axes.linewidth": 0.8,
    "axes.prop_cycle": cycler(
        color=[s.color for s in SERIES],
        linestyle=[s.line for s in SERIES],
        marker=[s.marker for s in SERIES],
    ),
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlecolor": INK,
    "axes.titlelocation": "left",
    "axes.titlesize": TEXT,
    "figure.constrained_layout.use": True,
    "figure.facecolor": "none",
    "font.size": TEXT,
    "grid.color": GRID,
    "grid.linewidth": 0.8,
    "legend.frameon": False,
    "lines.linewidth": 1.8,
    "lines.markersize": 6,
    "savefig.facecolor": "none",
    "svg.fonttype": "none",  # text stays text: searchable, read aloud
    "svg.hashsalt": "the-ml-engineers-handbook",
    "text.color": INK,
    "xtick.color": MUTED,
    "xtick.labelcolor": INK,
    "ytick.color": MUTED,
    "ytick.labelcolor": INK,
}


class FigureError(ValueError):
    """A chart breaks the house style in a way that a reader would see."""


def house() -> AbstractContextManager[None]:
    """Make what is drawn inside follow the house style."""
    return mpl.rc_context(STYLE)


def new(width: float = WIDTH, height: float = HEIGHT) -> tuple[Figure, Axes]:
    """Start a chart, inside `with house():`.

    Args:
        width: Inches; more makes text smaller on a phone.
        height: Inches.
    """
    figure = Figure(figsize=(width, height))
    return figure, figure.add_subplot()


def save_svg(figure: Figure, path: Path) -> None:
    """Write a chart as SVG to stand inline in a page.

    Raises:
        FigureError: It uses a colour that is not of the house.
    """
    path.write_text(to_svg(figure, path.stem), encoding="utf-8")


def to_svg(figure: Figure, name: str) -> str:
    """The chart as SVG: the same bytes for the same chart.

    Args:
        figure: Drawn on axes from `new`.
        name: Prefix of every id, since a page may hold several charts.

    Raises:
        FigureError: It uses a colour that is not of the house.
    """
    buffer = io.StringIO()
    nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
    with house():
        figure.savefig(buffer, format="svg", metadata=nothing)
    svg = buffer.getvalue()
    svg = svg[svg.index("<svg") :]  # no prologue inside a page
    svg = _scale_freely(svg)
    svg = _keep_style_inside(svg)
    svg = _inherit_font(svg)
    svg = _prefix_ids(svg, name)
    svg = _name_colours(svg)
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def _scale_freely(svg: str) -> str:
    """Drop the fixed size; the viewBox alone lets the page decide."""
    head, rest = svg.split(">", 1)
    head = re.sub(r'\s(?:width|height)="[^"]*"', "", head)
    if "viewBox" not in head:
        raise FigureError("the SVG has no viewBox")
    return f"{head}>{rest}"


def _keep_style_inside(svg: str) -> str:
    """A style sheet for * would reach out to the whole page."""
    sheet = re.compile(r"\s*<defs>\s*<style.*?\*\{(.*?)\}</style>\s*</defs>")
    found = re.search(sheet.pattern, svg, flags=re.DOTALL)
    if found is None:
        raise FigureError("the SVG's own style sheet was not found")
    svg = svg.replace(found[0], "", 1)
    return svg.replace("<svg", f'<svg style="{found[1].strip()}"', 1)


def _inherit_font(svg: str) -> str:
    """Text takes the page's typeface; only its size is the chart's."""
    return re.sub(r"\bfont-family: [^;\"]+", "font-family: inherit", svg)


def _prefix_ids(svg: str, name: str) -> str:
    svg = re.sub(r'\bid="', f'id="{name}-', svg)
    svg = re.sub(r'href="#', f'href="#{name}-', svg)
    return svg.replace("url(#", f"url(#{name}-")


def _name_colours(svg: str) -> str:
    def named(match: re.Match[str]) -> str:
        colour = match[0].lower()
        if colour not in PROPERTIES:
            raise FigureError(f"{colour} is not a colour of the house")
        return f"var({PROPERTIES[colour]}, {colour})"

    # only in style attributes: an id in url(#...) may look like a colour
    return re.sub(
        r'style="[^"]*"',
        lambda style: re.sub(r"(?<!\()#[0-9a-fA-F]{6}\b", named, style[0]),
        svg,
    )
