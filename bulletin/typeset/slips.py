"""Slip proofs: every module set in one long column and measured, in lines of running text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from math import ceil
from typing import Any

from bulletin.pages import Kind, Piece, level
from bulletin.typeset.boxes import columns_of, is_marked, marked, page_box, tagged

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
_SEEN = 0.002
"""Lines that nobody sees."""


_KINDS = {
    **dict.fromkeys(("p", "blockquote", "ul", "ol"), Kind.TEXT),
    **dict.fromkeys(("h3", "h4"), Kind.CROSSHEAD),
}
_LISTS = frozenset({"ul", "ol"})
"""What is several pieces, as exhibits one after another are, each a line without an element."""

_SHORT_HEAD_ABOVE = 1
"""Lines that stay free above the headline of a short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A module as measured: all depths in lines.

    ``above`` is what stands above its text, ``depth`` the whole of it in one column; ``air`` and
    ``rest`` are what has to be added below its head and below itself for them to be whole lines,
    so that all text stands on one grid, and ``fills`` likewise below exhibits in its text, by their
    place among the elements there. Its text
    goes into ``columns``; ``beside`` are the columns of exhibits next to it. ``picture`` is the
    height of its picture, which is the first of the text's pieces unless it stands beside;
    ``cropped`` tells that its author has cropped it, and nobody else may.
    ``saved`` is what the author's short headline and deck would save, ``items`` the rows of its
    lists. ``text`` is the height of its text in one column, and ``below`` what stands below it in
    a box.
    """

    above: int
    depth: int
    pieces: tuple[Piece, ...]
    columns: int
    beside: tuple[int, ...] = ()
    caption: int = 0
    picture: int = 0
    cropped: bool = False
    saved: int = 0
    items: int = 0
    text: float = 0
    below: int = 0
    air: float = 0
    rest: float = 0
    fills: tuple[tuple[int, float], ...] = ()

    @property
    def shorts(self) -> int:
        """Count the headlines in its text."""
        return sum(piece.kind is Kind.HEADLINE for piece in self.pieces)

    @property
    def crossheads(self) -> int:
        """Count the crossheads in its text."""
        return sum(piece.kind is Kind.CROSSHEAD for piece in self.pieces)


def beside_lines(slip: Slip) -> int:
    """Return how deep the exhibits beside a module's text are, with its picture above them."""
    if not slip.beside:
        return 0
    picture, exhibits = slip.picture + slip.caption, max(slip.beside)
    return picture + exhibits + (1 if picture and exhibits else 0)


@lru_cache(maxsize=1024)
def natural_depth(slip: Slip) -> int:
    """Return the lines that a module is deep by itself: nothing altered, its columns even."""
    if slip.columns == 1 or not slip.pieces:
        return slip.depth
    text, _ = level(slip.pieces, slip.columns)
    return slip.above + slip.below + max(text, beside_lines(slip))


def slip_style(width: Decimal, folds: Mapping[str, int], *, alone: bool = False) -> str:
    """Return the styles that turn a page into slips, on a sheet ``width`` millimetres wide.

    :param folds: how many columns boxes and lists are to have; their slips are as wide as one.
    :param alone: whether there are no other slips.
    """
    rules = [f"@page{{size:{width}mm 14400pt}}{_STYLE}", ".module{display:none}" if alone else ""]
    for name, columns in folds.items():
        measure = f"calc((100% - var(--gap)*{columns - 1})/{columns})"
        rules.append(f"#{name} .flow{{width:{measure}}}#{name}{{display:block}}")
        rules.append(folding_style(name, columns))
    return "".join(rules)


def folding_style(module: str, columns: int) -> str:
    """Return those that set the text of a box or list in so many columns."""
    abreast = f"--abreast:var(--abreast-{columns},var(--abreast-1))"
    return f"#{module}{{--folds:{columns}}}#{module} .figures{{{abreast}}}"


