"""What the series of a chart are called, and the key that tells which is which."""

from collections.abc import Callable, Iterable

from bulletin.articles import Chart
from bulletin.charts.box import Box
from bulletin.charts.draft import Draft
from bulletin.charts.inks import Ink
from bulletin.charts.lettering import split, widest
from bulletin.charts.shapes import Anchor, Mark, Shape

_APART = 1.2
"""Between two entries of a key, in ems."""


def named(chart: Chart) -> bool:
    """Tell whether series need their names: several do, one does unless the title holds it."""
    if len(chart.series) != 1:
        return True
    return chart.title is None or chart.series[0].name not in chart.title.text


Swatch = Callable[[Draft, Ink, Box], Iterable[Shape]]
"""What draws a piece of a series into the box before its name."""


def key(draft: Draft, swatch: Swatch) -> tuple[tuple[Shape, ...], float]:
    """Return a swatch and the name of each series, in rows from the top, and their height."""
    if not named(draft.chart):
        return ((), 0.0)
    shapes: list[Shape] = []
    look = draft.look
    before = 1.4 * draft.size + draft.space
    x, y, deep = 0.0, draft.size, 1
    for ink, series in zip(draft.inks, draft.chart.series, strict=True):
        lines = split(series.name, look.width - before, draft.size)
        wide = before + widest(lines, draft.size)
        if x and x + wide > look.width:
            x, y, deep = 0.0, y + deep * draft.leading, 1
        box = Box(x, y - 0.75 * draft.size, x + 1.4 * draft.size, y)
        shapes.extend(swatch(draft, ink, box))
        shapes.append(draft.words(lines, x + before, y, "series", Anchor.START))
        x, deep = x + wide + _APART * draft.size, max(deep, len(lines))
    if draft.chart.total is not None:
        lines = split(f"{look.on_top}{draft.chart.total.name}", look.width, draft.size)
        y, deep = y + deep * draft.leading, len(lines)
        shapes.append(draft.words(lines, 0, y, "series", Anchor.START))
    return (tuple(shapes), y + (deep - 1) * draft.leading + 0.5 * draft.size)


def filled(draft: Draft, ink: Ink, box: Box) -> Iterable[Shape]:
    """Return the swatch of a series of bars."""
    return (draft.bar(ink, box),)


def lined(draft: Draft, ink: Ink, box: Box) -> Iterable[Shape]:
    """Return the swatch of a series of lines: a piece of its line with its mark."""
    y = (box.top + box.bottom) / 2
    yield draft.line(ink, ((box.left, y), (box.right, y)))
    yield Mark(x=(box.left + box.right) / 2, y=y, form=ink.form, colour=ink.colour)
