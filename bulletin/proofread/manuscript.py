"""A manuscript: a text that somebody handed in, each character with its place in the file."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from bulletin.claims import Known
from bulletin.diagnostics import Finding, Place, Text


class ParagraphKind(Enum):
    """What a paragraph of a manuscript is."""

    HEADLINE = "headline"
    CROSSHEAD = "crosshead"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    NOTE = "note"


Spot = tuple[int, int]
"""Line and column in a text file, counted from 1."""

BREAK = "\n\n"
"""What stands between two paragraphs of a manuscript's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A paragraph on its way into a manuscript; ``spots`` are as many as its characters, or none.

    ``page`` counts the pages of a PDF; ``cell`` are table, row and column, each from 0. ``waiver``
    is the reason for which it may hold typed statistics; ``apart`` parts it from the one before.
    """

    kind: ParagraphKind
    text: str
    spots: tuple[Spot, ...] = ()
    waiver: str = ""
    apart: str = BREAK
    page: int | None = None
    cell: tuple[int, int, int] | None = None
    known: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a manuscript: ``text[start:end]``."""

    kind: ParagraphKind
    start: int
    end: int
    waiver: str = ""
    page: int | None = None
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """A text as it is read: paragraphs parted by ``BREAK``, no line breaks of a column left.

    ``spots`` are the places of its characters, empty where a file has no lines (Word, PDF).
    ``known`` are numbers that mentions printed; ``left_out`` the running heads and folios that are
    no part of the text; ``findings`` what was met while reading.
    """

    path: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    spots: tuple[Spot, ...] = ()
    known: tuple[Known, ...] = ()
    left_out: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    def place(self, offset: int) -> Place:
        """Return where a character stands: line and column in a text file, else the file."""
        if not self.spots:
            return Place(self.path)
        line, column = self.spots[min(offset, len(self.spots) - 1)]
        return Place(self.path, line, column)

    def paragraph(self, offset: int) -> Paragraph | None:
        """Return the paragraph that a character belongs to."""
        at = bisect_right(self.paragraphs, offset, key=lambda one: one.start)
        return self.paragraphs[at - 1] if at else None

    def where(self, offset: int) -> Text:
        """Return a place in words that help to find it: line and column, page, or paragraph."""
        paragraph = self.paragraph(offset)
        if self.spots or paragraph is None:
            said = str(self.place(offset))
            return Text(said, said)
        if paragraph.page is not None:
            return Text(f"{self.path}:第{paragraph.page}页", f"{self.path}:page {paragraph.page}")
        number = self.paragraphs.index(paragraph) + 1
        return Text(f"{self.path}:第{number}段", f"{self.path}:paragraph {number}")


def manuscript_of(
    path: str,
    pieces: Iterable[Piece],
    *,
    left_out: Sequence[str] = (),
    findings: Sequence[Finding] = (),
) -> Manuscript:
    """Return the manuscript that paragraphs make; empty ones leave no trace."""
    text = ""
    spots: list[Spot] = []
    paragraphs: list[Paragraph] = []
    known: list[Known] = []
    for piece in (one for one in pieces if one.text):
        if text:
            text += piece.apart
            spots += [spots[-1]] * len(piece.apart) if spots else []
        paragraphs.append(_placed(piece, len(text)))
        known += [_moved(one, len(text)) for one in piece.known]
        text += piece.text
        spots += piece.spots
    return Manuscript(
        path=path,
        text=text,
        paragraphs=tuple(paragraphs),
        spots=tuple(spots),
        known=tuple(known),
        left_out=tuple(left_out),
        findings=tuple(findings),
    )


def _placed(piece: Piece, start: int) -> Paragraph:
    """Return the paragraph that a piece makes from a place on."""
    return Paragraph(
        kind=piece.kind,
        start=start,
        end=start + len(piece.text),
        waiver=piece.waiver,
        page=piece.page,
        cell=piece.cell,
    )


def _moved(known: Known, by: int) -> Known:
    return Known(start=known.start + by, end=known.end + by, measurement=known.measurement)
