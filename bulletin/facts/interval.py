"""What a written number leaves open: intervals and their arithmetic."""

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
        with localcontext(EXACT):
            low = None if self.low is None or other.low is None else self.low + other.low
            high = None if self.high is None or other.high is None else self.high + other.high
        low_closed = self.low_closed and other.low_closed
        return Interval(low, high, low_closed, self.high_closed and other.high_closed)

    def __sub__(self, other: "Interval") -> "Interval":
        return self + other.negated()

    def __mul__(self, other: "Interval") -> "Interval":
        """Multiply; where an end is open and a factor may be negative, nothing is known."""
        if self.low is None or other.low is None:
            return UNKNOWN
        if self.high is None or other.high is None:
            if self.low < 0 or other.low < 0:
                return UNKNOWN
            low = EXACT.multiply(self.low, other.low)
            return Interval(low, None, _reached(self, self.low, other, other.low), False)
        return _finite_product(self, other)

    def __truediv__(self, other: "Interval") -> "Interval":
        """Divide by an interval that lies wholly above zero.

        :raises ZeroDivisionError: when zero, or less, is among the divisors.
        """
        if other.low is None or other.low < 0 or (other.low == 0 and other.low_closed):
            raise ZeroDivisionError("an interval can be divided by one above zero only")
        low, low_closed = _least_quotient(self, other)
        high, high_closed = _least_quotient(self.negated(), other)
        return Interval(low, None if high is None else high.copy_negate(), low_closed, high_closed)

    def negated(self) -> "Interval":
        """Return the interval mirrored at zero."""
        low = None if self.high is None else self.high.copy_negate()
        high = None if self.low is None else self.low.copy_negate()
        return Interval(low, high, self.high_closed, self.low_closed)

    def within(self, other: "Interval") -> bool:
        """Tell whether every value of this interval lies in the other."""
        return _begins_inside(self, other) and _begins_inside(self.negated(), other.negated())


UNKNOWN = Interval(None, None, False, False)
"""Any value at all."""


def _begins_inside(inner: Interval, outer: Interval) -> bool:
    if outer.low is None:
        return True
    if inner.low is None:
        return False
    if inner.low == outer.low:
        return outer.low_closed or not inner.low_closed
    return inner.low > outer.low


def _least_quotient(one: Interval, by: Interval) -> tuple[Decimal | None, bool]:
    """Return the lower end of a quotient, and whether it is reached."""
    if one.low is None:
        return None, False
    end, closed = (by.high, by.high_closed) if one.low >= 0 else (by.low, by.low_closed)
    if one.low == 0:
        return Decimal(0), one.low_closed
    if end is None:
        return Decimal(0), False
    if end == 0:
        return None, False
    return EXACT.divide(one.low, end), one.low_closed and closed


def _before(left: Interval, right: Interval) -> bool:
    """Tell whether ``left`` begins no later than ``right`` ends."""
    if left.low is None or right.high is None:
        return True
    if left.low == right.high:
        return left.low_closed and right.high_closed
    return left.low < right.high


def _reached(one: Interval, a: Decimal, two: Interval, b: Decimal) -> bool:
    """Tell whether the product of two ends is reached: both are, or one that is zero."""
    return (a in one and b in two) or (a == 0 and a in one) or (b == 0 and b in two)


def _finite_product(one: Interval, two: Interval) -> Interval:
    ends = [
        (EXACT.multiply(a, b), _reached(one, a, two, b))
        for a in (one.low, one.high)
        for b in (two.low, two.high)
        if a is not None and b is not None
    ]
    low = min(value for value, _ in ends)
    high = max(value for value, _ in ends)
    return Interval(low, high, (low, True) in ends, (high, True) in ends)
