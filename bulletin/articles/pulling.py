"""Pulling a galley: a Bulletin's lines and blocks become stretches in the order of print."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from bulletin.articles.article import Article, Bulletin
from bulletin.articles.block import Block, Chart, FigureRow, MainPoints, Prose, Roll, Table
from bulletin.articles.galley import Galley, Inset, Stretch, StretchKind
from bulletin.articles.line import Line
from bulletin.articles.stretching import stretches_of
from bulletin.diagnostics import Place
from bulletin.facts import Figure


def galley_of(bulletin: Bulletin) -> Galley:
    """Return the finished text of a bulletin: title, then each article from kicker to last block.

    The editor's note and the distribution follow the title.

    A picture's words follow the head of its article; charts are their title, names, numbers and
    text alternative.
    """
    articles = (one for article in bulletin.articles for one in _article(article))
    return Galley(bulletin=bulletin, stretches=(*_own(bulletin), *articles))


def _own(bulletin: Bulletin) -> Iterator[Stretch]:
    slip = _Slip("", bulletin.place)
    yield from slip.line(StretchKind.TITLE, bulletin.title)
    yield from slip.line(StretchKind.CREDIT, bulletin.distribution.classification)
    yield from slip.line(StretchKind.NOTE, bulletin.note)
    for _, line in bulletin.distribution.offices:
        yield from slip.line(StretchKind.CREDIT, line)


@dataclass(frozen=True, slots=True)
class _Slip:
    """Where stretches without a passage belong: an article, and the place of its block."""

    article: str
    place: Place

    def line(self, kind: StretchKind, line: Line | None) -> Iterator[Stretch]:
        """Yield a line; nothing where there is none, or nothing in it."""
        if line is None or not line.text:
            return
        if line.draft is not None:
            for one in stretches_of(line.draft, self.article):
                yield replace(one, kind=kind)
        elif line.figures:
            yield self.figure(kind, line.text, line.figures[0])
        else:
            yield from self.own(kind, line.text)

    def own(self, kind: StretchKind, text: str) -> Iterator[Stretch]:
        """Yield words of our own."""
        if text:
            whole = Inset(start=0, end=len(text))
            yield Stretch(
                kind=kind, article=self.article, text=text, origin=self.place, insets=(whole,)
            )

    def figure(self, kind: StretchKind, text: str, figure: Figure) -> Stretch:
        """Return a figure that stands by itself, at its place in the list of facts."""
        whole = Inset(start=0, end=len(text), figure=figure)
        return Stretch(
            kind=kind, article=self.article, text=text, origin=figure.place, insets=(whole,)
        )


def _article(article: Article) -> Iterator[Stretch]:
    slip = _Slip(article.slug, article.place)
    yield from slip.line(StretchKind.KICKER, article.kicker)
    yield from slip.line(StretchKind.HEADLINE, article.headline)
    yield from slip.line(StretchKind.DECK, article.deck)
    for by in article.byline:
        for line in by.lines:
            yield from slip.line(StretchKind.BYLINE, line)
    yield from slip.line(StretchKind.DATELINE, article.dateline)
    if picture := article.picture:
        yield from slip.line(StretchKind.ALT, picture.alt)
        yield from slip.line(StretchKind.CAPTION, picture.caption)
        yield from slip.line(StretchKind.CREDIT, picture.credit)
    for block in article.blocks:
        yield from _PULLERS[type(block)](replace(slip, place=_place(block, slip.place)), block)


def _place(block: Block, otherwise: Place) -> Place:
    """Return where a block stands: a table has no place of its own but its figures'."""
    if isinstance(block, Chart):
        return block.place
    if isinstance(block, Table):
        cells = (cell for row in block.rows for cell in row.cells if cell and cell.figures)
        return next((cell.figures[0].place for cell in cells), otherwise)
    return otherwise


def _prose(slip: _Slip, block: Prose) -> Iterator[Stretch]:
    if block.draft is not None:
        yield from stretches_of(block.draft, slip.article)


def _table(slip: _Slip, block: Table) -> Iterator[Stretch]:
    yield from slip.line(StretchKind.CAPTION, block.title)
    groups = tuple(name for name, _ in block.groups)
    for head in (block.unit, block.corner, *groups, *block.heads, block.trend):
        yield from slip.own(StretchKind.HEAD, head)
    for row in block.rows:
        yield from slip.line(StretchKind.HEAD, row.head)
        yield from slip.own(StretchKind.HEAD, row.unit)
        for cell in row.cells:
            yield from slip.line(StretchKind.CELL, cell)
    yield from _below(slip, block)


def _below(slip: _Slip, block: Table | Chart) -> Iterator[Stretch]:
    yield from slip.own(StretchKind.NOTE, block.mark)
    yield from slip.line(StretchKind.NOTE, block.note)
    yield from slip.line(StretchKind.SOURCE, block.source)


def _figures(slip: _Slip, block: FigureRow) -> Iterator[Stretch]:
    yield from slip.line(StretchKind.CAPTION, block.title)
    for item in block.items:
        for number in slip.line(StretchKind.NUMBER, item.number):
            yield number
            yield from replace(slip, place=number.origin).own(StretchKind.HEAD, item.unit)
        yield from slip.line(StretchKind.LABEL, item.label)


def _roll(slip: _Slip, block: Roll) -> Iterator[Stretch]:
    yield from slip.line(StretchKind.CAPTION, block.title)
    for item in block.items:
        yield from slip.line(StretchKind.HONOUR, item.name)
        yield from slip.line(StretchKind.HONOUR, item.note)


def _points(slip: _Slip, block: MainPoints) -> Iterator[Stretch]:
    yield from slip.line(StretchKind.CAPTION, block.title)
    for item in block.items:
        yield from slip.line(StretchKind.POINT, item)


def _chart(slip: _Slip, block: Chart) -> Iterator[Stretch]:
    yield from slip.line(StretchKind.CAPTION, block.title)
    for head in (block.unit, *block.categories):
        yield from slip.own(StretchKind.HEAD, head)
    for series in (*block.series, *([block.total] if block.total else [])):
        yield from slip.own(StretchKind.HEAD, series.name)
        for figure in series.figures:
            if figure is not None:
                yield slip.figure(StretchKind.CELL, figure.text, figure)
    yield from slip.own(StretchKind.ALT, block.alt)
    yield from _below(slip, block)


_PULLERS: Mapping[type[Block], Callable[[_Slip, Any], Iterator[Stretch]]] = MappingProxyType(
    {
        Prose: _prose,
        Table: _table,
        FigureRow: _figures,
        Roll: _roll,
        MainPoints: _points,
        Chart: _chart,
    }
)
