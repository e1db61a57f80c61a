"""Proportions of a whole that do not add up to a hundred: 三次产业结构为8.3:43.8:49.7."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bulletin.claims.token import Token, TokenKind
from bulletin.diagnostics import Text

_PARTS = re.compile(r"[:：∶]")
_NEAR = Decimal(8)
"""How far from a hundred numbers may be that are meant to be percentages of one whole."""


def proportions(found: Sequence[Token]) -> Iterator[tuple[int, Text]]:
    """Return the place of each proportion of three or more parts whose sum misses 100, and why."""
    for token in found:
        parts = [Decimal(part) for part in _PARTS.split(token.text)] if _is_one(token) else []
        total, gap = sum(parts, Decimal(0)), _rounded_by(parts)
        if gap < abs(total - 100) <= _NEAR:
            yield (
                token.start,
                Text(
                    f"“{token.text}”各项相加为{total:f}，不是100",
                    f"“{token.text}” adds up to {total:f}, not to 100",
                ),
            )


def _is_one(token: Token) -> bool:
    return token.kind is TokenKind.RATIO and len(_PARTS.findall(token.text)) > 1


def _rounded_by(parts: Sequence[Decimal]) -> Decimal:
    """Return by how much a sum may miss 100 because its parts are rounded."""
    steps = [
        Decimal(1).scaleb(exponent)
        for part in parts
        if isinstance(exponent := part.as_tuple().exponent, int)
    ]
    return sum(steps, Decimal(0)) / 2
