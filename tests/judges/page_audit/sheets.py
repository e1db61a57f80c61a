"""What a PDF shows: every character with its place, size, face, ink and block, and every rule."""

import ctypes
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from tests.judges.page_audit.tags import Block, Mark, read_blocks

_MILLIMETRE = 72 / 25.4

GROUND = 2

Box = tuple[float, float, float, float]
"""Left, top, right and bottom edge from the page's upper left corner, in points."""

Ink = tuple[int, int, int]
"""Red, green and blue from 0 to 255."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character: the origin of its baseline from the page's upper left corner, in points.

    ``right`` is where it ends with the white of the font; ``box`` is that of its ink; ``block`` is
    what the tags say it is part of, nothing for what is repeated on every page.
    """

    text: str
    x: float
    y: float
    size: float
    face: str
    right: float = 0
    box: Box = (0, 0, 0, 0)
    ink: Ink = (0, 0, 0)
    block: Block | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A rule, a box, a picture or a part of a chart."""

    box: Box
    ink: Ink
    is_picture: bool = False
    block: Block | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Sheet:
    """A printed page, its width and height in millimetres.

    ``ground`` is a picture of it without its type, ``GROUND`` pixels to a point.
    """

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    shapes: tuple[Shape, ...] = ()
    ground: Image.Image | None = None

    @cached_property
    def text(self) -> str:
        """All characters in the order of the file, without blanks."""
        return "".join(glyph.text for glyph in self.glyphs)


def read_sheets(data: bytes) -> list[Sheet]:
    """Return the pages of a PDF."""
    document = pypdfium2.PdfDocument(data)
    with pikepdf.open(io.BytesIO(data)) as tagged:
        blocks = read_blocks(tagged)
    return [_sheet(page, number, blocks) for number, page in enumerate(document, 1)]


def _sheet(page: pypdfium2.PdfPage, number: int, blocks: Mapping[Mark, Block]) -> Sheet:
    width, height = page.get_size()
    marks = {mark: block for (at, mark), block in blocks.items() if at == number - 1}
    own = dict(_placed(page, marks))
    glyphs, shapes = (
        tuple(_glyphs(page.get_textpage(), height, own)),
        tuple(_shapes(page, height, own)),
    )
    return Sheet(
        number=number,
        width=width / _MILLIMETRE,
        height=height / _MILLIMETRE,
        glyphs=glyphs,
        shapes=shapes,
        ground=_ground(page),
    )


def _ground(page: pypdfium2.PdfPage) -> Image.Image:
    """Return a picture of a page after its type was taken off it."""
    for one in list(page.get_objects(max_depth=1, filter=[pdfium.FPDF_PAGEOBJ_TEXT])):
        page.remove_obj(one)
    picture: Image.Image = page.render(scale=GROUND).to_pil()
    return picture


def _placed(
    page: pypdfium2.PdfPage, marks: Mapping[int, Block]
) -> Iterator[tuple[int, Block | None]]:
    """Yield the address of each object of a page with its block: that of the form it is in."""
    for one in page.get_objects(max_depth=_DEPTH):
        around = one
        while around.container is not None:
            around = around.container
        mark = pdfium.FPDFPageObj_GetMarkedContentID(around.raw)
        yield _address(one.raw), marks.get(mark)


_DEPTH = 9


def _address(one: object) -> int:
    return ctypes.cast(one, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


def _glyphs(
    textpage: pypdfium2.PdfTextPage, height: float, blocks: Mapping[int, Block | None]
) -> Iterator[Glyph]:
    text, matrix, name = textpage.raw, pdfium.FS_MATRIX(), ctypes.create_string_buffer(128)
    flags, loose = ctypes.c_int(), pdfium.FS_RECTF()
    x, y, left, right, bottom, top = (ctypes.c_double() for _ in range(6))
    for index in range(pdfium.FPDFText_CountChars(text)):
        character = chr(pdfium.FPDFText_GetUnicode(text, index))
        if character.isspace() or pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetFontInfo(text, index, name, 128, flags)
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        pdfium.FPDFText_GetLooseCharBox(text, index, loose)
        pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        run = pdfium.FPDFText_GetTextObject(text, index)
        yield Glyph(
            character,
            x.value,
            height - y.value,
            pdfium.FPDFText_GetFontSize(text, index) * abs(matrix.d),
            name.value.decode().partition("+")[2],
            loose.right,
            (left.value, height - top.value, right.value, height - bottom.value),
            _ink(run, pdfium.FPDFPageObj_GetFillColor),
            blocks.get(_address(run)),
        )


def _shapes(
    page: pypdfium2.PdfPage, height: float, blocks: Mapping[int, Block | None]
) -> Iterator[Shape]:
    for one in page.get_objects(max_depth=_DEPTH):
        if one.type not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
            continue
        left, bottom, right, top = one.get_bounds()
        wide = _stroke(one.raw) if one.type == pdfium.FPDF_PAGEOBJ_PATH else 0
        yield Shape(
            (left + wide, height - top + wide, right - wide, height - bottom - wide),
            _ink(one.raw, pdfium.FPDFPageObj_GetFillColor),
            one.type == pdfium.FPDF_PAGEOBJ_IMAGE,
            blocks.get(_address(one.raw)),
        )


def _stroke(path: object) -> float:
    """Return by how much PDFium draws the box of a path too wide: the width of its stroke."""
    filled, stroked, wide = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    pdfium.FPDFPath_GetDrawMode(path, filled, stroked)
    pdfium.FPDFPageObj_GetStrokeWidth(path, wide)
    return wide.value if stroked.value else 0


def _ink(one: object, ask: object) -> Ink:
    red, green, blue, clear = (ctypes.c_uint() for _ in range(4))
    ask(one, red, green, blue, clear)  # type: ignore[operator]
    return red.value, green.value, blue.value
