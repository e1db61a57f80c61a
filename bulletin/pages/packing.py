"""The best cut of a sequence of blocks into rows of stacks, told by their sizes alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

_ROW = 6
"""How many blocks a row takes at most."""

_OPTIONS = 8
"""How many ways to set a row are kept in view, the best ones."""

_OVERRUN = 60
"""What a row costs that runs over the end of a page, in lines left white."""

_MISPLACED = 10_000
"""What a row costs on another page than its blocks have to stand on."""

_SHRINK = 2
"""Lines by which the rows of a page may be too deep: fitting takes them off again."""

_STRETCH = 5
"""Lines that fitting fills at the foot of a page, without white."""

StackPlan = tuple[int, int]
"""How many columns a stack is wide, and how many blocks it holds."""

RowPlan = tuple[StackPlan, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A planned row on its page; it may turn to a new one, though there is room on the last."""

    page: int
    turns: bool
    plan: RowPlan


@dataclass(frozen=True, slots=True)
class Size:
    """A block's depths, and what is said against each, over one column, two columns and so on.

    Both are in lines of text. ``page`` is the page that the block has to stand on, 0 for any.
    """

    depths: tuple[int, ...]
    objections: tuple[int, ...]
    page: int = 0


@dataclass(frozen=True, slots=True)
class Position:
    """Where a row ends: the page, and the lines used of it."""

    page: int = 1
    used: int = 0


@dataclass(frozen=True, slots=True)
class PageRoom:
    """How many lines a page holds, 0 for a screen, and how many are taken on the first of them.

    ``kept`` pages are those of a theme that fits its pages: rows then end with their page, and only
    what is deeper than a page, or stands over its whole width, runs on.
    """

    lines: int
    taken: int = 0
    kept: bool = False
    first: int = 1

    def places(
        self, at: Position, depth: int, columns: int, *, wide: bool
    ) -> Iterator[tuple[int, Position, Position]]:
        """Yield the ways to set a row: what each costs, where it starts and where it ends."""
        if not self.lines:
            yield 0, at, at
            return
        over, used = divmod(at.used + depth, self.lines)
        fits = at.used + depth <= self.lines + (_SHRINK if self.kept else 0)
        if fits:
            yield 0, at, Position(at.page, min(at.used + depth, self.lines))
        elif not self.kept or wide or depth > self.lines:
            yield over * _OVERRUN, at, Position(at.page + over, used)
        if not fits and self.kept:
            yield self._turned(at, depth, columns)

    def _turned(self, at: Position, depth: int, columns: int) -> tuple[int, Position, Position]:
        white = max(0, self.lines - at.used - _STRETCH) * columns
        start = Position(at.page + 1)
        over, used = divmod(depth, self.lines)
        return white + over * _OVERRUN, start, Position(start.page + over, used)


def pack(sizes: Sequence[Size], columns: int, page: PageRoom) -> tuple[tuple[Placed, ...], int]:
    """Return the rows that leave least white, and what they cost.

    Blocks keep their order: along a row from stack to stack, within a stack downwards. Every row
    fills all ``columns``.
    """

    @cache
    def best(start: int, at: Position) -> tuple[int, tuple[Placed, ...]]:
        if start == len(sizes):
            return 0, ()
        found = []
        for end in range(start + 1, min(start + _ROW, len(sizes)) + 1):
            asked = max(size.page for size in sizes[start:end])
            first = Position(asked) if at.page < asked else at
            for cost, depth, plan in _row_options(tuple(sizes[start:end]), columns):
                for fee, begun, then in page.places(first, depth, columns, wide=len(plan) == 1):
                    later, plans = best(end, then)
                    misplaced = _MISPLACED if asked and begun.page != asked else 0
                    placed = Placed(begun.page, begun != at, plan)
                    found.append((cost + fee + misplaced + later, (placed, *plans)))
        return min(found, key=lambda option: option[0])

    cost, plans = best(0, Position(page.first, page.taken))
    return plans, cost


@lru_cache(maxsize=4096)
def _row_options(sizes: tuple[Size, ...], columns: int) -> tuple[tuple[int, int, RowPlan], ...]:
    """Return the best ways to set blocks as one row: what each costs, its depth and its plan."""
    options = [(*_cost(plan, sizes), plan) for plan in _cuts(len(sizes), columns)]
    return tuple(sorted(options, key=lambda option: option[0])[:_OPTIONS])


def _cuts(count: int, columns: int) -> Iterator[RowPlan]:
    """Yield every way to set ``count`` blocks as stacks over exactly ``columns`` columns."""
    if count == 0 or columns == 0:
        if count == columns == 0:
            yield ()
        return
    for held in range(1, count + 1):
        for span in range(1, columns + 1):
            for later in _cuts(count - held, columns - span):
                yield ((span, held), *later)


def _cost(plan: RowPlan, sizes: Sequence[Size]) -> tuple[int, int]:
    """Weigh a row in lines: what is left white, and what is said against it; and its depth."""
    depths, objections, first = [], 0, 0
    for span, held in plan:
        blocks = sizes[first : first + held]
        depths.append(sum(block.depths[span - 1] + 1 for block in blocks))
        objections += sum(block.objections[span - 1] for block in blocks)
        first += held
    deepest = max(depths)
    white = sum(
        _white(deepest - depth) * span for depth, (span, _) in zip(depths, plan, strict=True)
    )
    return white + objections, deepest


def _white(lines: int) -> int:
    """Weigh the lines that a stack is shorter than its row: fitting takes up a few of them."""
    return lines + max(0, lines - _STRETCH) ** 2 // 2
