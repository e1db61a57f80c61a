"""Lines of a column joined into paragraphs: numbers and words that were torn apart are whole."""

import re

HAN = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
"""Hanzi and the full-width marks among them."""

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Characters that are not seen: for ``str.translate``."""

_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]")
_HYPHENS = "-\u2010\u0002"
_ENDS = re.compile(r"[。！？…!?.：:；;][”’」』）)\"]*\s*\Z")


def is_chinese(text: str) -> bool:
    """Tell whether a text is Chinese: one hanzi in ten characters is enough."""
    return 10 * len(_HAN.findall(text)) >= len("".join(text.split()))


def seam(before: str, after: str, *, chinese: bool) -> tuple[int, str]:
    """Return how two lines are joined: characters to drop, and what goes between.

    In Chinese nothing stands between them unless both sides are Latin words; a hyphen at the end of
    a line goes where a small letter follows.
    """
    last, first = before[-1:], after[:1]
    if last in _HYPHENS and last and _WORD.match(before[-2:-1]) and first.islower():
        return 1, ""
    if not chinese:
        return 0, " "
    both = _WORD.match(last) and _WORD.match(first)
    return 0, " " if both else ""


def ends_sentence(line: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return _ENDS.search(line) is not None
