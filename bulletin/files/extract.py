"""The facts that a bulletin prints, written as fact sheets again."""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from bulletin.articles import Bulletin
from bulletin.diagnostics import Text
from bulletin.facts import Fact, Kind, Measurement, Operand, Quantity, Source

_SERIES: Mapping[str, str] = {"value": "values", "target": "target", "new": "added"}
"""Where a sheet holds the published results of these measures; all others are ``reported``."""

_INSIDE = frozenset("余多")
_AFTER = frozenset(("左右", "以上", "以内"))

Node = dict[str, Any]


def facts_extract(edition: Bulletin) -> bytes:
    """Return every published value that the figures of a bulletin rest on, as YAML.

    ``sheets`` holds one fact sheet for each zone, in the order of print; each of them is accepted
    as a file under ``content/facts/``.
    """
    facts = dict(_facts(edition))
    sheets: dict[str, Node] = {}
    for operand in _operands(edition):
        sheet = sheets.setdefault(operand.zone, {"zone": operand.zone, "sources": {}, "facts": {}})
        _enter(operand, facts.get(operand.fact), sheet)
    content = {
        "bulletin": edition.slug,
        "date": _Plain(edition.date.isoformat()),
        "sheets": list(sheets.values()),
    }
    text = yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    return str(text).encode()


def _measurements(edition: Bulletin) -> Iterator[Measurement]:
    waiting = [figure.measurement for figure in edition.figures]
    while waiting:
        one = waiting.pop(0)
        yield one
        waiting.extend(one.against)


def _facts(edition: Bulletin) -> Iterator[tuple[str, Fact]]:
    for one in _measurements(edition):
        if one.fact:
            yield one.fact.name, one.fact


def _operands(edition: Bulletin) -> Iterator[Operand]:
    yield from dict.fromkeys(
        operand for one in _measurements(edition) for operand in one.operands if operand.zone
    )


def _enter(operand: Operand, fact: Fact | None, sheet: Node) -> None:
    unit = fact.unit if fact else operand.quantity.unit
    node: Node = {"label": _shown(operand.label), "unit": str(unit)}
    if fact and fact.kind is not Kind.FLOW:
        node["kind"] = fact.kind.value
    entry = sheet["facts"].setdefault(operand.fact.partition("/")[2], node)
    place = _SERIES.get(operand.measure)
    series = (
        entry.setdefault(place, {})
        if place
        else entry.setdefault("reported", {}).setdefault(operand.measure, {})
    )
    value: Node = {"value": _Plain(written(operand.quantity, entry["unit"]))}
    if operand.source:
        value["source"] = _cite(operand.source, sheet["sources"])
    series[_Plain(operand.period)] = value


def written(quantity: Quantity, unit: str) -> str:
    """Return a quantity as a sheet writes it where ``unit`` is understood: 近1/10, 1.5万余名."""
    number = quantity.numeral.text + (f"～{quantity.upper.text}" if quantity.upper else "")
    implied = str(quantity.unit) == unit or quantity.numeral.fraction is not None
    scale, base = ("", "") if implied else (quantity.unit.scale, quantity.unit.base.name)
    word = quantity.word
    if word in _INSIDE:
        return f"{number}{scale}{word}{base}"
    return f"{number}{scale}{base}{word}" if word in _AFTER else f"{word}{number}{scale}{base}"


def _cite(source: Source, sources: Node) -> str:
    """Enter a source into a sheet; return its key there, which is its own unless that is taken."""
    node = {"title": _shown(source.title), "publisher": _shown(source.publisher)}
    node = {name: text for name, text in node.items() if text}
    if source.date:
        node["date"] = _Plain(source.date)
    key, number = source.key, 2
    while sources.get(key, node) != node:
        key, number = f"{source.key}-{number}", number + 1
    sources[key] = node
    return key


def _shown(text: Text) -> str | Node:
    both = {"zh": text.zh, "en": text.en}
    return both if text.zh and text.en else text.said("zh")


class _Plain(str):
    """Written without quotation marks: a number or a period, which a sheet reads as it stands."""

    def __new__(cls, value: object) -> "_Plain":
        return super().__new__(cls, str(value))


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, _: object) -> bool:
        return True


def _plain(dumper: _Dumper, text: _Plain) -> yaml.ScalarNode:
    tag = dumper.resolve(yaml.ScalarNode, str(text), (True, False))  # type: ignore[no-untyped-call]
    return dumper.represent_scalar(tag, str(text))


_Dumper.add_representer(_Plain, _plain)
