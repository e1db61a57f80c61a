"""A text without its line breaks: what a narrow column has torn apart is put together again."""

import re
from bisect import bisect_right
from dataclasses import dataclass

_WIDE = {
    **{wide: wide - 0xFEE0 for wide in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B))},
    **{wide: wide - 0xFEE0 for wide in range(0xFF41, 0xFF5B)},
    **{ord(wide): plain for wide, plain in zip("％．／＋－−", "%./+--", strict=True)},
}
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_HAN = "\u3400-\u9fff"
MARK = r"[\[［][0-9]{1,3}[\]］]"
"""A mark that points to a note or a source: [1]."""

_GONE = re.compile(
    rf"""[{_INVISIBLE}]
    |(?<=[{_HAN}A-Za-z0-9%‰”）)\]］])[ ]?{MARK}
    |(?<=[{_HAN}0-9.,，、；：（“《%]) [ \t]*\r?\n[ \t\u3000]* (?=[{_HAN}0-9.%‰，。、；：）”》余])
    |(?<=[{_HAN}]) [ \t]+ (?=[0-9])
    |(?<=[0-9]) [ \t]+ (?=[{_HAN}%‰])
    |(?<=[0-9]) [\u2009\u202f\u00a0\u0020] (?=[0-9]{{3}}(?![0-9]))
    """,
    re.VERBOSE,
)
_GROUPED = re.compile(r"(?<![0-9.])[0-9]{1,3}(?:[\u2009\u202f\u00a0\u0020][0-9]{3})+\Z")
_RUNNING = re.compile(rf"[{_HAN}]")
_SHORTEST_LINE = 4
_RAGGED = 2
"""How much shorter than the next a line may be that ran full; a title is shorter."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A text as it is judged, and the way back to where its characters stood.

    ``cuts`` are the places in ``text`` before which something was left out, ``lost`` how many
    characters up to there.
    """

    text: str
    cuts: tuple[int, ...]
    lost: tuple[int, ...]

    def origin(self, at: int) -> int:
        """Return where the character at ``at`` stood."""
        before = bisect_right(self.cuts, at)
        return at + (self.lost[before - 1] if before else 0)

    def origin_end(self, end: int) -> int:
        """Return where a span that ends before ``end`` ended."""
        return self.origin(end - 1) + 1 if end else 0

    def place(self, origin: int) -> int:
        """Return where a character of the first text stands now."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if self.origin(middle) < origin:
                low = middle + 1
            else:
                high = middle
        return low


def plain(text: str, language: str) -> Plain:
    """Return a text in one line for each paragraph, its full-width digits and letters narrow.

    Marks behind a word that point to notes are left out, so that what they part is read together.

    In Chinese a line break between two characters of running text has no meaning, nor has one
    inside a number; lines of a table (too short, or without hanzi) stay apart.
    """
    kept: list[str] = []
    cuts: list[int] = []
    lost: list[int] = []
    at = length = gone = 0
    for found in _GONE.finditer(text):
        if not _meaningless(text, found, language):
            continue
        kept.append(text[at : found.start()])
        length += found.start() - at
        gone += found.end() - found.start()
        at = found.end()
        cuts.append(length)
        lost.append(gone)
    kept.append(text[at:])
    return Plain("".join(kept).translate(_WIDE), tuple(cuts), tuple(lost))


def _meaningless(text: str, found: re.Match[str], language: str) -> bool:
    gap = found[0]
    if gap[0] in _INVISIBLE or gap[-1] in "]］":
        return True
    if "\n" not in gap:
        return _groups(text, found) if text[found.end()].isdigit() else language == "zh"
    return language == "zh" and _running(text, found)


def _groups(text: str, found: re.Match[str]) -> bool:
    """Tell whether a blank parts groups of three digits: 624 000, but not 2023 100."""
    if not text[found.start() - 1].isdigit():
        return True
    head = text[max(found.start() - 16, 0) : found.end() + 3]
    return _GROUPED.search(head) is not None


def _running(text: str, found: re.Match[str]) -> bool:
    """Tell whether a line runs on in the next one, as a title or the row of a table does not."""
    before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
    end = text.find("\n", found.end())
    after = text[found.end() : end if end >= 0 else len(text)]
    if not (_RUNNING.search(before) and _RUNNING.search(after)):
        return False
    torn = text[found.start() - 1] in "0123456789.," and text[found.end()] in "0123456789.%"
    full = len(before.strip()) + _RAGGED >= len(after.strip())
    return torn or (full and len(before.strip()) >= _SHORTEST_LINE)
