"""Bars: columns lying down, with room for long names and for many figures."""

from collections.abc import Iterator
from dataclasses import replace

from bulletin.articles import Chart
from bulletin.charts.box import Box
from bulletin.charts.draft import Draft
from bulletin.charts.inks import Ink
from bulletin.charts.lettering import ASCENT, split, widest
from bulletin.charts.look import Look
from bulletin.charts.picture import Picture, first_clear
from bulletin.charts.scale import Scale, amount, amounts, from_zero
from bulletin.charts.series import filled, key
from bulletin.charts.shapes import RADIUS, Anchor, Shape
from bulletin.facts import Figure

_NAMES = 0.38
"""The share of the width that the names of the categories take at most."""

_FEWEST = 4
"""… and the ems that they have at least."""

_SHORTEST = 24.0
"""All bars together reach over this many points at least."""


def lying(draft: Draft) -> Picture:
    """Return bars in rows from the top, each with its figure at its end; zero is their baseline."""
    shapes, top = key(draft, filled)
    names, scale = _measured(draft)
    rows, bottom = _rows(draft, top, names, scale)
    return Picture(width=draft.look.width, height=bottom, shapes=(*shapes, *rows))


def bars(chart: Chart, look: Look) -> Picture:
    """Return bars in the order of the categories, in the largest type in which nothing collides."""
    return first_clear(lying(Draft(chart, look, size)) for size in look.sizes)


def panels(draft: Draft) -> Picture:
    """Return the series one below the other, each under its name, all on one scale."""
    names, scale = _measured(draft)
    drawn: list[Shape] = []
    y = 0.0
    for series in draft.chart.series:
        lines = split(series.name, draft.look.width, draft.size)
        drawn.append(draft.words(lines, 0, y + ASCENT * draft.size, "series", Anchor.START))
        own, first = replace(draft.chart, series=(series,), highlight=()), draft.chart.highlight
        panel = replace(draft, chart=own, aside=bool(first) and series.name not in first)
        rows, y = _rows(panel, y + (len(lines) + 0.4) * draft.leading, names, scale)
        drawn.extend(rows)
        y += 0.4 * draft.size
    return Picture(width=draft.look.width, height=y, shapes=tuple(drawn))


def _measured(draft: Draft) -> tuple[list[tuple[str, ...]], Scale]:
    """Return the lines of the categories' names, and the scale of the bars beside them."""
    chart, look = draft.chart, draft.look
    before, after = _rooms(draft)
    left = max(_FEWEST * draft.size, look.width - before - after - _SHORTEST - draft.space)
    names = [split(name, min(_NAMES * look.width, left), draft.size) for name in chart.categories]
    start = max((widest(lines, draft.size) for lines in names), default=0.0) + draft.space + before
    end = max(start + _SHORTEST, look.width - after)
    return names, Scale(*from_zero(amounts(chart)), start, end)


def _rows(
    draft: Draft, top: float, names: list[tuple[str, ...]], scale: Scale
) -> tuple[list[Shape], float]:
    """Return a row of bars for each category, their baseline, and where they end."""
    drawn: list[Shape] = []
    y = top
    for place, lines in enumerate(names):
        high = max(len(draft.chart.series) * _thick(draft), len(lines) * draft.leading)
        drawn.extend(_row(draft, place, y + high / 2, scale))
        first = y + high / 2 - (len(lines) - 1) / 2 * draft.leading + 0.36 * draft.size
        drawn.append(draft.words(lines, 0, first, "category", Anchor.START))
        y += high + 0.6 * draft.size
    zero = scale.at(0)
    drawn.append(draft.rule((zero, top - 0.2 * draft.size), (zero, y - 0.3 * draft.size)))
    return drawn, y


def _thick(draft: Draft) -> float:
    """From one bar to the next; a bar is at least as thick as a line of text is high."""
    return draft.size * (1.45 if len(draft.chart.series) == 1 else 1.15)


def _rooms(draft: Draft) -> tuple[float, float]:
    """Return the room for figures beyond the bars that reach below zero, and beyond the others."""
    figures = [f for series in draft.chart.series for f in series.figures]
    before = [_room(draft, f) for f in figures if f is not None and amount(f) < 0]
    after = [_room(draft, f) for f in figures if f is None or amount(f) >= 0]
    return (max(before, default=0.0), max(after, default=0.0))


def _room(draft: Draft, figure: Figure | None) -> float:
    if figure is None:
        return draft.width(draft.look.no_data) + 2 * draft.space + 2 * RADIUS
    return draft.room(figure) + 2 * draft.space


def _row(draft: Draft, place: int, middle: float, scale: Scale) -> Iterator[Shape]:
    """Yield the bars of one category, one below the other around its middle."""
    shown = draft.at(place)
    if all(figure is None for _, figure in shown):
        yield from _hole(draft, middle, scale.at(0))
        return
    thick = _thick(draft)
    y = middle - thick * len(shown) / 2
    for ink, figure in shown:
        if figure is None:
            yield from _hole(draft, y + thick / 2, scale.at(0))
        else:
            yield from _bar(draft, ink, figure, y + thick / 2, scale)
        y += thick


def _bar(draft: Draft, ink: Ink, figure: Figure, middle: float, scale: Scale) -> Iterator[Shape]:
    half = 0.43 * _thick(draft)
    zero, end = scale.at(0), scale.at(amount(figure))
    yield draft.bar(ink, Box(min(zero, end), middle - half, max(zero, end), middle + half), figure)
    base = middle + 0.36 * draft.size
    if end < zero:
        yield draft.value(figure, end - draft.space, base, Anchor.END)
    else:
        yield draft.value(figure, end + draft.space, base, Anchor.START)


def _hole(draft: Draft, middle: float, zero: float) -> Iterator[Shape]:
    """Yield what stands in the place of a bar without data."""
    yield draft.hollow(zero + draft.space + RADIUS, middle)
    after = zero + 2 * draft.space + 2 * RADIUS
    yield draft.missing(after, middle + 0.36 * draft.size, Anchor.START)
