"""What a written number leaves open: intervals and their arithmetic."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext

EXACT = Context(prec=50)
"""Figures are computed to 50 digits and rounded once, where they are printed."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All values that a number may stand for.

    ``[30.495, 30.505]`` for a printed 30.50 (the upper end counted in, as half-even rounding may
    have come from there), ``(300, 400)`` for 300余.
    """

    low: Decimal | None
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = True

    @classmethod
    def point(cls, value: Decimal) -> "Interval":
        """Return the interval that holds ``value`` alone."""
        return cls(value, value)

    @property
    def exact(self) -> bool:
        """Tell whether the interval holds one value only."""
        return self.low is not None and self.low == self.high

    def __contains__(self, value: Decimal) -> bool:
        above = self.low is None or value > self.low or (self.low_closed and value == self.low)
        below = self.high is None or value < self.high or (self.high_closed and value == self.high)
        return above and below

    def meets(self, other: "Interval") -> bool:
        """Tell whether some value lies in both intervals."""
        return _before(self, other) and _before(other, self)

    def scaled(self, power: int) -> "Interval":
        """Return the interval times 10 to the ``power``."""
        return Interval(
            None if self.low is None else self.low.scaleb(power, EXACT),
            None if self.high is None else self.high.scaleb(power, EXACT),
            self.low_closed,
            self.high_closed,
        )

    def __add__(self, other: "Interval") -> "Interval":
        return _combine(self, other, lambda a, b: a + b)

    def __sub__(self, other: "Interval") -> "Interval":
        return _combine(self, other.negated(), lambda a, b: a + b)

    def __mul__(self, other: "Interval") -> "Interval":
        """Multiply; both factors must be non-negative where an end is open to infinity."""
        return _corners(self, other, lambda a, b: a * b)

    def __truediv__(self, other: "Interval") -> "Interval":
        """Divide by an interval that lies wholly above zero.

        :raises ZeroDivisionError: when zero, or less, is among the divisors.
        """
        if other.low is None or other.low < 0 or (other.low == 0 and other.low_closed):
            raise ZeroDivisionError("an interval can be divided by one above zero only")
        with localcontext(EXACT):
            low = Decimal(0) if other.high is None else 1 / other.high
            high = None if other.low == 0 else 1 / other.low
        return self * Interval(low, high, other.high_closed, other.low_closed)

    def negated(self) -> "Interval":
        """Return the interval mirrored at zero."""
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Interval(low, high, self.high_closed, self.low_closed)


def _before(left: Interval, right: Interval) -> bool:
    """Tell whether ``left`` begins no later than ``right`` ends."""
    if left.low is None or right.high is None:
        return True
    if left.low == right.high:
        return left.low_closed and right.high_closed
    return left.low < right.high


def _combine(
    one: Interval, two: Interval, operation: Callable[[Decimal, Decimal], Decimal]
) -> Interval:
    with localcontext(EXACT):
        low = None if one.low is None or two.low is None else operation(one.low, two.low)
        high = None if one.high is None or two.high is None else operation(one.high, two.high)
    return Interval(
        low, high, one.low_closed and two.low_closed, one.high_closed and two.high_closed
    )


def _corners(
    one: Interval, two: Interval, operation: Callable[[Decimal, Decimal], Decimal]
) -> Interval:
    if one.low is None or two.low is None:
        return Interval(None, None, False, False)
    if one.high is None or two.high is None:
        if one.low < 0 or two.low < 0:
            return Interval(None, None, False, False)
        with localcontext(EXACT):
            low = operation(one.low, two.low)
        return Interval(low, None, one.low_closed and two.low_closed, False)
    return _finite_corners(one, two, operation)


def _finite_corners(
    one: Interval, two: Interval, operation: Callable[[Decimal, Decimal], Decimal]
) -> Interval:
    with localcontext(EXACT):
        ends = [
            (operation(a, b), one_closed and two_closed)
            for a, one_closed in ((one.low, one.low_closed), (one.high, one.high_closed))
            for b, two_closed in ((two.low, two.low_closed), (two.high, two.high_closed))
            if a is not None and b is not None
        ]
    low = min(value for value, _ in ends)
    high = max(value for value, _ in ends)
    return Interval(
        low,
        high,
        any(closed for value, closed in ends if value == low),
        any(closed for value, closed in ends if value == high),
    )
