"""Choosing the number that is printed: its unit and its decimals."""

from dataclasses import replace

from bulletin.diagnostics import Text
from bulletin.facts import (
    EXACT,
    Measurement,
    Numeral,
    Qualifier,
    Quantity,
    Refusal,
    Unit,
    approximated,
    rounded,
)
from bulletin.wording.habits import Habits
from bulletin.wording.hanzi import HIGHEST
from bulletin.wording.style import PLAIN, Style


def shown(measurement: Measurement, style: Style, habits: Habits) -> Quantity | Refusal:
    """Return the quantity to print, rounded once.

    Published values keep their digits unless fewer are asked for; computed ones have the places
    that the mention, else the measure, else the publication chooses. Refused (``bad-mention``) are
    a unit of another dimension, a round number that would not be true, and a way of writing that
    does not suit the number.
    """
    if style.unit and style.unit.dimension != measurement.unit.dimension:
        return _refused(measurement, *_unlike(measurement.unit, style.unit))
    quantity = _chosen(measurement, style, habits)
    if isinstance(quantity, Refusal):
        return quantity
    if style.hanzi and not _in_hanzi(quantity):
        return _refused(measurement, *_NO_HANZI)
    if style.ordinal and not _in_a_row(quantity):
        return _refused(measurement, *_NO_ORDINAL)
    return quantity


def _chosen(measurement: Measurement, style: Style, habits: Habits) -> Quantity | Refusal:
    if style.approx is not None:
        near = approximated(measurement, style.approx or None, style.unit)
        return near or _refused(measurement, *_UNTRUE)
    if measurement.quantity is None:
        return _rounded(measurement, style, habits)
    published = measurement.quantity
    quantity = in_unit(published, style.unit) if style.unit else published
    if style.decimals is None or style.decimals >= quantity.decimals:
        return quantity
    if quantity.qualifier is not Qualifier.NONE or quantity.upper:
        return _refused(measurement, *_ONLY_AS_WRITTEN)
    value = rounded(quantity.value, style.decimals, habits.rounding)
    return Quantity.of(value, quantity.unit)


def rounded_for_print(measurement: Measurement, habits: Habits) -> Quantity:
    """Return a result as it is printed without any option."""
    return measurement.quantity or _rounded(measurement, PLAIN, habits)


def _rounded(measurement: Measurement, style: Style, habits: Habits) -> Quantity:
    """Round a result in the unit asked for; its places move with the unit, unless asked for."""
    unit = style.unit or measurement.unit
    lift = measurement.unit.power - unit.power
    places = _usual(measurement, habits) - lift if style.decimals is None else style.decimals
    value = measurement.value.scaleb(lift, EXACT)
    return Quantity.of(rounded(value, places, habits.rounding), unit)


def _usual(measurement: Measurement, habits: Habits) -> int:
    """Return the places of a result; a difference of two rates has those of the coarser one."""
    if ".vs" in measurement.measure and measurement.against:
        return min(_usual(one, habits) - one.unit.power - 2 for one in measurement.against)
    return habits.growth_decimals if measurement.decimals is None else measurement.decimals


def in_unit(quantity: Quantity, unit: Unit) -> Quantity:
    """Return the quantity in another unit of its dimension, digits kept."""
    power = quantity.unit.power - unit.power
    if quantity.numeral.fraction:
        return quantity
    if power == 0:
        return replace(quantity, unit=unit)
    upper = quantity.upper and _moved(quantity.upper, power)
    return replace(quantity, numeral=_moved(quantity.numeral, power), unit=unit, upper=upper)


def magnitude(quantity: Quantity) -> Quantity:
    """Return the quantity without its sign."""
    if quantity.value >= 0:
        return quantity
    ends = [Numeral.of(-one.value) for one in (quantity.upper, quantity.numeral) if one]
    return replace(quantity, numeral=ends[0], upper=ends[1] if len(ends) > 1 else None)


def _moved(numeral: Numeral, power: int) -> Numeral:
    return Numeral.of(numeral.value.scaleb(power, EXACT))


def _in_hanzi(quantity: Quantity) -> bool:
    """Tell whether a newspaper would print it in hanzi: whole, short, and no share."""
    ends = [one.value for one in (quantity.numeral, quantity.upper) if one]
    whole = all(end == end.to_integral_value() and abs(end) <= HIGHEST for end in ends)
    return whole and not quantity.unit.is_share


def _in_a_row(quantity: Quantity) -> bool:
    """Tell whether it can be a place in a row: a whole number above zero, as it stands."""
    whole = quantity.value == quantity.value.to_integral_value()
    return whole and quantity.value > 0 and quantity.plain and quantity.unit.counted


_NO_HANZI = (
    f"汉字数字（hanzi）只用于 {HIGHEST} 以内的整数",
    f"number words (hanzi) are for whole numbers up to {HIGHEST}",
)
_NO_ORDINAL = (
    "序数（ordinal）只用于确切的整数，如第6家",
    "an ordinal takes a whole, exact number, as in the sixth",
)
_ONLY_AS_WRITTEN = (
    "概数和幅度只能按原样印，不能再取小数位数",
    "an approximate number or a range is printed as written and cannot be rounded",
)
_UNTRUE = (
    "用“近”或“超”的整数来说这个数不真实：它正好是整数，或误差范围跨过了整数",
    "no round number is true of this figure: it is one itself, or its interval reaches across one",
)


def _unlike(unit: Unit, other: Unit) -> tuple[str, str]:
    return f"“{unit}”不能换算成“{other}”", f"{unit} cannot be converted to {other}"


def _refused(measurement: Measurement, zh: str, en: str) -> Refusal:
    return Refusal(
        code="bad-mention",
        message=Text(zh, en),
        fact=measurement.fact.name if measurement.fact else None,
        period=str(measurement.period),
    )
