"""Bulletins in lists: newest first, by zone, by year, by period, by topic."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from bulletin.articles import Article, ArticleKind, Bulletin
from bulletin.facts import Period, Zone
from bulletin.pages.addresses import page_path, path_of, pdf_path, search_path, zone_path
from bulletin.pages.page import Download, Neighbour, Neighbours
from bulletin.pages.setting import Setting
from bulletin.sheets import period_slug

RECENT = 12
"""How many bulletins a page shows at length; the others are found by their year."""

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A bulletin as lists show it; addresses lead from the page that the list stands on."""

    bulletin: Bulletin
    address: str
    pdf: str
    download: Download | None

    @property
    def lead(self) -> Article | None:
        """The article that a list quotes: the lead, else the first."""
        articles = self.bulletin.articles
        leads = (article for article in articles if article.kind is ArticleKind.LEAD)
        return next(leads, articles[0] if articles else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Bulletins that have something in common, by whose ``name`` they are listed.

    ``id`` is the group's own on the page of all issues; ``address`` leads to where they stand.
    """

    id: str
    name: str
    address: str
    entries: tuple[Entry, ...]


def in_order(bulletins: Iterable[Bulletin], language: str) -> list[Bulletin]:
    """Return the bulletins in one language, newest first.

    Of one day, the higher number comes first, then the order of slugs.
    """
    ours = [one for one in bulletins if one.language == language]
    ours.sort(key=lambda one: one.slug)
    ours.sort(key=lambda one: (one.date, one.volume or 0, one.issue or 0), reverse=True)
    return ours


def neighbours_of(
    bulletins: Sequence[Bulletin], languages: Iterable[str]
) -> Mapping[tuple[str, str], Neighbours]:
    """Return the issues before and after each, by slug and language.

    :param languages: the site's, its first one first.
    """
    first, *others = languages
    found: dict[tuple[str, str], Neighbours] = {}
    for language in (first, *others):
        ordered: list[Bulletin | None] = [None, *in_order(bulletins, language), None]
        around = zip(pairwise(ordered), pairwise(ordered[1:]), strict=False)
        for (after, one), (_, before) in around:
            if one is not None:
                both = (_neighbour(before, first), _neighbour(after, first))
                found[one.slug, language] = Neighbours(*both)
    return found


def _neighbour(bulletin: Bulletin | None, first: str) -> Neighbour | None:
    return Neighbour(bulletin.title.text, path_of(bulletin, first)) if bulletin else None


def listed(bulletins: Iterable[Bulletin], setting: Setting) -> tuple[Entry, ...]:
    """Return the entries of bulletins in the language of the page, newest first."""
    return tuple(_entry(one, setting) for one in in_order(bulletins, setting.language))


def by_zone(entries: Sequence[Entry], zones: Iterable[Zone], setting: Setting) -> tuple[Group, ...]:
    """Return every zone that has a page, in the order given, with its bulletins."""
    first = setting.surroundings.publication.languages[0]
    found = _sorted_out(entries, lambda one: (one.zone.key,))
    return tuple(
        Group(
            id=f"zone-{zone.key}",
            name=zone.name.said(setting.language),
            address=setting.link(zone_path(zone.key, setting.language, first)),
            entries=found.get(zone.key, ()),
        )
        for zone in zones
    )


def by_year(entries: Sequence[Entry], setting: Setting) -> tuple[Group, ...]:
    """Return the years in which bulletins came out, the latest first."""
    found = _sorted_out(entries, lambda one: (one.date.year,))
    return tuple(
        _group(f"year-{year}", setting.period(Period.months(year, 1, 12)), found[year], setting)
        for year in sorted(found, reverse=True)
    )


def by_period(entries: Sequence[Entry], setting: Setting) -> tuple[Group, ...]:
    """Return the periods that bulletins are about, the latest first."""
    found = _sorted_out(entries, lambda one: (one.period,))
    return tuple(
        _group(f"period-{period_slug(period)}", setting.period(period), found[period], setting)
        for period in sorted(found, reverse=True)
    )


def by_topic(entries: Sequence[Entry], setting: Setting) -> tuple[Group, ...]:
    """Return the topics that bulletins are filed under, in the order of their names."""
    found = _sorted_out(entries, lambda one: tuple(t.said(setting.language) for t in one.topics))
    return tuple(
        _group(f"topic-{number}", topic, found[topic], setting)
        for number, topic in enumerate(sorted(found), 1)
    )


def _sorted_out(
    entries: Iterable[Entry], keys_of: Callable[[Bulletin], Iterable[Key]]
) -> dict[Key, tuple[Entry, ...]]:
    found: dict[Key, list[Entry]] = {}
    for entry in entries:
        for key in keys_of(entry.bulletin):
            found.setdefault(key, []).append(entry)
    return {key: tuple(group) for key, group in found.items()}


def _group(anchor: str, name: str, entries: tuple[Entry, ...], setting: Setting) -> Group:
    first = setting.surroundings.publication.languages[0]
    page = setting.link(search_path(setting.language, first))
    return Group(id=anchor, name=name, address=f"{page}#{anchor}", entries=entries)


def _entry(bulletin: Bulletin, setting: Setting) -> Entry:
    first = setting.surroundings.publication.languages[0]
    key = (bulletin.slug, bulletin.language)
    return Entry(
        bulletin=bulletin,
        address=setting.link(page_path(*key, first)),
        pdf=setting.link(pdf_path(*key, first)),
        download=setting.surroundings.downloads.get(key),
    )
