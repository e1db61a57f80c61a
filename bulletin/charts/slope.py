"""A slope: two dates side by side, each entry a line from its first value to its last."""

from collections.abc import Iterator
from dataclasses import dataclass

from bulletin.articles import Chart
from bulletin.charts.draft import Draft
from bulletin.charts.ends import apart
from bulletin.charts.inks import Ink, inks, loud, quiet
from bulletin.charts.lettering import ASCENT, DESCENT, split, widest
from bulletin.charts.look import Look
from bulletin.charts.picture import Picture, first_clear
from bulletin.charts.scale import Scale, amount, amounts
from bulletin.charts.shapes import RADIUS, Anchor, Line, Mark, Shape
from bulletin.facts import Figure

_NAMES = 0.36
"""The share of the width that names take at most."""

_FEWEST = 3
"""… and the ems that they have at least."""

_SHORTEST = 24.0
"""From the first date to the second, in points, where names can give way."""

_DATES = 0.36
"""The share of the width that the name of a date takes at most."""

_TOLD_APART = 4
"""So many lines have inks of their own; more are alike, as each is named."""

_MIDDLE = (ASCENT - DESCENT) / 2


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two dates: where its points stand, and where their figures begin or end."""

    x: float
    figures: tuple[Figure | None, ...]
    ys: tuple[float, ...]
    middles: tuple[float, ...]


def slope(chart: Chart, look: Look) -> Picture:
    """Return the lines, named at their left, with a figure at either end.

    The scale runs from the lowest to the highest value: it is slopes that are compared, and zero
    may lie outside.
    """
    return first_clear(_sloping(Draft(chart, look, size)) for size in look.sizes)


def _sloping(draft: Draft) -> Picture:
    look, series = draft.look, draft.chart.series
    dates = [split(name, _DATES * look.width, draft.size) for name in draft.chart.categories]
    beside = 4 * draft.space + RADIUS
    right = look.width - max(_widest(draft, 1) + beside, widest(dates[1], draft.size))
    figures = _widest(draft, 0) + beside + draft.size
    room = max(_FEWEST * draft.size, min(_NAMES * look.width, right - figures - _SHORTEST))
    names = [split(one.name, room, draft.size) for one in series]
    heights = [draft.leading * (len(lines) + 0.1) for lines in names]
    left = widest(tuple(line for lines in names for line in lines), draft.size) + figures
    left = max(left, widest(dates[0], draft.size))
    top = draft.leading * (max(map(len, dates)) + 0.6)
    foot = top + max(sum(heights) + draft.leading, 0.8 * look.height - top)
    scale = _scale(draft, top, foot)
    sides = [_side(draft, n, x, scale, heights, (top, foot)) for n, x in ((0, left), (1, right))]
    shapes: list[Shape] = [*_dates(draft, sides, dates, (top, foot)), *_lines(draft, sides)]
    shapes.extend(_labels(draft, sides[0], names))
    shapes.extend(_labels(draft, sides[1], []))
    return Picture(width=look.width, height=foot + draft.leading / 2, shapes=tuple(shapes))


def _widest(draft: Draft, place: int) -> float:
    found = [series.figures[place] for series in draft.chart.series]
    return max(draft.width(draft.look.no_data) if f is None else draft.room(f) for f in found)


def _scale(draft: Draft, top: float, foot: float) -> Scale:
    """Return a scale from the lowest to the highest amount, half a line inside the edges."""
    reached = amounts(draft.chart) or (0.0, 1.0)
    low, high = min(reached), max(reached)
    spare = draft.leading / 2
    return Scale(low, high if high > low else low + 1.0, foot - spare, top + spare)


def _side(
    draft: Draft,
    place: int,
    x: float,
    scale: Scale,
    heights: list[float],
    between: tuple[float, float],
) -> _Side:
    found = tuple(series.figures[place] for series in draft.chart.series)
    others = tuple(series.figures[1 - place] for series in draft.chart.series)
    ys = tuple(_y(own, other, scale) for own, other in zip(found, others, strict=True))
    return _Side(x, found, ys, tuple(apart(list(ys), heights, between)))


def _y(own: Figure | None, other: Figure | None, scale: Scale) -> float:
    """Return where a value stands; one that is missing stands level with the other date's."""
    shown = own or other
    return scale.start if shown is None else scale.at(amount(shown))


def _dates(
    draft: Draft,
    sides: list[_Side],
    dates: list[tuple[str, ...]],
    between: tuple[float, float],
) -> Iterator[Shape]:
    """Yield the names of the two dates over their upright rules."""
    top, foot = between
    for place, (side, lines) in enumerate(zip(sides, dates, strict=True)):
        anchor = Anchor.START if place else Anchor.END
        x = side.x
        yield draft.words(lines, x, ASCENT * draft.size, "category", anchor)
        yield Line(points=((side.x, top - draft.space), (side.x, foot)), colour=draft.look.grey)


def _inks(draft: Draft) -> tuple[Ink, ...]:
    chart = draft.chart
    if chart.highlight or len(chart.series) <= _TOLD_APART:
        return draft.inks if chart.highlight else inks(draft.look, len(chart.series))
    return tuple(loud(draft.look) for _ in chart.series)


def _lines(draft: Draft, sides: list[_Side]) -> Iterator[Shape]:
    left, right = sides
    for place, ink in enumerate(_inks(draft)):
        ends = ((left.x, left.ys[place]), (right.x, right.ys[place]))
        known = [side.figures[place] is not None for side in sides]
        if all(known):
            wide = 0.9 if ink == quiet(draft.look) else 1.3
            yield Line(points=ends, colour=ink.colour, wide=wide, dash=ink.dash)
        for (x, y), there in zip(ends, known, strict=True):
            if there:
                yield Mark(x=x, y=y, form=ink.form, colour=ink.colour)
            else:
                yield draft.hollow(x, y, ink.form)


def _labels(draft: Draft, side: _Side, names: list[tuple[str, ...]]) -> Iterator[Shape]:
    """Yield the figures of one date, at the left with their names, tied to points farther off."""
    before = bool(names)
    turn = -1 if before else 1
    x = side.x + turn * (RADIUS + 3 * draft.space)
    anchor = Anchor.END if before else Anchor.START
    for place, (figure, y, middle) in enumerate(
        zip(side.figures, side.ys, side.middles, strict=True)
    ):
        if abs(middle - y) > draft.leading / 4:
            start = side.x + turn * (RADIUS + 0.5)
            points = ((start, y), (x - turn * draft.space, middle))
            yield Line(points=points, colour=draft.look.grey, wide=0.4)
        base = middle + _MIDDLE * draft.size
        if figure is None:
            yield draft.missing(x, base, anchor)
        else:
            yield draft.value(figure, x, base, anchor)
        if before:
            after = x - _widest(draft, 0) - draft.size
            first = base - (len(names[place]) - 1) / 2 * draft.leading
            yield draft.words(names[place], after, first, "series", Anchor.END)
