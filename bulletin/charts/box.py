"""The room that a part of a chart takes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle in points; ``top`` is less than ``bottom``, as on a screen."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Tell whether the two share more than a common edge."""
        beside = self.left < other.right - _TOUCH and other.left < self.right - _TOUCH
        return beside and self.top < other.bottom - _TOUCH and other.top < self.bottom - _TOUCH

    def within(self, other: "Box") -> bool:
        """Tell whether no part of it stands out of ``other``."""
        across = other.left - _TOUCH <= self.left and self.right <= other.right + _TOUCH
        return across and other.top - _TOUCH <= self.top and self.bottom <= other.bottom + _TOUCH

    def grown(self, by: float) -> "Box":
        """Return the box with a margin of ``by`` on its left and right."""
        return Box(self.left - by, self.top, self.right + by, self.bottom)

    def moved(self, right: float, down: float) -> "Box":
        """Return the box elsewhere."""
        return Box(self.left + right, self.top + down, self.right + right, self.bottom + down)

    def crossed(self, start: tuple[float, float], end: tuple[float, float]) -> bool:
        """Tell whether the straight line from ``start`` to ``end`` enters the box."""
        (x1, y1), (x2, y2) = start, end
        first, last = 0.0, 1.0
        # Liang–Barsky: the part of the line inside each of the four edges in turn.
        for step, room in (
            (x1 - x2, x1 - self.left),
            (x2 - x1, self.right - x1),
            (y1 - y2, y1 - self.top),
            (y2 - y1, self.bottom - y1),
        ):
            if step == 0:
                if room <= 0:
                    return False
            elif step < 0:
                first = max(first, room / step)
            else:
                last = min(last, room / step)
        return first < last


_TOUCH = 0.01
"""A hundredth of a point is what the drawing rounds to."""
