"""Where each article goes: modules side by side in rows, with as little white as possible."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from bulletin.articles import Article, ArticleKind
from bulletin.pages.measuring import blocks_lines, head_lines
from bulletin.pages.packing import PageRoom, RowPlan, Size, pack
from bulletin.pages.spreading import spread
from bulletin.pages.theme import Grid

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


def arrange(articles: Sequence[Article], grid: Grid, page: PageRoom) -> tuple[Row, ...]:
    """Return the rows of a page, in the order that the editor gave the articles.

    Leads stand over the whole width, first; shorts are gathered where the first of them stands.
    All other modules are cut into rows, stacks and spans so that least is left white and few rows
    run over the end of a page.
    """
    modules = _modules(articles)
    leads = [module for module in modules if module.kind is ArticleKind.LEAD]
    rest = [module for module in modules if module.kind is not ArticleKind.LEAD]
    used = page.taken + sum(depth_of(module, grid, grid.columns) for module in leads)
    plans = pack([_size(module, grid) for module in rest], grid.columns, PageRoom(page.lines, used))
    return (
        *(Row((Stack(grid.columns, (module,)),)) for module in leads),
        *_rows(plans, iter(rest)),
    )


def depth_of(module: Module, grid: Grid, span: int) -> int:
    """Estimate how many lines deep a module is when set over ``span`` columns."""
    if module.shorts:
        width = grid.ems_of(span)
        heads = sum(head_lines(short, grid, span) for short in module.articles)
        return 2 + heads + sum(blocks_lines(short.blocks, width) for short in module.articles)
    article = module.articles[0]
    return head_lines(article, grid, span) + spread(article, grid, span).depth


def _modules(articles: Sequence[Article]) -> list[Module]:
    shorts = tuple(article for article in articles if article.kind is ArticleKind.BRIEF)
    modules = []
    for article in articles:
        if article.kind is not ArticleKind.BRIEF:
            modules.append(Module((article,)))
        elif article is shorts[0]:
            modules.append(Module(shorts))
    return modules


def _size(module: Module, grid: Grid) -> Size:
    spans = range(1, grid.columns + 1)
    return Size(
        tuple(depth_of(module, grid, span) for span in spans),
        tuple(_objection(module, span, grid.columns) for span in spans),
    )


def _objection(module: Module, span: int, columns: int) -> int:
    """Weigh what an editor avoids: another width than asked for, small things set wide."""
    if module.span is not None:
        return 200 * abs(min(module.span, columns) - span)
    if module.kind is ArticleKind.ROLL or columns == 1:
        return 0
    if module.kind in _SMALL:
        return 30 * (span - 1)
    return 25 if span == 1 else 12 * (span - 2)


def _rows(plans: Iterable[RowPlan], modules: Iterator[Module]) -> Iterator[Row]:
    """Yield the planned rows, each taking the next of the modules."""
    for plan in plans:
        yield Row(tuple(Stack(span, tuple(islice(modules, held))) for span, held in plan))
