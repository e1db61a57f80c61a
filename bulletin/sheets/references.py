"""Zones and facts that files name: do they exist, and do sheets agree about them."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from bulletin.diagnostics import Finding, Place, Text
from bulletin.facts import Fact, FactSheet, Zone
from bulletin.sheets.cross_references import check_facts
from bulletin.sheets.naming import Naming, Texts, no_zone
from bulletin.sheets.plan import Plan


def check_references(
    zones: Iterable[Zone],
    sheets: Iterable[FactSheet],
    plans: Iterable[Plan] = (),
    texts: Texts | None = None,
) -> tuple[Finding, ...]:
    """Return findings about what files say of each other.

    Zones and facts that are named must exist (``bad-value``, ``unknown-fact``), a fact has one
    kind of unit in all its sheets, an accepted source has given a value, and no two bulletins
    share a slug.

    :param texts: the files by path, in which exact places and mended lines are looked up.
    """
    at = texts or {}
    known = {zone.key: zone for zone in zones}
    facts: dict[tuple[str, str], list[Fact]] = {}
    read = tuple(sheets)
    for sheet in read:
        for fact in sheet.facts:
            facts.setdefault((fact.zone, fact.key), []).append(fact)
    planned = tuple(plans)
    found = (
        *(one for zone in known.values() for one in _of_zone(zone, known, at)),
        *(one for sheet in read for one in _of_sheet(sheet, known, at)),
        *check_facts(known, facts, at),
        *(one for plan in planned for one in _of_plan(plan, known, at)),
        *_shared_slugs(planned, at),
    )
    return tuple(sorted(found, key=lambda finding: finding.order))


def _of_zone(zone: Zone, known: Mapping[str, Zone], texts: Texts) -> Iterator[Finding]:
    if zone.parent is None:
        return
    naming = Naming(path=zone.place.path, keys=("parent",), word=zone.parent, place=zone.place)
    if zone.parent not in known:
        yield no_zone(naming, naming.word, known, texts)
    elif zone.key in _chain(zone, known):
        message = Text(
            f"“{zone.key}”的上级绕回了它自己", f"the parents of {zone.key} lead back to itself"
        )
        hint = Text("最高一级的园区不写 parent", "the topmost zone has no parent")
        yield naming.finding("bad-value", message, texts, hint=hint)


def _chain(zone: Zone, known: Mapping[str, Zone]) -> list[str]:
    """Return the keys of a zone's parents, upwards, as far as none comes twice."""
    chain: list[str] = []
    parent = zone.parent
    while parent is not None and parent in known and parent not in chain:
        chain.append(parent)
        parent = known[parent].parent
    return chain


def _of_sheet(sheet: FactSheet, known: Mapping[str, Zone], texts: Texts) -> Iterator[Finding]:
    if sheet.zone not in known:
        place = Place(sheet.path)
        naming = Naming(path=sheet.path, keys=("zone",), word=sheet.zone, place=place)
        yield no_zone(naming, naming.word, known, texts)


def _of_plan(plan: Plan, known: Mapping[str, Zone], texts: Texts) -> Iterator[Finding]:
    named = [("zone", plan.zone)] if plan.zone else []
    named += [("each", zone) for zone in plan.each[0]] if plan.each else []
    for key, zone in named:
        if zone not in known:
            naming = Naming(path=plan.place.path, keys=(key,), word=zone, place=plan.place)
            yield no_zone(naming, naming.word, known, texts)


def _shared_slugs(plans: tuple[Plan, ...], texts: Texts) -> Iterator[Finding]:
    first: dict[str, Plan] = {}
    for plan in plans:
        pairs = product(*plan.each) if plan.each else ()
        slugs = [plan.slug_for(*pair) for pair in pairs] or [plan.slug]
        twins = [slug for slug in slugs if first.setdefault(slug, plan) is not plan]
        if twins:
            there = first[twins[0]].place.path
            word = plan.slug_pattern or plan.slug
            naming = Naming(path=plan.place.path, keys=("slug",), word=word, place=plan.place)
            yield naming.finding(
                "slug",
                Text(
                    f"网址名“{twins[0]}”与 {there} 相同",
                    f"the slug “{twins[0]}” is that of {there} as well",
                ),
                texts,
                hint=Text("请改其中一个", "change one of the two"),
            )
