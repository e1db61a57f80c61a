"""A PDF read back: at the place of each figure stands what was recorded."""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import pypdfium2

from bulletin.diagnostics import Finding, Text
from bulletin.echo.bare import bare, end_of
from bulletin.echo.charted import uncharted
from bulletin.echo.due import Due
from bulletin.echo.finding import altered, missing
from bulletin.typeset import Document, Spot

_WHERE = Text("PDF ", "the PDF")
_TOLERANCES = ((4, 8), (12, 24), (40, 60))
"""Points around a place within which its first letter is looked for: text, decks, headlines."""

_STEPS = (0, 1, -1, 2, -2)
"""Letters beside the nearest one that a figure may begin with: places are of boxes, not of ink."""

_BLANK = " \u00a0\u200b\u2060\u3000"

_LINE = re.compile(r"[\r\n]+")

_AROUND = 6
"""Characters of its sentence that are looked at on either side of a figure."""


def echo_print(dues: Sequence[Due], document: Document) -> tuple[Finding, ...]:
    """Return a finding for each figure that the PDF lacks, or prints otherwise or elsewhere.

    Each figure is read at the place where its element was set. Values of charts, which have no
    place of their own, must stand together, and figures in links within their sentence.
    """
    with closing(pypdfium2.PdfDocument(document.pdf)) as pdf:
        sheets = [_Sheet.of(page) for page in pdf]
        findings = tuple(_wrong(dues, document, sheets))
        for sheet in sheets:
            sheet.letters.close()
    return findings


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page: its upper left corner in points, its letters as pdfium knows them, and their text."""

    left: float
    top: float
    letters: Any
    text: str

    @classmethod
    def of(cls, page: Any) -> "_Sheet":
        letters = page.get_textpage()
        left, _, _, top = page.get_mediabox()
        return cls(left, top, letters, letters.get_text_range())

    def near(self, spot: Spot) -> Iterator[int]:
        """Yield where the text of a place may begin, the likeliest first."""
        for wide, high in _TOLERANCES:
            x, y = self.left + spot.x + 2, self.top - spot.y - high / 2
            index = self.letters.get_index(x, y, wide, high)
            if index is not None:
                yield from (index + step for step in _STEPS if index + step >= 0)


def _wrong(dues: Sequence[Due], document: Document, sheets: Sequence[_Sheet]) -> Iterator[Finding]:
    text = " ".join(sheet.text for sheet in sheets)
    for due in dues:
        spot = document.anchors.get(due.figure.id)
        if due.chart or due.spoken:
            continue
        if due.bare or (spot is None and due.instead):
            yield from () if _in_words(due, bare(text)) else (missing(due, _WHERE),)
        elif spot is None:
            yield missing(due, _WHERE)
        else:
            yield from _read(due, spot, sheets[spot.page - 1 : spot.page + 1])
    for chart in {due.chart.id: due.chart for due in dues if due.chart}.values():
        values = [due for due in dues if due.chart is chart]
        yield from (missing(due, _WHERE) for due in uncharted(values, chart, text))


def _read(due: Due, spot: Spot, sheets: Sequence[_Sheet]) -> Iterator[Finding]:
    """Read the sheet where a figure was set, and the next: it, and the letters beside it."""
    wanted = bare(due.text)
    sheet = sheets[0]
    first = None
    for start in sheet.near(spot):
        first = start if first is None else first
        end = end_of(wanted, sheet.text, start)
        if end is None and _parted(due, start, sheets):
            return
        if end is None or sheet.text[start].isspace():
            continue
        if _follows(sheet.text[:start], due) and _goes_on(sheet.text[end:], due):
            return
        yield altered(due, _shown(sheet.text, start, end), _WHERE)
        return
    if first is None:
        yield missing(due, _WHERE)
    else:
        yield altered(due, _shown(sheet.text, first, first + len(due.text)), _WHERE)


def _parted(due: Due, start: int, sheets: Sequence[_Sheet]) -> bool:
    """Tell whether a figure begins here at a line's end and goes on at the beginning of another.

    That line is the first of the next column or page, and not always the next to be drawn.
    """
    text, wanted = sheets[0].text, bare(due.text)
    ends = ((cut, end_of(wanted[:cut], text, start)) for cut in range(len(wanted) - 1, 0, -1))
    cut, end = next(((cut, end) for cut, end in ends if end is not None), (0, None))
    if end is None or text[end:].lstrip(_BLANK)[:1] not in ("", "\r", "\n"):
        return False
    return _follows(text[:start], due) and any(
        (ended := end_of(wanted[cut:], other, begun)) is not None and _goes_on(other[ended:], due)
        for other in (text[end:], *(sheet.text for sheet in sheets[1:]))
        for begun in (0, *(line.end() for line in _LINE.finditer(other)))
    )


def _shown(text: str, start: int, end: int) -> str:
    """Return what stands at a place and right beside it, on one line."""
    line = text[max(0, start - 2) : end + 2]
    return " ".join(line.split())


def _follows(text: str, due: Due) -> bool:
    """Tell whether what precedes a figure is what precedes it in its sentence, on one line."""
    if not text.strip(_BLANK) or text.rstrip(_BLANK)[-1] in "\r\n":
        return True
    before = bare(due.before)
    if before:
        return bare(text.rstrip(_BLANK)[-1]) in ("", before[-1])
    return not text[-1].isdigit()


def _goes_on(text: str, due: Due) -> bool:
    """Tell whether what follows a figure is what follows it in its sentence, on one line."""
    if not text.strip(_BLANK) or text.lstrip(_BLANK)[0] in "\r\n":
        return True
    behind = bare(due.behind)
    if behind:
        return bare(text.lstrip(_BLANK)[0]) in ("", behind[0])
    return not text[0].isdigit()


def _in_words(due: Due, whole: str) -> bool:
    """Tell whether a figure without a place stands in its sentence, or the shorter line does."""
    if due.instead:
        return bare(due.instead) in whole
    before, text, behind = bare(due.before)[-_AROUND:], bare(due.text), bare(due.behind)[:_AROUND]
    return before + text in whole or text + behind in whole
