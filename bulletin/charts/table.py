"""Lines over a table of their figures, where the labels find no room at the points."""

from collections.abc import Iterator

from bulletin.charts.box import Box
from bulletin.charts.draft import Draft, mark_of
from bulletin.charts.lettering import ASCENT, split, widest
from bulletin.charts.picture import Picture
from bulletin.charts.plot import Plot, plotted
from bulletin.charts.series import Swatch, key, lined
from bulletin.charts.shapes import Anchor, Line, Shape, Words
from bulletin.charts.thinning import thinned
from bulletin.facts import Figure

_NAMES = 0.6
"""The share of the width that the names of the categories take at most."""

_FEWEST = 4
"""… and the ems that they have at least."""

_COLUMN = 14
"""A column of figures is no wider than this, in ems, so that the eye keeps to its row."""

_SWATCH = 11.0
"""The length of the piece of line at the head of a series' column, in points."""


def tabled(draft: Draft) -> Picture:
    """Return bare lines under a key and, below them, a table with a row for each category."""
    look = draft.look
    names, top = key(draft, lined)
    foot = look.height - draft.leading - draft.space
    indent = min(widest(draft.chart.categories, draft.size), look.width / 2) / 2
    plot = plotted(draft, Box(0, top, look.width, foot), indent)
    table, bottom = below(draft, look.height + draft.leading, lined)
    shapes = (*names, *plot.shapes(), *_feet(plot), *table)
    return Picture(width=look.width, height=bottom, shapes=shapes)


def _feet(plot: Plot) -> tuple[Words, ...]:
    """Return as many names of categories, evenly apart, as find room in one line."""
    draft = plot.draft
    base = plot.area.bottom + draft.space + ASCENT * draft.size
    names = tuple(
        draft.words((name,), x, base, "category")
        for x, name in zip(plot.xs, draft.chart.categories, strict=True)
    )
    return thinned(names, plot.area)


def below(draft: Draft, top: float, swatch: Swatch) -> tuple[tuple[Shape, ...], float]:
    """Return a table of all figures from ``top`` down, and where it ends.

    A total has the last column, which no swatch stands over.
    """
    names, rights = _edges(draft)
    y = top + draft.space
    shapes: list[Shape] = [*_head(draft, rights, top, swatch), _rule(draft, y, rights)]
    for place, lines in enumerate(names):
        y += draft.leading * 1.1
        shapes.append(draft.words(lines, 0, y, "category", Anchor.START))
        shapes.extend(_cells(draft, place, rights, y))
        y += draft.leading * (len(lines) - 1)
    shapes.append(_rule(draft, y + draft.space, rights))
    return (tuple(shapes), y + 2 * draft.space)


def _edges(draft: Draft) -> tuple[list[tuple[str, ...]], list[float]]:
    """Return the lines of the categories' names, and the right edge of each series' column."""
    count = len(draft.columns)
    narrowest = max((draft.width(text) for text in _texts(draft)), default=0.0) + 2 * draft.space
    left = max(_FEWEST * draft.size, draft.look.width - narrowest * count - draft.space)
    room = min(_NAMES * draft.look.width, left)
    names = [split(name, room, draft.size) for name in draft.chart.categories]
    start = max((widest(lines, draft.size) for lines in names), default=0.0) + draft.space
    wide = min(_COLUMN * draft.size, (draft.look.width - start) / count)
    return (names, [start + wide * (place + 1) for place in range(count)])


def _texts(draft: Draft) -> Iterator[str]:
    for series in draft.columns:
        for figure in series.figures:
            yield figure.text + mark_of(figure) if figure else draft.look.no_data


def _head(draft: Draft, rights: list[float], top: float, swatch: Swatch) -> Iterator[Shape]:
    """Yield a piece of each series over its column, where there are several."""
    if len(rights) == 1:
        return
    for ink, right in zip(draft.inks, rights, strict=False):
        yield from swatch(draft, ink, Box(right - _SWATCH, top - 0.75 * draft.size, right, top))


def _cells(draft: Draft, place: int, rights: list[float], y: float) -> Iterator[Words]:
    for series, right in zip(draft.columns, rights, strict=True):
        yield _cell(draft, series.figures[place], right, y)


def _cell(draft: Draft, figure: Figure | None, right: float, y: float) -> Words:
    if figure is None:
        return draft.missing(right, y, Anchor.END)
    return draft.value(figure, right, y, Anchor.END)


def _rule(draft: Draft, y: float, rights: list[float]) -> Line:
    return Line(points=((0, y), (rights[-1], y)), colour=draft.look.grey, wide=0.4)
