"""What a PDF shows: every character with its place, size and face, as PDFium reads it."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

import pypdfium2
import pypdfium2.raw as pdfium

_MILLIMETRE = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character: the origin of its baseline from the page's upper left corner, in points."""

    text: str
    x: float
    y: float
    size: float
    face: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A printed page, its width and height in millimetres."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        """All characters in the order of the file, without blanks."""
        return "".join(glyph.text for glyph in self.glyphs)


@dataclass(frozen=True, slots=True)
class Line:
    """Characters of one size on one baseline, with no gap wider than one and a half of them."""

    glyphs: tuple[Glyph, ...]

    @property
    def x(self) -> float:
        """Where it begins."""
        return self.glyphs[0].x

    @property
    def y(self) -> float:
        """Its baseline."""
        return self.glyphs[0].y

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(glyph.text for glyph in self.glyphs)


def read_sheets(pdf: bytes) -> list[Sheet]:
    """Return the pages of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    return [_sheet(page, number) for number, page in enumerate(document, 1)]


def lines_of(sheet: Sheet, size: float) -> list[Line]:
    """Return the lines of type of one size, from the top down."""
    glyphs = [glyph for glyph in sheet.glyphs if abs(glyph.size - size) < _SAME]
    found: list[Line] = []
    for _, row in groupby(
        sorted(glyphs, key=lambda g: (round(g.y, 1), g.x)), lambda g: round(g.y, 1)
    ):
        found.extend(Line(tuple(run)) for run in _runs(list(row), size))
    return found


_SAME = 0.1


def _runs(row: list[Glyph], size: float) -> Iterator[list[Glyph]]:
    run = row[:1]
    for before, glyph in pairwise(row):
        if glyph.x - before.x > 2.2 * size:
            yield run
            run = []
        run.append(glyph)
    yield run


def _sheet(page: pypdfium2.PdfPage, number: int) -> Sheet:
    width, height = page.get_size()
    return Sheet(
        number=number,
        width=width / _MILLIMETRE,
        height=height / _MILLIMETRE,
        glyphs=tuple(_glyphs(page.get_textpage(), height)),
    )


def _glyphs(textpage: pypdfium2.PdfTextPage, height: float) -> Iterator[Glyph]:
    text, matrix = textpage.raw, pdfium.FS_MATRIX()
    x, y, flags = ctypes.c_double(), ctypes.c_double(), ctypes.c_int()
    for index in range(pdfium.FPDFText_CountChars(text)):
        character = chr(pdfium.FPDFText_GetUnicode(text, index))
        if character.isspace() or pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        name = ctypes.create_string_buffer(128)
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetFontInfo(text, index, name, 128, flags)
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        size = pdfium.FPDFText_GetFontSize(text, index) * abs(matrix.d)
        face = name.value.decode().partition("+")[2]
        yield Glyph(character, x.value, height - y.value, size, face)
