"""Columns: upright where the labels find room, else lying down as bars."""

from collections.abc import Iterator
from dataclasses import replace

from bulletin.articles import Chart
from bulletin.charts.bars import lying
from bulletin.charts.box import Box
from bulletin.charts.categories import shortened
from bulletin.charts.draft import INFINITE, Draft
from bulletin.charts.lettering import ASCENT, wrap
from bulletin.charts.look import Look
from bulletin.charts.picture import CLEARANCE, Picture, first_clear
from bulletin.charts.scale import Scale, amount, amounts, from_zero
from bulletin.charts.series import filled, key
from bulletin.charts.shapes import RADIUS, Shape
from bulletin.charts.thinning import thinned

_WIDEST = 40.0
"""A column is no wider than this, in points; one of several side by side three quarters of it."""

DEEPEST = 3
"""A name under a column has no more lines than this; columns lie down before."""


def columns(chart: Chart, look: Look) -> Picture:
    """Return columns grouped by category, in the largest type in which nothing collides."""
    return first_clear(_layouts(chart, look))


def _layouts(chart: Chart, look: Look) -> Iterator[Picture]:
    short = replace(chart, categories=shortened(chart.categories))
    for named in (chart, short):
        for size in look.sizes:
            draft = Draft(named, look, size)
            if max(map(len, names_below(draft)), default=0) <= DEEPEST:
                yield standing(draft)
    yield from (lying(Draft(chart, look, size)) for size in look.sizes)


def standing(
    draft: Draft, reach: tuple[float, float] | None = None, *, thin: bool = False
) -> Picture:
    """Return upright columns on one baseline, each with its figure over or, below zero, under it.

    The baseline is zero; categories are named at the foot of the picture.

    :param reach: the lowest and highest amount to leave room for, where not those of the chart.
    :param thin: names without room are left out, evenly, and the words for no data set upright.
    """
    chart, look = draft.chart, draft.look
    shapes, top = key(draft, filled)
    slot = look.width / max(1, len(chart.categories))
    names = names_below(draft)
    foot = look.height - draft.leading * max(map(len, names), default=0) - draft.space
    low, high = reach or from_zero(amounts(chart))
    below = draft.leading if low < 0 else 0.0
    scale = Scale(low, high, foot - below, top + draft.leading + draft.space)
    drawn: list[Shape] = list(shapes)
    first = foot + draft.space + ASCENT * draft.size
    named = tuple(
        draft.words(lines, (place + 0.5) * slot, first, "category")
        for place, lines in enumerate(names)
    )
    drawn.extend(thinned(named, Box(0, 0, look.width, foot)) if thin else named)
    for place in range(len(names)):
        drawn.extend(_group(draft, place, ((place + 0.5) * slot, slot), scale, thin=thin))
    zero = scale.at(0)
    drawn.append(draft.rule((0, zero), (look.width, zero)))
    return Picture(width=look.width, height=look.height, shapes=tuple(drawn))


def names_below(draft: Draft) -> list[tuple[str, ...]]:
    """Return the lines of each category's name, to stand under its columns."""
    slot = draft.look.width / max(1, len(draft.chart.categories))
    return [wrap(name, slot - draft.space, draft.size) for name in draft.chart.categories]


def _group(
    draft: Draft, place: int, across: tuple[float, float], scale: Scale, *, thin: bool
) -> Iterator[Shape]:
    """Yield the columns of one category, which stand side by side around its middle."""
    middle, slot = across
    shown = draft.at(place)
    zero = scale.at(0)
    if all(figure is None for _, figure in shown):
        yield from hole(draft, middle, zero, slot if thin else INFINITE)
        return
    if len(shown) == 1:
        wide = min(_WIDEST, slot * 0.6)
    else:
        wide = min(_WIDEST * 0.75, slot * 0.82 / len(shown))
    left = middle - wide * len(shown) / 2
    for ink, figure in shown:
        if figure is None:
            yield from hole(draft, left + wide / 2, zero)
        else:
            end = scale.at(amount(figure))
            yield draft.bar(ink, Box(left, min(zero, end), left + wide, max(zero, end)), figure)
            over = end - draft.space if end <= zero else end + draft.leading - draft.space / 2
            yield draft.value(figure, left + wide / 2, over)
        left += wide


def hole(draft: Draft, middle: float, zero: float, room: float = INFINITE) -> Iterator[Shape]:
    """Yield what stands in the place of a column without data, in lines no wider than ``room``."""
    y = zero - RADIUS - 1
    yield draft.hollow(middle, y)
    yield draft.missing(middle, y - RADIUS - draft.space, room=room - 2 * CLEARANCE)
