"""Text poured into columns of one height, by arithmetic: as WeasyPrint would do it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

_FEWEST = 2
"""Lines of a paragraph that stand together at least, at a column's foot and at its head."""


class Kind(Enum):
    """What a piece of a column is: text that may be divided, a head of some kind, or a block."""

    TEXT = "text"
    CROSSHEAD = "crosshead"
    HEADLINE = "headline"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, head or exhibit in a column, and how many lines it takes.

    ``above`` are the lines that stay free above it, unless it begins a column.
    """

    kind: Kind
    lines: int
    above: int = 0


_HEADS = frozenset({Kind.CROSSHEAD, Kind.HEADLINE})


def pour(pieces: Sequence[Piece], columns: int, depth: int) -> tuple[int, ...] | None:
    """Return how deep each column gets, in lines; ``None`` where they do not hold the text.

    A block is never divided, a head never without the lines below it, a paragraph only so
    that two lines at least stand on either side.
    """
    if any(piece.kind is not Kind.TEXT and piece.lines > depth for piece in pieces):
        return None
    depths: list[int] = []
    left = [(piece, piece.lines) for piece in reversed(pieces)]
    while left and len(depths) < columns:  # a column that takes nothing ends it: all the others too
        depths.append(_fill(left, depth))
    return None if left else tuple(depths)


def _fill(left: list[tuple[Piece, int]], depth: int) -> int:
    """Take what one column holds off the end of ``left``; return how deep it got."""
    used = 0
    while left:
        piece, lines = left[-1]
        room = depth - used - (piece.above if used else 0)
        taken = _share(piece, lines, room)
        if piece.kind in _HEADS and taken and len(left) > 1:
            following, its_lines = left[-2]
            if not _share(following, its_lines, room - lines):
                taken = 0
        if not taken:
            return used
        used = depth - room + taken
        left.pop()
        if taken < lines:
            left.append((piece, lines - taken))
            return used
    return used


def _share(piece: Piece, lines: int, room: int) -> int:
    """Return how many of a piece's lines go where there is room for so many."""
    if lines <= room:
        return lines
    if piece.kind is not Kind.TEXT:
        return 0
    taken = min(room, lines - _FEWEST)
    return taken if taken >= _FEWEST else 0


def level(pieces: Sequence[Piece], columns: int) -> tuple[int, int]:
    """Return the least depth at which the columns hold the text, and the lines then left white."""
    total = sum(piece.lines for piece in pieces)
    depth = max(1, -(-total // columns))
    while pour(pieces, columns, depth) is None:
        depth += 1
    return depth, depth * columns - total
