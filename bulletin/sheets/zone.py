"""``zones/<zone>.yaml``: a zone's names and the whole it belongs to."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from bulletin.diagnostics import Finding, Place, Text
from bulletin.facts import Zone
from bulletin.sheets.composing import compose
from bulletin.sheets.desk import Desk, Reader, places, read_entries
from bulletin.sheets.reading import shown, words
from bulletin.sheets.slug import is_zone_key, report_slug, slugged

_ZONE: Mapping[str, Reader[Desk]] = {"name": shown, "parent": words, "as_whole": shown}


def read_zone(
    path: str, text: str, language: str = "zh"
) -> tuple[Zone | None, tuple[Finding, ...]]:
    """Return the zone that a file describes; its key is the file's name.

    Without ``as_whole`` a zone is called by its name where it is meant as a whole.
    """
    node, found = compose(path, text)
    desk = Desk(findings=list(found), broken=places(found), language=language)
    key = PurePosixPath(path).stem
    if not is_zone_key(key):
        _report_key(path, key, desk)
    if node is None:
        return None, desk.found
    read = read_entries(node, _ZONE, desk, ("name",))
    name = read.pop("name", Text(zh=key, en=key))
    as_whole = read.pop("as_whole", name)
    zone = Zone(key=key, name=name, as_whole=as_whole, place=node.place, **read)
    return zone, desk.found


def _report_key(path: str, key: str, desk: Desk) -> None:
    near = slugged(key)
    report_slug(key, Place(path), desk, f"{near}.yaml" if near and is_zone_key(near) else None)
