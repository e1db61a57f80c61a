"""Numbers of a list that name their unit only at its end: 3.1、4.5和6.0亿元."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bulletin.claims.token import STATISTICS, Token, TokenKind

_JOINT = re.compile(r"\s*(?:[、，,/]|和|及|与|and|, and|to)\s*")


def with_shared_units(text: str, found: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens, each bare number of a list with the unit of the one that follows it."""
    shared: list[Token] = []
    after: Token | None = None
    for token in reversed(found):
        read = _shared(text, token, after) if after else token
        shared.append(read)
        after = read
    return tuple(reversed(shared))


def _shared(text: str, token: Token, after: Token) -> Token:
    alike = token.kind is TokenKind.UNKNOWN and after.kind in STATISTICS
    if not alike or token.quantity is None or after.quantity is None:
        return token
    if not _JOINT.fullmatch(text[token.end : after.start]):
        return token
    quantity = replace(token.quantity, unit=after.quantity.unit)
    kind = TokenKind.QUANTITY if after.kind is TokenKind.RANGE else after.kind
    return replace(token, quantity=quantity, kind=kind)
