"""Made-up charts of made-up zones; their numbers mean nothing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
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


def with_total(made: Chart, name: str, texts: Sequence[str | None]) -> Chart:
    """Return a chart whose parts come to a total, in its unit."""
    figures = (t and figure(900 + n, t, made.unit) for n, t in enumerate(texts))
    return replace(made, total=ChartSeries(name, tuple(f or None for f in figures)))


def share(parts: Mapping[str, tuple[str, str]], whole: tuple[str, str]) -> Chart:
    """Return the shares of parts, each with its amount and its percentage."""
    made = chart("share", list(parts), ("2031年", [amount for amount, _ in parts.values()]))
    shares = (figure(500 + n, text, "%") for n, (_, text) in enumerate(parts.values()))
    made = replace(made, series=(made.series[0], ChartSeries("占比", tuple(shares))))
    return with_total(made, whole[0], [whole[1]])


def figures_of(made: Chart) -> list[Figure]:
    """Return all figures of a chart."""
    every = (*made.series, *([made.total] if made.total else []))
    return [figure for series in every for figure in series.figures if figure is not None]


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

STACK = with_total(
    chart(
        "stacked",
        YEARS[:4],
        ("生物医药", ["12.5", "15.1", "20.3", "24.0"]),
        ("集成电路", ["18.0", "19.0", "25.4", "28.0"]),
        ("其他", ["4.0", "4.2", "3.9", "5.0"]),
    ),
    "样例制造业",
    ["34.5", "38.3", "49.6", "57.0"],
)
SHARES = share(
    {
        "智能制造": ("128", "39.5%"),
        "新一代信息技术": ("83", "25.6%"),
        "医药": ("62", "19.1%"),
        "现代服务业": ("39", "12.0%"),
        "其他": ("12", "3.7%"),
    },
    ("样例项目", "324"),
)
HALVES = share({"星池": ("60", "60.0%"), "云岫": ("40", "40.0%")}, ("全市", "100"))
RANKED = replace(
    chart("bars", ["星池", "云岫", "鹤汀", "松陂"], ("户数", ["311", "204", "近90", None])),
    highlight=("云岫",),
)
SLOPE = chart(
    "slope",
    ["2031年", "2034年"],
    ("星池试验区", ["15", "40"]),
    ("云岫试验区", ["22", "24"]),
    ("鹤汀试验区", ["23", "18"]),
    ("松陂试验区", [None, "12"]),
)
PANELS = chart(
    "multiples",
    YEARS[:5],
    ("星池试验区", ["10", "15", "22", "31", "40"]),
    ("云岫试验区", ["22", "23", "21", "24", "24"]),
    ("鹤汀试验区", ["30", None, "25", "20", "18"]),
    ("松陂试验区", ["−2", "4", "8", "9", "12"]),
)
KINDS = (STACK, SHARES, HALVES, RANKED, SLOPE, PANELS)
"""One made-up chart of each kind that is more than columns and lines."""
