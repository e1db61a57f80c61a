"""The feed of new bulletins (Atom, RFC 4287)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from bulletin.files.file import File

_ATOM = "http://www.w3.org/2005/Atom"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A bulletin in the feed; ``page`` and ``pdf`` are paths in the output folder."""

    title: str
    summary: str
    language: str
    date: date
    page: str
    pdf: str | None = None


def feed(
    entries: Sequence[Entry], *, title: str, publisher: str, language: str, address: str = ""
) -> File:
    """Return the feed, newest first; every date in it is a bulletin's own.

    A bulletin keeps its name in the feed (``id``) for as long as publication and page keep theirs,
    even when the site moves.

    :param entries: at least one, as a feed must tell when it was last updated.
    :param address: the public base address; without one all links are relative.
    """
    newest_first = sorted(entries, key=lambda one: (-one.date.toordinal(), one.page))
    root = Element("feed", {"xmlns": _ATOM, _XML_LANG: language})
    _say(root, id=_name(title, ""), title=title, updated=_moment(newest_first[0].date))
    _say(SubElement(root, "author"), name=publisher or title)
    SubElement(root, "link", rel="self", type="application/atom+xml", href=f"{address}feed.xml")
    SubElement(root, "link", rel="alternate", type="text/html", href=f"{address}index.html")
    for one in newest_first:
        _add(root, one, title, address)
    ElementTree.indent(root, " ")
    text = ElementTree.tostring(root, encoding="unicode")
    return File("feed.xml", f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode())


def _add(root: Element, one: Entry, publication: str, address: str) -> None:
    entry = SubElement(root, "entry", {_XML_LANG: one.language})
    moment = _moment(one.date)
    _say(
        entry,
        id=_name(publication, one.page),
        title=one.title,
        updated=moment,
        published=moment,
        summary=one.summary or one.title,
    )
    page = {"rel": "alternate", "type": "text/html", "hreflang": one.language}
    SubElement(entry, "link", {**page, "href": address + one.page})
    if one.pdf:
        SubElement(entry, "link", rel="enclosure", type="application/pdf", href=address + one.pdf)


def _say(parent: Element, **texts: str) -> None:
    for name, text in texts.items():
        SubElement(parent, name).text = text


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _name(publication: str, page: str) -> str:
    """Return a UUID made of names instead of chance (RFC 9562, 5.8)."""
    digest = sha256(f"{publication}\n{page}".encode()).hexdigest()
    first, second, third, fourth, fifth = (
        digest[a:b] for a, b in ((0, 8), (8, 12), (13, 16), (17, 20), (20, 32))
    )
    return f"urn:uuid:{first}-{second}-8{third}-8{fourth}-{fifth}"
