import re

import pytest
from matplotlib.figure import Figure

from harness import figure as house


def chart() -> Figure:
    with house.house():
        figure, axes = house.new()
        for rise in range(4):
            axes.plot([1, 2, 3], [rise, rise + 1, rise], label=str(rise))
        axes.fill_between([1, 2], [0, 1], color=house.SERIES[0].color)
        axes.text(1, 1, "direct label", color=house.MUTED)
        axes.set_ylabel("late rate")
        return figure


def test_the_same_chart_gives_the_same_bytes():
    assert house.to_svg(chart(), "a") == house.to_svg(chart(), "a")


def test_every_colour_is_a_property_with_its_fallback():
    svg = house.to_svg(chart(), "a")
    assert "var(--figure-1, #0b5a8c)" in svg
    assert "var(--figure-4, #7a4a9c)" in svg
    assert "var(--figure-muted, #6b7178)" in svg
    bare = re.sub(r"var\([^)]*\)", "", svg)
    assert not re.search(r"(?:fill|stroke): #", bare)


def test_a_colour_from_elsewhere_is_refused():
    with house.house():
        figure, axes = house.new()
        axes.plot([1, 2], color="#ff0000")
    with pytest.raises(house.FigureError, match="#ff0000"):
        house.to_svg(figure, "a")


def test_it_scales_with_its_column():
    head = house.to_svg(chart(), "a").split(">", 1)[0]
    assert 'viewBox="0 0 360 ' in head
    assert not re.search(r"\b(?:width|height)=", head)


def test_nothing_reaches_out_into_the_page():
    svg = house.to_svg(chart(), "a")
    assert "<style" not in svg
    assert "DejaVu" not in svg
    assert "<metadata" not in svg
    one, other = (set(ids(name)) for name in ("a", "b"))
    assert one.isdisjoint(other)


def ids(name: str) -> list[str]:
    return re.findall(r'\bid="([^"]*)"', house.to_svg(chart(), name))


def test_every_reference_has_its_target():
    svg = house.to_svg(chart(), "a")
    wanted = re.findall(r'(?:href="|url\()#([^")]*)', svg)
    assert wanted
    assert set(wanted) <= set(ids("a"))


def test_text_stays_text_of_a_legible_size():
    svg = house.to_svg(chart(), "a")
    assert ">direct label</text>" in svg
    sizes = re.findall(r"font-size: ([\d.]+)px", svg)
    assert sizes
    assert min(map(float, sizes)) >= 12


def test_series_differ_without_colour():
    assert len({s.line for s in house.SERIES}) == len(house.SERIES)
    assert len({s.marker for s in house.SERIES}) == len(house.SERIES)
