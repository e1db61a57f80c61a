"""Do the authors' links lead anywhere? Asked before anything is written."""

import html
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bulletin.articles import Bulletin
from bulletin.build.content import Content
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


@dataclass(frozen=True, slots=True)
class Way:
    """A link that an author wrote: to a path of the output, at a place."""

    target: str
    written: str
    place: Place


def ways_of(bulletin: Bulletin, texts: Mapping[str, str], first: str) -> Iterator[Way]:
    """Yield the relative links in the articles of a bulletin.

    :param first: the site's first language.
    """
    folder = posixpath.dirname(page_path(bulletin.slug, bulletin.language, first))
    for path in dict.fromkeys(article.place.path for article in bulletin.articles):
        for number, line in enumerate(texts[path].splitlines(), 1):
            for found in _LINK.finditer(line):
                written = html.unescape(found["address"])
                address = written.partition("#")[0]
                if not _ELSEWHERE.match(written):
                    target = posixpath.normpath(posixpath.join(folder, address))
                    yield Way(target, address, Place(path, number, found.start("address") + 1))


def lost_links(
    ways: Iterable[Way], content: Content, bulletins: Iterable[Bulletin]
) -> tuple[Finding, ...]:
    """Return a ``link`` finding for each way to a page that the site will not have."""
    known = frozenset(_pages(content, bulletins, content.site.languages[0]))
    return tuple(_finding(way) for way in ways if not _leads(way.target, known))


def _pages(content: Content, bulletins: Iterable[Bulletin], first: str) -> Iterator[str]:
    for language in content.site.languages:
        yield from (path(language, first) for path in (index_path, search_path, zones_path))
        yield from (zone_path(zone, language, first) for zone in content.book.zones)
    for bulletin in bulletins:
        yield from (f"{bulletin.slug}/{name}" for name in _DATA)
        yield page_path(bulletin.slug, bulletin.language, first)
        yield audit_path(bulletin.slug, bulletin.language, first)
        yield pdf_path(bulletin.slug, bulletin.language, first)


def _leads(target: str, known: frozenset[str]) -> bool:
    return target in known or posixpath.normpath(f"{target}/index.html") in known


def _finding(way: Way) -> Finding:
    return Finding(
        code="link",
        place=way.place,
        message=Text(
            f"链接“{way.written}”指向的网页不存在", f"the link “{way.written}” leads to no page"
        ),
        hint=Text(
            "链接到另一期写 ../它的名字/，到首页写 ../index.html",
            "link to another bulletin as ../its-slug/, to the front page as ../index.html",
        ),
    )
