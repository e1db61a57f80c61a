"""The lines of every Chinese PDF of content/, letter by letter, as a reader sees them."""

import ctypes
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from tests.lines.fuzz import HANZI, NEVER_FIRST, NEVER_LAST, NUMBER

UNSEEN = "\u200b\u2060\ufeff\x00\r\n "
POINTS = 0.75
"""WeasyPrint draws on a page measured in CSS pixels."""
SMALLEST = 8.5
"""Points of running text at least; notes are smaller."""
MARKS = re.compile("[（《「『“‘【〈〔，。、；：！？）》」』”’】〉〕]")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: where its glyph begins, in points, and how large it is."""

    text: str
    x: float
    y: float
    size: float


Line = list[Letter]


def letters(pdf: Path) -> Iterator[Letter]:
    """Yield the letters of running text, whose size and face are the most frequent."""
    found: list[tuple[Letter, str]] = []
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        text = page.get_textpage()
        for index in range(text.count_chars()):
            character = chr(pdfium.FPDFText_GetUnicode(text.raw, index))
            if character not in UNSEEN:
                x, y = ctypes.c_double(), ctypes.c_double()
                pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
                size = round(pdfium.FPDFText_GetFontSize(text.raw, index) * POINTS, 2)
                found.append((Letter(character, x.value, y.value, size), _face(text, index)))
    document.close()
    kinds = Counter((one.size, face) for one, face in found if one.size >= SMALLEST)
    (size, face), _ = kinds.most_common(1)[0]
    return (one for one, own in found if (one.size, own) == (size, face))


def _face(text: pypdfium2.PdfTextPage, index: int) -> str:
    name, flags = ctypes.create_string_buffer(80), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text.raw, index, name, 80, flags)
    return name.value.decode().partition("+")[2]


def lines_of(pdf: Path) -> list[Line]:
    """Return the lines of running text; a letter far to the right begins another column."""
    lines: list[Line] = []
    for letter in letters(pdf):
        last = lines[-1][-1] if lines else None
        follows = (
            last is not None
            and abs(last.y - letter.y) < 1
            and 0 < letter.x - last.x < 2.2 * letter.size
        )
        if follows:
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return [line for line in lines if len(line) > 7]


@pytest.fixture(scope="session")
def lines(pdfs: tuple[Path, ...]) -> dict[str, list[Line]]:
    """The lines of every Chinese PDF."""
    return {pdf.name: lines_of(pdf) for pdf in pdfs if not pdf.stem.endswith(".en")}


def words(line: Line) -> str:
    return "".join(one.text for one in line)


def test_no_line_begins_or_ends_with_a_mark_that_may_not(lines: dict[str, list[Line]]) -> None:
    wrong = [
        (pdf, words(line))
        for pdf, several in lines.items()
        for line in several
        if NEVER_FIRST.match(words(line)) or words(line)[-1] in NEVER_LAST
    ]
    assert wrong == []
    assert sum(map(len, lines.values())) > 400


def test_numbers_dashes_and_ellipses_are_not_split(lines: dict[str, list[Line]]) -> None:
    split = []
    for pdf, several in lines.items():
        for a, b in itertools.pairwise(several):
            left, right = words(a)[-12:], words(b)[:12]
            if any(m.start() < len(left) < m.end() for m in NUMBER.finditer(left + right)):
                split.append((pdf, left, right))
    assert split == []


def test_gaps_between_hanzi_are_narrow(lines: dict[str, list[Line]]) -> None:
    gaps, widest = [], []
    for several in lines.values():
        for line in several:
            own = [
                (b.x - a.x) / a.size - 1
                for a, b in itertools.pairwise(line)
                if HANZI.match(a.text) and HANZI.match(b.text)
            ]
            gaps += own
            widest += [(max(own), words(line))] if own else []
    gaps.sort()
    assert [line for gap, line in widest if gap > 0.5] == []
    assert gaps[int(len(gaps) * 0.95)] < 0.25
    assert sum(gap > 0.3 for gap, _ in widest) < len(widest) * 0.02


def test_marks_side_by_side_share_their_white(lines: dict[str, list[Line]]) -> None:
    apart = [
        (b.x - a.x) / a.size
        for several in lines.values()
        for line in several
        for a, b in itertools.pairwise(line)
        if MARKS.match(a.text) and MARKS.match(b.text)
    ]
    assert apart
    assert max(apart) < 0.5 + 0.3


def test_dashes_are_one_stroke(lines: dict[str, list[Line]]) -> None:
    apart = [
        (b.x - a.x) / a.size
        for several in lines.values()
        for line in several
        for a, b in itertools.pairwise(line)
        if a.text == b.text == "—" or a.text == b.text == "…"
    ]
    assert all(one <= 1.01 for one in apart)
