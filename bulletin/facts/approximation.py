"""Rounding a result to a round number that a reader keeps: 近24亿元, 超800家, 近1/10."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from bulletin.facts.figure import Measurement
from bulletin.facts.interval import EXACT, Interval
from bulletin.facts.numeral import Numeral, parse_numeral
from bulletin.facts.quantity import Qualifier, Quantity

_DIGITS = 2
"""Significant digits of a round number, unless a step is asked for."""


def approximated(measurement: Measurement, step: str | None = None) -> Quantity | None:
    """Return the result as 近 the next round number, or 超 the last, whichever is nearer.

    :param step: ``100`` for whole hundreds (in the unit), ``1/10`` for tenths of a share; two
        significant digits where it is ``None``.
    :returns: ``None`` where the words would not be true of the whole interval.
    """
    numeral = parse_numeral(step) if step else None
    if step and numeral is None:
        return None
    size = _step_size(measurement, numeral)
    down = (measurement.value / size).to_integral_value(ROUND_FLOOR) * size
    up = (measurement.value / size).to_integral_value(ROUND_CEILING) * size
    near_up = up - measurement.value < measurement.value - down
    round_number = up if near_up else down
    qualifier = Qualifier.NEAR if near_up else Qualifier.OVER
    if not _true(measurement.interval, round_number, size, near_up) or not round_number:
        return None
    written = _written(round_number, numeral, measurement)
    word = "近" if near_up else "超"
    return Quantity(numeral=written, unit=measurement.unit, qualifier=qualifier, word=word)


def _step_size(measurement: Measurement, numeral: Numeral | None) -> Decimal:
    if numeral is None:
        return Decimal(1).scaleb(measurement.value.adjusted() - _DIGITS + 1)
    if numeral.fraction:
        return numeral.step.scaleb(-measurement.unit.power, EXACT)
    return numeral.value


def _true(interval: Interval, number: Decimal, size: Decimal, near: bool) -> bool:
    """Tell whether 近 (just below) or 超 (just above) holds all over the interval."""
    if interval.low is None or interval.high is None:
        return False
    if near:
        return interval.high <= number and interval.low >= number - size
    return interval.low >= number and interval.high < number + size


def _written(number: Decimal, numeral: Numeral | None, measurement: Measurement) -> Numeral:
    if numeral is None or not numeral.fraction:
        return Numeral.of(number)
    power, (_, denominator) = measurement.unit.power, numeral.fraction
    parts = (number.scaleb(power) * denominator).to_integral_value()
    return Numeral(f"{parts}/{denominator}", number.scaleb(power), numeral.step)
