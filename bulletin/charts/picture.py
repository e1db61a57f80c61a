"""A chart laid out: its shapes, and whether its words keep clear of each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from bulletin.charts.box import Box
from bulletin.charts.shapes import Bar, Line, Mark, Shape, Words

CLEARANCE = 1.0
"""What is left free on either side of a line of words, in points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """All shapes of a chart, those at the back first, and the size of the whole in points."""

    width: float
    height: float
    shapes: tuple[Shape, ...]

    @property
    def clear(self) -> bool:
        """Tell whether no word meets another, a bar, a line or a mark, and none is cut off."""
        words = [(shape, shape.box) for shape in self.shapes if isinstance(shape, Words)]
        rest = [shape for shape in self.shapes if not isinstance(shape, Words)]
        page = Box(0, 0, self.width, self.height)
        grown = [box.grown(CLEARANCE) for _, box in words]
        return (
            all(box.within(page) for _, box in words)
            and not any(one.meets(other) for one, other in combinations(grown, 2))
            and not any(meet(box, rest) for word, box in words if not word.on_bar)
            and not any(_overhangs(box, rest) for word, box in words if word.on_bar)
        )


def _overhangs(box: Box, shapes: Iterable[Shape]) -> bool:
    """Tell whether words on a bar touch anything but a bar that they stand on wholly."""
    room = box.grown(CLEARANCE)
    touched = [shape for shape in shapes if _touches(room, shape)]
    return any(not isinstance(one, Bar) or not room.within(one.box) for one in touched)


def first_clear(pictures: Iterable[Picture]) -> Picture:
    """Return the first of several layouts in which nothing collides, else the last of them."""
    for picture in pictures:
        if picture.clear:
            break
    return picture


def meet(box: Box, shapes: Iterable[Shape]) -> bool:
    """Tell whether words that take up ``box`` would touch one of ``shapes``."""
    return any(_touches(box, shape) for shape in shapes)


def _touches(box: Box, shape: Shape) -> bool:
    match shape:
        case Line():
            return shape.enters(box)
        case Words():
            return box.grown(CLEARANCE).meets(shape.box.grown(CLEARANCE))
        case Bar() | Mark():
            return box.meets(shape.box)
