"""How much room things will take, before anything is set: in lines of running text.

These are an editor's estimates, good enough to choose between arrangements; the true height is
known only to the typesetter.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from bulletin.articles import (
    Article,
    ArticleKind,
    Block,
    Chart,
    FigureRow,
    Line,
    Picture,
    Prose,
    Roll,
    Table,
)
from bulletin.pages.pouring import Kind, Piece
from bulletin.pages.theme import Grid

_TAG = re.compile(r"<[^>]*>")
_PART = re.compile(r"<(?P<tag>p|li|blockquote|h[2-6])\b[^>]*>(?P<text>.*?)</(?P=tag)>", re.DOTALL)
_CROSSHEAD = Decimal("1.17")
"""The size of crossheads, in ems of the text."""

_LEADING = Decimal("1.5")
"""Ems from one baseline to the next, from which the height of pictures follows."""

CHART_SHAPE = Decimal("0.7")
"""The height of a chart by its width, where it has upright columns or lines."""

_ROW, _BAR, _KEY, _PANEL = Decimal("1.75"), Decimal("1.1"), Decimal("1.6"), Decimal(9)
"""Ems of text for a row of a chart, one more bar in it, a key, and the width of a panel."""

_FIGURE, _LABEL = 9, Decimal("0.89")
"""Ems that a big number needs beside others, and the size of its label."""

_LATIN = Decimal("0.5")
_SMALL = Decimal("0.8")
"""The size of notes and sources, in ems of the text."""


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of a kind of article: lines for each line of it, type sizes in ems of the text."""

    kicker: int
    headline: int
    headline_size: Decimal
    deck: int
    deck_size: Decimal
    fitted: bool = False


_PLAIN = _Head(1, 2, Decimal("2.1"), 1, Decimal("1.2"))
_HEADS = {
    ArticleKind.LEAD: _Head(2, 4, Decimal("4.7"), 2, Decimal("1.9"), fitted=True),
    ArticleKind.FEATURE: _Head(1, 2, Decimal("2.7"), 1, Decimal("1.2")),
    ArticleKind.BRIEF: _Head(1, 1, Decimal("1.2"), 1, Decimal(1)),
    ArticleKind.PHOTO: _Head(1, 1, Decimal("1.45"), 1, Decimal("1.2")),
}
"""Heads as the shipped themes set them; ``fitted`` headlines shrink to stay on one line."""


def text_pieces(html: str, characters: int) -> Iterator[Piece]:
    """Yield the paragraphs and crossheads of prose in a column of ``characters`` ems."""
    for found in _PART.finditer(html):
        text = _TAG.sub("", found["text"]).strip()
        if found["tag"].startswith("h"):
            yield Piece(Kind.CROSSHEAD, 1 + ceil(ems(text) * _CROSSHEAD / characters))
        elif text:
            yield Piece(Kind.TEXT, ceil((ems(text) + 2) / characters))


def text_lines(html: str, characters: int) -> int:
    """Count the lines of prose in a column of ``characters`` ems, with crossheads."""
    return sum(piece.lines for piece in text_pieces(html, characters))


def block_pieces(block: Block, width: Decimal) -> Iterator[Piece]:
    """Yield what a block is in a column ``width`` ems wide: one piece, unless it is prose."""
    if isinstance(block, Prose):
        yield from text_pieces(block.html, int(width))
    elif isinstance(block, Roll):
        yield from (Piece(Kind.HEADLINE, 1) for title in (block.title,) if title)
        yield from _roll_pieces(block, width)
    else:
        yield Piece(Kind.BLOCK, block_lines(block, width) + 1)


def ems(text: str) -> Decimal:
    """Return the width of a line of text, hanzi one em wide and everything else half of it."""
    return sum((_LATIN if character < "⺀" else Decimal(1) for character in text), Decimal(0))


def head_lines(article: Article, grid: Grid, columns: int) -> int:
    """Count the lines that a head takes over ``columns`` columns, with byline and a line of air."""
    head, width = _HEADS.get(article.kind, _PLAIN), grid.ems_of(columns)
    lines = 1 if head.fitted else ceil(ems(article.headline.text) * head.headline_size / width)
    total = lines * head.headline + 1 + bool(article.byline)
    if article.kicker:
        total += head.kicker
    if article.deck:
        total += ceil(ems(article.deck.text) * head.deck_size / width) * head.deck
    return total


