"""A finished page as a tree, its text in one piece, and where each figure stands in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

_INVISIBLE = re.compile(r"[\s\u00ad\u200b\u2060]+")
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr")
)
_UNREAD = frozenset({"script", "style", "template", "title", "desc"})
"""Elements whose text is not on the page; title and desc are those of drawings."""


def solid(text: str) -> str:
    """Return a text without blanks and invisible joiners."""
    return _INVISIBLE.sub("", text)


@dataclass(slots=True, eq=False)
class Mark:
    """An element that bears a figure's id: its text is ``page.text[start:end]``."""

    element: Element
    above: tuple[Element, ...]
    start: int
    end: int = 0


@dataclass(slots=True, eq=False)
class Tree:
    """A page: its root, its text without blanks, and its marks by the id of their figure.

    ``again`` are the marks of figures that stand twice, as those of a chart do in its table.
    ``spoken`` are its text alternatives, ``styles`` the rules it holds itself, ``sheets`` the
    addresses of those that it links to.
    """

    root: Element
    text: str = ""
    marks: dict[str, Mark] = field(default_factory=dict)
    again: dict[str, list[Mark]] = field(default_factory=dict)
    spoken: str = ""
    styles: list[str] = field(default_factory=list)
    sheets: list[str] = field(default_factory=list)


def grown(html: str) -> Tree:
    """Return the tree of a page."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.finished()


class _Builder(HTMLParser):
    """Grows the tree; an end tag closes what was left open inside its element."""

    def __init__(self) -> None:
        super().__init__()
        self.tree = Tree(Element("html"))
        self.open: list[Element] = []
        self.marks: list[Mark] = []
        self.pieces: list[str] = []
        self.length = 0
        self.spoken: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        if self.open:
            self.open[-1].append(element)
        elif tag == "html":
            self.tree.root = element
        self._note(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self.open):
            while self.open:
                element = self.open.pop()
                self._end(element)
                if element.tag == tag:
                    return

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1].tag == "style":
            self.tree.styles.append(data)
        elif not any(element.tag in _UNREAD for element in self.open):
            piece = solid(data)
            self.pieces.append(piece)
            self.length += len(piece)

    def finished(self) -> Tree:
        """Return the tree once the whole page was fed."""
        self.tree.text = "".join(self.pieces)
        self.tree.spoken = "\n".join(self.spoken)
        return self.tree

    def _note(self, element: Element) -> None:
        named = element.get("data-figure") or element.get("id")
        if named:
            mark = Mark(element, tuple(self.open), self.length)
            if named not in self.tree.marks:
                self.tree.marks[named] = mark
            else:
                self.tree.again.setdefault(named, []).append(mark)
            self.marks.append(mark)
        if "alt" in element.attrib:
            self.spoken.append(solid(element.attrib["alt"]))
        if element.tag == "link" and element.get("rel") == "stylesheet":
            self.tree.sheets.append(element.get("href", ""))

    def _end(self, element: Element) -> None:
        while self.marks and self.marks[-1].element is element:
            self.marks.pop().end = self.length


def lineage(mark: Mark) -> Iterator[Element]:
    """Yield an element and all that it stands in, from the inside."""
    yield mark.element
    yield from reversed(mark.above)
