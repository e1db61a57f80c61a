"""Expressions with digits that are no statistics: those that a site lists, and marks of notes."""

import re
from collections.abc import Sequence

from bulletin.claims.plain import MARK
from bulletin.claims.token import Token, TokenKind


def reference_marks(text: str) -> tuple[Token, ...]:
    """Return the marks that point to notes, [1] and ［2］: codes, wherever they stand."""
    return tuple(
        Token(text=found[0], start=found.start(), end=found.end(), kind=TokenKind.CODE)
        for found in re.finditer(MARK, text)
    )


def fixed_expressions(text: str, names: Sequence[str]) -> tuple[Token, ...]:
    """Return where the names stand in a text, the longest of several that fit."""
    ordered = sorted((re.escape(name) for name in names if name), key=len, reverse=True)
    if not ordered:
        return ()
    return tuple(
        Token(text=found[0], start=found.start(), end=found.end(), kind=TokenKind.NAME)
        for found in re.finditer("|".join(ordered), text)
    )
