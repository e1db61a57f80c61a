"""Markdown: an article, its mentions told first, or any text with Markdown's marks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from types import MappingProxyType

from bulletin.articles import Stretch, StretchKind, assemble, galley_of
from bulletin.claims import Known
from bulletin.diagnostics import Finding, Place
from bulletin.proofread.bearings import Bearings
from bulletin.proofread.manuscript import Manuscript, ParagraphKind, Piece, Spot, manuscript_of
from bulletin.proofread.plain_text import read_text
from bulletin.sheets import Plan, Scalar

_KINDS = MappingProxyType(
    {
        StretchKind.HEADLINE: ParagraphKind.HEADLINE,
        StretchKind.CROSSHEAD: ParagraphKind.CROSSHEAD,
        StretchKind.ITEM: ParagraphKind.ITEM,
        StretchKind.HEAD: ParagraphKind.CELL,
        StretchKind.CELL: ParagraphKind.CELL,
        StretchKind.CAPTION: ParagraphKind.NOTE,
        StretchKind.NOTE: ParagraphKind.NOTE,
    }
)
_FRONT = "---\nheadline: "
_HEADLESS = 3
"""Lines of the front matter that a text without one is given, to be read as an article."""

_ELSEWHERE = frozenset({"picture", "alt", "link"})
"""Findings about what a text alone cannot have: pictures and pages beside it."""


def read_markdown(path: str, text: str, bearings: Bearings) -> Manuscript:
    """Return the manuscript that a Markdown file holds; numbers that mentions print are known.

    What the program itself says of charts and tables (heads, text alternatives) is no part of it.
    Without a zone and a period no mention can be told, and it is read as plain text.
    """
    if bearings.zone is None or bearings.period is None:
        return read_text(path, text)
    headless = not has_front(text)
    whole = f"{_FRONT}{PurePosixPath(path).stem}\n---\n{text}" if headless else text
    name = f"draft/{PurePosixPath(path).name}"
    plan = Plan(
        slug="draft",
        title={bearings.language: Scalar("draft", Place("draft"))},
        date=bearings.date or date.min,
        place=Place("draft/bulletin.yaml"),
        zone=bearings.zone,
        period=bearings.period,
        issue=bearings.issue,
        languages=(bearings.language,),
        articles=(PurePosixPath(path).name,),
    )
    bulletin, findings = assemble(
        plan, {name: whole}, {}, bearings.site, bearings.book, bearings.language
    )
    lost = _HEADLESS if headless else 0
    found = [_moved(one, path, lost) for one in findings if one.code not in _ELSEWHERE]
    stretches = galley_of(bulletin).stretches if bulletin else ()
    dropped = {StretchKind.TITLE, *((StretchKind.HEADLINE,) if headless else ())}
    written = (one for one in stretches if one.passage is not None or one.figures)
    pieces = (_piece(one, lost) for one in written if one.kind not in dropped)
    return manuscript_of(path, pieces, findings=found)


def has_front(text: str) -> bool:
    """Tell whether a text begins with front matter."""
    return text.partition("\n")[0].rstrip() == "---"


def _piece(stretch: Stretch, lost: int) -> Piece:
    return Piece(
        kind=_KINDS.get(stretch.kind, ParagraphKind.PARAGRAPH),
        text=stretch.text,
        spots=tuple(_spots(stretch, lost)),
        waiver=stretch.waiver,
        known=tuple(
            Known(start=inset.start, end=inset.end, measurement=inset.figure.measurement)
            for inset in stretch.insets
            if inset.figure is not None
        ),
    )


def _spots(stretch: Stretch, lost: int) -> Iterator[Spot]:
    for offset in range(len(stretch.text)):
        place = stretch.place(offset)
        yield (place.line or 1) - lost, place.column or 1


def _moved(finding: Finding, path: str, lost: int) -> Finding:
    line = finding.place.line
    place = Place(path, max(line - lost, 1) if line else None, finding.place.column)
    return replace(finding, place=place)
