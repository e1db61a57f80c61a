"""``::: table``: facts by period and measure, with their units and sources."""

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.articles.article import Row, Table
from bulletin.articles.asking import Asked, Desk
from bulletin.articles.compositor import figure_line, plain_line
from bulletin.articles.mention import MEASURE_NAMES
from bulletin.diagnostics import Text
from bulletin.facts import MEASURES, Figure, Period
from bulletin.wording import measure_name, period_name

FIELDS = ("title", "facts", "periods", "zones", "measures", "note", "source")
_CORNERS = {"fact": ("指标", "Indicator"), "zone": ("园区", "Zone")}
_LISTS = frozenset({"series", "streak", "record"})


@dataclass(frozen=True, slots=True)
class _Column:
    period: Period
    measure: str


def read_table(desk: Desk) -> Table | None:
    """Return the table of a block; ``None`` where it would be empty.

    Rows are the facts, or the zones of one fact; columns are the measures of each period. A unit
    that all rows share goes to the table, else each row has its own.
    """
    title = desk.line("title", compact=True)
    facts, zones, measures = desk.facts(), desk.zones(), _measures(desk)
    columns = tuple(_Column(one, measure) for one in desk.periods() for measure in measures)
    if not facts or not columns:
        return None
    if zones and len(facts) > 1:
        _several(desk)
        return None
    asked = _asked(facts, zones)
    cells = [[_cell(desk, fact, zone, column) for column in columns] for fact, zone in asked]
    figures = [figure for row in cells for figure in row if figure is not None]
    if not figures:
        desk.report_empty()
        return None
    units = [_unit(desk, row, columns) for row in cells]
    shared = units[0] if len(set(units)) == 1 else ""
    rows = tuple(
        _row(desk, fact, zone, "" if shared else unit, row, columns)
        for (fact, zone), unit, row in zip(asked, units, cells, strict=True)
    )
    source = desk.line("source")
    return Table(
        title=title,
        corner=_CORNERS["zone" if zones else "fact"][desk.language == "en"],
        heads=tuple(_head(desk, column, columns) for column in columns),
        rows=rows,
        unit=shared,
        note=desk.line("note"),
        source=source or plain_line(desk.sources(figures)),
    )


def _asked(facts: Sequence[Asked], zones: Sequence[str]) -> list[tuple[Asked, str | None]]:
    if zones:
        return [(facts[0], zone) for zone in zones]
    return [(fact, None) for fact in facts]


def _measures(desk: Desk) -> tuple[str, ...]:
    scalars = desk.fields.words("measures")
    known = {name: name for name in MEASURES if name not in _LISTS}
    known |= {chinese: name for chinese, name in MEASURE_NAMES.items() if name in known}
    for scalar in scalars:
        if scalar.text not in known:
            zh, en = f"没有“{scalar.text}”这种算法", f"there is no measure “{scalar.text}”"
            desk.fields.choice(scalar, known, zh, en)
    if not scalars:
        return ("value",)
    return tuple(known[scalar.text] for scalar in scalars if scalar.text in known)


def _cell(desk: Desk, asked: Asked, zone: str | None, column: _Column) -> Figure | None:
    return desk.figure(asked, zone=zone, period=column.period, measure=column.measure)


def _row(
    desk: Desk,
    asked: Asked,
    zone: str | None,
    unit: str,
    cells: Sequence[Figure | None],
    columns: Sequence[_Column],
) -> Row:
    zones = desk.compositor.setting.book.zones
    periods = [column.period for column in columns]
    head = zones[zone].name.said(desk.language) if zone else desk.name(asked, periods=periods)
    lines = tuple(figure_line(cell) if cell else None for cell in cells)
    return Row(head=plain_line(head), unit=unit, cells=lines)


def _unit(desk: Desk, cells: Sequence[Figure | None], columns: Sequence[_Column]) -> str:
    """Return the unit of a row: that of its values; rates and shares have theirs in the head."""
    for cell, column in zip(cells, columns, strict=True):
        if cell and not _has_unit(measure_name(column.measure, desk.language)):
            return desk.unit(cell)
    return ""


def _has_unit(head: str) -> bool:
    return "%" in head


def _head(desk: Desk, column: _Column, columns: Sequence[_Column]) -> str:
    period = period_name(column.period, desk.language, desk.compositor.setting.habits)
    measure = measure_name(column.measure, desk.language)
    if len({one.period for one in columns}) == 1:
        return measure if len(columns) > 1 or column.measure != "value" else period
    if column.measure == "value":
        return period
    return f"{period}, {measure}" if desk.language == "en" else f"{period}{measure}"


def _several(desk: Desk) -> None:
    desk.fields.wrong(
        desk.fields.nodes["zones"],
        "列出几个园区时，一张表只能有一个指标",
        "a table of several zones has one fact",
        hint=Text("请只留一个指标，或拆成几张表", "keep one fact, or make several tables"),
    )
