"""Fact sheets: the facts of one zone, with their sources."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from bulletin.diagnostics import Finding, Text
from bulletin.facts import Fact, FactSheet, Source
from bulletin.sheets.composing import compose
from bulletin.sheets.desk import (
    Desk,
    Reader,
    entries,
    places,
    read_entries,
    report_mapping_due,
    require,
)
from bulletin.sheets.fact import fact
from bulletin.sheets.node import Mapping_, Node, Scalar
from bulletin.sheets.observations import FactDesk, source
from bulletin.sheets.periods import dated
from bulletin.sheets.reading import shown, words
from bulletin.sheets.site import Site

_KEYS = ("zone", "source", "sources", "facts")
_FOLDER = re.compile(r"(?:^|/)facts/(?P<zone>[^/]+)/")


def read_sheet(path: str, text: str, site: Site) -> tuple[FactSheet | None, tuple[Finding, ...]]:
    """Return the facts of a YAML sheet; what cannot be read of it is left out and reported.

    The zone is the sheet's own word or, without one, the name of its folder.
    """
    node, found = compose(path, text)
    desk = FactDesk(
        findings=list(found), broken=places(found), language=site.languages[0], units=site.units
    )
    if node is None:
        return None, desk.found
    given = entries(node, _KEYS, desk)
    zone = words(given["zone"], desk) if "zone" in given else zone_of(path)
    if zone is None:
        require(given, ("zone",), node, desk)
        return None, desk.found
    desk = replace(desk, zone=zone)
    if "sources" in given:
        desk = replace(desk, sources=_sources(given["sources"], desk))
    if "source" in given:
        desk = replace(desk, source=source(given["source"], desk))
    require(given, ("facts",), node, desk)
    facts = _facts(given["facts"], desk) if "facts" in given else ()
    return FactSheet(path=path, zone=zone, facts=facts), desk.found


def zone_of(path: str) -> str | None:
    """Return the zone in whose folder a sheet lies, or ``None``."""
    found = _FOLDER.search(path)
    return found["zone"] if found else None


def _facts(node: Node, desk: FactDesk) -> tuple[Fact, ...]:
    if not isinstance(node, Mapping_):
        report_mapping_due(node, ("revenue",), desk)
        return ()
    read = [fact(key, child, desk) for key, child in node.entries]
    return tuple(one for one in read if one is not None)


def _sources(node: Node, desk: FactDesk) -> Mapping[str, Source]:
    if not isinstance(node, Mapping_):
        report_mapping_due(node, ("review-2024",), desk)
        return {}
    read = {key.text.strip(): _source(key.text.strip(), child, desk) for key, child in node.entries}
    return MappingProxyType({key: one for key, one in read.items() if one is not None})


def _source(key: str, node: Node, desk: Desk) -> Source | None:
    if isinstance(node, Scalar):
        title = shown(node, desk)
        return None if title is None else Source(key=key, title=title)
    read = read_entries(node, _SOURCE, desk, ("title",))
    read.setdefault("title", Text(zh=key))
    return Source(key=key, **read)


_SOURCE: Mapping[str, Reader[Desk]] = {"title": shown, "publisher": shown, "date": dated}
