"""Which characters a page sets in which face: the cascade, as far as faces are concerned."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from lxml import etree

from bulletin.faces.placing import Place, Places

Faces = Mapping[tuple[str, int], frozenset[int]]
"""Code points by family and weight."""

_UNSHOWN = frozenset(("script", "style", "title", "head", "template"))


def used_characters(
    pages: Iterable[str], stylesheet: str, families: Mapping[str, Iterable[int]]
) -> Faces:
    """Return the characters that ``pages`` set in each face of ``families``.

    Where the size or the state of a screen decides on a face, or the place of an element among
    its neighbours, all that may come are counted.

    :param families: the weights that each family has; others are replaced by the nearest.
    """
    places = _places(stylesheet, tuple((name, tuple(own)) for name, own in families.items()))
    used: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for page in pages:
        parser = etree.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
        root = etree.fromstring(page, parser)
        _read(root, places.within(None, root.tag, root.attrib), places, used)
    return {face: frozenset(map(ord, characters)) for face, characters in used.items()}


@lru_cache(maxsize=8)
def _places(stylesheet: str, families: tuple[tuple[str, tuple[int, ...]], ...]) -> Places:
    return Places(stylesheet, dict(families))


def _read(
    element: Any, place: Place, places: Places, used: defaultdict[tuple[str, int], set[str]]
) -> None:
    """Note the characters of an element and of all within it."""
    shown = f"{element.text or ''}{_scripted(element)}"
    for face in place.faces if shown else ():
        used[face].update(shown)
    for face in place.added_faces if place.added else ():
        used[face].update(place.added)
    for child in element:
        if child.tag not in _UNSHOWN:
            _read(child, places.within(place, child.tag, child.attrib), places, used)
        for face in place.faces if child.tail else ():
            used[face].update(child.tail)


def _scripted(element: Any) -> str:
    """Return what a script may show in an element: the values of its data attributes."""
    return "".join(value for name, value in element.items() if name.startswith("data-"))
