"""``::: chart``: facts over periods or zones, with the same in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from bulletin.articles.article import Chart, ChartSeries
from bulletin.articles.asking import Asked, Desk
from bulletin.articles.compositor import plain_line
from bulletin.diagnostics import Text
from bulletin.facts import Figure, Period
from bulletin.wording import period_name

FIELDS = ("title", "kind", "facts", "periods", "zones", "note", "source")
KINDS: Mapping[str, str] = MappingProxyType(
    {"columns": "columns", "lines": "lines", "柱状图": "columns", "折线图": "lines"}
)


@dataclass(frozen=True, slots=True)
class _Point:
    """One entry along an axis: what it is called, and what it asks for."""

    name: str
    asked: Asked | None = None
    zone: str | None = None
    period: Period | None = None

    def over(self, other: "_Point") -> "_Point":
        """Return both in one: what this point leaves open is taken from the other."""
        return _Point(
            self.name,
            self.asked or other.asked,
            self.zone or other.zone,
            self.period or other.period,
        )


def read_chart(desk: Desk, number: int) -> Chart | None:
    """Return the chart of a block; ``None`` where it cannot be drawn.

    Zones, where given, stand along the axis, else periods, else (for one period) the facts; what
    else there are several of makes the series.
    """
    fields, compositor = desk.fields, desk.compositor
    title = desk.line("title", compact=True)
    kind = _kind(desk)
    axes = _axes(desk)
    if axes is None:
        return None
    categories, rows = axes
    grid = tuple(tuple(_figure(desk, row, point) for point in categories) for row in rows)
    figures = [figure for row in grid for figure in row if figure is not None]
    if not _drawable(desk, figures):
        return None
    series = tuple(ChartSeries(row.name, found) for row, found in zip(rows, grid, strict=True))
    source = desk.line("source")
    return Chart(
        id=f"{compositor.setting.slug}-chart-{number}",
        kind=kind,
        title=title,
        categories=tuple(point.name for point in categories),
        series=series,
        unit=desk.unit(figures[0]),
        alt=_alt(desk, title.text if title else "", categories, rows, grid),
        note=desk.line("note"),
        source=source or plain_line(desk.sources(figures)),
        place=fields.place,
    )


def _kind(desk: Desk) -> str:
    scalar = desk.fields.text("kind")
    if scalar is None:
        return "columns"
    if scalar.text not in KINDS:
        zh, en = f"没有“{scalar.text}”这种图", f"there is no chart “{scalar.text}”"
        desk.fields.choice(scalar, KINDS, zh, en)
    return KINDS.get(scalar.text, "columns")


def _axes(desk: Desk) -> tuple[tuple[_Point, ...], tuple[_Point, ...]] | None:
    """Return the points along the axis, and the series."""
    facts, zones, periods = desk.facts(), desk.zones(), desk.periods()
    if not facts or not periods:
        return None
    book, habits = desk.compositor.setting.book, desk.compositor.setting.habits
    by_fact = tuple(_Point(desk.name(one, periods=periods), asked=one) for one in facts)
    by_zone = tuple(_Point(book.zones[z].name.said(desk.language), zone=z) for z in zones)
    by_period = tuple(
        _Point(period_name(one, desk.language, habits), period=one) for one in periods
    )
    along = by_zone or (by_period if len(by_period) > 1 or len(by_fact) == 1 else by_fact)
    others = [axis for axis in (by_fact, by_period, by_zone) if axis and axis is not along]
    several = [axis for axis in others if len(axis) > 1]
    if len(several) > 1:
        _too_many(desk)
        return None
    across = several[0] if several else others[0]
    rest = [axis[0] for axis in others if axis is not across]
    return along, tuple(_filled(point, rest) for point in across)


def _filled(point: _Point, rest: Sequence[_Point]) -> _Point:
    for other in rest:
        point = point.over(other)
    return point


def _too_many(desk: Desk) -> None:
    desk.fields.wrong(
        desk.fields.nodes["facts"],
        "一张图里不能既有多个指标，又有多个园区和多个时期",
        "a chart cannot have several facts, several zones and several periods at once",
        hint=Text("请只留一个时期，或拆成两张图", "keep one period, or draw two charts"),
    )


def _figure(desk: Desk, row: _Point, point: _Point) -> Figure | None:
    both = point.over(row)
    if both.asked is None:
        return None
    return desk.figure(both.asked, zone=both.zone, period=both.period)


def _drawable(desk: Desk, figures: Sequence[Figure]) -> bool:
    """Report a chart without any data, or with figures in unlike units."""
    facts = desk.fields.nodes["facts"]
    if not figures:
        desk.report_empty()
        return False
    units = dict.fromkeys(figure.unit for figure in figures)
    if len(units) > 1:
        listed = "、".join(units)
        desk.fields.wrong(
            facts,
            f"一张图只能用一个单位，这里有 {listed}",
            f"a chart has one unit; here are {listed}",
            hint=Text("请分成几张图，或改用表格", "draw several charts, or use a table"),
        )
    return len(units) == 1


def _alt(
    desk: Desk,
    title: str,
    categories: Sequence[_Point],
    rows: Sequence[_Point],
    grid: Sequence[Sequence[Figure | None]],
) -> str:
    """Say what a chart shows: its title, then each category with its value and unit."""
    english = desk.language == "en"
    said = []
    for row, found in zip(rows, grid, strict=True):
        values = [
            f"{point.name}{': ' if english else ''}{_in_words(desk, row, point)}"
            for point, figure in zip(categories, found, strict=True)
            if figure is not None
        ]
        named = len(rows) > 1 or not title
        name = f"{row.name}{': ' if english else '：'}" if named else ""
        said.append(name + (", " if english else "，").join(values))
    sentences = [title, *said] if title else said
    return ". ".join(sentences) + "." if english else "。".join(sentences) + "。"


def _in_words(desk: Desk, row: _Point, point: _Point) -> str:
    both = point.over(row)
    return desk.words_of(both.asked, both.zone, both.period) if both.asked else ""
