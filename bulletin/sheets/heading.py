"""The head of a table: what each column holds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bulletin.diagnostics import Text
from bulletin.facts import Period, parse_period
from bulletin.sheets.desk import Desk
from bulletin.sheets.keys import MEASURE_NAMES, nearest
from bulletin.sheets.node import Scalar
from bulletin.sheets.published import PUBLISHED

_FIELDS: Mapping[str, str] = {
    "指标": "key",
    "代号": "key",
    "key": "key",
    "名称": "label",
    "label": "label",
    "单位": "unit",
    "计量单位": "unit",
    "unit": "unit",
    "类型": "kind",
    "kind": "kind",
    "来源": "source",
    "source": "source",
    "状态": "status",
    "status": "status",
    "备注": "note",
    "note": "note",
}
_SERIES = {"新增": "added", "added": "added", "目标": "target", "target": "target"}
_MEASURES = {
    f"{prefix}{name}": measure
    for name, measure in (*MEASURE_NAMES.items(), *((name, name) for name in PUBLISHED))
    for prefix in ("公布", "reported ", "reported.", "reported_")
}
_NO_PERIOD = (
    Text("这一栏不知是哪一期的数", "the head does not tell the period of its column"),
    Text("写明时期，或放在时期一栏的右边", "name the period, or put it to the right of one"),
)
_BRACKETS = re.compile(r"[（(](.*?)[）)]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What a column holds: a field of the fact, or numbers of one period.

    ``field`` is ``values``, ``added``, ``target`` or ``reported`` (with its ``measure``) where
    there is a period.
    """

    column: int
    field: str
    period: Period | None = None
    measure: str = ""


def headings(row: tuple[Scalar | None, ...], desk: Desk) -> tuple[Heading, ...] | None:
    """Return what the columns under a row of heads hold; ``None`` where it is not such a row.

    The row of heads has a cell 指标 or key. A head without a period (公布同比) goes with the
    nearest period to its left.
    """
    if not any(cell and _FIELDS.get(cell.text.strip()) == "key" for cell in row):
        return None
    found: list[Heading] = []
    latest: Period | None = None
    for column, cell in enumerate(row):
        if cell is None:
            continue
        heading = _heading(column, cell, latest, desk)
        if heading is None:
            continue
        if heading.field == "values":
            latest = heading.period
        found.append(heading)
    return tuple(found)


def _heading(column: int, cell: Scalar, latest: Period | None, desk: Desk) -> Heading | None:
    written = cell.text.strip()
    if written in _FIELDS:
        return Heading(column=column, field=_FIELDS[written])
    period = parse_period(written)
    if period is not None:
        return Heading(column=column, field="values", period=period)
    for name, (field, measure) in _NAMED.items():
        if name in written:
            rest = _BRACKETS.sub(r"\1", written.replace(name, "", 1)).strip(" _.-")
            span = parse_period(rest) if rest else latest
            if span is not None:
                return Heading(column=column, field=field, period=span, measure=measure)
            if not rest:
                desk.report("unknown-key", cell, *_NO_PERIOD, f"{written} 2023")
                return None
    _report(cell, desk)
    return None


_NAMED: Mapping[str, tuple[str, str]] = {
    **{
        name: ("reported", measure)
        for name, measure in sorted(_MEASURES.items(), key=lambda item: -len(item[0]))
    },
    **{name: (field, "") for name, field in _SERIES.items()},
}


def _report(cell: Scalar, desk: Desk) -> None:
    near = nearest(cell.text, (*_FIELDS, *_MEASURES, *_SERIES))
    desk.report(
        "unknown-key",
        cell,
        Text(f"看不懂表头“{cell.text}”", f"the head “{cell.text}” is not known"),
        Text(
            f"{f'是不是“{near}”？' if near else ''}"
            "表头可以是：指标、名称、单位、时期（如 2023）、来源、状态、备注、公布同比、新增、目标",
            f"{f'did you mean “{near}”? ' if near else ''}"
            "heads: key, label, unit, periods, source, status, note, reported yoy, added, target",
        ),
        near,
    )
