"""Rounding a result to a round number that a reader keeps: 近24亿元, 超800家, 近1/10."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction

from bulletin.facts.figure import Measurement
from bulletin.facts.interval import EXACT
from bulletin.facts.numeral import Numeral, parse_numeral
from bulletin.facts.quantity import Qualifier, Quantity
from bulletin.facts.unit import Unit

_DIGITS = 2
"""Significant digits of a round number, unless a step is asked for."""


def approximated(
    measurement: Measurement, step: str | None = None, unit: Unit | None = None
) -> Quantity | None:
    """Return the result as 近 the next round number, or 超 the last, the nearer one first.

    :param step: ``100`` for whole hundreds (in the unit), ``1/10`` for tenths of a share; two
        significant digits where it is ``None``.
    :param unit: the unit to print, of the measurement's dimension; its own where it is ``None``.
    :returns: ``None`` where neither is true of the whole interval: of 24亿元 sharp, and of
        23.96 to 24.04.
    """
    unit = unit or measurement.unit
    lift = measurement.unit.power - unit.power
    value = measurement.value.scaleb(lift, EXACT)
    size = _step_size(value.copy_abs(), step, unit)
    if size is None or not value:
        return None
    interval = measurement.interval.scaled(lift)
    fraction = step is not None and "/" in step
    for rounded, qualifier, word in _neighbours(value, size):
        written = _fraction(rounded, unit) if fraction else Numeral.of(rounded)
        if written is None or not rounded:
            continue
        near = Quantity(numeral=written, unit=unit, qualifier=qualifier, word=word)
        if interval.within(near.interval):
            return near
    return None


def _step_size(value: Decimal, step: str | None, unit: Unit) -> Decimal | None:
    """Return the distance of round numbers in ``unit``; ``None`` for a step that is none."""
    if step is None:
        return Decimal(1).scaleb(value.adjusted() - _DIGITS + 1)
    numeral = parse_numeral(step)
    if numeral is None or numeral.value <= 0:
        return None
    if numeral.fraction is None:
        return numeral.value
    return numeral.step.scaleb(-unit.power, EXACT) if unit.is_share else None


def _neighbours(value: Decimal, size: Decimal) -> Iterator[tuple[Decimal, Qualifier, str]]:
    """Return the round numbers on both sides, the nearer one first; by size, whatever the sign."""
    steps = EXACT.divide(value.copy_abs(), size)
    floor, ceiling = (
        EXACT.multiply(steps.to_integral_value(way), size).copy_sign(value)
        for way in (ROUND_FLOOR, ROUND_CEILING)
    )
    over, near = (floor, Qualifier.OVER, "超"), (ceiling, Qualifier.NEAR, "近")
    closer = (ceiling - value).copy_abs() < (value - floor).copy_abs()
    yield from (near, over) if closer else (over, near)


def _fraction(number: Decimal, unit: Unit) -> Numeral | None:
    """Return a share as a proper fraction in its lowest terms (1/2, not 5/10)."""
    share = Fraction(number.scaleb(unit.power, EXACT)).limit_denominator(99)
    if not 0 < share < 1:
        return None
    return parse_numeral(f"{share.numerator}/{share.denominator}")
