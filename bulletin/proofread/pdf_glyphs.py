"""The characters of a PDF page with their places, and the lines that they stand in."""

import re
from collections.abc import Iterator, Sequence
from ctypes import byref, c_double
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any
from unicodedata import normalize

import pypdfium2.raw as pdfium

from bulletin.proofread.joining import HAN, INVISIBLE

_FULL_WIDTH = re.compile(f"[{HAN}]")
_NARROW = re.compile(r"[\w%.,]", re.ASCII)
_ASCENT = 0.8
"""A Latin letter's em, as a share of the height that its font claims."""

_WIDEST_GAP = 0.8
"""Ems between two characters of one line; the gutter between columns is wider."""

_DISPLAY, _DISPLAY_GAP = 1.3, 0.4
"""… in type of so many times the size of the text, which is not set to fill lines."""

_NARROW_GAP = 0.3
"""… where they were not drawn one after the other: beside a headline the next may stand close."""

_WIDEST_BLANK = 3.0
"""… on either side of a blank, which may take all the white of a full line."""

_BLANK = 0.5
"""Ems between two hanzi from which there is a blank, and no spaced setting."""

_WORD_GAP = 0.2
_LEVEL = 0.3
_UPRIGHT = 0.05
"""Radians: text that stands oblique is a watermark or an ornament."""


@dataclass(frozen=True, slots=True)
class Line:
    """Characters side by side on one baseline, from ``left`` to ``right``; ``em`` is their size."""

    text: str
    left: float
    right: float
    base: float
    em: float

    @property
    def top(self) -> float:
        """The upper edge of its characters."""
        return self.base + self.em


def lines_of(textpage: Any) -> list[Line]:
    """Return the lines of a page, from the top, each as wide as its column.

    :param textpage: a text page of pypdfium2.
    """
    glyphs = list(_glyphs(textpage.raw))
    display = _DISPLAY * median([one.em for one in glyphs if one.em] or [1.0])
    runs = [_line(run) for run in _runs(glyphs, display)]
    merged = _merged([line for line in runs if line.text.strip()])
    return sorted(merged, key=lambda line: (-line.base, line.left))


def _glyphs(page: Any) -> Iterator[Line]:
    """Yield each character as a line of its own, in the order in which the file draws them."""
    box, x, y = pdfium.FS_RECTF(), c_double(), c_double()
    for at in range(pdfium.FPDFText_CountChars(page)):
        text = _character(page, at)
        if not text or abs(pdfium.FPDFText_GetCharAngle(page, at)) > _UPRIGHT:
            continue
        pdfium.FPDFText_GetLooseCharBox(page, at, byref(box))
        pdfium.FPDFText_GetCharOrigin(page, at, byref(x), byref(y))
        wide = _FULL_WIDTH.match(text) is not None
        em = box.right - box.left if wide else (box.top - box.bottom) * _ASCENT
        yield Line(text, box.left, box.right, y.value, em)


def _character(page: Any, at: int) -> str:
    code = pdfium.FPDFText_GetUnicode(page, at)
    if pdfium.FPDFText_IsHyphen(page, at) == 1 or code == 2:
        return "-"
    if code < 32:
        return ""
    text = chr(code).translate(INVISIBLE)
    return normalize("NFKC", text) if "\u2e80" <= text <= "\u2fdf" else text


def _runs(glyphs: Sequence[Line], display: float) -> Iterator[list[Line]]:
    """Yield what is drawn one after the other on one line; headlines side by side are two."""
    run: list[Line] = []
    for glyph in glyphs:
        narrow = glyph.em >= display or (bool(run) and run[-1].em >= display)
        if run and not _follows(run[-1], glyph, _DISPLAY_GAP if narrow else _WIDEST_GAP):
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _follows(before: Line, after: Line, gap_allowed: float = _WIDEST_GAP) -> bool:
    em = max(before.em, after.em)
    blank = before.text.isspace() or after.text.isspace()
    widest = _WIDEST_BLANK if blank and gap_allowed == _WIDEST_GAP else gap_allowed
    gap = after.left - before.right
    level = abs(after.base - before.base) <= em * _LEVEL
    return level and -em / 2 <= gap <= em * widest


def _line(run: Sequence[Line]) -> Line:
    """Return some characters, or stretches of them, as one line."""
    seen = [one for one in run if not one.text.isspace()]
    if not seen:
        return run[0]
    places = [at for at, one in enumerate(run) if not one.text.isspace()]
    text = seen[0].text
    for first, second in pairwise(places):
        before, after = run[first], run[second]
        blank = second - first > 1 and _narrow(before, after)
        text += f" {after.text}" if blank or _parted(before, after) else after.text
    wide = [one.em for one in seen if _FULL_WIDTH.search(one.text)] or [one.em for one in seen]
    left, right = min(one.left for one in seen), max(one.right for one in seen)
    return Line(text, left, right, median(one.base for one in seen), median(wide))


def _parted(before: Line, after: Line) -> bool:
    """Tell whether a blank stands between: between Latin words a narrow gap is one."""
    least = _WORD_GAP if _narrow(before, after) else _BLANK
    return after.left - before.right > least * max(before.em, after.em)


def _narrow(before: Line, after: Line) -> bool:
    """Tell whether Latin letters or digits meet: a blank drawn between them parts two words."""
    return bool(_NARROW.match(before.text[-1:]) and _NARROW.match(after.text))


def _merged(lines: Sequence[Line]) -> list[Line]:
    """Put together what stands side by side though it was not drawn one after the other."""
    merged: list[Line] = []
    for line in sorted(lines, key=lambda one: (round(-one.base), one.left)):
        near = next((one for one in reversed(merged) if _touches(one, line)), None)
        if near is None:
            merged.append(line)
        else:
            merged[merged.index(near)] = _line(sorted((near, line), key=lambda one: one.left))
    return merged


def _touches(one: Line, other: Line) -> bool:
    return _follows(one, other, _NARROW_GAP) or _follows(other, one, _NARROW_GAP)
