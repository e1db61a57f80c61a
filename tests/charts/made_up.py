"""Made-up charts of made-up zones; their numbers mean nothing."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import count
from xml.etree.ElementTree import Element, fromstring

from bulletin.articles import Chart, ChartSeries, Line
from bulletin.charts import Look, draw
from bulletin.diagnostics import Place
from bulletin.facts import Figure, Measurement, Origin, Period, Unit, parse_unit

PLACE = Place("content/bulletins/made-up/lead.md", 1)
SVG = "{http://www.w3.org/2000/svg}"

_NUMBER = re.compile(r"[−-]?[0-9][0-9,]*(?:\.[0-9]+)?")


def figure(number: int, text: str, unit: str = "亿元") -> Figure:
    """Return a figure printed as ``text``, with the value that stands in it."""
    found = _NUMBER.search(text)
    assert found is not None
    value = Decimal(found[0].replace("−", "-").replace(",", ""))
    measurement = Measurement(
        measure="value",
        value=value,
        unit=_unit(unit),
        period=Period.months(2031, 1, 12),
        origin=Origin.GIVEN,
    )
    return Figure(
        id=f"lead-{number}",
        text=text,
        language="zh",
        value=str(value),
        unit=unit,
        measurement=measurement,
        place=PLACE,
    )


def _unit(name: str) -> Unit:
    unit = parse_unit(name)
    assert unit is not None
    return unit


def chart(
    kind: str,
    categories: Sequence[str],
    *series: tuple[str, Sequence[str | None]],
    title: str | None = "样例图",
    unit: str = "亿元",
) -> Chart:
    """Return a chart with one series for each name and its texts; ``None`` is no data."""
    numbers = count(1)
    return Chart(
        id="lead-chart-1",
        kind=kind,
        title=Line(title, title) if title else None,
        categories=tuple(categories),
        series=tuple(
            ChartSeries(
                name,
                tuple(None if t is None else figure(next(numbers), t, unit) for t in texts),
            )
            for name, texts in series
        ),
        unit=unit,
        alt="样例图：各年数值。",
        note=None,
        source=None,
        place=PLACE,
    )


def drawn(made: Chart, width: float = 240.0, size: float = 7.5, language: str = "zh") -> Element:
    """Return the chart's SVG, parsed."""
    return fromstring(draw(made, Look(width=width, size=size, language=language)))  # noqa: S314


def texts(svg: Element, part: str) -> list[str]:
    """Return the texts of one part (value, category, series, missing) in the order drawn."""
    found = svg.findall(f".//{SVG}text[@class='chart-{part}']")
    return ["".join(text.itertext()) for text in found]


def bars(svg: Element) -> dict[str, Element]:
    """Return the bars by the id of the figure that each shows."""
    found = svg.findall(f".//{SVG}rect[@data-bar]")
    return {bar.attrib["data-bar"]: bar for bar in found}


def number(element: Element, attribute: str) -> float:
    """Return a length of an element, in points."""
    return float(element.attrib[attribute])


YEARS = tuple(f"{year}年" for year in range(2020, 2032))

THREE_ZONES = chart(
    "columns",
    YEARS,
    ("星池试验区", [f"{1200 + 31 * n}.{n % 10}" for n in range(12)]),
    ("云岫试验区", [None if n == 3 else f"{900 - 21 * n}" for n in range(12)]),
    ("鹤汀试验区", [f"近{300 + 10 * n}" for n in range(12)]),
)
