"""Where each article goes: modules side by side in rows, with as little white as possible."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from bulletin.articles import Article, ArticleKind, Block, Prose
from bulletin.pages.measuring import block_lines, head_lines, picture_lines
from bulletin.pages.theme import Grid

_ROW = 6
"""How many modules a row takes at most."""

_SMALL = frozenset({ArticleKind.BRIEF, ArticleKind.SIDEBAR, ArticleKind.ROLL, ArticleKind.PHOTO})
"""Kinds of article that are set one or two columns wide."""


@dataclass(frozen=True, slots=True)
class Module:
    """An article in its rectangle, or all shorts of a bulletin under one head."""

    articles: tuple[Article, ...]

    @property
    def kind(self) -> ArticleKind:
        """The kind of its first article."""
        return self.articles[0].kind

    @property
    def shorts(self) -> bool:
        """Tell whether the module is the column of shorts."""
        return self.kind is ArticleKind.BRIEF

    @property
    def span(self) -> int | None:
        """The columns that the author asks for."""
        return self.articles[0].span


@dataclass(frozen=True, slots=True)
class Stack:
    """Modules one above the other, ``span`` columns wide."""

    span: int
    modules: tuple[Module, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Stacks side by side, over the whole width of the page."""

    stacks: tuple[Stack, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """An article inside: its text columns, and beside them its exhibits, column by column.

    Where there are columns of exhibits, the article's picture stands over all of them. ``before``
    and ``after`` are the same exhibits as a single column shows them, before and after the text.
    """

    text: tuple[Block, ...]
    columns: int
    exhibits: tuple[tuple[Block, ...], ...] = ()
    before: tuple[Block, ...] = ()
    after: tuple[Block, ...] = ()

    @property
    def opening(self) -> Prose | None:
        """The prose that begins the article, where the dateline goes."""
        return next((block for block in self.text if isinstance(block, Prose)), None)


def arrange(articles: Sequence[Article], grid: Grid) -> tuple[Row, ...]:
    """Return the rows of a page, in the order that the editor gave the articles.

    The first lead stands alone over the whole width; shorts are gathered where the first of them
    stands. All other modules are cut into rows, stacks and spans so that least is left white.
    """
    modules = _modules(articles)
    rows = [Row((Stack(grid.columns, (module,)),)) for module in modules if _leads(module)]
    rest = tuple(module for module in modules if not _leads(module))
    return (*rows, *_best_rows(rest, grid))


def spread(article: Article, grid: Grid, span: int) -> Spread:
    """Return how an article ``span`` columns wide is divided between text and exhibits.

    Below three columns everything stays in the flow of the text; else whatever is not prose goes
    beside it, over as many columns as make both sides most nearly equally deep.
    """
    exhibits = tuple(block for block in article.blocks if not isinstance(block, Prose))
    if span < 3 or not (exhibits or article.picture):
        return Spread(article.blocks, span)
    text = tuple(block for block in article.blocks if isinstance(block, Prose))
    depth = sum(block_lines(block, grid.ems_of(1)) for block in text)

    def difference(columns: int) -> float:
        beside = _exhibit_depth(article, _shared(exhibits, columns, grid), grid)
        return abs(depth / (span - columns) - beside)

    columns = min(range(1, span), key=difference)
    before = tuple(takewhile(lambda block: not isinstance(block, Prose), article.blocks))
    shared = _shared(exhibits, columns, grid)
    return Spread(text, span - columns, shared, before, exhibits[len(before) :])


def _shared(exhibits: Sequence[Block], columns: int, grid: Grid) -> tuple[tuple[Block, ...], ...]:
    """Deal exhibits out to columns, each to the one that is shortest so far."""
    dealt: list[list[Block]] = [[] for _ in range(columns)]
    for exhibit in exhibits:
        min(dealt, key=lambda column: _depth_of(column, grid)).append(exhibit)
    return tuple(tuple(column) for column in dealt)


def _depth_of(blocks: Sequence[Block], grid: Grid) -> int:
    return sum(block_lines(block, grid.ems_of(1)) + 1 for block in blocks)


def _exhibit_depth(article: Article, columns: tuple[tuple[Block, ...], ...], grid: Grid) -> int:
    picture = picture_lines(article.picture, grid.ems_of(len(columns))) if article.picture else 0
    return picture + max(_depth_of(column, grid) for column in columns)


def _leads(module: Module) -> bool:
    return module.kind is ArticleKind.LEAD


def _modules(articles: Sequence[Article]) -> list[Module]:
    shorts = tuple(article for article in articles if article.kind is ArticleKind.BRIEF)
    modules = []
    for article in articles:
        if article.kind is not ArticleKind.BRIEF:
            modules.append(Module((article,)))
        elif article is shorts[0]:
            modules.append(Module(shorts))
    return modules


def _best_rows(modules: tuple[Module, ...], grid: Grid) -> tuple[Row, ...]:
    """Return the cut into rows that leaves least white, searched from the last row up."""

    @cache
    def best(start: int) -> tuple[int, tuple[Row, ...]]:
        if start == len(modules):
            return 0, ()
        found = []
        for end in range(start + 1, min(start + _ROW, len(modules)) + 1):
            white, row = _best_row(modules[start:end], grid)
            later, rows = best(end)
            found.append((white + later, (row, *rows)))
        return min(found, key=lambda option: option[0])

    return best(0)[1]


def _best_row(modules: tuple[Module, ...], grid: Grid) -> tuple[int, Row]:
    options = (Row(stacks) for stacks in _cuts(modules, grid.columns))
    return min(((_white(row, grid), row) for row in options), key=lambda option: option[0])


def _cuts(modules: tuple[Module, ...], columns: int) -> Iterator[tuple[Stack, ...]]:
    """Yield every way to set modules, in order, as stacks over exactly ``columns`` columns."""
    if not modules:
        if columns == 0:
            yield ()
        return
    for count in range(1, len(modules) + 1):
        for span in range(1, columns + 1):
            for later in _cuts(modules[count:], columns - span):
                yield (Stack(span, modules[:count]), *later)


def _white(row: Row, grid: Grid) -> int:
    """Count the lines left white in a row, and as many again for what editors avoid."""
    depths = [
        sum(_depth(module, grid, stack.span) + 1 for module in stack.modules)
        for stack in row.stacks
    ]
    deepest = max(depths)
    white = sum(
        (deepest - depth) * stack.span for depth, stack in zip(depths, row.stacks, strict=True)
    )
    return white + sum(
        _awkward(module, stack.span, grid) for stack in row.stacks for module in stack.modules
    )


def _depth(module: Module, grid: Grid, span: int) -> int:
    """Estimate how deep a module is when set over ``span`` columns."""
    heads, text = 0, 0
    for article in module.articles:
        lines = sum(block_lines(block, grid.ems_of(1)) for block in article.blocks)
        head = head_lines(article, grid, 1 if len(module.articles) > 1 else span)
        if article.picture:
            lines += picture_lines(article.picture, grid.ems_of(1))
        if len(module.articles) > 1:
            lines, head = lines + head, 0
        heads, text = heads + head, text + lines
    return heads + -(-text // span)


def _awkward(module: Module, span: int, grid: Grid) -> int:
    """Weigh what an editor avoids: another width than asked for, small things set wide."""
    if module.span is not None:
        return 200 * abs(module.span - span)
    if module.kind in _SMALL:
        return 30 * max(0, span - 1)
    return 20 if span == 1 and grid.columns > 1 else 0