def read_slips(
    pages: Sequence[Any], leading: float, folds: Mapping[str, int]
) -> tuple[Mapping[str, Slip], Mapping[str, float]]:
    """Return the slip of each module by its id, and what stands above each row, in lines.

    :param leading: in CSS pixels.
    :param folds: how many columns boxes and lists are to have.
    """
    slips: dict[str, Slip] = {}
    above: dict[str, float] = {}
    for page in pages:
        last = page_box(page).content_box_y()
        for row in marked(page_box(page), "row"):
            modules = list(marked(row, "module"))
            for module in modules:
                name = module.element.get("id")
                slip = _slip(module, leading)
                slips[name] = _folded(slip, folds[name]) if folds.get(name, 1) > 1 else slip
            if modules:
                above[row.element.get("id")] = (modules[0].border_box_y() - last) / leading
            last = _bottom(row)
    return slips, above


def _slip(module: Any, leading: float) -> Slip:
    long, short = _height(module, "long"), _height(module, "short")
    depth = (module.border_height() - short) / leading
    flow = next(marked(module, "flow"), None)
    if flow is None:
        return Slip(above=whole(depth), depth=whole(depth), pieces=(), columns=1)
    picture = next(marked(module, "picture"), None)
    above = (flow.content_box_y() - module.border_box_y() - short) / leading
    air = whole(above) - above
    return Slip(
        above=whole(above),
        air=air,
        depth=whole(depth + air),
        rest=whole(depth + air) - depth - air,
        pieces=tuple(_pieces(flow, leading)),
        fills=tuple(_fills(flow, leading)),
        columns=columns_of(flow),
        beside=tuple(_exhibits(column, leading) for column in marked(module, "exhibit-column")),
        caption=_tagged_lines(picture, "figcaption", leading),
        picture=_tagged_lines(picture, "img", leading, _ABOVE_CAPTION),
        cropped=picture is not None and "cropped" in picture.element.get("class").split(),
        saved=max(0, round((long - short) / leading)) if short else 0,
        items=len({item.position_y for item in tagged(module, "li")}),
        text=float(flow.height) / leading,
    )


def _folded(slip: Slip, columns: int) -> Slip:
    below = slip.depth - slip.rest - slip.above - slip.text
    return replace(slip, columns=columns, below=whole(below), rest=whole(below) - below)


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
        if child.element is flow.element:
            yield from (_piece(line, "", leading) for line in child.children)
        elif is_marked(child, "short"):
            yield from _short_pieces(child, leading)
        elif is_marked(child, "roll"):
            yield from _roll_pieces(child, leading)
        else:
            tag = child.element.tag
            parts = child.children if tag in _LISTS else (child,)
            yield from (_piece(part, tag, leading) for part in parts)


def _fills(flow: Any, leading: float) -> Iterator[tuple[int, float]]:
    """Yield which exhibits are no whole lines high, and what they lack."""
    elements = list(flow.element)
    lines = (line for one in flow.children if one.element is flow.element for line in one.children)
    for line in lines:
        lacking = whole(line.height / leading) - line.height / leading
        exhibit = next((box.element for box in line.children if box.element in elements), None)
        if exhibit is not None and abs(lacking) > _SEEN:
            yield elements.index(exhibit) + 1, lacking


def _short_pieces(short: Any, leading: float) -> Iterator[Piece]:
    for child in short.children:
        if child.element.tag == "h3":
            lines = _lines(child.margin_height(), leading)
            yield Piece(Kind.HEADLINE, lines, _SHORT_HEAD_ABOVE)
        else:
            yield _piece(child, child.element.tag, leading)


def _roll_pieces(roll: Any, leading: float) -> Iterator[Piece]:
    for child in roll.children:
        if child.element.tag == "ul":
            yield from (_piece(item, "", leading) for item in child.children)
        else:
            yield Piece(Kind.HEADLINE, _lines(child.margin_height(), leading))


def _piece(box: Any, tag: str, leading: float) -> Piece:
    return Piece(_KINDS.get(tag, Kind.BLOCK), _lines(box.margin_height(), leading))


def _lines(height: float, leading: float) -> int:
    return whole(height / leading)


def whole(lines: float) -> int:
    """Return the whole lines that hold some; a hair more makes no line."""
    return ceil(lines - _HAIR)


def _bottom(box: Any) -> float:
    return float(box.border_box_y() + box.border_height())
