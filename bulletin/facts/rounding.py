"""The one place where a figure is rounded."""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from enum import Enum

from bulletin.facts.interval import Interval

_WIDE = Context(prec=200)
"""Room for the places asked for beside all digits before the point."""


class Rounding(Enum):
    """How a tie is rounded: half up (四舍五入) or half even (GB/T 8170—2008, 3.2.4)."""

    HALF_UP = "half-up"
    HALF_EVEN = "half-even"


def rounded(value: Decimal, decimals: int, rule: Rounding) -> Decimal:
    """Return ``value`` with ``decimals`` digits after the point.

    Negative values are rounded by their magnitude (GB/T 8170—2008, 3.2.4 note); a value that rounds
    to zero loses its sign. Never feed a value that was rounded before (3.3.1).
    """
    return cut(value, decimals, ROUND_HALF_UP if rule is Rounding.HALF_UP else ROUND_HALF_EVEN)


def cut(value: Decimal, decimals: int, way: str) -> Decimal:
    """Return ``value`` with ``decimals`` digits after the point, in a way of ``decimal``'s."""
    result = value.quantize(Decimal(1).scaleb(-decimals), rounding=way, context=_WIDE)
    return result.copy_abs() if result.is_zero() else result


def leeway(value: Decimal, decimals: int) -> Interval:
    """Return what a figure printed as ``value`` with ``decimals`` places may stand for."""
    half = Decimal(5).scaleb(-decimals - 1)
    return Interval(_WIDE.subtract(value, half), _WIDE.add(value, half))
