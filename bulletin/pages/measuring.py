"""How much room things will take, before anything is set: in lines of running text.

These are an editor's estimates, good enough to choose between arrangements; the true height is
known only to the typesetter.
"""

import re
from decimal import Decimal
from math import ceil

from bulletin.articles import (
    Article,
    ArticleKind,
    Block,
    Chart,
    FigureRow,
    Line,
    MainPoints,
    Picture,
    Prose,
    Roll,
    Table,
)
from bulletin.pages.theme import Grid

_TAG = re.compile(r"<[^>]*>")
_PARAGRAPH = re.compile(r"</(?:p|li|blockquote)>")
_CROSSHEAD = re.compile(r"<h[2-6]")
_LEADING = Decimal("1.5")
"""Ems from one baseline to the next, from which the height of pictures follows."""

_CHART_SHAPE = Decimal("0.62")
_LATIN = Decimal("0.5")

_HEADLINE = {ArticleKind.LEAD: Decimal(4), ArticleKind.FEATURE: Decimal("2.7")}
"""The size of a headline, in ems of the running text; other kinds have 2."""


def text_lines(html: str, characters: int) -> int:
    """Count the lines of prose in a column of ``characters`` ems, with crossheads."""
    paragraphs = [_TAG.sub("", part) for part in _PARAGRAPH.split(html)]
    lines = sum(ceil((ems(text.strip()) + 2) / characters) for text in paragraphs if text.strip())
    return lines + 2 * len(_CROSSHEAD.findall(html))


def ems(text: str) -> Decimal:
    """Return the width of a line of text, hanzi one em wide and everything else half of it."""
    return sum((_LATIN if character < "⺀" else Decimal(1) for character in text), Decimal(0))


def head_lines(article: Article, grid: Grid, columns: int) -> int:
    """Count the lines that kicker, headline, deck and byline take over ``columns`` columns."""
    width = grid.ems_of(columns)
    size = _HEADLINE.get(article.kind, Decimal(2))
    headline = ceil(ems(article.headline.text) * size / width) * ceil(
        size * Decimal("1.2") / _LEADING
    )
    deck = ceil(ems(article.deck.text) * Decimal("1.3") / width) if article.deck else 0
    kicker = 1 if article.kicker else 0
    byline = 1 if article.byline else 0
    return headline + deck + kicker + byline + 1


def block_lines(block: Block, width: Decimal) -> int:
    """Count the lines that a block takes in a column ``width`` ems wide."""
    if isinstance(block, Prose):
        return text_lines(block.html, int(width))
    if isinstance(block, Chart):
        return _titled(block.title) + ceil(width * _CHART_SHAPE / _LEADING) + 2
    if isinstance(block, Table):
        return _titled(block.title) + len(block.rows) + 3
    if isinstance(block, FigureRow):
        return _titled(block.title) + 4 * ceil(len(block.items) / max(1, int(width // 9)))
    return (
        _titled(block.title) + 1 + sum(ceil((ems(text) + 2) / int(width)) for text in _items(block))
    )


def picture_lines(picture: Picture, width: Decimal) -> int:
    """Count the lines that a picture and its caption take at ``width`` ems."""
    caption = ems(picture.caption.text) if picture.caption else Decimal(0)
    return ceil(width * picture.height / picture.width / _LEADING) + ceil(caption / width) + 1


def _titled(title: Line | None) -> int:
    return 1 if title else 0


def _items(block: Roll | MainPoints) -> list[str]:
    if isinstance(block, MainPoints):
        return [item.text for item in block.items]
    return [item.name.text + (item.note.text if item.note else "") for item in block.items]
