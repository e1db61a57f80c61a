"""Rules of the line: what may stand at its ends, how it is filled, how marks share their white."""

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from tests.judges.page_audit.printed import Printed, Rule, blocks_of, rows, words
from tests.judges.page_audit.running import CLOSING, columns_of, edge_of, ends_of, parts
from tests.judges.page_audit.sheets import Glyph
from tests.lines.fuzz import HANZI, NEVER_FIRST, NEVER_LAST, NUMBER

_OPENING = "（《「『“‘【"


def split(printed: Printed) -> Iterator[str]:
    """2: no number, nor a number and its unit, is split over two lines."""
    for sheet in printed.sheets if printed.is_chinese else ():
        for block, glyphs in blocks_of(sheet).items():
            for above, below in pairwise(rows(glyphs)) if block.role != "Figure" else ():
                left, right = words(above)[-12:], words(below)[:12]
                text = _MINUS.sub("＋", left + right)
                if any(m.start() < len(left) < m.end() for m in NUMBER.finditer(text)):
                    yield f"page {sheet.number}: “{left} / {right}”"


_MINUS = re.compile(r"(?<=[\w)%])−")
"""A sign between two numbers, which is part of neither."""


def forbidden(printed: Printed) -> Iterator[str]:
    """3, 5: no line begins or ends with a mark that may not, or halves a dash or an ellipsis."""
    for sheet in printed.sheets if printed.is_chinese else ():
        for block, glyphs in blocks_of(sheet).items():
            for line in rows(glyphs) if block.role not in ("Figure", "TD") else ():
                text = words(line)
                if NEVER_FIRST.match(text) or text[-1] in NEVER_LAST:
                    yield f"page {sheet.number}: “{text}”"


def strokes(printed: Printed) -> Iterator[str]:
    """5: the two halves of a dash, and of an ellipsis, join."""
    for sheet in printed.sheets:
        for a, b in pairwise(sheet.glyphs):
            halves = a.text == b.text and a.text in "—…" and abs(a.y - b.y) < 1
            if halves and b.x - a.x > a.size * 1.01:
                yield f"page {sheet.number}: a gap in “{a.text}{b.text}”"


def ragged(printed: Printed) -> Iterator[str]:
    """4: every line of a paragraph but its last is flush with its column; no line exceeds it."""
    for column in columns_of(printed):
        edge = edge_of(column)
        for part in column:
            for line in part.lines[: -1 if part.ends else None]:
                if min(abs(end - edge) for end in ends_of(line[-1])) > _FLUSH:
                    yield f"page {part.sheet.number}: “{words(line)}” ends off {edge:.1f} pt"
            for line in part.lines:
                if min(ends_of(line[-1])) > edge + _FLUSH:
                    yield f"page {part.sheet.number}: “{words(line)}” sticks out"


_FLUSH = 0.35


def lonely(printed: Printed) -> Iterator[str]:
    """8: no last line of one character; no single line of a paragraph at the edge of a column."""
    for part in parts(printed) if printed.is_chinese else ():
        last = words(part.lines[-1])
        if part.ends and len(part.lines) > 1 and not _is_enough(last):
            yield f"page {part.sheet.number}: “{last}” is alone on a last line"
        if len(part.lines) == 1 and part.begins != part.ends:
            yield f"page {part.sheet.number}: “{last}” is a single line of its paragraph"


def _is_enough(text: str) -> bool:
    return len(HANZI.findall(text)) > 1 or NUMBER.search(text) is not None


def gaps(printed: Printed) -> Iterator[str]:
    """10: hanzi stand close together: none over half an em apart, few lines above 0.3."""
    found = [(gap, line) for part in parts(printed) for line in part.lines for gap in _gaps(line)]
    lines = [line for part in parts(printed) for line in part.lines]
    wide = [words(line) for line in lines if max(_gaps(line), default=0) > _WIDE]
    yield from (f"“{words(line)}” has a gap of {gap:.2f} em" for gap, line in found if gap > 0.5)
    if len(wide) > max(1, len(lines) * 0.02):
        yield f"{len(wide)} of {len(lines)} lines have wide gaps: {wide}"
    ranked = sorted(gap for gap, _ in found) if len(lines) > _FEW else []
    if ranked and ranked[int(len(ranked) * 0.95)] >= 0.25:
        yield "one gap in twenty is wider than a quarter of an em"


_WIDE = 0.3
_FEW = 20
"""Lines of a text too short to tell shares of."""


def _gaps(line: tuple[Glyph, ...]) -> list[float]:
    return [
        (b.x - a.x) / a.size - 1
        for a, b in pairwise(line)
        if HANZI.match(a.text) and HANZI.match(b.text) and a.face == b.face
    ]


def crowds(printed: Printed) -> Iterator[str]:
    """12: two marks side by side take one and a half ems, besides what justifies their line.

    A line that would be too long otherwise has them closer, with one em at the least.
    """
    for part in parts(printed) if printed.is_chinese else ():
        for line in part.lines:
            spread = max(0, median(_gaps(line) or [0]))
            for a, b, c in zip(line, line[1:], line[2:], strict=False):
                if a.text in CLOSING and b.text in CLOSING + _OPENING and HANZI.match(c.text):
                    room = (c.x - a.x) / a.size
                    if not 1 - _SLACK <= room - 2 * spread <= _PAIR + _SLACK:
                        yield f"page {part.sheet.number}: “{words(line)}”: {room:.2f} em"


_PAIR, _SLACK = 1.5, 0.05


def overhangs(printed: Printed) -> Iterator[str]:
    """13: a mark that opens a line is flush with its column; one that ends a line is inside.

    One that opens a paragraph keeps its own white, or a part of it, after the indent.
    """
    for column in columns_of(printed):
        left, edge = min(line[0].box[0] for part in column for line in part.lines), edge_of(column)
        for part in column:
            for number, line in enumerate(part.lines):
                indented = number == 0 and part.begins
                off = (line[0].box[0] - left) / printed.size - (2 if indented else 0)
                if line[0].text in _OPENING and not -_INK < off < _INK + (0.6 if indented else 0):
                    yield f"page {part.sheet.number}: “{words(line)}” begins {off:.2f} em off"
                if line[-1].text in CLOSING and line[-1].box[2] > edge + _FLUSH:
                    yield f"page {part.sheet.number}: “{words(line)}” ends outside its column"


_INK = 0.15
"""Ems of white that the ink of any character may have beside it."""

LINE_RULES: tuple[Rule, ...] = (
    split,
    forbidden,
    strokes,
    ragged,
    lonely,
    gaps,
    crowds,
    overhangs,
)
