"""Where each article goes: modules side by side in rows, with as little white as possible."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bulletin.articles import Article, ArticleKind
from bulletin.pages.measuring import blocks_lines, head_lines
from bulletin.pages.spreading import spread
from bulletin.pages.theme import Grid

_ROW = 6
"""How many modules a row takes at most."""

_OPTIONS = 8
"""How many ways to set a row are kept in view, the best ones."""

_OVERRUN = 60
"""What a row costs that runs over the end of a page, in lines left white."""

_SMALL = frozenset({ArticleKind.BRIEF, ArticleKind.SIDEBAR, ArticleKind.PHOTO})
"""Kinds of article that are best set one column wide; honour rolls may be bands."""


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
class PageRoom:
    """How many lines a page holds, and how many the masthead takes of the first."""

    lines: int
    taken: int = 0

    def after(self, used: int, depth: int) -> tuple[int, int]:
        """Return over how many page ends a row runs, and how much of its last page is used."""
        if not self.lines:
            return 0, 0
        ends, then = divmod(used + depth, self.lines)
        return ends, then


ENDLESS = PageRoom(0)
"""A screen."""


def arrange(articles: Sequence[Article], grid: Grid, page: PageRoom = ENDLESS) -> tuple[Row, ...]:
    """Return the rows of a page, in the order that the editor gave the articles.

    Leads stand over the whole width, first; shorts are gathered where the first of them stands.
    All other modules are cut into rows, stacks and spans so that least is left white and few rows
    run over the end of a page.
    """
    modules = _modules(articles)
    leads = [module for module in modules if _leads(module)]
    rows = [Row((Stack(grid.columns, (module,)),)) for module in leads]
    used = page.taken + sum(depth_of(module, grid, grid.columns) for module in leads)
    rest = tuple(module for module in modules if not _leads(module))
    return (*rows, *_best_rows(rest, grid, page, used))


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


def _best_rows(
    modules: tuple[Module, ...], grid: Grid, page: PageRoom, used: int
) -> tuple[Row, ...]:
    """Return the cut into rows that costs least, searched from the last row up."""

    @cache
    def best(start: int, used: int) -> tuple[int, tuple[Row, ...]]:
        if start == len(modules):
            return 0, ()
        found = []
        for end in range(start + 1, min(start + _ROW, len(modules)) + 1):
            for cost, depth, row in _rows(modules[start:end], grid):
                over, then = page.after(used, depth)
                later, rows = best(end, then)
                found.append((cost + over * _OVERRUN + later, (row, *rows)))
        return min(found, key=lambda option: option[0])

    return best(0, used)[1]


def _rows(modules: tuple[Module, ...], grid: Grid) -> list[tuple[int, int, Row]]:
    """Return the best ways to set modules in one row: what each costs, and how deep it is."""
    options = [(*_cost(row, grid), row) for row in map(Row, _cuts(modules, grid.columns))]
    return sorted(options, key=lambda option: option[0])[:_OPTIONS]


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


def _cost(row: Row, grid: Grid) -> tuple[int, int]:
    """Weigh a row in lines left white, and as many for what editors avoid; return its depth too."""
    depths = [
        sum(depth_of(module, grid, stack.span) + 1 for module in stack.modules)
        for stack in row.stacks
    ]
    deepest = max(depths)
    white = sum(
        (deepest - depth) * stack.span for depth, stack in zip(depths, row.stacks, strict=True)
    )
    awkward = sum(
        _awkward(module, stack.span, grid) for stack in row.stacks for module in stack.modules
    )
    return white + awkward, deepest


def depth_of(module: Module, grid: Grid, span: int) -> int:
    """Estimate how many lines deep a module is when set over ``span`` columns."""
    if module.shorts:
        width = grid.ems_of(span)
        lines = (
            head_lines(one, grid, span) + blocks_lines(one.blocks, width) for one in module.articles
        )
        return 2 + sum(lines)
    article = module.articles[0]
    return head_lines(article, grid, span) + spread(article, grid, span).depth


def _awkward(module: Module, span: int, grid: Grid) -> int:
    """Weigh what an editor avoids: another width than asked for, small things set wide."""
    if module.span is not None:
        return 200 * abs(min(module.span, grid.columns) - span)
    if module.kind is ArticleKind.ROLL:
        return 0
    if module.kind in _SMALL:
        return 30 * (span - 1)
    if grid.columns == 1:
        return 0
    return 25 if span == 1 else 25 * (span - 2)
