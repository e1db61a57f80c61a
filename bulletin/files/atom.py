"""The feeds of new bulletins, one for each language (Atom, RFC 4287)."""

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
    """A bulletin in a feed; ``page`` and ``pdf`` are paths in the output folder."""

    title: str
    summary: str
    language: str
    date: date
    page: str
    pdf: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """What a feed says of itself; ``path`` is its own, ``front`` that of the front page.

    ``name`` is the publication's in the site's first language, by which its feeds and bulletins
    keep their names. Without an ``address``, the public base address, all links are relative.
    """

    path: str
    front: str
    title: str
    publisher: str
    language: str
    name: str
    address: str = ""

    def link(self, path: str) -> str:
        """Return the way to a path of the output, from everywhere or from the feed."""
        return (self.address or "../" * self.path.count("/")) + path


NEWEST = 50
"""How many bulletins a feed holds; readers keep what they have seen before."""


def feed(entries: Sequence[Entry], channel: Channel) -> File:
    """Return a feed, newest first; every date in it is a bulletin's own.

    A bulletin keeps its name in the feed (``id``) for as long as publication and page keep theirs,
    even when the site moves.

    :param entries: at least one, as a feed must tell when it was last updated.
    """
    newest_first = sorted(entries, key=lambda one: (-one.date.toordinal(), one.page))[:NEWEST]
    root = Element("feed", {"xmlns": _ATOM, _XML_LANG: channel.language})
    name = _name(channel.name, channel.path.removesuffix("feed.xml"))
    _say(root, id=name, title=channel.title, updated=_moment(newest_first[0].date))
    _say(SubElement(root, "author"), name=channel.publisher or channel.title)
    _link(root, "self", "application/atom+xml", channel.link(channel.path))
    _link(root, "alternate", "text/html", channel.link(channel.front))
    for one in newest_first:
        _add(root, one, channel)
    ElementTree.indent(root, " ")
    text = ElementTree.tostring(root, encoding="unicode")
    return File(channel.path, f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode())


def _add(root: Element, one: Entry, channel: Channel) -> None:
    entry = SubElement(root, "entry", {_XML_LANG: one.language})
    moment = _moment(one.date)
    _say(
        entry,
        id=_name(channel.name, one.page),
        title=one.title,
        updated=moment,
        published=moment,
        summary=one.summary or one.title,
    )
    _link(entry, "alternate", "text/html", channel.link(one.page)).set("hreflang", one.language)
    if one.pdf:
        _link(entry, "enclosure", "application/pdf", channel.link(one.pdf))


def _link(parent: Element, relation: str, media: str, address: str) -> Element:
    return SubElement(parent, "link", rel=relation, type=media, href=address)


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
