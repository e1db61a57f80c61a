"""Readers of a fact's numbers: values by period, published results by measure, revisions."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from bulletin.diagnostics import Text
from bulletin.facts import (
    BASES,
    Base,
    Kind,
    Observation,
    Period,
    Quantity,
    Revision,
    Series,
    Source,
    Unit,
)
from bulletin.sheets.desk import (
    Desk,
    Reader,
    read_entries,
    report_mapping_due,
    report_repeated,
)
from bulletin.sheets.keys import MEASURE_NAMES, nearest
from bulletin.sheets.node import Mapping_, Node, Scalar, Sequence
from bulletin.sheets.periods import day, period
from bulletin.sheets.published import PUBLISHED, measure_named, unit_of
from bulletin.sheets.quantities import quantity
from bulletin.sheets.reading import choice, scalar, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class FactDesk(Desk):
    """A desk that knows the units, the sources of the sheet, and the unit of the fact at hand.

    ``other`` are further dimensions that its numbers may be written in.
    """

    units: Mapping[str, Base] = field(default_factory=lambda: BASES)
    sources: Mapping[str, Source] = field(default_factory=lambda: MappingProxyType({}))
    source: Source | None = None
    zone: str = ""
    unit: Unit = Unit(BASES["个"])
    kind: Kind = Kind.FLOW
    other: frozenset[str] = frozenset()


def series(node: Node, desk: FactDesk) -> Series | None:
    """Return the observations of a mapping of periods."""
    found: dict[Period, tuple[Observation, ...]] = {}
    keys: dict[Period, Scalar] = {}
    for key, child in _entries(node, desk):
        span = period(key, desk)
        if span is None:
            continue
        if span in keys:
            report_repeated(key, keys[span], desk)
            continue
        keys[span] = key
        observations = _observations(child, replace(desk, period=str(span)))
        if observations:
            found[span] = observations
    return MappingProxyType(found)


def _entries(node: Node, desk: FactDesk) -> tuple[tuple[Scalar, Node], ...]:
    if isinstance(node, Mapping_):
        return node.entries
    report_mapping_due(node, ("2023",), desk)
    return ()


def _observations(node: Node, desk: FactDesk) -> tuple[Observation, ...]:
    """Return one observation, or those of a list (two sources that give one period)."""
    nodes = node.items if isinstance(node, Sequence) else (node,)
    read = [observation(one, desk) for one in nodes]
    return tuple(one for one in read if one is not None)


def observation(node: Node, desk: FactDesk) -> Observation | None:
    """Return a published value: a number, or ``{value, source, status, note}``."""
    if not isinstance(node, Mapping_):
        number = _number(node, desk)
        if number is None:
            return None
        return Observation(quantity=number, place=node.place, source=desk.source)
    read = read_entries(node, _OBSERVATION, desk, ("value",))
    if "value" not in read:
        return None
    return Observation(
        quantity=read["value"],
        place=node.place,
        source=read.get("source", desk.source),
        preliminary=read.get("status", False),
        note=read.get("note", Text()),
    )


def _number(node: Node, desk: FactDesk) -> Quantity | None:
    return quantity(node, desk, desk.unit, desk.units, desk.other)


def source(node: Node, desk: FactDesk) -> Source | None:
    """Return the source that is named by its key in ``sources``."""
    found = scalar(node, desk)
    if found is None:
        return None
    key = found.text.strip()
    if key not in desk.sources:
        near = nearest(key, desk.sources)
        desk.report(
            "bad-value",
            found,
            Text(f"sources 里没有“{key}”这个来源", f"there is no “{key}” under sources"),
            Text(
                f"是不是“{near}”？" if near else f"请在 sources 里加上一行：{key}: {{title: …}}",
                f"did you mean “{near}”?" if near else f"add to sources: {key}: {{title: …}}",
            ),
            found.mended(near) if near else None,
        )
        return desk.sources.get(near or "")
    return desk.sources[key]


STATUS = choice(
    {
        "preliminary": True,
        "初步": True,
        "初步核算": True,
        "初步数": True,
        "final": False,
        "最终": False,
        "最终数": False,
    }
)

_OBSERVATION: Mapping[str, Reader[FactDesk]] = {
    "value": _number,
    "source": source,
    "status": STATUS,
    "note": shown,
}


def reported(node: Node, desk: FactDesk) -> Mapping[str, Series] | None:
    """Return the published results by measure: rates, shares, ranks, each in its own unit."""
    found: dict[str, Series] = {}
    keys: dict[str, Scalar] = {}
    if not isinstance(node, Mapping_):
        report_mapping_due(node, ("yoy",), desk)
        return None
    for key, child in node.entries:
        measure = measure_named(key.text)
        if measure is None:
            _report_measure(key, desk)
        elif measure in keys:
            report_repeated(key, keys[measure], desk)
        else:
            keys[measure] = key
            unit, other = unit_of(measure, desk.unit, desk.kind)
            found[measure] = series(child, replace(desk, unit=unit, other=other)) or {}
    return MappingProxyType(found)


def _report_measure(key: Scalar, desk: Desk) -> None:
    near = nearest(key.text, (*PUBLISHED, *MEASURE_NAMES))
    known = Text(f"可用的有：{'、'.join(PUBLISHED)}", f"there are: {', '.join(PUBLISHED)}")
    desk.report(
        "unknown-key",
        key,
        Text(f"没有“{key.text}”这种指标算法", f"there is no measure “{key.text}”"),
        Text(f"是不是“{near}”？", f"did you mean “{near}”?") if near else known,
        key.mended(near) if near else None,
    )


def revisions(node: Node, desk: FactDesk) -> Mapping[Period, Revision] | None:
    """Return the values that were published before and have been replaced, by period."""
    found: dict[Period, Revision] = {}
    for key, child in _entries(node, desk):
        span = period(key, desk)
        read = read_entries(child, _REVISION, desk, ("was", "on"))
        if span is not None and "was" in read and "on" in read:
            read.setdefault("why", Text())
            found[span] = Revision(place=key.place, **read)
    return MappingProxyType(found)


_REVISION: Mapping[str, Reader[FactDesk]] = {"was": _number, "on": day, "why": shown}
