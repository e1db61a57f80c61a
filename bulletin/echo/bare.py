"""Text without what setting adds to it or takes from it."""

import re

_ADDED = re.compile(r"[\s\u00ad\u200b\u2060\x02\ufffe]+|(?<=[^\W\d_])[-\u2010](?=[^\W\d_])")
"""Blanks, joiners, and hyphens in words, which pdfium gives as U+0002 or U+FFFE at a line's end."""

_SKIPPED = frozenset(" \t\r\n\u00a0\u00ad\u200b\u2060\x02\ufffe\u3000")


def bare(text: str) -> str:
    """Return a text without blanks, invisible joiners, hyphens in words, or capitals."""
    return _ADDED.sub("", text).casefold()


def end_of(wanted: str, text: str, start: int) -> int | None:
    """Return where ``wanted``, a bare text, ends in ``text`` if it stands there from ``start``."""
    at = start
    for character in wanted:
        while at < len(text) and (text[at] in _SKIPPED or _hyphen(text, at, character)):
            at += 1
        if at >= len(text) or text[at].casefold() != character:
            return None
        at += 1
    return at


def _hyphen(text: str, at: int, due: str) -> bool:
    return text[at] in "-\u2010" and due != text[at]
