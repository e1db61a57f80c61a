"""Names along an axis: as many of them as find room."""

from dataclasses import replace
from itertools import combinations

from bulletin.charts.box import Box
from bulletin.charts.picture import meet
from bulletin.charts.shapes import Anchor, Words


def thinned(names: tuple[Words, ...], area: Box) -> tuple[Words, ...]:
    """Return as many of the names, evenly apart, as find room; else the first and the last."""
    tried = [names[::step] for step in range(1, len(names))]
    return next((some for some in (*tried, _ends(names, area)) if not _crowded(area, some)), ())


def _ends(names: tuple[Words, ...], area: Box) -> tuple[Words, ...]:
    """Return the first and the last name, each within its edge."""
    if len(names) < 2:
        return names
    first = replace(names[0], x=area.left, anchor=Anchor.START)
    return (first, replace(names[-1], x=area.right, anchor=Anchor.END))


def _crowded(area: Box, names: tuple[Words, ...]) -> bool:
    collide = any(meet(one.box, (other,)) for one, other in combinations(names, 2))
    return collide or not all(
        area.left <= name.box.left and name.box.right <= area.right for name in names
    )
