"""How wide text runs and where a name may be broken, without asking a font."""

import re
import unicodedata
from functools import lru_cache

LEADING = 1.2
"""From one baseline to the next, in ems."""

ASCENT, DESCENT = 0.88, 0.22
"""From the baseline to the top of a hanzi, and to the foot of a g, in ems."""

# Upper bounds over Noto Sans CJK SC and Noto Serif CJK SC (their hmtx tables), in ems.
_DIGIT, _CAPITAL, _LETTER, _NARROW, _WIDE, _FULL = 0.56, 0.74, 0.62, 0.4, 1.06, 1.0
_NARROW_LETTERS = frozenset("iljftrI .,:;'!|()[]/-")
_WIDE_LETTERS = frozenset("mwMW%@&")
_MINUS = "\u2212"

# A word of letters and digits with what joins them (R&D, 1—11, 10,000), or one hanzi or mark;
# opening marks go with what follows, closing marks with what precedes.
_LATIN = r"[^\W\u2e80-\uffff]"
_WORDS = re.compile(
    rf"[(（“‘《【]*(?:{_LATIN}(?:{_LATIN}|[.,'’&/+](?=\w)|[—–～~-](?=[0-9]))*[年月日]?|.)"
    r"[)）”’》】，。、：；！？%％‰—–-]*",
    re.DOTALL,
)


def width(text: str, size: float) -> float:
    """Return how wide ``text`` runs in type of ``size``, erring on the wide side."""
    return _ems(text) * size


@lru_cache(maxsize=4096)
def _ems(text: str) -> float:
    """Measured once: every layout that is tried asks for the same words again."""
    return sum(_em(character) for character in text)


def _em(character: str) -> float:
    if (character.isascii() and character.isdigit()) or character == _MINUS:
        return _DIGIT
    if character in _NARROW_LETTERS:
        return _NARROW
    if character in _WIDE_LETTERS:
        return _WIDE
    if unicodedata.east_asian_width(character) in "WFA":
        return _FULL
    return _CAPITAL if character.isupper() else _LETTER


@lru_cache(maxsize=4096)
def wrap(text: str, room: float, size: float) -> tuple[str, ...]:
    """Break a name into the fewest lines no wider than ``room``, as even as they can be.

    Numbers stay with their 年, 月, 日 or %, words and ranges whole, closing marks off a line's
    start and opening marks off its end; a word wider than ``room`` has a line of its own.
    """
    words = [word for word in _WORDS.findall(text) if word]
    lines = _fill(words, room, size)
    for narrower in sorted({width(line, size) for line in _runs(words)}):
        if narrower <= room and len(even := _fill(words, narrower, size)) == len(lines):
            return even
    return lines


def _runs(words: list[str]) -> list[str]:
    """Return every line that could be set: each run of words that follow each other."""
    ends = range(1, len(words) + 1)
    return ["".join(words[start:end]).strip() for end in ends for start in range(end)]


def _fill(words: list[str], room: float, size: float) -> tuple[str, ...]:
    lines = [""]
    for word in words:
        longer = lines[-1] + word
        if lines[-1].strip() and width(longer.strip(), size) > room:
            lines.append(word.lstrip())
        else:
            lines[-1] = longer
    return tuple(line.strip() for line in lines)


def split(text: str, room: float, size: float) -> tuple[str, ...]:
    """Break a name as ``wrap`` does, and break within a word that is wider than ``room``."""
    return tuple(
        piece
        for line in wrap(text, room, size)
        for piece in (_fill(list(line), room, size) if width(line, size) > room else (line,))
    )


def widest(lines: tuple[str, ...], size: float) -> float:
    """Return the width of the widest of ``lines``."""
    return max((width(line, size) for line in lines), default=0.0)
