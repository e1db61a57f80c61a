"""Rows of a table become facts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from bulletin.diagnostics import Text
from bulletin.facts import Fact, Observation, Period, Series, Source
from bulletin.sheets.desk import report_repeated, require
from bulletin.sheets.fact import check_key, measured
from bulletin.sheets.heading import Heading, headings
from bulletin.sheets.node import Scalar
from bulletin.sheets.observations import STATUS, FactDesk, observation
from bulletin.sheets.published import unit_of
from bulletin.sheets.workbook import Row

_ABSENT = frozenset(("-", "—", "——", "–", "…", "……", "..", "...", "/", "无", "N/A", "n/a"))
"""What statistical tables print where there is no figure."""


_NO_PERIOD = (
    Text("表头里没有一个时期", "no head of the table is a period"),
    Text("请写上时期，如 2023、2023年1—11月", "head the columns of numbers with 2023, 2023-11 …"),
)


@dataclass(frozen=True, slots=True)
class _Observed:
    """A number of a row under its head."""

    head: Heading
    period: Period
    observation: Observation


def facts_of(rows: Iterable[Row], desk: FactDesk) -> Iterator[Fact]:
    """Yield the facts of the rows under the row of heads.

    What stands above it is no data, nor are rows with one cell filled (titles, remarks).
    """
    heads: tuple[Heading, ...] | None = None
    keys: dict[str, Scalar] = {}
    for row in rows:
        filled = [cell for cell in row if cell is not None]
        if heads is None:
            told = len(desk.findings)
            heads = headings(row, desk)
            if heads is not None and len(desk.findings) == told:
                _require_period(heads, filled[0], desk)
        elif len(filled) > 1:
            cells = {head: row[head.column] for head in heads if head.column < len(row)}
            fields = {head.field: cell for head, cell in cells.items() if cell and not head.period}
            key = fields.get("key")
            if key is None:
                message = Text("这一行没有写指标", "the row names no fact")
                desk.report(
                    "bad-value", filled[0], message, Text("请填上指标一栏", "fill in its key")
                )
            elif key.text in keys:
                report_repeated(key, keys[key.text], desk)
            else:
                keys[key.text] = key
                yield _fact(key, fields, cells, desk)


def _require_period(heads: Iterable[Heading], at: Scalar, desk: FactDesk) -> None:
    if not any(head.period for head in heads):
        desk.report("bad-value", at, *_NO_PERIOD)


def _fact(
    key: Scalar,
    fields: Mapping[str, Scalar],
    cells: Mapping[Heading, Scalar | None],
    desk: FactDesk,
) -> Fact:
    name = key.text.strip()
    desk = replace(desk, fact=f"{desk.zone}/{name}")
    check_key(key, desk)
    require(fields, ("unit",), key, desk)
    desk = measured(fields, desk)
    observed = tuple(_observed(fields, cells, desk))
    measures = dict.fromkeys(one.head.measure for one in observed if one.head.measure)
    return Fact(
        zone=desk.zone,
        key=name,
        label=_text(fields.get("label", key), desk),
        unit=desk.unit,
        kind=desk.kind,
        place=key.place,
        values=_series(observed, "values"),
        added=_series(observed, "added"),
        target=_series(observed, "target"),
        reported=MappingProxyType({m: _series(observed, "reported", m) for m in measures}),
    )


def _observed(
    fields: Mapping[str, Scalar], cells: Mapping[Heading, Scalar | None], desk: FactDesk
) -> Iterator[_Observed]:
    source = _source(fields.get("source"), desk)
    preliminary = "status" in fields and STATUS(fields["status"], desk) is True
    note = _text(fields["note"], desk) if "note" in fields else Text()
    for head, cell in cells.items():
        if head.period is None or cell is None or cell.text.strip() in _ABSENT:
            continue
        unit, other = unit_of(head.measure, desk.unit, desk.kind) if head.measure else (
            desk.unit, frozenset[str]())  # fmt: skip
        at = replace(desk, unit=unit, other=other, period=str(head.period))
        one = observation(cell, at)
        if one is not None:
            one = replace(one, source=source, preliminary=preliminary, note=note)
            yield _Observed(head, head.period, one)


def _series(observed: Iterable[_Observed], field: str, measure: str = "") -> Series:
    found: dict[Period, tuple[Observation, ...]] = {}
    for one in observed:
        if (one.head.field, one.head.measure) == (field, measure):
            found[one.period] = (*found.get(one.period, ()), one.observation)
    return MappingProxyType(found)


def _source(cell: Scalar | None, desk: FactDesk) -> Source | None:
    """Return the source of a row; a table names it by its title, which is its key as well."""
    if cell is None:
        return None
    return Source(key=cell.text.strip(), title=_text(cell, desk))


def _text(cell: Scalar, desk: FactDesk) -> Text:
    return Text(**{desk.language: cell.text.strip()})
