"""The link checker: does every reference inside a site lead to a file, and to a place in it?"""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_ATTRIBUTES = ("href", "src", "action", "poster", "data")
_STYLED = re.compile(r"""url\(\s*["']?([^"')]+)""")


class _Reader(HTMLParser):
    """Gathers the names and the references of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.references: list[str] = []
        self._in_style = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if "id" in found:
            self.names.append(found["id"])
        self.references += [found[one] for one in _ATTRIBUTES if one in found]
        self.references += [one.split()[0] for one in found.get("srcset", "").split(",") if one]
        self.references += _STYLED.findall(found.get("style", ""))
        self._in_style = tag == "style"

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.references += _STYLED.findall(data)


@cache
def _read(page: Path) -> _Reader:
    return _Reader(page.read_text("utf-8"))


def broken(site: Path) -> list[str]:
    """Return every reference in the pages and styles of ``site`` that leads nowhere.

    References to other hosts are not followed.
    """
    pages = (f for page in sorted(site.rglob("*.html")) for f in _broken_in_page(page, site))
    styles = (
        f"{style.relative_to(site)}: {reference}"
        for style in sorted(site.rglob("*.css"))
        for reference in _STYLED.findall(style.read_text("utf-8"))
        if not _leads(style, reference, site)
    )
    return [*pages, *styles]


def _broken_in_page(page: Path, site: Path) -> Iterator[str]:
    reader = _read(page)
    for reference in dict.fromkeys(reader.references):
        if not _leads(page, reference, site):
            yield f"{page.relative_to(site)}: {reference}"
    for name in sorted({one for one in reader.names if reader.names.count(one) > 1}):
        yield f"{page.relative_to(site)}: two elements are called {name}"


def _leads(start: Path, reference: str, site: Path) -> bool:
    parts = urlsplit(reference)
    if parts.scheme or parts.netloc:
        return True
    target = (start.parent / unquote(parts.path)).resolve() if parts.path else start
    if not target.is_relative_to(site.resolve()) and target != start:
        return False
    if target.is_dir():
        target /= "index.html"
    if not target.is_file():
        return False
    if not parts.fragment or target.suffix != ".html":
        return True
    return unquote(parts.fragment) in _read(target).names
