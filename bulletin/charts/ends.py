"""The names of lines, at their ends."""

from collections.abc import Iterator

from bulletin.charts.draft import Draft
from bulletin.charts.lettering import ASCENT, DESCENT, widest, wrap
from bulletin.charts.plot import Plot, Point
from bulletin.charts.series import named
from bulletin.charts.shapes import RADIUS, Anchor, Mark, Shape

_NAMES = 0.28
"""The share of the width that the names take at most."""


def ends(draft: Draft) -> list[tuple[str, ...]]:
    """Return the lines of each series' name, or nothing where the title says it."""
    if not named(draft.chart):
        return []
    room = _NAMES * draft.look.width
    return [wrap(series.name, room, draft.size) for series in draft.chart.series]


def aside(draft: Draft, names: list[tuple[str, ...]]) -> float:
    """Return the room to the right of the lines that their names take."""
    if not names:
        return 0.0
    return max(widest(lines, draft.size) for lines in names) + 3 * RADIUS + draft.space


def named_ends(plot: Plot, names: list[tuple[str, ...]]) -> Iterator[Shape]:
    """Yield the name of each series beside its last point, moved apart where they are close."""
    draft = plot.draft
    tracks = plot.tracks()
    wanted = [_last(points, plot.area.bottom) for _, points in tracks][: len(names)]
    heights = [(len(text) - 1 + ASCENT + DESCENT) * draft.leading for text in names]
    middles = apart(wanted, heights, (0.0, plot.area.bottom))
    for (ink, _), text, middle in zip(tracks, names, middles, strict=False):
        x = plot.area.right + RADIUS
        yield Mark(x=x, y=middle, form=ink.form, colour=ink.colour)
        first = middle + 0.36 * draft.size - (len(text) - 1) / 2 * draft.leading
        yield draft.words(text, x + RADIUS + draft.space, first, "series", Anchor.START)


def _last(points: tuple[Point | None, ...], foot: float) -> float:
    return next((point.y for point in reversed(points) if point is not None), foot)


def apart(wanted: list[float], heights: list[float], between: tuple[float, float]) -> list[float]:
    """Return the middles of words that stand near ``wanted``, none over another or the edges."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    middles = list(wanted)
    edge, foot = between
    for place in order:
        middles[place] = max(middles[place], edge + heights[place] / 2)
        edge = middles[place] + heights[place] / 2
    edge = foot
    for place in reversed(order):
        middles[place] = min(middles[place], edge - heights[place] / 2)
        edge = middles[place] - heights[place] / 2
    return middles
