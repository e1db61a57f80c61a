"""One module at a given depth: what has to be altered in it, and how good it then looks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from bulletin.pages import Allowance, Kind, Piece, pour
from bulletin.typeset.slips import Slip

_UNEVEN = 1
"""Lines that a column may be short of the longest one."""

_LAST = 2
"""Lines that the last column may be short."""

_PADDED = 3
"""Lines that shorts and pictures may be padded by at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A module at its depth; ``cost`` is what speaks against it.

    ``text`` is the height of its columns of text, ``picture`` the lines its picture gained,
    ``crossheads`` the lines added at each crosshead, ``padding`` those added in a box, ``short``
    the lines by which its columns are short beyond what is customary.
    """

    depth: int
    cost: float
    text: int = 0
    picture: int = 0
    crossheads: tuple[int, ...] = ()
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
    above = round(slip.above)
    if not slip.pieces or slip.columns == 1:
        return _single(slip, depth, allowance, framed=framed)
    text = depth - above
    if text < max(1, floor):
        return None
    options = (
        _poured(slip, text, picture, crossheads, depth)
        for picture, crossheads in _changes(slip, allowance)
    )
    return min((one for one in options if one), key=lambda one: one.cost, default=None)


def _single(slip: Slip, depth: int, allowance: Allowance, *, framed: bool) -> Settled | None:
    """Settle one column of text, or a box."""
    options = []
    for picture, crossheads in _changes(slip, allowance):
        own = round(slip.depth) + picture + sum(crossheads)
        left = depth - own
        if left >= 0:
            padding = left if framed else min(left, _PADDED) if not slip.crossheads else 0
            short = left - padding
            cost = _effort(picture, crossheads) + padding * padding + 4 * short * short
            options.append(
                Settled(
                    depth=depth,
                    cost=cost,
                    picture=picture,
                    crossheads=crossheads,
                    padding=padding,
                    short=short,
                )
            )
    return min(options, key=lambda one: one.cost, default=None)


def _poured(
    slip: Slip, text: int, picture: int, crossheads: tuple[int, ...], depth: int
) -> Settled | None:
    pieces = tuple(_altered(slip, 0 if slip.beside else picture, crossheads))
    if sum(piece.lines for piece in pieces) > slip.columns * text:
        return None
    columns = pour(pieces, slip.columns, text)
    if columns is None:
        return None
    columns = (*columns, *([0] * (slip.columns - len(columns))))
    *full, last = columns
    gaps = [max(0, text - one - _UNEVEN) for one in full] + [max(0, text - last - _LAST)]
    if slip.beside:
        exhibits = _beside(slip) + picture
        if exhibits > text:
            return None
        gaps.append(max(0, text - exhibits - _UNEVEN))
    small = sum(text - one for one in columns)
    cost = _effort(picture, crossheads) + 4 * sum(gap * gap for gap in gaps) + small / 4
    return Settled(
        depth=depth, cost=cost, text=text, picture=picture, crossheads=crossheads, short=sum(gaps)
    )


def _beside(slip: Slip) -> int:
    picture = slip.picture + slip.caption
    exhibits = max(slip.beside)
    return picture + exhibits + (1 if picture and exhibits else 0)


def _altered(slip: Slip, picture: int, crossheads: tuple[int, ...]) -> Iterator[Piece]:
    added = iter(crossheads)
    for index, piece in enumerate(slip.pieces):
        if piece.kind is Kind.CROSSHEAD:
            yield replace(piece, lines=piece.lines + next(added))
        elif index == 0 and picture and slip.picture:
            yield replace(piece, lines=piece.lines + picture)
        else:
            yield piece


def _changes(slip: Slip, allowance: Allowance) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield what may be altered: the picture's lines, and the lines added at each crosshead."""
    most = int(slip.picture * allowance.picture / 100)
    added = range(allowance.crosshead + 1)
    for picture in sorted(range(-most, most + 1), key=abs):
        for crossheads in product(added, repeat=min(slip.crossheads, 5)):
            yield picture, (*crossheads, *([0] * (slip.crossheads - len(crossheads))))


def _effort(picture: int, crossheads: tuple[int, ...]) -> float:
    return abs(picture) / 2 + sum(crossheads)
