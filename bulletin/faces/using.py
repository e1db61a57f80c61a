"""Which characters a page sets in which face: the cascade, as far as faces are concerned."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import cssselect2

from bulletin.faces.styling import INHERITED, Styling, Value

Faces = Mapping[tuple[str, int], frozenset[int]]
"""Code points by family and weight."""

_UNSHOWN = frozenset(("script", "style", "title", "head", "template"))
_VOID = """
    area base br col embed hr img input link meta param source track wbr
"""


def used_characters(
    pages: Iterable[str], stylesheet: str, families: Mapping[str, Iterable[int]]
) -> Faces:
    """Return the characters that ``pages`` set in each face of ``families``.

    Where the size or the state of a screen decides on a face, all that may come are counted.

    :param families: the weights that each family has; others are replaced by the nearest.
    """
    styling = _styling(stylesheet, tuple(families))
    used: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for page in pages:
        root = cssselect2.ElementWrapper.from_html_root(_tree(page))
        _Reader(styling, families, used).read(root, frozenset(), frozenset({400}))
    return {face: frozenset(map(ord, characters)) for face, characters in used.items()}


@lru_cache(maxsize=8)
def _styling(stylesheet: str, families: tuple[str, ...]) -> Styling:
    return Styling(stylesheet, families)


def nearest(weight: int, weights: Iterable[int]) -> int:
    """Return the weight that stands in for another (CSS Fonts 4, 5.2): heavier ones for heavy."""
    sign = -1 if weight > 500 else 1
    return min(weights, key=lambda one: (abs(one - weight), sign * one))


class _Reader:
    def __init__(
        self,
        styling: Styling,
        families: Mapping[str, Iterable[int]],
        used: defaultdict[tuple[str, int], set[str]],
    ) -> None:
        self._styling, self._families, self._used = styling, families, used

    def read(self, element: Any, families: frozenset[str], weights: frozenset[int]) -> None:
        """Note the characters of an element and of all within it, given what it inherits."""
        tree = element.etree_element
        own_families = _after(families, families, self._styling.family(tree.get("font-family", "")))
        own_weights = weights
        if tree.get("font-weight", "").isdecimal():
            own_weights = frozenset({int(tree.get("font-weight"))})
        added: list[tuple[Value, Value, str]] = []
        for pseudo, one in self._styling.of(element):
            if pseudo:
                added.append((one.families, one.weights, one.content))
                continue
            kept = (own_families, own_weights) if one.conditional else (frozenset(), frozenset())
            own_families = kept[0] | _after(own_families, families, one.families)
            own_weights = kept[1] | _after(own_weights, weights, one.weights)
        self._note(f"{tree.text or ''}{_scripted(tree)}", own_families, own_weights)
        every = "".join(content for *_, content in added)
        for pseudo_families, pseudo_weights, _ in added:
            faces = _after(own_families, own_families, pseudo_families)
            self._note(every, faces, _after(own_weights, own_weights, pseudo_weights))
        for child in element.iter_children():
            if child.local_name not in _UNSHOWN:
                self.read(child, own_families, own_weights)
            self._note(child.etree_element.tail, own_families, own_weights)

    def _note(self, text: str | None, families: frozenset[str], weights: frozenset[int]) -> None:
        for family in families if text else ():
            for weight in weights:
                self._used[family, nearest(weight, self._families[family])].update(text or "")


def _scripted(element: ElementTree.Element) -> str:
    """Return what a script may show in an element: the values of its data attributes."""
    return "".join(value for name, value in element.items() if name.startswith("data-"))


def _after(now: frozenset[Any], inherited: frozenset[Any], value: Value) -> frozenset[Any]:
    if value is None:
        return now
    return inherited if value == INHERITED else frozenset(value)


def _tree(html: str) -> ElementTree.Element:
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    """Builds a tree of well-formed HTML, which all pages of ours are."""

    def __init__(self) -> None:
        super().__init__()
        self._tree = ElementTree.TreeBuilder()
        self._open = 0
        self.root = ElementTree.Element("html")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tree.start(tag, {name: value or "" for name, value in attrs})
        self._open += 1
        if tag in _VOID.split():
            self.handle_endtag(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID.split():
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self._tree.end(tag)
        self._open -= 1

    def handle_data(self, data: str) -> None:
        if self._open:
            self._tree.data(data)

    def close(self) -> None:
        super().close()
        self.root = self._tree.close()
