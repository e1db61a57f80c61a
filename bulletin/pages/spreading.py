"""An article inside its rectangle: columns of text, and beside them pictures, charts, tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from bulletin.articles import Article, ArticleKind, Block, Picture, Prose
from bulletin.pages.measuring import block_lines, blocks_lines, picture_lines
from bulletin.pages.theme import Grid

_WIDE = 3
"""From how many columns on an article has room for exhibits beside its text."""


_LONG = 15
"""From how many lines below its head on a box is too deep to be moved to the next page whole."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How an article is divided.

    ``depth`` is about how many lines deep it is below its head, ``uneven`` how many lines text and
    exhibits differ by.

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

    Below three columns, and in honour rolls, everything stays in the flow of the text; else
    what is not prose goes beside it, as much of it and over as many columns, up to half of them,
    as make the article shallow and both sides equally deep.
    """
    exhibits = _exhibits(article)
    if not _divisible(article, span):
        return _undivided(article, grid, span)
    divided = [
        _divided(article, exhibits[:count], grid, span, columns)
        for columns in range(1, span // 2 + 1)
        for count in range(len(exhibits), -1, -1)
        if count or article.picture
    ]
    return min(divided, key=lambda option: option.depth + option.uneven + _stiff(option, grid))


def folding(article: Article, grid: Grid, span: int) -> Spread:
    """Return the division for a page that folds to one column: all exhibits beside the text."""
    if not _divisible(article, span):
        return _undivided(article, grid, span)
    return _divided(article, _exhibits(article), grid, span, span // 2)


def _exhibits(article: Article) -> tuple[Block, ...]:
    return tuple(block for block in article.blocks if not isinstance(block, Prose))


def _divisible(article: Article, span: int) -> bool:
    has_exhibits = bool(_exhibits(article) or article.picture)
    return span >= _WIDE and article.kind is not ArticleKind.ROLL and has_exhibits


def _undivided(article: Article, grid: Grid, span: int) -> Spread:
    width = grid.ems_of(1)
    lines = blocks_lines(article.blocks, width) + _picture_depth(article.picture, grid, 1)
    return Spread(article.blocks, span, -(-lines // span))


def _stiff(option: Spread, grid: Grid) -> int:
    """Count the lines by which columns will differ for what cannot be broken in their flow."""
    blocks = [block for block in option.text if not isinstance(block, Prose)]
    return max((block_lines(block, grid.ems_of(1)) for block in blocks), default=0) // 2


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
    depth = -(-blocks_lines(text, grid.ems_of(1)) // (span - columns))
    return Spread(
        text=text,
        columns=span - columns,
        depth=max(depth, beside),
        uneven=abs(depth - beside),
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
