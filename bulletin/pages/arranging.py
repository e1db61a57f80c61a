"""Where each article goes: modules side by side in rows, with as little white as possible."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice

from bulletin.articles import Article, ArticleKind
from bulletin.pages.jumping import divided_story
from bulletin.pages.measuring import block_pieces, head_lines, short_head_lines
from bulletin.pages.packing import PageRoom, Placed, Size, pack
from bulletin.pages.pouring import Kind, Piece
from bulletin.pages.spreading import Spread, folded, spread, spreads
from bulletin.pages.theme import Grid

_SMALL = frozenset({ArticleKind.BRIEF, ArticleKind.SIDEBAR, ArticleKind.PHOTO})
"""Kinds of article that are best set one column wide; honour rolls may be bands."""


_FRAMED = frozenset({ArticleKind.SIDEBAR, ArticleKind.ROLL})

_UNASKED = 1000
"""What each column costs by which a module is wider or narrower than the author asks for."""

_WIDE, _WIDEST = 6, 3
"""What each further column costs that small things are set over, and where shorts end."""

_MOVED = 5
"""What it costs to set a picture elsewhere than the author has it, in lines left white."""

_DIVISIONS, _BEST = 4, 3
"""How many more divisions of a lead are tried, and in how many of the best orders."""

_APART = 25
"""What it costs to set the shorts in two places, in lines left white."""


@dataclass(frozen=True, slots=True)
class Module:
    """An article in its rectangle, or all shorts of a bulletin under one head.

    ``onward`` is the id of the module where the story goes on, ``back`` of that where it began;
    both are empty where it is whole. ``number`` tells a second column of shorts from the first.
    ``division`` is how it is divided between text and exhibits, where that is not the best way.
    """

    articles: tuple[Article, ...]
    onward: str = ""
    back: str = ""
    number: int = 1
    division: Spread | None = None

    @property
    def id(self) -> str:
        """The name of its place on the page."""
        if not self.shorts:
            return self.articles[0].slug
        return "shorts" if self.number == 1 else f"shorts-{self.number}"

    @property
    def kind(self) -> ArticleKind:
        """The kind of its first article."""
        return self.articles[0].kind

    @property
    def shorts(self) -> bool:
        """Tell whether the module is the column of shorts."""
        return self.kind is ArticleKind.BRIEF

    @property
    def framed(self) -> bool:
        """Tell whether it is a box, with a ground or a border of its own."""
        return self.kind in _FRAMED

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
    """Stacks side by side, over the whole width of the page.

    ``page`` is the page that the row begins on; ``turns`` tells that it has to begin it.
    """

    stacks: tuple[Stack, ...]
    page: int = 1
    turns: bool = False


def arrange(articles: Sequence[Article], grid: Grid, page: PageRoom) -> tuple[Row, ...]:
    """Return the rows of a page, in the order that the editor gave the articles.

    Leads stand over the whole width, first; shorts are gathered where the first of them stands.
    All other modules are cut into rows, stacks and spans so that least is left white. Where pages
    are kept, rows end with their page, and shorts may stand in two places, stories on two pages;
    pictures may stand elsewhere, and the lead be divided otherwise, if that fills the pages.
    """
    modules, rests = _modules(articles, kept=page.kept)
    sizes: dict[tuple[str, int], Size] = {}

    def packed(extra: int, order: list[Module]) -> _Packed:
        rows, cost = _packed(order, grid, page, sizes)
        return _Packed(cost + extra, extra, tuple(order), rows)

    orders = [packed(cost, order) for cost, order in _orders(modules, rests, kept=page.kept)]
    orders.sort(key=lambda one: one.cost)
    divided = [
        packed(one.extra + extra, [replace(one.order[0], division=division), *one.order[1:]])
        for one in orders[:_BEST]
        if page.kept and one.order
        for extra, division in _divisions(one.order[0], grid)
    ]
    return min((*orders, *divided), key=lambda one: one.cost).rows


@dataclass(frozen=True, slots=True)
class _Packed:
    """An order of modules packed into rows; ``extra`` is what the order itself costs of it all."""

    cost: int
    extra: int
    order: tuple[Module, ...]
    rows: tuple[Row, ...]


def _divisions(lead: Module, grid: Grid) -> Iterator[tuple[int, Spread]]:
    """Yield the divisions of a lead but the best one, and what each costs more than that."""
    if lead.kind is ArticleKind.LEAD:
        (best, _), *others = spreads(lead.articles[0], grid, grid.columns)
        yield from ((2 * (cost - best), division) for cost, division in others[:_DIVISIONS])


def _packed(
    modules: Sequence[Module], grid: Grid, page: PageRoom, sizes: dict[tuple[str, int], Size]
) -> tuple[tuple[Row, ...], int]:
    """Return the rows of modules in this order, and their cost; ``sizes`` are those known."""
    leads = [module for module in modules if module.kind is ArticleKind.LEAD]
    rest = [module for module in modules if module.kind is not ArticleKind.LEAD]
    taken = page.taken + sum(depth_of(module, grid, grid.columns) for module in leads)
    over, used = divmod(taken, page.lines) if page.lines else (0, 0)
    room = replace(page, taken=used, first=1 + over)
    for module in rest:
        key = (module.id, len(module.articles))
        sizes[key] = sizes.get(key) or _size(module, grid)
    due = [sizes[module.id, len(module.articles)] for module in rest]
    plans, cost = pack(due, grid.columns, room)
    rows = (
        *(Row((Stack(grid.columns, (module,)),)) for module in leads),
        *_rows(plans, iter(rest)),
    )
    return rows, cost


def depth_of(module: Module, grid: Grid, span: int) -> int:
    """Estimate how many lines deep a module is when set over ``span`` columns."""
    if module.shorts:

        def pieces_at(width: Decimal) -> Iterable[Piece]:
            return (one for short in module.articles for one in _short_pieces(short, width))

        return 2 + folded(pieces_at, module.kind, span, grid)
    article = module.articles[0]
    division = module.division or spread(article, grid, span)
    return head_lines(article, grid, span) + division.depth


def _short_pieces(short: Article, width: Decimal) -> Iterator[Piece]:
    yield Piece(Kind.HEADLINE, short_head_lines(short, width), 1)
    for block in short.blocks:
        yield from block_pieces(block, width)


def _modules(articles: Sequence[Article], *, kept: bool) -> tuple[list[Module], list[Module]]:
    """Return the modules of a page, and the rests of stories that go on on another page."""
    shorts = tuple(article for article in articles if article.kind is ArticleKind.BRIEF)
    modules, rests = [], []
    for article in articles:
        if article.kind is not ArticleKind.BRIEF:
            here, rest = divided_story(article) if kept else (article, None)
            modules.append(Module((here,), onward=rest.slug if rest else ""))
            if rest:
                rests.append(Module((rest,), back=here.slug))
        elif article is shorts[0]:
            modules.append(Module(shorts))
    return modules, rests


def _orders(
    modules: list[Module], rests: list[Module], *, kept: bool
) -> Iterator[tuple[int, list[Module]]]:
    """Yield the orders to choose from, and what each costs.

    The rest of a story, and of the shorts, may stand later; a picture anywhere.
    """
    for order in _with_rests(modules, rests):
        yield 0, order
        if kept:
            yield from ((_APART, parted) for parted in _with_shorts(order))
            yield from ((_MOVED, moved) for moved in _with_picture(order))


def _with_picture(order: list[Module]) -> Iterator[list[Module]]:
    at = next((n for n, module in enumerate(order) if module.kind is ArticleKind.PHOTO), None)
    if at is not None:
        others = [*order[:at], *order[at + 1 :]]
        for place in range(1, len(others) + 1):
            yield [*others[:place], order[at], *others[place:]]


def _with_shorts(order: list[Module]) -> Iterator[list[Module]]:
    at = next((n for n, module in enumerate(order) if module.shorts), None)
    if at is None:
        return
    shorts = order[at].articles
    for count in range(1, len(shorts)):
        first, second = Module(shorts[:count]), Module(shorts[count:], number=2)
        for place in range(at + 1, len(order) + 1):
            yield [*order[:at], first, *order[at + 1 : place], second, *order[place:]]


def _with_rests(modules: list[Module], rests: list[Module]) -> Iterator[list[Module]]:
    if not rests:
        yield modules
        return
    for order in _with_rests(modules, rests[:-1]):
        start = next(n for n, one in enumerate(order) if one.onward == rests[-1].id) + 1
        for place in range(start, len(order) + 1):
            yield [*order[:place], rests[-1], *order[place:]]


def _size(module: Module, grid: Grid) -> Size:
    spans = range(1, grid.columns + 1)
    return Size(
        tuple(depth_of(module, grid, span) for span in spans),
        tuple(_objection(module, span, grid) for span in spans),
        module.articles[0].page,
    )


def _objection(module: Module, span: int, grid: Grid) -> int:
    """Weigh what an editor avoids: another width than asked for, small things set wide, white."""
    if module.span is not None:
        return _UNASKED * abs(min(module.span, grid.columns) - span)
    if module.kind is ArticleKind.ROLL or grid.columns == 1:
        return 0
    if module.shorts:
        return _WIDE * (span - 1) + _UNASKED * max(0, span - _WIDEST)
    white = spread(module.articles[0], grid, span).uneven
    if module.kind is ArticleKind.PHOTO:
        return 2 * _WIDE * (span - 1)
    if module.kind in _SMALL:
        return _WIDE * (span - 1) + white
    return white + (25 if span == 1 else 12 * (span - 2))


def _rows(plans: Iterable[Placed], modules: Iterator[Module]) -> Iterator[Row]:
    """Yield the planned rows, each taking the next of the modules."""
    for one in plans:
        stacks = (Stack(span, tuple(islice(modules, held))) for span, held in one.plan)
        yield Row(tuple(stacks), one.page, one.turns)
