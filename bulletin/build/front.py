"""What leads to the bulletins: front pages, zone pages, the search, feeds; in each language."""

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bulletin.articles import Bulletin
from bulletin.build.draft import Draft
from bulletin.build.house import House
from bulletin.diagnostics import Finding
from bulletin.facts import Period
from bulletin.files import Channel, Entry, File, Found, feed, search_index
from bulletin.pages import (
    Page,
    Surroundings,
    compose_index,
    compose_search,
    compose_zone,
    compose_zones,
    feed_path,
    in_order,
    index_path,
    page_path,
    pdf_path,
    search_path,
)
from bulletin.wording import period_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What the front of a site is made of; ``drafts`` are those of its bulletins."""

    house: House
    drafts: Sequence[Draft]
    surroundings: Surroundings

    @property
    def first(self) -> str:
        """The site's first language."""
        return self.house.site.languages[0]

    @property
    def bulletins(self) -> tuple[Bulletin, ...]:
        """All bulletins in all languages, in brief."""
        return tuple(one for draft in self.drafts for one in draft.briefs)

    def files(self) -> tuple[tuple[File, ...], tuple[Finding, ...]]:
        """Return everything that leads to the bulletins, in each language of the site."""
        files: list[File] = []
        findings: list[Finding] = []
        for language in self.house.site.languages:
            for page, found in self._pages(language):
                findings.extend(found)
                if page is not None:
                    files.append(File(page.path, page.html.encode()))
            files.extend((*self._feed(language), *self._search(language)))
        return tuple(files), tuple(findings)

    def _pages(self, language: str) -> Iterator[tuple[Page | None, tuple[Finding, ...]]]:
        theme = self.house.themes[self.house.site.theme]
        book, bulletins = self.house.book, self.bulletins
        zones = tuple(book.zones.values())
        common = (theme, language, self.surroundings)
        yield compose_index(bulletins, zones, *common)
        yield compose_search(bulletins, zones, *common)
        yield compose_zones(bulletins, zones, book, *common)
        for zone in zones:
            yield compose_zone(zone, bulletins, book, *common)

    def _feed(self, language: str) -> Iterator[File]:
        site = self.house.site
        ours = in_order(self.bulletins, language)
        if ours:
            channel = Channel(
                path=feed_path(language, self.first),
                front=index_path(language, self.first),
                title=site.name.said(language),
                publisher=site.publisher.said(language),
                language=language,
                name=site.name.said(self.first),
                address=site.address,
            )
            yield feed([self._entry(bulletin) for bulletin in ours], channel)

    def _entry(self, bulletin: Bulletin) -> Entry:
        key = (bulletin.slug, bulletin.language)
        has_pdf = key in self.surroundings.downloads
        return Entry(
            title=bulletin.title.text,
            summary=bulletin.articles[0].headline.text if bulletin.articles else "",
            language=bulletin.language,
            date=bulletin.date,
            page=page_path(*key, self.first),
            pdf=pdf_path(*key, self.first) if has_pdf else None,
        )

    def _search(self, language: str) -> tuple[File, ...]:
        folder = posixpath.dirname(search_path(language, self.first))
        entries = {
            (draft.slug, of): found for draft in self.drafts for of, found in draft.entries.items()
        }
        found = [
            Found(
                name=one.slug,
                page=posixpath.relpath(page_path(one.slug, language, self.first), folder),
                title=one.title.text,
                day=period_name(Period.day(one.date), language),
                zone=one.zone.name.said(language),
                stories=entries[one.slug, language],
            )
            for one in in_order(self.bulletins, language)
        ]
        return (search_index(found, f"{folder}/"),)
