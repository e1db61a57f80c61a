"""The letters of a PDF, by line, as PDFium finds them."""

import ctypes
from collections import defaultdict
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

_HYPHEN = "\x02"
"""What PDFium makes of a hyphen at the end of a line."""
_UNSEEN = "\u200b\u2060\ufeff\x00"


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, where its glyph begins, and where it ends with the white of the font, in points."""

    text: str
    x: float
    right: float


def printed_lines(pdf: bytes) -> tuple[tuple[Letter, ...], ...]:
    """Return the letters of each line from left to right; blanks are left out."""
    document = pypdfium2.PdfDocument(pdf)
    lines = []
    for page in document:
        rows: defaultdict[float, list[Letter]] = defaultdict(list)
        text = page.get_textpage()
        for index in range(text.count_chars()):
            letter = chr(pdfium.FPDFText_GetUnicode(text.raw, index)).replace(_HYPHEN, "-")
            if letter.strip(_UNSEEN).strip():
                x, y = ctypes.c_double(), ctypes.c_double()
                pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
                _, _, right, _ = text.get_charbox(index, loose=True)
                rows[round(y.value, 1)].append(Letter(letter, x.value, right))
        lines += [tuple(sorted(rows[y], key=lambda one: one.x)) for y in sorted(rows, reverse=True)]
    document.close()
    return tuple(lines)
