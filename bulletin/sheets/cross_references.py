"""Facts that facts name, and what several sheets say of one fact."""

from collections.abc import Iterator, Mapping, Sequence

from bulletin.diagnostics import Finding, Text
from bulletin.facts import Fact, Reference, Zone
from bulletin.sheets.keys import nearest
from bulletin.sheets.naming import Naming, Texts, no_zone

Facts = Mapping[tuple[str, str], Sequence[Fact]]


def check_facts(known: Mapping[str, Zone], facts: Facts, texts: Texts) -> Iterator[Finding]:
    """Yield findings about the facts, each gathered from all its sheets."""
    for same in facts.values():
        for fact in same:
            yield from _of_references(fact, known, facts, texts)
            if fact.unit.dimension != same[0].unit.dimension:
                yield _unlike_units(same[0], fact, texts)
            yield from _unused_sources(fact, same, texts)


def _of_references(
    fact: Fact, known: Mapping[str, Zone], facts: Facts, texts: Texts
) -> Iterator[Finding]:
    for field, reference in _references(fact):
        zone = reference.zone or fact.zone
        word = f"{reference.zone}/{reference.key}" if reference.zone else reference.key
        naming = _naming(fact, field, word)
        if zone not in known:
            yield no_zone(naming, zone, known, texts)
        elif (zone, reference.key) not in facts:
            yield _no_fact(naming, reference, zone, facts, texts)


def _naming(fact: Fact, field: str, word: str) -> Naming:
    place = fact.place
    keys = ("facts", fact.key, field)
    return Naming(path=place.path, keys=keys, word=word, place=place, fact=fact.name)


def _references(fact: Fact) -> Iterator[tuple[str, Reference]]:
    if fact.whole is not None:
        yield "whole", fact.whole
    yield from (("parts", one) for one in fact.parts)
    yield from (("of_which", one) for one in fact.of_which)
    if fact.formula is not None:
        yield from (("formula", one) for one in fact.formula.references)


def _no_fact(
    naming: Naming, reference: Reference, zone: str, facts: Facts, texts: Texts
) -> Finding:
    name = f"{zone}/{reference.key}"
    near = nearest(reference.key, [key for of, key in facts if of == zone])
    written = f"{reference.zone}/{near}" if reference.zone else near
    return naming.finding(
        "unknown-fact",
        Text(f"没有“{name}”这个指标", f"there is no fact “{name}”"),
        texts,
        near=written if near else None,
        hint=Text(
            f"请在 facts/{zone}/ 里补上它，或改正名称",
            f"add it to a sheet in facts/{zone}/, or correct the name",
        ),
    )


def _unlike_units(first: Fact, fact: Fact, texts: Texts) -> Finding:
    return _naming(fact, "unit", str(fact.unit)).finding(
        "bad-value",
        Text(
            f"“{fact.key}”在这里以“{fact.unit}”计量，在 {first.place} 以“{first.unit}”计量",
            f"“{fact.key}” is in {fact.unit} here, but in {first.unit} at {first.place}",
        ),
        texts,
        hint=Text(
            "同一指标各表的单位要一致；若是两个指标，请用两个代号",
            "a fact has one kind of unit in all sheets; two facts need two keys",
        ),
    )


def _unused_sources(fact: Fact, same: Sequence[Fact], texts: Texts) -> Iterator[Finding]:
    """Yield acceptances of a source that has given no value of the fact."""
    series = [one for each in same for one in (each.values, each.added, *each.reported.values())]
    given = {
        one.source.key: None
        for observations in (some for each in series for some in each.values())
        for one in observations
        if one.source is not None
    }
    for entry in fact.accept:
        if entry.use and entry.use not in given:
            yield _naming(fact, "accept", entry.use).finding(
                "bad-value",
                Text(
                    f"“{entry.use}”没有给出过这个指标的数",
                    f"“{entry.use}” has given no value of this fact",
                ),
                texts,
                near=nearest(entry.use, given),
                hint=Text(f"给出过的有：{'、'.join(given)}", f"there are: {', '.join(given)}"),
            )
