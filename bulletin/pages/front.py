"""The pages around the bulletins: a front page, and a page of all issues, where one searches."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from bulletin.articles import Bulletin
from bulletin.diagnostics import Finding
from bulletin.facts import Zone
from bulletin.pages.addresses import index_path, search_path
from bulletin.pages.environments import environment_of
from bulletin.pages.listing import RECENT, by_period, by_topic, by_year, by_zone, listed
from bulletin.pages.metadata import of_page
from bulletin.pages.notes import Notes
from bulletin.pages.page import Medium, Page, Surroundings
from bulletin.pages.rendering import render
from bulletin.pages.setting import Setting
from bulletin.pages.theme import Theme

Composed = tuple[Page | None, tuple[Finding, ...]]


def compose_index(
    bulletins: Iterable[Bulletin],
    zones: Sequence[Zone],
    theme: Theme,
    language: str,
    surroundings: Surroundings,
) -> Composed:
    """Return the front page in ``language``: the newest bulletins, and the ways to all others.

    :param bulletins: those of the site, in all languages.
    :param zones: those that have a page.
    """
    setting = setting_of(index_path, theme, language, surroundings)
    entries = listed(bulletins, setting)
    values = {
        "entries": entries,
        "recent": entries[: RECENT + 1],
        **_archive(bulletins, zones, setting),
        "meta": of_page(
            surroundings.publication.name.said(language),
            entries[0].bulletin.title.text if entries else setting.word("none"),
            setting,
        ),
        "editions": editions_of(surroundings, setting, index_path),
    }
    return composed("index.html", setting, values)


def compose_search(
    bulletins: Iterable[Bulletin],
    zones: Sequence[Zone],
    theme: Theme,
    language: str,
    surroundings: Surroundings,
) -> Composed:
    """Return the page of all issues in ``language``, by year, topic and period, with the search."""
    setting = setting_of(search_path, theme, language, surroundings)
    values = {
        "entries": listed(bulletins, setting),
        **_archive(bulletins, zones, setting),
        "meta": of_page(setting.word("archive"), setting.word("archive_lead"), setting),
        "editions": editions_of(surroundings, setting, search_path),
    }
    return composed("search.html", setting, values)


def _archive(
    bulletins: Iterable[Bulletin], zones: Sequence[Zone], setting: Setting
) -> Mapping[str, Any]:
    entries = listed(bulletins, setting)
    return {
        "by_zone": by_zone(entries, zones, setting),
        "by_year": by_year(entries, setting),
        "by_period": by_period(entries, setting),
        "by_topic": by_topic(entries, setting),
    }


def setting_of(
    path_of: Callable[[str, str], str],
    theme: Theme,
    language: str,
    surroundings: Surroundings,
    notes: Notes | None = None,
) -> Setting:
    """Return the setting of a page on the screen that ``path_of`` says the place of."""
    return Setting(
        theme=theme,
        medium=Medium.SCREEN,
        language=language,
        path=path_of(language, surroundings.publication.languages[0]),
        surroundings=surroundings,
        paper=theme.papers[theme.paper],
        notes=notes or Notes(),
    )


def editions_of(
    surroundings: Surroundings, setting: Setting, path_of: Callable[[str, str], str]
) -> dict[str, str]:
    """Return where the page stands in each language of the site."""
    languages = surroundings.publication.languages
    return {one: setting.link(path_of(one, languages[0])) for one in languages}


def composed(template: str, setting: Setting, values: Mapping[str, Any]) -> Composed:
    """Return the page that a template makes of ``values`` and of what every template knows."""
    known = {**setting.values(), "download": None, **values}
    html, findings = render(environment_of(setting.theme), template, known)
    return (None if html is None else Page(setting.path, html)), findings
