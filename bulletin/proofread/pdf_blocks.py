"""Lines of a PDF page gathered into blocks, and the blocks in the order of reading."""

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.proofread.pdf_glyphs import Line

_LEADING = 2.2
"""Ems from one baseline to the next within a block."""

_ALIKE = 0.12
"""By how much the sizes of type in one block may differ."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand under one another in one size of type: a heading, a column of text."""

    lines: tuple[Line, ...]

    @property
    def left(self) -> float:
        """Its left edge."""
        return min(line.left for line in self.lines)

    @property
    def right(self) -> float:
        """Its right edge."""
        return max(line.right for line in self.lines)

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.lines[0].top

    @property
    def base(self) -> float:
        """The baseline of its last line."""
        return self.lines[-1].base

    @property
    def em(self) -> float:
        """Its size of type."""
        return self.lines[0].em

    @property
    def text(self) -> str:
        """All its characters."""
        return "".join(line.text for line in self.lines)


def alike(one: float, other: float, share: float = _ALIKE) -> bool:
    """Tell whether two sizes are nearly the same."""
    return abs(one - other) <= share * max(one, other)


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """Return the blocks of a page, in the order of reading.

    :param lines: the lines of the page, from the top.
    """
    gathered: list[list[Line]] = []
    for line in lines:
        under = [block for block in gathered if _continues(block, line)]
        if under:
            min(under, key=lambda block: block[-1].base).append(line)
        else:
            gathered.append([line])
    return in_order([Block(tuple(block)) for block in gathered])


def _continues(block: Sequence[Line], line: Line) -> bool:
    """Tell whether a line stands under the last of a block, within its width."""
    last = block[-1]
    if not alike(last.em, line.em) or not 0 < last.base - line.base <= _LEADING * line.em:
        return False
    left, right = min(one.left for one in block), max(one.right for one in block)
    shared = min(right, line.right) - max(left, line.left)
    if shared <= 0:
        return False
    inside = left - line.em <= line.left and line.right <= right + line.em
    indented = len(block) == 1 and line.left >= left - 3 * line.em and line.right <= right + line.em
    short = len(block) == 1 and left - line.em <= line.left <= left + line.em
    return inside or indented or short


def in_order(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks as they are read: down a column, then the next, a heading first.

    Breuel's two rules (High Performance Document Layout Analysis, 2003): of two blocks that stand
    under one another the upper comes first; of two side by side the left one, unless a block that
    spans both stands between them. A block spans the white beside it: a heading set in the middle
    of four columns is read before all of them.
    """
    spans = {id(block): _span(block, blocks) for block in blocks}
    left = sorted(blocks, key=lambda one: (one.left, -one.top))
    ordered: list[Block] = []
    while left:
        first = next(
            (one for one in left if not any(_before(other, one, blocks, spans) for other in left)),
            max(left, key=lambda one: one.top),
        )
        ordered.append(first)
        left.remove(first)
    return ordered


Spans = dict[int, tuple[float, float]]
"""The left and right end of each block with the white beside it."""


def _span(block: Block, blocks: Sequence[Block]) -> tuple[float, float]:
    beside = [one for one in blocks if min(one.top, block.top) > max(one.base, block.base)]
    left = max((one.right for one in beside if one.right <= block.left + block.em), default=None)
    right = min((one.left for one in beside if one.left >= block.right - block.em), default=None)
    page = min(one.left for one in blocks), max(one.right for one in blocks)
    return page[0] if left is None else left, page[1] if right is None else right


def _before(one: Block, other: Block, blocks: Sequence[Block], spans: Spans) -> bool:
    if one is other:
        return False
    if _overlap(one, other, spans):
        return one.top > other.top
    if one.left >= other.left:
        return False
    if one.top >= other.top:
        return True
    return not any(
        _overlap(between, one, spans) and _overlap(between, other, spans)
        for between in blocks
        if other.top > between.top > one.top and between is not other
    )


def _overlap(one: Block, other: Block, spans: Spans) -> bool:
    """Tell whether two blocks stand under one another, at least one of them with its white."""
    least = min(one.em, other.em) / 2
    return any(
        min(span[1], block.right) - max(span[0], block.left) > least
        for block, span in ((one, spans[id(other)]), (other, spans[id(one)]))
    )
