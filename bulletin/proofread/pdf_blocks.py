"""Lines of a PDF page gathered into blocks, and the blocks in the order of reading."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from bulletin.proofread.pdf_glyphs import Line

_LEADING = 2.2
"""Ems from one baseline to the next within a block."""

_ALIKE = 0.12
"""By how much the sizes of type in one block may differ."""

_LARGER, _LARGE, _WIDER = 1.1, 1.6, 1.3
"""How many times the size of the text headings have, and headlines; how many columns' width."""


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
    """Return blocks as they are read: down a column, then the next, a heading before its text.

    Breuel's two rules (High Performance Document Layout Analysis, 2003): of two blocks that stand
    under one another the upper comes first; of two side by side the left one, unless a block that
    spans both stands between them. A block spans the white beside it: a heading set in the middle
    of four columns is read before all of them. A headline over several columns begins another
    story: all that stands above it comes first.
    """
    layout = _Layout.of(blocks)
    left = sorted(blocks, key=lambda one: (one.left, -one.top))
    ordered: list[Block] = []
    while left:
        first = next(
            (one for one in left if not any(layout.before(other, one) for other in left)),
            max(left, key=lambda one: one.top),
        )
        ordered.append(first)
        left.remove(first)
    return ordered


@dataclass(frozen=True, slots=True)
class _Layout:
    """The blocks of a page, the white beside each, and which of them are headlines of stories."""

    blocks: Sequence[Block]
    spans: Mapping[Block, tuple[float, float]]
    headlines: frozenset[Block]

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> "_Layout":
        size, width = text_size(blocks), _text_width(blocks)
        return cls(
            blocks=blocks,
            spans={block: _span(block, blocks) for block in blocks},
            headlines=frozenset(_headlines(blocks, size, width)),
        )

    def before(self, one: Block, other: Block) -> bool:
        """Tell whether a block is read before another, as far as the two alone decide."""
        if one is other:
            return False
        if self._overlap(one, other):
            return one.top > other.top
        if one in self.headlines and other.base >= one.top:
            return False
        if other in self.headlines and one.base >= other.top:
            return True
        if one.left >= other.left:
            return False
        return one.top >= other.top or not any(
            self._parts(between, other, one)
            for between in self.blocks
            if other.top > between.top > one.top and between is not other
        )

    def _parts(self, between: Block, upper: Block, lower: Block) -> bool:
        """Tell whether a block stands between two, of which the lower is further to the left."""
        over = between in self.headlines and upper.base >= between.top
        return self._overlap(between, lower) and (over or self._overlap(between, upper))

    def _overlap(self, one: Block, other: Block) -> bool:
        """Tell whether two blocks stand under one another, at least one of them with its white."""
        least = min(one.em, other.em) / 2
        return any(
            min(span[1], block.right) - max(span[0], block.left) > least
            for block, span in ((one, self.spans[other]), (other, self.spans[one]))
        )


def _headlines(blocks: Sequence[Block], size: float, width: float) -> Iterator[Block]:
    """Yield what begins a story: large type, type over several columns, a kicker right above."""
    large = [one for one in blocks if one.em >= size * _LARGE]
    for one in blocks:
        if one.em < size * _LARGER:
            continue
        kicker = any(
            0 < one.base - other.top < other.em
            and one.left < other.right
            and other.left < one.right
            for other in large
        )
        if one in large or kicker or one.right - one.left > width * _WIDER:
            yield one


def text_size(blocks: Sequence[Block]) -> float:
    """Return the size in which most characters are set."""
    return median(block.em for block in blocks for _ in block.text) if blocks else 1.0


def _text_width(blocks: Sequence[Block]) -> float:
    """Return how wide the columns are in which most characters stand."""
    widths = [block.right - block.left for block in blocks for _ in block.text]
    return median(widths) if widths else 1.0


def _span(block: Block, blocks: Sequence[Block]) -> tuple[float, float]:
    beside = [one for one in blocks if min(one.top, block.top) > max(one.base, block.base)]
    left = max((one.right for one in beside if one.right <= block.left + block.em), default=None)
    right = min((one.left for one in beside if one.left >= block.right - block.em), default=None)
    page = min(one.left for one in blocks), max(one.right for one in blocks)
    return page[0] if left is None else left, page[1] if right is None else right
