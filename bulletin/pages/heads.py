"""Headlines and decks: where their lines may end, in large type that everybody sees."""

import re

from bulletin.pages.marking import in_text
from bulletin.pages.measuring import ems

_KEPT = re.compile(r"《[^《》]{1,8}》|“[^“”]{1,6}”|[\u4e00-\u9fff](?:[的着过]|了(?!解))+")
"""Short names, and a particle with the character before it: no line begins with one."""

_PIECES = re.compile(r"(<[^>]*>)|([，；：。！？])|(\s+)")
_LEAST = 2
"""How many times as long as the shortest phrase the longest may be, for lines to end after one."""


def kept(html: str) -> str:
    """Return a headline whose lines begin with no particle, and end inside no short name."""
    return in_text(html, lambda text: _KEPT.sub(r'<span class="nobr">\g<0></span>', text))


def phrased(html: str) -> str:
    """Return a headline that rather breaks between its phrases than inside them.

    Phrases end with a mark or a blank. Where one is less than half as long as another, lines
    are filled: to keep it apart would cost a line.
    """
    phrases = _phrases(html)
    lengths = [ems(re.sub(r"<[^>]*>", "", phrase)) for phrase, _ in phrases]
    if len(phrases) < 2 or min(lengths) * _LEAST < max(lengths):
        return html
    return "".join(f'<span class="phrase">{phrase}</span>{gap}' for phrase, gap in phrases)


def _phrases(html: str) -> list[tuple[str, str]]:
    """Return the phrases of a headline, each with the blank after it; no element is cut."""
    found, start, depth = [], 0, 0
    for piece in _PIECES.finditer(html):
        tag, mark, _ = piece.groups()
        if tag:
            depth += -1 if tag.startswith("</") else 1
        elif not depth:
            end = piece.end() if mark else piece.start()
            found.append((html[start:end], html[end : piece.end()]))
            start = piece.end()
    return [*found, (html[start:], "")] if start < len(html) else found
