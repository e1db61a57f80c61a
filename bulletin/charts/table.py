"""Lines over a table of their figures, where the labels find no room at the points."""

from collections.abc import Iterator
from itertools import combinations

from bulletin.charts.box import Box
from bulletin.charts.draft import Draft
from bulletin.charts.lettering import ASCENT, split, widest
from bulletin.charts.picture import Picture, meet
from bulletin.charts.plot import Plot, plotted
from bulletin.charts.series import key, lined
from bulletin.charts.shapes import Anchor, Line, Shape, Words
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
    table, bottom = _table(draft, look.height + draft.leading)
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
    thinned = (names[::step] for step in range(1, len(names) + 1))
    return next((some for some in thinned if not _crowded(plot, some)), ())


def _crowded(plot: Plot, names: tuple[Words, ...]) -> bool:
    collide = any(meet(one.box, (other,)) for one, other in combinations(names, 2))
    return collide or not all(
        plot.area.left <= name.box.left and name.box.right <= plot.area.right for name in names
    )


def _table(draft: Draft, top: float) -> tuple[tuple[Shape, ...], float]:
    """Return head and rows from ``top`` down, and where they end."""
    names, rights = _edges(draft)
    y = top + draft.space
    shapes: list[Shape] = [*_head(draft, rights, top), _rule(draft, y, rights)]
    for place, lines in enumerate(names):
        y += draft.leading * 1.1
        shapes.append(draft.words(lines, 0, y, "category", Anchor.START))
        shapes.extend(_cells(draft, place, rights, y))
        y += draft.leading * (len(lines) - 1)
    shapes.append(_rule(draft, y + draft.space, rights))
    return (tuple(shapes), y + 2 * draft.space)


def _edges(draft: Draft) -> tuple[list[tuple[str, ...]], list[float]]:
    """Return the lines of the categories' names, and the right edge of each series' column."""
    count = len(draft.chart.series)
    narrowest = max((draft.width(text) for text in _texts(draft)), default=0.0) + 2 * draft.space
    left = max(_FEWEST * draft.size, draft.look.width - narrowest * count - draft.space)
    room = min(_NAMES * draft.look.width, left)
    names = [split(name, room, draft.size) for name in draft.chart.categories]
    start = max((widest(lines, draft.size) for lines in names), default=0.0) + draft.space
    wide = min(_COLUMN * draft.size, (draft.look.width - start) / count)
    return (names, [start + wide * (place + 1) for place in range(count)])


def _texts(draft: Draft) -> Iterator[str]:
    for series in draft.chart.series:
        for figure in series.figures:
            yield figure.text if figure else draft.look.no_data


def _head(draft: Draft, rights: list[float], top: float) -> Iterator[Shape]:
    """Yield a piece of each series' line over its column, where there are several."""
    if len(rights) == 1:
        return
    for ink, right in zip(draft.inks, rights, strict=True):
        yield from lined(draft, ink, Box(right - _SWATCH, top - 0.75 * draft.size, right, top))


def _cells(draft: Draft, place: int, rights: list[float], y: float) -> Iterator[Words]:
    for (_, figure), right in zip(draft.at(place), rights, strict=True):
        yield _cell(draft, figure, right, y)


def _cell(draft: Draft, figure: Figure | None, right: float, y: float) -> Words:
    if figure is None:
        return draft.missing(right, y, Anchor.END)
    return draft.value(figure, right, y, Anchor.END)


def _rule(draft: Draft, y: float, rights: list[float]) -> Line:
    return Line(points=((0, y), (rights[-1], y)), colour=draft.look.grey, wide=0.4)
