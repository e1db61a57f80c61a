"""The front of the room: a chart becomes the text of an SVG element."""

from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element, SubElement, tostring

from bulletin.articles import Chart
from bulletin.charts.bars import bars
from bulletin.charts.columns import columns
from bulletin.charts.lines import lines
from bulletin.charts.look import Look
from bulletin.charts.multiples import multiples
from bulletin.charts.number import number
from bulletin.charts.picture import Picture
from bulletin.charts.shares import shares
from bulletin.charts.slope import slope
from bulletin.charts.stacks import stacked

_DRAWERS: Mapping[str, Callable[[Chart, Look], Picture]] = {
    "columns": columns,
    "grouped": columns,
    "stacked": stacked,
    "lines": lines,
    "bars": bars,
    "share": shares,
    "slope": slope,
    "multiples": multiples,
}

KINDS = tuple(_DRAWERS)
"""The kinds of charts that can be drawn."""


def draw(chart: Chart, look: Look) -> str:
    """Return a chart as one ``<svg>`` element, the same for print and screen.

    Equal charts and looks give equal bytes. Everything is said in presentation attributes, since
    WeasyPrint takes inline styles for those of the page; a theme's rules override them by class
    (``chart-value``, ``-category``, ``-series``, ``-missing``). Ids begin with the chart's, which
    must be unique on its page. Each figure's text carries ``data-figure`` with its id.

    :raises KeyError: for a kind that is not one of ``KINDS``.
    """
    picture = _DRAWERS[chart.kind](chart, look)
    root = _root(chart, look, picture)
    root.extend(shape.element() for shape in picture.shapes)
    root.text = "\n"
    for part in root:
        part.tail = "\n"
    return tostring(root, encoding="unicode")


def _root(chart: Chart, look: Look, picture: Picture) -> Element:
    wide, high = number(picture.width), number(picture.height)
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "class": "chart", "role": "img"})
    root.set("aria-labelledby", f"{chart.id}-title")
    root.set("aria-describedby", f"{chart.id}-desc")
    root.attrib |= {"width": f"{wide}pt", "height": f"{high}pt", "viewBox": f"0 0 {wide} {high}"}
    root.set("font-family", ",".join(look.families))
    title = chart.title.text if chart.title else chart.alt
    SubElement(root, "title", {"id": f"{chart.id}-title"}).text = title
    SubElement(root, "desc", {"id": f"{chart.id}-desc"}).text = chart.alt
    return root
