"""Do the authors' links lead anywhere? Asked before anything is written."""

import html
import posixpath
import re
from collections.abc import Iterator, Sequence

from bulletin.articles import Bulletin
from bulletin.build.content import Content
from bulletin.build.editions import Edition
from bulletin.diagnostics import Finding, Place, Text
from bulletin.pages import (
    audit_path,
    index_path,
    page_path,
    pdf_path,
    search_path,
    zone_path,
    zones_path,
)

_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\((?P<address>[^)\s]+)[^)\n]*\)")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|#|/|\\")
_DATA = ("figures.json", "figures.csv")


def lost_links(
    content: Content, editions: Sequence[Edition], chosen: Sequence[Edition]
) -> tuple[Finding, ...]:
    """Return a ``link`` finding for each relative link to a page that the site will not have."""
    first = content.site.languages[0]
    known = frozenset(_pages(content, editions, first))
    return tuple(
        finding
        for edition in chosen
        for bulletin in edition.bulletins
        for finding in _lost(bulletin, content, known, first)
    )


def _pages(content: Content, editions: Sequence[Edition], first: str) -> Iterator[str]:
    for language in content.site.languages:
        yield from (path(language, first) for path in (index_path, search_path, zones_path))
        yield from (zone_path(zone, language, first) for zone in content.book.zones)
    for edition in editions:
        yield from (f"{edition.slug}/{name}" for name in _DATA)
        for bulletin in edition.bulletins:
            yield page_path(edition.slug, bulletin.language, first)
            yield audit_path(edition.slug, bulletin.language, first)
            yield pdf_path(edition.slug, bulletin.language, first)


def _lost(
    bulletin: Bulletin, content: Content, known: frozenset[str], first: str
) -> Iterator[Finding]:
    folder = posixpath.dirname(page_path(bulletin.slug, bulletin.language, first))
    for path in dict.fromkeys(article.place.path for article in bulletin.articles):
        for number, line in enumerate(content.texts[path].splitlines(), 1):
            for found in _LINK.finditer(line):
                written = html.unescape(found["address"])
                address = written.partition("#")[0]
                if not _ELSEWHERE.match(written) and not _leads(address, folder, known):
                    yield _finding(address, Place(path, number, found.start("address") + 1))


def _leads(address: str, folder: str, known: frozenset[str]) -> bool:
    target = posixpath.normpath(posixpath.join(folder, address))
    return target in known or posixpath.normpath(f"{target}/index.html") in known


def _finding(address: str, place: Place) -> Finding:
    return Finding(
        code="link",
        place=place,
        message=Text(f"链接“{address}”指向的网页不存在", f"the link “{address}” leads to no page"),
        hint=Text(
            "链接到另一期写 ../它的名字/，到首页写 ../index.html",
            "link to another bulletin as ../its-slug/, to the front page as ../index.html",
        ),
    )
