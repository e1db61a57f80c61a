"""Places in pages: elements that no rule about faces tells apart are one place, looked up once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

import cssselect2

from bulletin.faces.styling import INHERITED, Styling, Value

_NAMED = ("font-family", "font-weight")
"""Attributes of drawings that say of themselves what face they are set in."""

Face = tuple[str, int]


@dataclass(slots=True, eq=False)
class Place:
    """What holds for an element: the faces it may be set in, and what styles add to it.

    ``inner`` are the places within it, by their tag and the attributes that rules ask for.
    """

    element: Any
    families: frozenset[str]
    weights: frozenset[int]
    faces: tuple[Face, ...] = ()
    added: str = ""
    added_faces: tuple[Face, ...] = ()
    inner: dict[tuple[str | None, ...], "Place"] = field(default_factory=dict)


class Places:
    """The places of all pages that have a stylesheet, as they are met."""

    def __init__(self, stylesheet: str, families: Mapping[str, tuple[int, ...]]) -> None:
        """Read a stylesheet."""
        self._styling = Styling(stylesheet, families)
        self._families = families
        self._asked = (*self._styling.attributes, *_NAMED)
        self._outside = Place(None, frozenset(), frozenset({400}))

    def within(self, outer: Place | None, tag: str, attributes: Mapping[str, str]) -> Place:
        """Return the place of an element in another one, that of the page where there is none."""
        around = outer or self._outside
        sign = (tag, *map(attributes.get, self._asked))
        found = around.inner.get(sign)
        if found is None:
            found = around.inner[sign] = self._place(around, sign)
        return found

    def _place(self, outer: Place, sign: tuple[str | None, ...]) -> Place:
        tag, *values = sign
        attributes = {
            name: value
            for name, value in zip(self._asked, values, strict=True)
            if value is not None
        }
        element = cssselect2.ElementWrapper(
            Element(tag or "", attributes), outer.element, 0, None, in_html_document=True
        )
        place = Place(element, outer.families, outer.weights)
        self._style(place, outer, attributes)
        return place

    def _style(self, place: Place, outer: Place, attributes: Mapping[str, str]) -> None:
        named = self._styling.family(attributes.get("font-family", ""))
        families = _after(outer.families, outer.families, named)
        weight = attributes.get("font-weight", "")
        weights = frozenset({int(weight)}) if weight.isdecimal() else outer.weights
        added: list[tuple[Value, Value, str]] = []
        for pseudo, one in self._styling.of(place.element):
            if pseudo:
                added.append((one.families, one.weights, one.content))
                continue
            kept = (families, weights) if one.conditional else (frozenset(), frozenset())
            families = kept[0] | _after(families, outer.families, one.families)
            weights = kept[1] | _after(weights, outer.weights, one.weights)
        place.families, place.weights = families, weights
        place.faces = self._faces(families, weights)
        place.added = "".join(content for *_, content in added)
        faces = (
            self._faces(_after(families, families, own), _after(weights, weights, heavy))
            for own, heavy, _ in added
        )
        place.added_faces = tuple(dict.fromkeys(face for several in faces for face in several))

    def _faces(self, families: Iterable[str], weights: Iterable[int]) -> tuple[Face, ...]:
        return tuple(
            (family, nearest(weight, self._families[family]))
            for family in sorted(families)
            for weight in sorted(weights)
        )


def nearest(weight: int, weights: Iterable[int]) -> int:
    """Return the weight that stands in for another (CSS Fonts 4, 5.2): heavier ones for heavy."""
    sign = -1 if weight > 500 else 1
    return min(weights, key=lambda one: (abs(one - weight), sign * one))


def _after(now: frozenset[Any], inherited: frozenset[Any], value: Value) -> frozenset[Any]:
    if value is None:
        return now
    return inherited if value == INHERITED else frozenset(value)
