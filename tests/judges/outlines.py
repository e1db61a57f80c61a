"""The shape of a character: in a font of this machine, of a page, and as a PDF draws it."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
from fontTools.cffLib import CFFFontSet
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from bulletin.disk import font_files, read_font

Outline = tuple[Any, ...]


def of_machine(family: str, weight: int, character: str) -> Outline:
    """Return the shape of a character in an installed font."""
    file = next(one for one in font_files(family) if one.weight == weight)
    font = TTFont(io.BytesIO(read_font(file)), fontNumber=file.index, lazy=True)
    return of_font(font, character)


def of_font(font: TTFont, character: str) -> Outline:
    """Return the shape of a character in a font."""
    pen = RecordingPen()
    font.getGlyphSet()[font.getBestCmap()[ord(character)]].draw(pen)
    return tuple(pen.value)


def of_pdf(pdf: Path) -> Iterator[Outline]:
    """Yield the shapes of all characters in the fonts that a PDF embeds."""
    with pikepdf.open(pdf) as document:
        for one in document.objects:
            if isinstance(one, pikepdf.Dictionary) and "/FontFile3" in one:
                yield from _of_embedded(one["/FontFile3"].read_bytes())


def _of_embedded(data: bytes) -> Iterator[Outline]:
    if data[:4] == b"OTTO":
        glyphs = TTFont(io.BytesIO(data))["CFF "].cff.topDictIndex[0].CharStrings
    else:
        fonts = CFFFontSet()
        fonts.decompile(io.BytesIO(data), None)
        glyphs = fonts.topDictIndex[0].CharStrings
    for name in glyphs.keys():  # noqa: SIM118 - not a mapping: iterating it counts
        pen = RecordingPen()
        glyphs[name].draw(pen)
        yield tuple(pen.value)
