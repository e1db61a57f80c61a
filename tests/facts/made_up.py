"""A made-up city of made-up parks; its zones, facts and sources stand for nobody's."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from bulletin.diagnostics import Place, Text
from bulletin.facts import (
    Fact,
    FactBook,
    FactSheet,
    Kind,
    Observation,
    Period,
    Quantity,
    Question,
    Reference,
    Series,
    Source,
    Unit,
    Zone,
    compile_book,
    parse_formula,
    parse_period,
    parse_quantity,
    parse_reference,
    parse_unit,
)

PLACE = Place("content/facts/xinghe/made-up.yaml", 7, 3)
SOURCE = Source(key="yearbook", title=Text("星河年鉴（虚构）", "Xinghe Yearbook (made up)"))
ZONES = (
    Zone(
        key="tianshi",
        name=Text("天市（虚构）", "Tian City (made up)"),
        as_whole=Text("全市", "the city"),
        place=PLACE,
    ),
    Zone(
        key="xinghe",
        name=Text("星河区（虚构）", "Xinghe (made up)"),
        as_whole=Text("全区", "the zone"),
        place=PLACE,
        parent="tianshi",
    ),
    Zone(
        key="yunshan",
        name=Text("云山区（虚构）", "Yunshan (made up)"),
        as_whole=Text("全区", "the zone"),
        place=PLACE,
        parent="tianshi",
    ),
    Zone(
        key="liuxi",
        name=Text("柳溪区（虚构）", "Liuxi (made up)"),
        as_whole=Text("全区", "the zone"),
        place=PLACE,
        parent="tianshi",
    ),
)

Values = Mapping[str, str | tuple[str, ...]]


def period(text: str) -> Period:
    found = parse_period(text)
    assert found is not None, text
    return found


def unit(name: str) -> Unit:
    found = parse_unit(name)
    assert found is not None, name
    return found


def quantity(text: str, name: str | None = None) -> Quantity:
    found = parse_quantity(text, unit(name) if name else None)
    assert found is not None, text
    return found


def reference(text: str) -> Reference:
    found = parse_reference(text)
    assert found is not None, text
    return found


def series(values: Values, measured: Unit | None) -> Series:
    """Return observations; several for a period carry a source as ``884 @first``."""
    made: dict[Period, tuple[Observation, ...]] = {}
    for when, written in values.items():
        texts = (written,) if isinstance(written, str) else written
        made[period(when)] = tuple(_observation(text, measured) for text in texts)
    return MappingProxyType(made)


def _observation(text: str, measured: Unit | None) -> Observation:
    number, _, key = text.partition(" @")
    read = parse_quantity(number, measured) or parse_quantity(number)
    assert read is not None, text
    source = replace(SOURCE, key=key, title=Text(f"来源{key}", f"source {key}")) if key else SOURCE
    return Observation(quantity=read, place=PLACE, source=source)


def fact(key: str, measured: str, values: Values | None = None, **more: Any) -> Fact:
    """Return a fact of the zone ``xinghe`` unless another is named; texts become values."""
    named = unit(measured)
    usual = Kind.RATIO if named.is_share else Kind.FLOW
    given: dict[str, Any] = {"zone": "xinghe", "kind": usual, "label": Text(key, key), **more}
    for name in ("added", "target"):
        given[name] = series(given.get(name, {}), named)
    given["reported"] = {
        name: series(published, None if name != "rank" else unit("位"))
        for name, published in given.get("reported", {}).items()
    }
    for name, parse in (("whole", parse_reference), ("formula", parse_formula)):
        if isinstance(given.get(name), str):
            given[name] = parse(given[name])
    if isinstance(given["label"], str):
        given["label"] = Text(*given["label"].split(" | "))
    return Fact(key=key, unit=named, values=series(values or {}, named), place=PLACE, **given)


def book(*facts: Fact) -> FactBook:
    return compile_book(ZONES, [FactSheet(path=PLACE.path, zone="xinghe", facts=facts)])


def ask(key: str, when: str, *facts: Fact, zone: str = "xinghe") -> Question:
    made = book(*facts)
    found = made.fact(zone, key)
    assert found is not None, key
    return Question(made, found, period(when))