def block_lines(block: Block, width: Decimal) -> int:
    """Count the lines that a block takes in a column ``width`` ems wide."""
    if isinstance(block, Prose):
        return text_lines(block.html, int(width))
    if isinstance(block, Chart):
        drawing = ceil(chart_height(block, width) / _LEADING)
        return _titled(block.title) + drawing + _small_print(block, width)
    if isinstance(block, Table):
        lines = len(block.rows) + bool(block.groups) + 2
        return _titled(block.title) + lines + _small_print(block, width)
    if isinstance(block, FigureRow):
        return _titled(block.title) + _figure_lines(block, width)
    if isinstance(block, Roll):
        return _titled(block.title) + sum(piece.lines for piece in _roll_pieces(block, width))
    return _titled(block.title) + 1 + sum(_full(item, width - 3) for item in block.items)


def chart_height(chart: Chart, width: Decimal) -> Decimal:
    """Return about how high a chart is at ``width`` ems, in ems.

    Bars and shares are as high as their rows, a slope at least so, panels as high as they are wide.
    """
    upright = width * CHART_SHAPE
    entries, series = len(chart.categories), len(chart.series)
    if chart.kind == "bars":
        return entries * (_ROW + (series - 1) * _BAR) + (_KEY if series > 1 else 0)
    if chart.kind == "share":
        return entries * _ROW + _KEY
    if chart.kind == "slope":
        return max(upright, series * _BAR + 2 * _KEY)
    if chart.kind == "multiples":
        abreast = max(1, min(series, int(width / _PANEL)))
        return ceil(series / abreast) * (width / abreast / 2 + _KEY)
    return upright


def blocks_lines(blocks: Iterable[Block], width: Decimal) -> int:
    """Count the lines of several blocks in one column, with one between what is not prose."""
    return sum(block_lines(block, width) + (not isinstance(block, Prose)) for block in blocks)


def picture_lines(picture: Picture, width: Decimal) -> int:
    """Count the lines that a picture and its caption take at ``width`` ems."""
    caption = ems(picture.caption.text) if picture.caption else Decimal(0)
    return ceil(width * picture.height / picture.width / _LEADING) + ceil(caption / width) + 1


def short_head_lines(short: Article, width: Decimal) -> int:
    """Count the lines of a short's headline in a column ``width`` ems wide."""
    return ceil(ems(short.headline.text) * _CROSSHEAD / width)


def abreast(row: FigureRow, width: Decimal) -> int:
    """Return how many big numbers stand side by side at ``width`` ems: equally many in each row."""
    count = len(row.items)
    rows = ceil(count / max(2, int(width / _FIGURE)))
    return ceil(count / max(1, rows))


def _figure_lines(row: FigureRow, width: Decimal) -> int:
    """Count the lines of big numbers: one and a half for each, its label, half a line of air."""
    count = abreast(row, width)
    cell = (width / count - 1) / _LABEL
    deepest = [
        max(_full(item.label, cell) for item in row.items[start : start + count])
        for start in range(0, len(row.items), count)
    ]
    return 2 * len(deepest) + sum(deepest)


def _roll_pieces(roll: Roll, width: Decimal) -> Iterator[Piece]:
    """Yield the names of a roll, each with a line of air, and what they are honoured for."""
    for item in roll.items:
        notes = ceil(ems(item.note.text) * _LABEL / width) if item.note else 0
        yield Piece(Kind.BLOCK, _full(item.name, width) + notes + 1)


def _small_print(block: Chart | Table, width: Decimal) -> int:
    """Count the lines of note and source, and one for the rules around the exhibit."""
    told = sum((ems(line.text) + 4 for line in (block.note, block.source) if line), Decimal(0))
    return ceil(told * _SMALL / width) + 1


def _titled(title: Line | None) -> int:
    return 1 if title else 0


def _full(line: Line | None, width: Decimal) -> int:
    return ceil(ems(line.text) / width) if line else 0
