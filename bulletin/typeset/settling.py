"""One module at a given depth: what has to be altered in it, and how good it then looks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from bulletin.pages import Allowance, Kind, Piece, pour
from bulletin.typeset.slips import Slip, beside_lines

_UNEVEN = 1
"""Lines that a column may be short of the longest one."""

_LAST = 2
"""Lines that the last column may be short."""

_EMPTY = 100
"""What a column costs that stays empty."""

_HEAD = 2
"""What a line added below a head costs."""

_TRIED = 5
"""At how many crossheads, the first ones, lines are added."""

_PADDED = 3
"""Lines that boxes, shorts and pictures may be padded by above and below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A module at its depth; ``cost`` is what speaks against it.

    ``columns`` are those that its text is set in and ``text`` their height, ``picture`` the lines
    its picture gained, ``crossheads`` the lines added at each crosshead, ``exhibits`` those added
    around each exhibit in the text, ``head`` those below its head, ``padding`` those added in a
    box; ``short`` are the lines by which its columns are short beyond what is customary.
    """

    depth: int
    cost: float
    columns: int = 1
    text: int = 0
    picture: int = 0
    crossheads: tuple[int, ...] = ()
    exhibits: int = 0
    head: int = 0
    padding: int = 0
    short: int = 0


@lru_cache(maxsize=4096)
def settled(
    slip: Slip, depth: int, allowance: Allowance, *, framed: bool = False, floor: int = 0
) -> Settled | None:
    """Return the best way to give a module a depth, ``None`` where it cannot have it.

    :param framed: whether it is a box, which can be padded.
    :param floor: lines that its text was found to need when it was laid out.
    """
    if not slip.pieces or slip.columns == 1:
        return _single(slip, depth, allowance, framed=framed)
    around = slip.above + slip.below
    folded = framed or slip.shorts > 0
    padded = _PADDED if folded else 0
    options = [
        replace(found, head=head, padding=padding, columns=slip.columns,
                cost=found.cost + _HEAD * head + padding * padding)
        for head in range(1 if folded else allowance.gap + 1)
        for padding in range(padded + 1)
        if (found := _level(slip, depth, depth - around - head - padding, allowance, floor))
    ]  # fmt: skip
    return min(options, key=lambda one: one.cost, default=None)


def _level(slip: Slip, depth: int, text: int, allowance: Allowance, floor: int) -> Settled | None:
    """Return the best way to pour a module's text into columns of a height."""
    if text < max(1, floor):
        return None
    has_exhibits = not slip.below and any(
        piece.kind is Kind.BLOCK for piece in slip.pieces[_pictures(slip) :]
    )
    options = (
        _poured(slip, text, replace(change, depth=depth, text=text, exhibits=exhibits))
        for change in _changes(slip, allowance)
        for exhibits in range(allowance.gap * has_exhibits + 1)
    )
    return min((one for one in options if one), key=lambda one: one.cost, default=None)


def _pictures(slip: Slip) -> int:
    """Count the pictures among the pieces of the text: they come first."""
    return 1 if slip.picture and not slip.beside else 0


def _single(slip: Slip, depth: int, allowance: Allowance, *, framed: bool) -> Settled | None:
    """Settle one column of text, or a box."""
    options = []
    for change in _changes(slip, allowance):
        left = depth - slip.depth - change.picture - sum(change.crossheads)
        if left >= 0:
            padding = min(left, _room(slip, framed=framed))
            short = left - padding
            cost = change.cost + padding * padding + 4 * short * short
            options.append(replace(change, depth=depth, cost=cost, padding=padding, short=short))
    return min(options, key=lambda one: one.cost, default=None)


def _room(slip: Slip, *, framed: bool) -> int:
    """Return the lines that a module can be padded by: boxes also between their items."""
    if framed:
        return _PADDED + slip.items
    return 0 if slip.crossheads else _PADDED


def _poured(slip: Slip, text: int, change: Settled) -> Settled | None:
    """Return the change with what speaks against it, ``None`` where the columns are too short."""
    pieces = tuple(_altered(slip, change))
    if sum(piece.lines for piece in pieces) > slip.columns * text:
        return None
    columns = pour(pieces, slip.columns, text)
    if columns is None:
        return None
    *full, last = (*columns, *([0] * (slip.columns - len(columns))))
    gaps = [max(0, text - one - _UNEVEN) for one in full] + [max(0, text - last - _LAST)]
    if slip.beside:
        exhibits = beside_lines(slip) + change.picture
        if exhibits > text:
            return None
        gaps.append(max(0, text - exhibits - _UNEVEN))
    white = slip.columns * text - sum(columns)
    empty = _EMPTY * (slip.columns - len(columns))
    cost = change.cost + change.exhibits + 4 * sum(gap * gap for gap in gaps) + white / 4 + empty
    return replace(change, cost=cost, short=sum(gaps))


def _altered(slip: Slip, change: Settled) -> Iterator[Piece]:
    added = iter(change.crossheads)
    for index, piece in enumerate(slip.pieces):
        if piece.kind is Kind.CROSSHEAD:
            yield replace(piece, lines=piece.lines + next(added))
        elif piece.kind is Kind.BLOCK:
            more = change.picture if index < _pictures(slip) else change.exhibits
            yield replace(piece, lines=piece.lines + more)
        else:
            yield piece


def _changes(slip: Slip, allowance: Allowance) -> Iterator[Settled]:
    """Yield what may be altered: the picture's lines, and the lines added at each crosshead."""
    most = 0 if slip.cropped else int(slip.picture * allowance.picture / 100)
    counted = min(slip.crossheads, _TRIED)
    rest = (0,) * (slip.crossheads - counted)
    for picture in sorted(range(-most, most + 1), key=abs):
        for some in product(range(allowance.crosshead + 1), repeat=counted):
            cost = abs(picture) / 2 + sum(some)
            yield Settled(depth=0, cost=cost, picture=picture, crossheads=(*some, *rest))
