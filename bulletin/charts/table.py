"""Lines over a table of their figures, where the labels find no room at the points."""

from collections.abc import Iterator
from itertools import combinations

from bulletin.charts.box import Box
from bulletin.charts.draft import Draft
from bulletin.charts.lettering import ASCENT, split, widest
from bulletin.charts.picture import Picture, meet
from bulletin.charts.plot import Plot, plotted
from bulletin.charts.series import lined
from bulletin.charts.shapes import Anchor, Line, Shape, Words
from bulletin.facts import Figure

_NAMES = 0.36
"""The share of the width that the names of the categories take at most."""

_COLUMN = 16
"""A column of figures is no wider than this, in ems, so that the eye keeps to its row."""

_SWATCH = 11.0
"""The length of a piece of line before a series' name, in points."""


def tabled(draft: Draft) -> Picture:
    """Return bare lines and, under them, a table with a row for each category."""
    look = draft.look
    foot = look.height - draft.leading - draft.space
    widest_name = widest(draft.chart.categories, draft.size)
    plot = plotted(draft, Box(0, 0, look.width, foot), min(widest_name, look.width) / 2)
    table, bottom = _table(draft, look.height + draft.leading)
    shapes = (*plot.shapes(), *_feet(plot), *table)
    return Picture(width=look.width, height=bottom, shapes=shapes)


def _feet(plot: Plot) -> tuple[Words, ...]:
    """Return as many names of categories, evenly apart, as find room in one line."""
    draft = plot.draft
    base = plot.area.bottom + draft.space + ASCENT * draft.size
    names = tuple(
        draft.words((name,), x, base, "category")
        for x, name in zip(plot.xs, draft.chart.categories, strict=True)
    )
    thinned = (names[::step] for step in range(1, len(names)))
    clear = (some for some in thinned if not _crowded(some))
    return next(clear, names[:1])


def _crowded(names: tuple[Words, ...]) -> bool:
    return any(meet(one.box, (other,)) for one, other in combinations(names, 2))


def _table(draft: Draft, top: float) -> tuple[tuple[Shape, ...], float]:
    """Return head and rows from ``top`` down, and where they end."""
    names = [split(name, _NAMES * draft.look.width, draft.size) for name in draft.chart.categories]
    start = max((widest(lines, draft.size) for lines in names), default=0.0) + draft.size
    wide = min(_COLUMN * draft.size, (draft.look.width - start) / max(1, len(draft.chart.series)))
    rights = [start + wide * (place + 1) for place in range(len(draft.chart.series))]
    head, y = _head(draft, rights, wide, top)
    shapes: list[Shape] = [*head, _rule(draft, y, rights)]
    for place, lines in enumerate(names):
        y += draft.leading * 1.1
        shapes.append(draft.words(lines, 0, y, "category", Anchor.START))
        shapes.extend(_cells(draft, place, rights, y))
        y += draft.leading * (len(lines) - 1)
    shapes.append(_rule(draft, y + draft.space, rights))
    return (tuple(shapes), y + 2 * draft.space)


def _head(draft: Draft, rights: list[float], wide: float, top: float) -> tuple[list[Shape], float]:
    """Return each series' name with a piece of its line, and where the head ends."""
    room = wide - _SWATCH - 2 * draft.space
    names = [split(series.name, room, draft.size) for series in draft.chart.series]
    deep = max(map(len, names), default=0)
    shapes: list[Shape] = []
    for ink, lines, right in zip(draft.inks, names, rights, strict=True):
        first = top + (deep - len(lines)) * draft.leading
        shapes.append(draft.words(lines, right, first, "series", Anchor.END))
        swatch_end = right - widest(lines, draft.size) - draft.space
        box = Box(swatch_end - _SWATCH, first - 0.75 * draft.size, swatch_end, first)
        shapes.extend(lined(draft, ink, box))
    return (shapes, top + (deep - 1) * draft.leading + draft.space)


def _cells(draft: Draft, place: int, rights: list[float], y: float) -> Iterator[Words]:
    for (_, figure), right in zip(draft.at(place), rights, strict=True):
        yield _cell(draft, figure, right, y)


def _cell(draft: Draft, figure: Figure | None, right: float, y: float) -> Words:
    if figure is None:
        return draft.missing(right, y, Anchor.END)
    return draft.value(figure, right, y, Anchor.END)


def _rule(draft: Draft, y: float, rights: list[float]) -> Line:
    return Line(points=((0, y), (rights[-1], y)), colour=draft.look.grey, wide=0.4)
