"""The pages around the bulletins: a front page, and a page for each zone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from bulletin.articles import Bulletin
from bulletin.diagnostics import Finding
from bulletin.facts import FactBook, Zone
from bulletin.pages.addresses import index_path, zone_path
from bulletin.pages.composing import environment_of
from bulletin.pages.latest import latest_of
from bulletin.pages.listing import by_period, by_zone, listed
from bulletin.pages.notes import Notes, figure_rules, take_notes
from bulletin.pages.page import Medium, Page, Surroundings
from bulletin.pages.rendering import render
from bulletin.pages.setting import Setting
from bulletin.pages.theme import Theme


def compose_index(
    bulletins: Iterable[Bulletin],
    zones: Sequence[Zone],
    theme: Theme,
    language: str,
    surroundings: Surroundings,
) -> tuple[Page | None, tuple[Finding, ...]]:
    """Return the front page in ``language``: its bulletins newest first, by zone and by period.

    :param bulletins: those of the site, in all languages.
    :param zones: those that have a page.
    """
    first = surroundings.publication.languages[0]
    setting = _setting(theme, language, index_path(language, first), surroundings, Notes())
    entries = listed(bulletins, setting)
    values = {
        "entries": entries,
        "by_zone": by_zone(entries, zones, setting),
        "by_period": by_period(entries),
        "editions": _editions(surroundings, setting, index_path),
    }
    return _composed("index.html", setting, values)


def compose_zone(
    zone: Zone,
    bulletins: Iterable[Bulletin],
    book: FactBook,
    theme: Theme,
    language: str,
    surroundings: Surroundings,
) -> tuple[Page | None, tuple[Finding, ...]]:
    """Return a zone's page in ``language``: its bulletins, and the latest of each of its facts."""
    first = surroundings.publication.languages[0]
    habits = surroundings.publication.habits
    latest = latest_of(zone.key, book, language, habits)
    figures = tuple(one.figure for one in latest)
    notes = take_notes([(zone.name.said(language), figures)], language, habits)
    path = zone_path(zone.key, language, first)
    setting = _setting(theme, language, path, surroundings, notes)
    entries = listed((one for one in bulletins if one.zone.key == zone.key), setting)
    parent = book.parent(zone.key)
    values = {
        "zone": zone,
        "parent": parent,
        "parent_page": parent and setting.link(zone_path(parent.key, language, first)),
        "entries": entries,
        "latest": latest,
        "figure_rules": figure_rules(notes.of_figure),
        "editions": _editions(
            surroundings, setting, lambda other, site: zone_path(zone.key, other, site)
        ),
    }
    return _composed("zone.html", setting, values)


def _setting(
    theme: Theme,
    language: str,
    path: str,
    surroundings: Surroundings,
    notes: Notes,
) -> Setting:
    return Setting(
        theme=theme,
        medium=Medium.SCREEN,
        language=language,
        path=path,
        surroundings=surroundings,
        paper=theme.papers[theme.paper],
        notes=notes,
    )


def _editions(
    surroundings: Surroundings, setting: Setting, path_of: Callable[[str, str], str]
) -> dict[str, str]:
    """Return where the page stands in each language of the site."""
    languages = surroundings.publication.languages
    return {one: setting.link(path_of(one, languages[0])) for one in languages}


def _composed(
    template: str, setting: Setting, values: Mapping[str, Any]
) -> tuple[Page | None, tuple[Finding, ...]]:
    first = setting.surroundings.publication.languages[0]
    home = setting.link(index_path(setting.language, first))
    known = {**setting.values(), "home": home, "download": None, **values}
    html, findings = render(environment_of(setting.theme), template, known)
    return (None if html is None else Page(setting.path, html)), findings
