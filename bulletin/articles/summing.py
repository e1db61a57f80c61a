"""The last row of a table: what the rows before come to, as published or by a formula."""

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.articles.asking import Asked, Desk
from bulletin.articles.mention import parse_mention
from bulletin.articles.wholes import part_names
from bulletin.diagnostics import Text
from bulletin.facts import Fact, FactBook, Zone
from bulletin.sheets import Scalar


@dataclass(frozen=True, slots=True)
class Total:
    """What the row of a total asks for, and what it is called."""

    asked: Asked
    name: str


def total_of(desk: Desk, facts: Sequence[Asked], zones: Sequence[str]) -> Total | None:
    """Return the total that a block asks for by ``total: true`` or by the name of a fact.

    Of zones it is the same fact of their parent (全市), of facts the one that has them as its
    parts. A total is never added up here from what happens to be listed: what does not come to a
    whole is a finding.
    """
    scalar = desk.fields.text("total")
    said = desk.fields.says(scalar) if scalar else False
    if scalar is None or said is False:
        return None
    if said is None:
        asked = desk.asked(scalar)
        return Total(asked, desk.label(asked)) if asked else None
    found = _of_zones(desk, facts[0], zones) if zones else _of_facts(desk, facts)
    if found is None:
        _unknown(desk, scalar, zones)
    return found


def _of_zones(desk: Desk, asked: Asked, zones: Sequence[str]) -> Total | None:
    book, key = desk.compositor.setting.book, asked.mention.key
    parents = {zone.key: zone for key_ in zones if (zone := book.parent(key_)) is not None}
    if len(parents) != 1:
        return None
    (parent,) = parents.values()
    if book.fact(parent.key, key) is None:
        return None
    return _total(f"{parent.key}/{key}", asked.scalar, _called(parent, desk.language))


def _called(zone: Zone, language: str) -> str:
    return zone.as_whole.said(language) or zone.name.said(language)


def _of_facts(desk: Desk, facts: Sequence[Asked]) -> Total | None:
    listed = [fact for asked in facts if (fact := desk.fact(asked)) is not None]
    whole = _whole(desk.compositor.setting.book, listed)
    if whole is None or len(listed) != len(facts):
        return None
    return _total(whole.name, facts[0].scalar, whole.label.said(desk.language))


def _whole(book: FactBook, listed: Sequence[Fact]) -> Fact | None:
    """Return the fact whose parts these are, all of them and no other."""
    names = {fact.name for fact in listed}
    zones = dict.fromkeys(fact.zone for fact in listed)
    every = (fact for zone in zones for fact in book.of_zone(zone))
    return next((fact for fact in every if names and part_names(fact) == names), None)


def _total(name: str, scalar: Scalar, called: str) -> Total | None:
    mention = parse_mention(name)
    return Total(Asked(mention, scalar), called) if mention else None


def _unknown(desk: Desk, scalar: Scalar, zones: Sequence[str]) -> None:
    if zones:
        hint = Text(
            "请在上级园区的数据表里补上这项指标，或删去 total",
            "add the fact to the sheets of the zones' parent, or delete `total`",
        )
    else:
        hint = Text(
            "请列全整体的各分项（parts），或在数据表里给合计一个带公式的指标，写作 total: 指标名",
            "list all `parts` of a whole, or give the total a fact with a formula: total: fact",
        )
    desk.fields.wrong(
        scalar, "表里各行合不成一个公布的整体", "the rows come to no whole that is known", hint=hint
    )
