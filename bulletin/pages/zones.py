"""The pages of the zones: one for each, and one that compares them."""

from collections.abc import Iterable, Sequence

from bulletin.articles import Bulletin
from bulletin.facts import FactBook, Zone
from bulletin.pages.addresses import zone_path, zones_path
from bulletin.pages.comparing import comparisons_of
from bulletin.pages.front import Composed, composed, editions_of, setting_of
from bulletin.pages.latest import latest_of
from bulletin.pages.listing import RECENT, by_year, by_zone, listed
from bulletin.pages.metadata import of_page
from bulletin.pages.notes import figure_rules, take_notes
from bulletin.pages.page import Surroundings
from bulletin.pages.theme import Theme


def compose_zone(
    zone: Zone,
    bulletins: Iterable[Bulletin],
    book: FactBook,
    theme: Theme,
    language: str,
    surroundings: Surroundings,
) -> Composed:
    """Return a zone's page in ``language``: its bulletins, and the latest of each of its facts."""

    def path_of(language: str, first: str) -> str:
        return zone_path(zone.key, language, first)

    first = surroundings.publication.languages[0]
    habits = surroundings.publication.habits
    latest = latest_of(zone.key, book, language, habits)
    figures = tuple(one.figure for one in latest)
    name = zone.name.said(language)
    notes = take_notes([(name, figures)], language, habits)
    setting = setting_of(path_of, theme, language, surroundings, notes)
    entries = listed((one for one in bulletins if one.zone.key == zone.key), setting)
    parent = book.parent(zone.key)
    values = {
        "zone": zone,
        "parent": parent,
        "parent_page": parent and setting.link(zone_path(parent.key, language, first)),
        "entries": entries,
        "recent": entries[:RECENT],
        "older": by_year(entries[RECENT:], setting),
        "latest": latest,
        "figure_rules": figure_rules(notes.of_figure),
        "meta": of_page(name, setting.word("all_of_zone", zone=name), setting),
        "editions": editions_of(surroundings, setting, path_of),
    }
    return composed("zone.html", setting, values)


def compose_zones(
    bulletins: Iterable[Bulletin],
    zones: Sequence[Zone],
    book: FactBook,
    theme: Theme,
    language: str,
    surroundings: Surroundings,
) -> Composed:
    """Return the page that sets the zones side by side, by the facts that they share."""
    habits = surroundings.publication.habits
    families = comparisons_of(book, language, habits)
    parts = [(one.label, one.figures) for family in families for one in family.comparisons]
    notes = take_notes(parts, language, habits)
    setting = setting_of(zones_path, theme, language, surroundings, notes)
    values = {
        "families": families,
        "by_zone": by_zone(listed(bulletins, setting), zones, setting),
        "zone_pages": {
            zone.key: setting.link(
                zone_path(zone.key, language, surroundings.publication.languages[0])
            )
            for zone in zones
        },
        "figure_rules": figure_rules(notes.of_figure),
        "meta": of_page(setting.word("zones"), setting.word("zones_lead"), setting),
        "editions": editions_of(surroundings, setting, zones_path),
    }
    return composed("zones.html", setting, values)
