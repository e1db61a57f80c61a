"""``::: table``: facts by period and measure, with their units and sources."""

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.articles.asking import Asked, Desk
from bulletin.articles.block import Row, Table
from bulletin.articles.compositor import figure_line, plain_line
from bulletin.articles.mention import MEASURE_NAMES
from bulletin.articles.summing import total_of
from bulletin.diagnostics import Text
from bulletin.facts import MEASURES, Figure, Period
from bulletin.wording import measure_name, period_name

FIELDS = (
    *("title", "facts", "periods", "zones", "measures"),
    *("total", "trend", "note", "source"),
)
_CORNERS = {"fact": ("指标", "Indicator"), "zone": ("园区", "Zone")}
_TREND = Text("走势", "Trend")
_LISTS = frozenset({"series", "streak", "record", "rest"})


@dataclass(frozen=True, slots=True)
class _Column:
    period: Period
    measure: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a row asks for, and what it is called where that is not by its fact or zone."""

    asked: Asked
    zone: str | None = None
    name: str = ""
    total: bool = False


Cells = Sequence[Figure | None]


def read_table(desk: Desk) -> Table | None:
    """Return the table of a block; ``None`` where it would be empty.

    Rows are the facts, or the zones of one fact; columns are the measures of each period, under
    the name of the period where several have several. A unit that all rows share goes to the
    table, else each row has its own.
    """
    title = desk.line("title", compact=True)
    facts, zones, measures = desk.facts(), desk.zones(), _measures(desk)
    periods = desk.periods()
    columns = tuple(_Column(one, measure) for one in periods for measure in measures)
    if not facts or not columns:
        return None
    if zones and len(facts) > 1:
        _several(desk)
        return None
    trend = _trend(desk, periods, measures)
    entries = _entries(desk, facts, zones)
    cells = [[_cell(desk, entry, column) for column in columns] for entry in entries]
    figures = [figure for row in cells for figure in row if figure is not None]
    if not figures:
        desk.report_empty()
        return None
    units = [_unit(desk, row, columns) for row in cells]
    shared = units[0] if len(set(units)) == 1 else ""
    rows = tuple(
        _row(desk, entry, "" if shared else unit, row, columns, trend=trend)
        for entry, unit, row in zip(entries, units, cells, strict=True)
    )
    source = desk.line("source")
    groups = _groups(desk, periods, measures)
    return Table(
        title=title,
        corner=_CORNERS["zone" if zones else "fact"][desk.language == "en"],
        heads=tuple(_head(desk, one, columns, grouped=bool(groups)) for one in columns),
        rows=rows,
        unit=shared,
        note=desk.line("note"),
        source=source or plain_line(desk.sources(figures)),
        groups=groups,
        trend=_TREND.said(desk.language) if trend else "",
        mark=desk.mark(figures),
    )


def _entries(desk: Desk, facts: Sequence[Asked], zones: Sequence[str]) -> list[_Entry]:
    """Return what each row asks for; the total comes last."""
    if zones:
        entries = [_Entry(facts[0], zone) for zone in zones]
    else:
        entries = [_Entry(fact) for fact in facts]
    total = total_of(desk, facts, zones)
    if total is not None:
        entries.append(_Entry(total.asked, name=total.name, total=True))
    return entries


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


def _trend(desk: Desk, periods: Sequence[Period], measures: Sequence[str]) -> bool:
    """Tell whether each row ends in a line, which needs its values at several periods."""
    if not desk.fields.flag("trend"):
        return False
    if len(periods) > 1 and "value" in measures:
        return True
    desk.fields.wrong(
        desk.fields.nodes["trend"],
        "走势由表里各期的数值连成，这里不足两期",
        "a trend runs through the values of several periods; here are not two",
        hint=Text(
            "请在 periods 里写几个时期，measures 里留 value",
            "list several `periods`, and keep `value` among the `measures`",
        ),
    )
    return False


def _cell(desk: Desk, entry: _Entry, column: _Column) -> Figure | None:
    return desk.figure(entry.asked, zone=entry.zone, period=column.period, measure=column.measure)


def _row(
    desk: Desk,
    entry: _Entry,
    unit: str,
    cells: Cells,
    columns: Sequence[_Column],
    *,
    trend: bool,
) -> Row:
    zones = desk.compositor.setting.book.zones
    periods = [column.period for column in columns]
    if entry.name:
        head = entry.name
    elif entry.zone:
        head = zones[entry.zone].name.said(desk.language)
    else:
        head = desk.name(entry.asked, periods=periods)
    found = zip(columns, cells, strict=True)
    values = [(one.period, cell) for one, cell in found if one.measure == "value"]
    return Row(
        head=plain_line(head),
        unit=unit,
        cells=tuple(figure_line(cell) if cell else None for cell in cells),
        trend=tuple(cell for _, cell in values) if trend else (),
        trend_alt=_in_words(desk, head, values) if trend else "",
        total=entry.total,
    )


def _in_words(desk: Desk, head: str, values: Sequence[tuple[Period, Figure | None]]) -> str:
    """Say what a row's line shows: its name, each period and value."""
    english, habits = desk.language == "en", desk.compositor.setting.habits
    colon, comma = (": ", ", ") if english else ("：", "，")
    said = [
        f"{period_name(period, desk.language, habits)}{' ' if english else ''}{figure.text}"
        for period, figure in values
        if figure is not None
    ]
    return f"{head}{colon}{comma.join(said)}"


def _unit(desk: Desk, cells: Cells, columns: Sequence[_Column]) -> str:
    """Return the unit of a row: that of its values; rates and shares have theirs in the head."""
    for cell, column in zip(cells, columns, strict=True):
        if cell and not _has_unit(measure_name(column.measure, desk.language)):
            return desk.unit(cell)
    return ""


def _has_unit(head: str) -> bool:
    return "%" in head


def _groups(
    desk: Desk, periods: Sequence[Period], measures: Sequence[str]
) -> tuple[tuple[str, int], ...]:
    """Return the periods as heads over their measures, where there are several of both."""
    if len(periods) < 2 or len(measures) < 2:
        return ()
    habits = desk.compositor.setting.habits
    return tuple((period_name(one, desk.language, habits), len(measures)) for one in periods)


def _head(desk: Desk, column: _Column, columns: Sequence[_Column], *, grouped: bool) -> str:
    period = period_name(column.period, desk.language, desk.compositor.setting.habits)
    measure = measure_name(column.measure, desk.language)
    if grouped:
        return measure
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
