"""Lines: figures at their points and names at their ends, or a table where there is no room."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bulletin.articles import Chart
from bulletin.charts.box import Box
from bulletin.charts.categories import shortened
from bulletin.charts.draft import Draft
from bulletin.charts.ends import aside, ends, named_ends
from bulletin.charts.labels import ASIDE, labels
from bulletin.charts.lettering import ASCENT, widest, wrap
from bulletin.charts.look import Look
from bulletin.charts.picture import Picture, first_clear
from bulletin.charts.plot import Plot, plotted
from bulletin.charts.series import key, lined
from bulletin.charts.shapes import RADIUS, Anchor, Shape
from bulletin.charts.table import tabled

_APART = 2 * RADIUS + 1
"""From one hollow mark to the next, in points."""


def lines(chart: Chart, look: Look) -> Picture:
    """Return lines over the categories, in the largest type in which nothing collides."""
    return first_clear(_layouts(chart, look))


def _layouts(chart: Chart, look: Look) -> Iterator[Picture]:
    short = replace(chart, categories=shortened(chart.categories))
    for beside in (True, False):
        for named_so in (chart, short):
            for size in look.sizes:
                yield labelled(Draft(named_so, look, size), beside=beside)
    yield from (tabled(Draft(chart, look, size)) for size in look.sizes)


def labelled(draft: Draft, *, beside: bool) -> Picture:
    """Return lines with a figure at each point.

    :param beside: each series is named at its line's end; else all are in a key over the lines.
    """
    look = draft.look
    names = ends(draft) if beside else []
    drawn, top = ((), 0.0) if beside else key(draft, lined)
    right = look.width - aside(draft, names)
    slot = right / max(1, len(draft.chart.categories))
    categories = [wrap(name, slot - draft.space, draft.size) for name in draft.chart.categories]
    foot = look.height - _depth(draft, categories)
    indent = min(slot / 2, _overhang(draft, categories))
    plot = plotted(draft, Box(0, top, right, foot), indent)
    shapes: list[Shape] = [
        *drawn,
        *plot.shapes(),
        *_feet(plot, categories),
        *named_ends(plot, names),
    ]
    shapes.extend(labels(plot, shapes))
    return Picture(width=look.width, height=look.height, shapes=tuple(shapes))


def _depth(draft: Draft, categories: Sequence[tuple[str, ...]]) -> float:
    """Return the room below the lines that the names of the categories take."""
    deep = (len(lines) + _bare(draft, place) for place, lines in enumerate(categories))
    return max(deep, default=0) * draft.leading + draft.space


def _overhang(draft: Draft, categories: Sequence[tuple[str, ...]]) -> float:
    """Return how far words stand out beyond the first and last points."""
    figures = [f for series in draft.chart.series for f in series.figures if f is not None]
    texts = (0.5 + ASIDE) * max((draft.room(figure) for figure in figures), default=0.0)
    names = (widest(lines, draft.size) for lines in (*categories, (draft.look.no_data,)))
    return max(texts, *(name / 2 for name in names))


def _bare(draft: Draft, place: int) -> bool:
    """Tell whether a series has no data in the category at ``place``."""
    return any(figure is None for _, figure in draft.at(place))


def _feet(plot: Plot, categories: Sequence[tuple[str, ...]]) -> Iterator[Shape]:
    """Yield the categories' names and, under them, hollow marks of the series without data."""
    draft = plot.draft
    first = plot.area.bottom + draft.space + ASCENT * draft.size
    for place, (x, lines) in enumerate(zip(plot.xs, categories, strict=True)):
        yield draft.words(lines, x, first, "category")
        if _bare(draft, place):
            yield from _hole(draft, place, x, first + len(lines) * draft.leading)


def _hole(draft: Draft, place: int, x: float, base: float) -> Iterator[Shape]:
    forms = [ink.form for ink, figure in draft.at(place) if figure is None]
    marks = len(forms) * _APART + draft.space / 2
    left = x - (marks + draft.width(draft.look.no_data)) / 2
    for step, form in enumerate(forms):
        yield draft.hollow(left + (step + 0.5) * _APART, base - 0.36 * draft.size, form)
    yield draft.missing(left + marks, base, Anchor.START)
