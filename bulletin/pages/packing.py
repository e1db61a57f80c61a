"""The best cut of a sequence of blocks into rows of stacks, told by their sizes alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

_ROW = 6
"""How many blocks a row takes at most."""

_OPTIONS = 8
"""How many ways to set a row are kept in view, the best ones."""

_OVERRUN = 60
"""What a row costs that runs over the end of a page, in lines left white."""

StackPlan = tuple[int, int]
"""How many columns a stack is wide, and how many blocks it holds."""

RowPlan = tuple[StackPlan, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """A block's depths, and what is said against each, over one column, two columns and so on.

    Both are in lines of text.
    """

    depths: tuple[int, ...]
    objections: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PageRoom:
    """How many lines a page holds, 0 for a screen, and how many are taken on the first."""

    lines: int
    taken: int = 0

    def after(self, used: int, depth: int) -> tuple[int, int]:
        """Return over how many page ends a row runs, and how much of its last page is used."""
        return divmod(used + depth, self.lines) if self.lines else (0, 0)


def pack(sizes: Sequence[Size], columns: int, page: PageRoom) -> tuple[RowPlan, ...]:
    """Return the rows that leave least white and run least often over the end of a page.

    Blocks keep their order: along a row from stack to stack, within a stack downwards. Every row
    fills all ``columns``.
    """

    @cache
    def rows_of(start: int, end: int) -> tuple[tuple[int, int, RowPlan], ...]:
        plans = _cuts(end - start, columns)
        options = [(*_cost(plan, sizes[start:end]), plan) for plan in plans]
        return tuple(sorted(options, key=lambda option: option[0])[:_OPTIONS])

    @cache
    def best(start: int, used: int) -> tuple[int, tuple[RowPlan, ...]]:
        if start == len(sizes):
            return 0, ()
        found = []
        for end in range(start + 1, min(start + _ROW, len(sizes)) + 1):
            for cost, depth, plan in rows_of(start, end):
                over, then = page.after(used, depth)
                later, plans = best(end, then)
                found.append((cost + over * _OVERRUN + later, (plan, *plans)))
        return min(found, key=lambda option: option[0])

    return best(0, page.taken)[1]


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
    white = sum((deepest - depth) * span for depth, (span, _) in zip(depths, plan, strict=True))
    return white + objections, deepest
