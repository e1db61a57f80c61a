"""Bulletins in lists: newest first, by zone, by period."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bulletin.articles import Article, ArticleKind, Bulletin
from bulletin.facts import Period, Zone
from bulletin.pages.addresses import page_path, pdf_path, zone_path
from bulletin.pages.page import Download
from bulletin.pages.setting import Setting


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


@dataclass(frozen=True, slots=True)
class ZoneGroup:
    """A zone, its page, and its bulletins."""

    zone: Zone
    address: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class PeriodGroup:
    """A period and the bulletins about it."""

    period: Period
    entries: tuple[Entry, ...]


def listed(bulletins: Iterable[Bulletin], setting: Setting) -> tuple[Entry, ...]:
    """Return the entries of bulletins in the language of the page, newest first.

    Of one day, the higher number comes first, then the order of slugs.
    """
    ours = [one for one in bulletins if one.language == setting.language]
    ours.sort(key=lambda one: one.slug)
    ours.sort(key=lambda one: (one.date, one.volume or 0, one.issue or 0), reverse=True)
    return tuple(_entry(one, setting) for one in ours)


def by_zone(
    entries: Sequence[Entry], zones: Iterable[Zone], setting: Setting
) -> tuple[ZoneGroup, ...]:
    """Return every zone that has a page, in the order given, with its bulletins."""
    first = setting.surroundings.publication.languages[0]
    return tuple(
        ZoneGroup(
            zone,
            setting.link(zone_path(zone.key, setting.language, first)),
            _those(entries, lambda one, key=zone.key: one.zone.key == key),  # type: ignore[misc]
        )
        for zone in zones
    )


def by_period(entries: Sequence[Entry]) -> tuple[PeriodGroup, ...]:
    """Return the periods that bulletins are about, the latest first."""
    periods = sorted({entry.bulletin.period for entry in entries}, reverse=True)
    return tuple(
        PeriodGroup(period, _those(entries, lambda one, p=period: one.period == p))  # type: ignore[misc]
        for period in periods
    )


def _those(entries: Sequence[Entry], fits: Callable[[Bulletin], bool]) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if fits(entry.bulletin))


def _entry(bulletin: Bulletin, setting: Setting) -> Entry:
    first = setting.surroundings.publication.languages[0]
    key = (bulletin.slug, bulletin.language)
    return Entry(
        bulletin=bulletin,
        address=setting.link(page_path(*key, first)),
        pdf=setting.link(pdf_path(*key, first)),
        download=setting.surroundings.downloads.get(key),
    )
