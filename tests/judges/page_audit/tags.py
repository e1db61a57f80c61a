"""The tag tree of a PDF: which paragraph, head, cell or caption each marked run of glyphs is in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

import pikepdf

BLOCKS = frozenset({"P", "H1", "H2", "H3", "H4", "H5", "H6", "TH", "TD", "LI", "Caption", "Figure"})
"""Tags whose content is one run of text: what a reader would call a line or a paragraph."""

Mark = tuple[int, int]
"""A page, from 0 on, and the number of marked content on it."""


@dataclass(frozen=True, slots=True)
class Tag:
    """An element of the tag tree: its role, its place in the order of the tree, its alternative.

    ``box`` is where a figure stands, from the page's upper left corner, in points.
    """

    role: str
    order: int
    alt: str = ""
    box: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """The innermost paragraph, head, cell, caption, item or figure, below all that it is in."""

    tags: tuple[Tag, ...]

    @property
    def role(self) -> str:
        """What it is."""
        return self.tags[-1].role

    @property
    def order(self) -> int:
        """Its place in the order of reading."""
        return self.tags[-1].order

    def within(self, role: str) -> Tag | None:
        """Return the innermost element of a role that it is, or is in."""
        return next((tag for tag in reversed(self.tags) if tag.role == role), None)


def read_blocks(pdf: pikepdf.Pdf) -> Mapping[Mark, Block]:
    """Return the block of every piece of marked content."""
    return dict(_Walk(pdf).marks(pdf.Root.StructTreeRoot.K, (), None))


class _Walk:
    """A walk through a tag tree, which numbers its elements in their order."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pages: dict[object, int] = {
            page.objgen: number for number, page in enumerate(pdf.pages)
        }
        self._order = count()

    def marks(
        self, node: pikepdf.Object, tags: tuple[Tag, ...], page: int | None
    ) -> Iterator[tuple[Mark, Block]]:
        """Yield the marked content below a node, which is within some tags on a page."""
        if isinstance(node, pikepdf.Array):
            for one in node:
                yield from self.marks(one, tags, page)
        elif isinstance(node, pikepdf.Dictionary):
            yield from self._element(node, tags, page)
        elif page is not None:
            yield (page, int(node)), _block(tags)

    def _element(
        self, node: pikepdf.Object, tags: tuple[Tag, ...], page: int | None
    ) -> Iterator[tuple[Mark, Block]]:
        if "/Pg" in node:
            page = self._pages[node.Pg.objgen]
        if "/S" in node:
            tags = (*tags, _tag(node, next(self._order)))
        inside = node.get("/MCID", node.get("/K"))
        if inside is not None:
            yield from self.marks(inside, tags, page)


def _tag(node: pikepdf.Object, order: int) -> Tag:
    layout = node.get("/A", None)
    box = layout.get("/BBox", ()) if isinstance(layout, pikepdf.Dictionary) else ()
    points = tuple(float(one) * _POINTS for one in box)
    return Tag(str(node.S)[1:], order, str(node.get("/Alt", "")), points)


_POINTS = 0.75
"""WeasyPrint tells places in the pixels of CSS, counted from above."""


def _block(tags: tuple[Tag, ...]) -> Block:
    last = max((n for n, tag in enumerate(tags, 1) if tag.role in BLOCKS), default=len(tags))
    return Block(tags[:last])
