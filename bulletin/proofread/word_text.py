"""Word drafts: paragraphs, tables, text boxes and footnotes in the order of the page."""

from collections.abc import Iterator
from io import BytesIO
from itertools import count
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from bulletin.diagnostics import Finding, Text
from bulletin.proofread.joining import INVISIBLE
from bulletin.proofread.manuscript import BREAK, Manuscript, ParagraphKind, Piece, manuscript_of
from bulletin.proofread.refusing import unreadable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FOOTNOTES = ("footnotes", "endnotes")
_LARGEST = 200_000_000
"""Bytes of an unpacked document; a long book has a hundredth of it."""

_NAME_AND_NUMBER = 2
"""Columns of a table whose rows can be judged: of more, only the head tells what each is."""

_GONE = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr", _FALLBACK})
_MARKS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
}
"""What stands for a character in a run; what was deleted with changes tracked is gone."""


def read_word(path: str, data: bytes) -> Manuscript | Finding:
    """Return the manuscript that a Word document (.docx) holds, as it reads with changes accepted.

    Runs that part a number are joined. Heads and feet of pages are no part of the text.
    """
    try:
        with ZipFile(BytesIO(data)) as package:
            if sum(part.file_size for part in package.infolist()) > _LARGEST:
                return unreadable(path, Text("解开后太大", "is too large when unpacked"))
        document = Document(BytesIO(data))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError):
        return unreadable(
            path,
            Text("不是完好的 Word 文件（.docx）", "is not a sound Word document (.docx)"),
            Text("请用 Word 打开，另存为 .docx", "open it in Word and save it as .docx"),
        )
    styles = _styles(document)
    tables = count()
    pieces = [*_pieces(document.element.body, styles, tables), *_notes(document, styles, tables)]
    return manuscript_of(path, _headed(pieces))


def _styles(document: WordDocument) -> dict[str, ParagraphKind]:
    """Return what the paragraphs of each style are, by the style's id."""
    kinds: dict[str, ParagraphKind] = {}
    for style in document.styles:
        name = (style.name or "").lower()
        if name == "title":
            kinds[style.style_id] = ParagraphKind.HEADLINE
        elif name.startswith("heading"):
            kinds[style.style_id] = ParagraphKind.CROSSHEAD
        elif name.startswith("list"):
            kinds[style.style_id] = ParagraphKind.ITEM
    return kinds


def _pieces(
    container: etree._Element, styles: dict[str, ParagraphKind], tables: "count[int]"
) -> Iterator[Piece]:
    for element in container:
        if element.tag == f"{_W}p":
            yield from _paragraph(element, styles, tables)
        elif element.tag == f"{_W}tbl":
            yield from _table(element, styles, tables)
        elif element.tag not in _GONE:
            yield from _pieces(element, styles, tables)


def _paragraph(
    element: etree._Element, styles: dict[str, ParagraphKind], tables: "count[int]"
) -> Iterator[Piece]:
    """Yield a paragraph, then those of the text boxes that are anchored in it."""
    text = "".join(_words(element)).translate(INVISIBLE).strip()
    style = element.find(f"{_W}pPr/{_W}pStyle")
    kind = styles.get(style.get(f"{_W}val", "")) if style is not None else None
    if kind is None:
        listed = element.find(f"{_W}pPr/{_W}numPr") is not None
        kind = ParagraphKind.ITEM if listed else ParagraphKind.PARAGRAPH
    yield from (Piece(kind=kind, text=line.strip()) for line in text.split("\n") if line.strip())
    for box in element.iter(f"{_W}txbxContent"):
        if not any(above.tag == _FALLBACK for above in box.iterancestors()):
            yield from _pieces(box, styles, tables)


def _words(element: etree._Element) -> Iterator[str]:
    for inner in element:
        if inner.tag == f"{_W}t":
            yield inner.text or ""
        elif inner.tag in _MARKS:
            yield _MARKS[inner.tag]
        elif inner.tag not in _GONE and inner.tag != f"{_W}txbxContent":
            yield from _words(inner)


def _table(
    element: etree._Element, styles: dict[str, ParagraphKind], tables: "count[int]"
) -> Iterator[Piece]:
    """Yield the cells of a table; where a row is a name and its number, they are one clause."""
    number = next(tables)
    for row, line in enumerate(element.iterfind(f"{_W}tr")):
        cells = list(line.iterfind(f"{_W}tc"))
        for column, cell in enumerate(cells):
            yield Piece(
                kind=ParagraphKind.CELL,
                text=" ".join(piece.text for piece in _pieces(cell, styles, tables)),
                cell=(number, row, column),
                apart="\t" if column and len(cells) == _NAME_AND_NUMBER else BREAK,
            )


def _notes(
    document: WordDocument, styles: dict[str, ParagraphKind], tables: "count[int]"
) -> Iterator[Piece]:
    for related in document.part.rels.values():
        if related.reltype.rsplit("/", 1)[-1] in _FOOTNOTES and not related.is_external:
            root = etree.fromstring(
                related.target_part.blob, etree.XMLParser(resolve_entities=False)
            )
            for piece in _pieces(root, styles, tables):
                yield Piece(kind=ParagraphKind.NOTE, text=piece.text)


def _headed(pieces: list[Piece]) -> list[Piece]:
    """Take a short first paragraph for the headline where no style names one."""
    first = next((piece for piece in pieces if piece.text), None)
    named = any(piece.kind is ParagraphKind.HEADLINE for piece in pieces)
    if first is None or named or len(first.text) > 40 or first.text.endswith(("。", ".")):
        return pieces
    at = pieces.index(first)
    return [*pieces[:at], Piece(kind=ParagraphKind.HEADLINE, text=first.text), *pieces[at + 1 :]]
