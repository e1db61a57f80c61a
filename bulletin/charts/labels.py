"""Where figures stand at the points of lines."""

from collections.abc import Iterator, Sequence

from bulletin.charts.box import Box
from bulletin.charts.lettering import ASCENT, DESCENT
from bulletin.charts.picture import meet
from bulletin.charts.plot import Plot, Point
from bulletin.charts.shapes import RADIUS, Shape, Words

ASIDE = 0.3
"""How far aside of its point a figure may stand, as a share of its width."""

_CLEARLY = 1.3
"""How many times farther from any other point a figure has to stand than from its own."""


def labels(plot: Plot, drawn: Sequence[Shape]) -> list[Words]:
    """Return each figure's text over or under its point, where it meets nothing drawn so far."""
    placed: list[Words] = []
    page = Box(0, 0, plot.draft.look.width, plot.area.bottom)
    for points in zip(*(points for _, points in plot.tracks()), strict=True):
        shown = sorted((p for p in points if p is not None), key=lambda point: point.y)
        for point in shown:
            under = point is shown[-1] if len(points) > 1 else _dips(plot, point)
            tries = list(_tries(plot, point, under=under))
            own = (
                words for words in tries if words.box.within(page) and _near(point, words, shown)
            )
            free = (words for words in own if not meet(words.box, (*drawn, *placed)))
            # Set on the point itself, a figure without a place makes the layout fail.
            placed.append(next(free, plot.draft.value(point.figure, point.x, point.y)))
    return placed


def _near(point: Point, words: Words, shown: Sequence[Point]) -> bool:
    """Tell whether words are clearly nearer to their own point than to any above or below it."""
    middle = (words.box.top + words.box.bottom) / 2
    away = _CLEARLY * abs(middle - point.y)
    return all(other is point or abs(middle - other.y) > away for other in shown)


def _dips(plot: Plot, point: Point) -> bool:
    """Tell whether the one line of a plot comes down to a point and goes up from it."""
    ((_, points),) = plot.tracks()
    place = points.index(point)
    beside = points[max(0, place - 1) : place] + points[place + 1 : place + 2]
    higher = [other for other in beside if other is not None and other.y < point.y]
    return len(higher) == 2


def _tries(plot: Plot, point: Point, *, under: bool) -> Iterator[Words]:
    """Yield where a label may stand: on one side of its point, also a little aside."""
    draft = plot.draft
    over = point.y - RADIUS - DESCENT * draft.size - 1
    below = point.y + RADIUS + ASCENT * draft.size + 1
    aside = ASIDE * draft.room(point.figure)
    for base in (below, over) if under else (over, below):
        for x in (point.x, point.x - aside, point.x + aside):
            yield draft.value(point.figure, x, base)
