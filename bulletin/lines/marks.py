"""The marks of Chinese text: which share their white, which may give some, where lines stretch.

W3C CLREQ, "Adjustment of the width of marks" and "Adjustments within a line"; GB/T 15834—2011,
5.1.10: a full-width mark at the end of a line is set half-width.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

_OPENING = "（《「『“‘【〈〔［｛〖"
_CLOSING = "，。、；：！？）》」』”’】〉〕］｝〗"
_UNSEEN = "\u200b\u2060"
_NEVER_FIRST = f"{_CLOSING}·・～~…%％‰℃"
_CHINESE = (
    "\u2e80-\u2fff\u3001-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\U00020000-\U0003ffff“”‘’—…·"
)

_MARK = re.compile(f"[{_OPENING}{_CLOSING}]")
_GAP = re.compile(
    rf"[ \u00a0](?=[{_UNSEEN}]*[^{_UNSEEN}])"
    rf"|([—…])(?=[{_UNSEEN}]*(?!\1)[^{_UNSEEN} \u00a0])"
    rf"|(?![—…])[{_CHINESE}](?=[{_UNSEEN}]*[^{_UNSEEN} \u00a0])"
    rf"|[^{_CHINESE}{_UNSEEN} \u00a0\u3000](?=[{_UNSEEN}]*[{_CHINESE}])"
)
_HEAD = 8
"""Letters to look ahead: a hanzi and all the marks that may follow it."""
_BLANK = re.compile(rf"[\s{_UNSEEN}]")
_MARKS = re.compile(rf"[{_OPENING}{_NEVER_FIRST}—]")
_INDENT = re.compile(r"\u3000*")


class Give(Enum):
    """What a mark gives of its white: its half always, its half or a quarter when it must."""

    HALF = "half"
    HALF_IF_NEEDED = "half if needed"
    QUARTER_IF_NEEDED = "quarter if needed"


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of punctuation by its index in the line, and what it gives there."""

    index: int
    character: str
    give: Give

    @property
    def opening(self) -> bool:
        """Whether the white of the mark is on its left."""
        return self.character in _OPENING


def marks(text: str, *, continues: bool, ends: bool) -> Iterator[Mark]:
    """Yield the marks of a line.

    Of two side by side one gives half an em (CLREQ: two take one and a half), at the edges of a
    line likewise; but the first line of a paragraph keeps its whole indent, and its last line,
    which nothing pushes, the whole of its full stop.

    :param continues: whether the line is not the first of its paragraph.
    :param ends: whether it is the last.
    """
    found = [(one.start(), one[0]) for one in _MARK.finditer(text)]
    first = len(text) - len(text.lstrip(_UNSEEN))
    last = len(text.rstrip(_UNSEEN)) - 1
    for number, (index, character) in enumerate(found):
        if character in _OPENING:
            tight = number > 0 and _tight(text, found[number - 1], index, _OPENING)
            give = Give.HALF if tight or (continues and index == first) else None
        elif index == last:
            give = Give.HALF_IF_NEEDED if ends else Give.HALF
        else:
            follows = number + 1 < len(found)
            tight = follows and _tight(text, found[number], found[number + 1][0], _CLOSING)
            give = Give.HALF if tight else None
        yield Mark(index, character, give or Give.QUARTER_IF_NEEDED)


def breakable(line: str, rest: Iterable[str]) -> bool:
    """Whether a line may end where it does (CLREQ, "Prohibition rules for line start and end").

    None begins with a closing mark, an interpunct, a percent sign or a single dash (of a range),
    none ends with an opening mark, and no letter stands alone in the last line of its paragraph.

    :param rest: what follows of the paragraph, in pieces.
    """
    if _BLANK.sub("", line)[-1:] in tuple(_OPENING):
        return False
    head = ""
    for piece in rest:
        head += _BLANK.sub("", piece)
        if len(head) >= _HEAD:
            break
    single_dash = head[:1] == "—" and head[1:2] != "—"
    alone = len(head) < _HEAD and len(_MARKS.sub("", head)) < 2
    return not (head[:1] in tuple(_NEVER_FIRST) or single_dash or alone)


def gaps(text: str) -> list[int]:
    """Return the indices of the characters after which a line may be stretched.

    These are blanks, and all places beside a Chinese character or mark, but not inside a dash or
    an ellipsis, which are one stroke (CLREQ), nor in an indent of ideographic spaces.
    """
    indent = _INDENT.match(text)
    start = indent.end() if indent else 0
    return [one.start() for one in _GAP.finditer(text, start)]


def _tight(text: str, before: tuple[int, str], index: int, kinds: str) -> bool:
    at, character = before
    return character in kinds and not text[at + 1 : index].strip(_UNSEEN)
