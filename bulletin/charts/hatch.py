"""Hatches, drawn stroke by stroke: a tiled pattern turns to mud where a viewer rounds its tiles."""

from collections.abc import Iterator
from math import ceil

from bulletin.charts.box import Box
from bulletin.charts.inks import Filling
from bulletin.charts.number import number

_STEP = 3.4
"""From one stroke to the next along the foot of a bar, in points."""


def hatch(box: Box, filling: Filling) -> str:
    """Return the path of slanting strokes that fill ``box``, rising or falling to the right."""
    return "".join(
        f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}"
        for (x1, y1), (x2, y2) in _strokes(box, rising=filling is Filling.RISING)
    )


def _strokes(
    box: Box, *, rising: bool
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Yield the strokes from left to right; on a rising one x + y is the same all along."""
    first = ceil((box.left + box.top) / _STEP)
    for count in range(first, int((box.right + box.bottom) / _STEP) + 1):
        both = count * _STEP
        start, end = max(box.left, both - box.bottom), min(box.right, both - box.top)
        if rising:
            yield (start, both - start), (end, both - end)
        else:
            mirror = box.left + box.right
            yield (mirror - end, both - end), (mirror - start, both - start)
