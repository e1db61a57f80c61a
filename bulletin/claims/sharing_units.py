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
    shared.reverse()
    return tuple(
        _carried(text, token, shared[at - 1] if at else None) for at, token in enumerate(shared)
    )


_UPTO = re.compile(r" (?:to|until) ")
_UP_FROM = re.compile(r",? (?:up|down) from ")
_FROM = re.compile(r"\bfrom $")


def _carried(text: str, token: Token, before: Token | None) -> Token:
    """Return a bare number with the unit of where its way began: from 71 km to 86, up from 36."""
    if before is None or token.quantity is None or before.quantity is None:
        return token
    bare = token.quantity.unit.base.name == "" and before.quantity.unit.base.name != ""
    between = text[before.end : token.start]
    way = _UPTO.fullmatch(between) and _FROM.search(text[: before.start])
    way = way or _UP_FROM.fullmatch(between)
    if not (bare and way):
        return token
    return replace(token, quantity=replace(token.quantity, unit=before.quantity.unit))


def _shared(text: str, token: Token, after: Token) -> Token:
    points = after.kind is TokenKind.POINTS and token.text.endswith("个")
    alike = (token.kind is TokenKind.UNKNOWN or points) and after.kind in STATISTICS
    if not alike or token.quantity is None or after.quantity is None:
        return token
    if not _JOINT.fullmatch(text[token.end : after.start]):
        return token
    quantity = replace(token.quantity, unit=after.quantity.unit)
    kind = TokenKind.QUANTITY if after.kind is TokenKind.RANGE else after.kind
    return replace(token, quantity=quantity, kind=kind)
