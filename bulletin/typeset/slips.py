"""Slip proofs: every module set in one long column and measured, in lines of running text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import Any

from bulletin.pages import Kind, Piece
from bulletin.typeset.boxes import columns_of, marked, page_box, tagged

_STYLE = """
.notes, .imprint { display: none }
.row, .row.turns { break-before: auto }
.flow { column-count: auto !important }
.flow:not(.columns-1) { width: var(--span-1) }
.head .long, .head .short { display: block }
"""

_ABOVE_CAPTION = 4
"""CSS pixels between a picture and its caption."""

_HAIR = 0.06


_KINDS = {
    **dict.fromkeys(("p", "blockquote", "ul", "ol"), Kind.TEXT),
    **dict.fromkeys(("h3", "h4"), Kind.CROSSHEAD),
}
_DIVIDED = frozenset({"ul", "ol", ""})
"""What is several pieces: lists, and exhibits one after another, each a line without an element."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A module as measured: all depths in lines.

    ``above`` is what stands above its text, ``depth`` the whole of it in one column. Its text
    goes into ``columns``; ``beside`` are the columns of exhibits next to it. ``picture`` is the
    height of its picture, which is the first of the text's pieces unless it stands beside.
    ``saved`` is what the author's short headline and deck would save, ``items`` the rows of its
    lists.
    """

    above: float
    depth: float
    pieces: tuple[Piece, ...]
    columns: int
    beside: tuple[int, ...] = ()
    caption: int = 0
    picture: int = 0
    saved: int = 0
    items: int = 0

    @property
    def crossheads(self) -> int:
        """Count the crossheads in its text."""
        return sum(piece.kind is Kind.CROSSHEAD for piece in self.pieces)


def slip_style(width: Decimal) -> str:
    """Return the styles that turn a page into slips, on a sheet ``width`` millimetres wide."""
    return f"@page {{ size: {width}mm 14400pt }}{_STYLE}"


def read_slips(
    pages: Sequence[Any], leading: float
) -> tuple[Mapping[str, Slip], Mapping[str, float]]:
    """Return the slip of each module by its id, and what stands above each row, in lines.

    :param leading: in CSS pixels.
    """
    slips: dict[str, Slip] = {}
    above: dict[str, float] = {}
    for page in pages:
        last = page_box(page).content_box_y()
        for row in marked(page_box(page), "row"):
            modules = list(marked(row, "module"))
            for module in modules:
                slips[module.element.get("id")] = _slip(module, leading)
            if modules:
                above[row.element.get("id")] = (modules[0].border_box_y() - last) / leading
            last = _bottom(row)
    return slips, above


def _slip(module: Any, leading: float) -> Slip:
    long, short = _height(module, "long"), _height(module, "short")
    depth = (module.border_height() - short) / leading
    flow = next(marked(module, "flow"), None)
    if flow is None:
        return Slip(above=depth, depth=depth, pieces=(), columns=1)
    picture = next(marked(module, "picture"), None)
    return Slip(
        above=(flow.content_box_y() - module.border_box_y() - short) / leading,
        depth=depth,
        pieces=tuple(_pieces(flow, leading)),
        columns=columns_of(flow),
        beside=tuple(_exhibits(column, leading) for column in marked(module, "exhibit-column")),
        caption=_tagged_lines(picture, "figcaption", leading),
        picture=_tagged_lines(picture, "img", leading, _ABOVE_CAPTION),
        saved=max(0, round((long - short) / leading)) if short else 0,
        items=len({item.position_y for item in tagged(module, "li")}),
    )


def _height(module: Any, form: str) -> float:
    """Return the height of all headlines and decks in one form, where there are two."""
    boxes = (box for box in marked(module, form) if box.element.tag == "span")
    return sum(float(box.height) for box in boxes)


def _exhibits(column: Any, leading: float) -> int:
    bottoms = [_bottom(exhibit) for exhibit in marked(column, "exhibit")]
    return _lines(max(bottoms) - column.content_box_y(), leading) if bottoms else 0


def _tagged_lines(box: Any, tag: str, leading: float, more: float = 0) -> int:
    found = next(tagged(box, tag), None)
    return _lines(found.margin_height() + more, leading) if found else 0


def _pieces(flow: Any, leading: float) -> Iterator[Piece]:
    for child in flow.children:
        tag = "" if child.element is flow.element else child.element.tag
        parts = child.children if tag in _DIVIDED else (child,)
        for part in parts:
            yield Piece(_KINDS.get(tag, Kind.BLOCK), _lines(part.margin_height(), leading))


def _lines(height: float, leading: float) -> int:
    """Return the whole lines that hold a height; a hair more makes no line."""
    return ceil(height / leading - _HAIR)


def _bottom(box: Any) -> float:
    return float(box.border_box_y() + box.border_height())
