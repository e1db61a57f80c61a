"""All figures one below the other, where even a table finds no room for its columns."""

from bulletin.charts.box import Box
from bulletin.charts.draft import Draft
from bulletin.charts.lettering import split
from bulletin.charts.series import Swatch
from bulletin.charts.shapes import Anchor, Shape

_SWATCH = 1.4
"""The length of a swatch, in ems."""

_NAMES = 0.5
"""The share of the width that names take at most."""


def entries(draft: Draft, top: float, swatch: Swatch) -> tuple[tuple[Shape, ...], float]:
    """Return each category with its series' figures below it, from ``top`` on, and their end."""
    shapes: list[Shape] = []
    width, y = draft.look.width, top
    for place, category in enumerate(draft.chart.categories):
        lines = split(category, width, draft.size)
        shapes.append(draft.words(lines, 0, y, "category", Anchor.START))
        y += len(lines) * draft.leading
        for number, series in enumerate(draft.columns):
            if number < len(draft.inks):
                box = Box(0, y - 0.75 * draft.size, _SWATCH * draft.size, y)
                shapes.extend(swatch(draft, draft.inks[number], box))
            figure, after = series.figures[place], _SWATCH * draft.size + draft.space
            names = split(series.name, _NAMES * width - after, draft.size)
            shapes.append(draft.words(names, after, y, "series", Anchor.START))
            if figure is None:
                shapes.append(draft.missing(width - draft.space, y, Anchor.END))
            else:
                shapes.append(draft.value(figure, width - draft.space, y, Anchor.END))
            y += len(names) * draft.leading
        y += 0.3 * draft.leading
    return tuple(shapes), y
