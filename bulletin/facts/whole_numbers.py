"""Whole numbers behind published results: which bases and divisors are possible at all.

What is counted comes in whole numbers, so that not every rate and average can be reached (the GRIM
test of Brown and Heathers, 2017).
"""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from bulletin.facts.interval import Interval
from bulletin.facts.unit import Unit

_MANY = 2000
"""Among more whole numbers than this some one will do."""


def counts_whole(unit: Unit) -> bool:
    """Tell whether what is counted in a unit comes in whole numbers."""
    return unit.dimension == "count" and not unit.scale


def wholes(interval: Interval) -> range | None:
    """Return the whole numbers from 1 up in an interval, ``None`` where they have no end."""
    if interval.high is None:
        return None
    low = Decimal(1) if interval.low is None else max(interval.low, Decimal(1))
    first = int(low.to_integral_value(ROUND_CEILING))
    last = int(interval.high.to_integral_value(ROUND_FLOOR))
    first += Decimal(first) not in interval
    last -= Decimal(last) not in interval
    return range(first, last + 1)


def common(one: Interval, other: Interval) -> Interval:
    """Return what two intervals that meet have in common."""
    low, low_closed = _later(one, other)
    high, high_closed = _later(one.negated(), other.negated())
    return Interval(low, None if high is None else high.copy_negate(), low_closed, high_closed)


def _later(one: Interval, other: Interval) -> tuple[Decimal | None, bool]:
    ends = [(each.low, each.low_closed) for each in (one, other) if each.low is not None]
    if not ends:
        return None, False
    low = max(end for end, _ in ends)
    return low, all(closed for end, closed in ends if end == low)


def divisible(total: Interval, average: Interval, divisors: range) -> bool:
    """Tell whether some whole total over some divisor gives the average."""
    if len(divisors) > _MANY:
        return True
    return any(_some_total(total, average, divisor) for divisor in divisors)


def _some_total(total: Interval, average: Interval, divisor: int) -> bool:
    times = average * Interval.point(Decimal(divisor))
    if not times.meets(total):
        return False
    found = wholes(common(times, total))
    return found is None or len(found) > 0
