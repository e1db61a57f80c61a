"""An article inside its rectangle: columns of text, and beside them pictures, charts, tables."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile
from math import ceil

from bulletin.articles import Article, ArticleKind, Block, Picture, Prose
from bulletin.pages.measuring import block_pieces, blocks_lines, picture_lines
from bulletin.pages.pouring import Kind, Piece, level
from bulletin.pages.theme import Grid

_WIDE = 3
"""From how many columns on an article has room for exhibits beside its text."""


_BOXED = frozenset({ArticleKind.SIDEBAR, ArticleKind.ROLL, ArticleKind.PHOTO})
"""Kinds of article that are one column, as wide as their place."""

_FOLDED = frozenset({ArticleKind.SIDEBAR, ArticleKind.ROLL, ArticleKind.BRIEF})
"""Kinds whose text may be set in fewer columns than their place is wide."""

_MOST_FOLDED = 3

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
    """Return how an article ``span`` columns wide is best divided between text and exhibits."""
    return spreads(article, grid, span)[0][1]


def spreads(article: Article, grid: Grid, span: int) -> list[tuple[int, Spread]]:
    """Return the ways to divide it, each with what speaks against it, the best one first.

    Below three columns everything stays in the flow of the text; else what is not prose may go
    beside it, as much of it and over as many columns, up to half of them, as make the article
    shallow and all columns equally deep.
    """
    whole = _undivided(article, grid, span)
    exhibits = _exhibits(article)
    if not _divisible(article, span):
        return [(_against(whole), whole)]
    divided = [
        _divided(article, exhibits[:count], grid, span, columns)
        for columns in range(1, span // 2 + 1)
        for count in range(len(exhibits), -1, -1)
        if count or article.picture
    ]
    weighed = ((_against(one) - _worth(one, article), one) for one in (whole, *divided))
    return sorted(weighed, key=lambda option: option[0])


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


def columns_to_choose(kind: ArticleKind, span: int) -> tuple[int, ...]:
    """Return the numbers of columns that the text of a box, list or short may be set in.

    None of them is wider than two columns of the page: nobody reads lines that long. Shorts,
    which have no frame, keep to the columns of the page.
    """
    if kind not in _FOLDED:
        return ()
    if kind is ArticleKind.BRIEF and span > 2:
        return (span,)
    most = min(span, _MOST_FOLDED)
    return tuple(range(min(most, ceil(span / 2)), most + 1))


def column_widths(kind: ArticleKind, span: int, grid: Grid) -> Mapping[int, Decimal]:
    """Return how wide a column is, in ems, by the number of columns that text may be set in."""
    if kind not in _FOLDED:
        return {1: grid.ems_of(span if kind in _BOXED else 1)}
    width = grid.ems_of(span) - (0 if kind is ArticleKind.BRIEF else _PADDING)
    counts = dict.fromkeys((1, *columns_to_choose(kind, span)))
    return {count: (width - (count - 1) * grid.gap) / count for count in counts}


def folded(
    pieces_at: Callable[[Decimal], Iterable[Piece]], kind: ArticleKind, span: int, grid: Grid
) -> int:
    """Return how deep text gets in the number of columns that makes it shallowest.

    :param pieces_at: the pieces of the text in a column so many ems wide.
    """
    widths = column_widths(kind, span, grid)
    counts = columns_to_choose(kind, span) or (1,)
    return min(level(tuple(pieces_at(widths[count])), count)[0] for count in counts)


def _undivided(article: Article, grid: Grid, span: int) -> Spread:
    if article.kind in _BOXED:

        def pieces_at(width: Decimal) -> Iterable[Piece]:
            return (piece for block in article.blocks for piece in block_pieces(block, width))

        lines = folded(pieces_at, article.kind, span, grid)
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
