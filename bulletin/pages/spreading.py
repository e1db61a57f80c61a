"""An article inside its rectangle: columns of text, and beside them pictures, charts, tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from bulletin.articles import Article, ArticleKind, Block, Picture, Prose
from bulletin.pages.measuring import block_pieces, blocks_lines, picture_lines
from bulletin.pages.pouring import Kind, Piece, level
from bulletin.pages.theme import Grid

_WIDE = 3
"""From how many columns on an article has room for exhibits beside its text."""


_BOXED = frozenset({ArticleKind.SIDEBAR, ArticleKind.ROLL, ArticleKind.PHOTO})
"""Kinds of article that are one column, as wide as their place."""

_PADDING = 2
"""Ems by which a box's text is narrower than the box."""

_LAST = 2
"""Lines that the last column may be short."""

_BESIDE = 4
"""What a column of exhibits beside the text is worth, in lines left white."""

_WIDER = 40
"""What each further column of them is worth in a lead."""

_LONG = 15
"""From how many lines below its head on a box is too deep to be moved to the next page whole."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How an article is divided.

    ``depth`` is about how many lines deep it is below its head, ``uneven`` the lines left white in
    its columns.

    Where there are columns of exhibits, the article's picture stands over all of them. ``before``
    and ``after`` are the same exhibits as a single column shows them, before and after the text.
    """

    text: tuple[Block, ...]
    columns: int
    depth: int
    uneven: int = 0
    exhibits: tuple[tuple[Block, ...], ...] = ()
    before: tuple[Block, ...] = ()
    after: tuple[Block, ...] = ()

    @property
    def long(self) -> bool:
        """Tell whether a box so deep may run over the end of a page."""
        return self.depth >= _LONG

    @property
    def opening(self) -> Prose | None:
        """The prose that begins the article, where the dateline goes."""
        return next((block for block in self.text if isinstance(block, Prose)), None)


def spread(article: Article, grid: Grid, span: int) -> Spread:
    """Return how an article ``span`` columns wide is divided between text and exhibits.

    Below three columns everything stays in the flow of the text; else what is not prose may go
    beside it, as much of it and over as many columns, up to half of them, as make the article
    shallow and all columns equally deep.
    """
    whole = _undivided(article, grid, span)
    exhibits = _exhibits(article)
    if not _divisible(article, span):
        return whole
    divided = [
        _divided(article, exhibits[:count], grid, span, columns)
        for columns in range(1, span // 2 + 1)
        for count in range(len(exhibits), -1, -1)
        if count or article.picture
    ]
    return min((whole, *divided), key=lambda one: _against(one) - _worth(one, article))


def folding(article: Article, grid: Grid, span: int) -> Spread:
    """Return the division for a page that folds to one column: all exhibits beside the text."""
    if not _divisible(article, span):
        return _undivided(article, grid, span)
    return _divided(article, _exhibits(article), grid, span, span // 2)


def _exhibits(article: Article) -> tuple[Block, ...]:
    return tuple(block for block in article.blocks if not isinstance(block, Prose))


def _divisible(article: Article, span: int) -> bool:
    has_exhibits = bool(_exhibits(article) or article.picture)
    return span >= _WIDE and article.kind not in _BOXED and has_exhibits


def _undivided(article: Article, grid: Grid, span: int) -> Spread:
    if article.kind in _BOXED:
        width = grid.ems_of(span)
        lines = blocks_lines(article.blocks, width - _PADDING)
        return Spread(article.blocks, 1, lines + _picture_depth(article.picture, grid, span))
    options = [
        (*_level(order, article, grid, span, picture=True), order) for order in _orders(article)
    ]
    depth, white, order = min(options, key=lambda option: option[:2])
    return Spread(order, span, depth, uneven=white)


def _orders(article: Article) -> Iterator[tuple[Block, ...]]:
    """Yield the author's order of blocks, and those with all exhibits before or after the text."""
    yield article.blocks
    if len(article.blocks) > 1 and _exhibits(article):
        yield tuple(sorted(article.blocks, key=lambda block: isinstance(block, Prose)))
        yield tuple(sorted(article.blocks, key=lambda block: not isinstance(block, Prose)))


def _level(
    blocks: Sequence[Block], article: Article, grid: Grid, columns: int, *, picture: bool
) -> tuple[int, int]:
    """Return how deep text is in columns, and the lines that stay white beyond what is usual."""
    width = grid.ems_of(1)
    pieces = [piece for block in blocks for piece in block_pieces(block, width)]
    if article.byline:
        pieces.insert(0, Piece(Kind.TEXT, 1))
    if picture and article.picture:
        pieces.insert(0, Piece(Kind.BLOCK, picture_lines(article.picture, width) + 1))
    depth, white = level(pieces, columns)
    return depth, max(0, white - _LAST)


def _worth(option: Spread, article: Article) -> int:
    """Weigh what exhibits beside the text are worth; a lead's picture is to be seen from afar."""
    columns = len(option.exhibits)
    wide = _WIDER * max(0, columns - 1) if article.kind is ArticleKind.LEAD else 0
    return _BESIDE * columns + wide


def _against(option: Spread) -> int:
    """Weigh depth, and white twice as much, both in lines over all columns."""
    return option.depth * (option.columns + len(option.exhibits)) + 2 * option.uneven


def _divided(
    article: Article, exhibits: tuple[Block, ...], grid: Grid, span: int, columns: int
) -> Spread:
    """Return the spread with these exhibits beside the text and all others at its end.

    There they break no column: what cannot be divided leaves white where it meets a column's foot.
    """
    left = tuple(block for block in article.blocks if block not in exhibits)
    text = tuple(sorted(left, key=lambda block: not isinstance(block, Prose)))
    shared = _shared(exhibits, columns, grid)
    opening = takewhile(lambda block: not isinstance(block, Prose), article.blocks)
    before = tuple(block for block in opening if block in exhibits)
    stacked = max(blocks_lines(column, grid.ems_of(1)) for column in shared)
    beside = stacked + _picture_depth(article.picture, grid, columns)
    depth, white = _level(text, article, grid, span - columns, picture=False)
    deeper = max(depth, beside)
    return Spread(
        text=text,
        columns=span - columns,
        depth=deeper,
        uneven=white + (deeper - depth) * (span - columns) + (deeper - beside) * columns,
        exhibits=shared,
        before=before,
        after=exhibits[len(before) :],
    )


def _shared(exhibits: Sequence[Block], columns: int, grid: Grid) -> tuple[tuple[Block, ...], ...]:
    """Deal exhibits out to columns, each to the one that is shortest so far."""
    dealt: list[list[Block]] = [[] for _ in range(columns)]
    for exhibit in exhibits:
        min(dealt, key=lambda column: blocks_lines(column, grid.ems_of(1))).append(exhibit)
    return tuple(tuple(column) for column in dealt)


def _picture_depth(picture: Picture | None, grid: Grid, columns: int) -> int:
    return picture_lines(picture, grid.ems_of(columns)) if picture else 0
