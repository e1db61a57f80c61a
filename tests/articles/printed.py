"""Articles as plain lines, so that a case can say what is expected."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bulletin.articles import (
    Article,
    Block,
    Chart,
    FigureRow,
    Line,
    MainPoints,
    Prose,
    Roll,
    Table,
)
from bulletin.diagnostics import Finding


def printed(article: Article) -> Iterator[str]:
    """Return what an article says, a line for each part."""
    yield f"kind: {article.kind.value}"
    for name in ("kicker", "headline", "deck", "dateline"):
        line: Line | None = getattr(article, name)
        if line is not None:
            yield f"{name}: {line.html}"
    for one in article.byline:
        yield f"byline: {one.role}/{one.name}"
    if article.span is not None:
        yield f"span: {article.span}"
    if article.picture is not None:
        picture = article.picture
        lines = (picture.alt, picture.caption, picture.credit)
        said = " / ".join(line.text if line else "-" for line in lines)
        yield f"picture: {picture.path} {picture.width}x{picture.height}: {said}"
    for block in article.blocks:
        yield from _BLOCKS[type(block)](block)


def found(finding: Finding) -> str:
    """Return a finding as a case writes it."""
    place = f"{finding.place.line}:{finding.place.column}"
    mended = "" if finding.mended is None else f" => {finding.mended}"
    return f"! {place} {finding.severity.value} {finding.code}{mended}"


def _prose(block: Prose) -> Iterator[str]:
    yield from block.html.splitlines()


def _chart(block: Chart) -> Iterator[str]:
    yield f"{block.kind} {block.id}: {_text(block.title)} ({block.unit})"
    yield f"  {' | '.join(block.categories)}"
    for series in block.series:
        values = " | ".join("-" if one is None else one.text for one in series.figures)
        yield f"  {series.name}: {values}"
    if block.total is not None:
        values = " | ".join("-" if one is None else one.text for one in block.total.figures)
        yield f"  = {block.total.name}: {values}"
    if block.highlight:
        yield f"  highlight: {', '.join(block.highlight)}"
    yield f"  {block.alt}"
    yield from _below(block.note, block.source)
    if block.mark:
        yield f"  mark: {block.mark}"


def _table(block: Table) -> Iterator[str]:
    yield f"table: {_text(block.title)} ({block.unit})"
    if block.groups:
        yield f"  {' | '.join(f'{name} x{count}' for name, count in block.groups)}"
    trend = [block.trend] if block.trend else []
    yield f"  {' | '.join((block.corner, *block.heads, *trend))}"
    for row in block.rows:
        cells = " | ".join("-" if cell is None else cell.text for cell in row.cells)
        yield f"  {'= ' if row.total else ''}{row.head.text} ({row.unit}) | {cells}"
        if row.trend:
            drawn = " ".join("-" if one is None else one.text for one in row.trend)
            yield f"    {drawn}: {row.trend_alt}"
    yield from _below(block.note, block.source)
    if block.mark:
        yield f"  mark: {block.mark}"


def _below(note: Line | None, source: Line | None) -> Iterator[str]:
    yield f"  note: {_text(note)}; source: {_text(source)}"


def _figures(block: FigureRow) -> Iterator[str]:
    yield f"figures: {_text(block.title)}"
    for item in block.items:
        yield f"  {item.label.text}: {item.number.html} [{item.unit}]"


def _roll(block: Roll) -> Iterator[str]:
    yield f"roll: {_text(block.title)}"
    for item in block.items:
        yield f"  {item.name.text} | {_text(item.note)}"


def _points(block: MainPoints) -> Iterator[str]:
    yield f"main points: {_text(block.title)}"
    for item in block.items:
        yield f"  {item.text}"


def _text(line: Line | None) -> str:
    return "-" if line is None else line.text


_BLOCKS: Mapping[type[Block], Callable[[Any], Iterator[str]]] = {
    Prose: _prose,
    Chart: _chart,
    Table: _table,
    FigureRow: _figures,
    Roll: _roll,
    MainPoints: _points,
}
