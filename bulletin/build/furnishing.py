"""The house furnished: all that the bulletins of a project share, found and put together."""

from collections.abc import Iterable, Mapping, Sequence

from bulletin.build.content import Content
from bulletin.build.editions import about_of
from bulletin.build.fonts import Moulds, moulds_of, preloads, weights_of
from bulletin.build.foundry import Memory
from bulletin.build.house import House
from bulletin.build.order import Order
from bulletin.build.sums import sum_of
from bulletin.build.themes import load_themes
from bulletin.build.typecase import type_of
from bulletin.claims import labels_of
from bulletin.diagnostics import Finding
from bulletin.disk import Project
from bulletin.sheets import Plan


def house_of(
    content: Content, plans: Sequence[Plan], project: Project, order: Order, memory: Memory
) -> tuple[House, Moulds, tuple[Finding, ...]]:
    """Return what all bulletins share, what their faces are cast from, and what is wrong in it.

    A check casts no faces.
    """
    themes, unfit = load_themes({content.site.theme, *_named(plans)}, project)
    moulds, uncast = ({}, ()) if order.check_only else moulds_of(themes, memory)
    fonts, missing = type_of(themes)
    house = House(
        site=content.site,
        book=content.book,
        about=about_of(plans),
        issued=content.issued,
        labels={one: labels_of(content.book, one) for one in _languages(plans, content)},
        themes=themes,
        fonts=fonts,
        weights=weights_of(moulds),
        preloads=preloads(moulds),
        media=order.media,
    )
    return house, moulds, (*unfit, *uncast, *missing)


def sums_of(house: House) -> Mapping[str, str]:
    """Return, by theme, the sums of all that its editions share, the facts excepted."""
    named = tuple(
        (fact.key, fact.label, fact.also, fact.unit, fact.parts, fact.of_which)
        for fact in house.book.facts.values()
    )
    shared = sum_of(
        house.site,
        house.book.zones,
        house.issued,
        named,
        tuple(sorted(one.value for one in house.media)),
    )
    return {
        name: sum_of(
            shared,
            theme,
            house.weights.get(name, {}),
            house.preloads.get(name, ""),
            tuple(font.family for font in house.fonts.get(name, ())),
        )
        for name, theme in house.themes.items()
    }


def _named(plans: Iterable[Plan]) -> set[str]:
    return {plan.theme for plan in plans if plan.theme}


def _languages(plans: Iterable[Plan], content: Content) -> set[str]:
    return {*content.site.languages, *(one for plan in plans for one in plan.languages)}
