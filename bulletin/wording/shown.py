"""Choosing the number that is printed: its unit and its decimals."""

from bulletin.diagnostics import Text
from bulletin.facts import (
    EXACT,
    Measurement,
    Numeral,
    Quantity,
    Refusal,
    Rounding,
    Unit,
    approximated,
    rounded,
)
from bulletin.wording.habits import Habits
from bulletin.wording.style import Style


def shown(measurement: Measurement, style: Style, habits: Habits) -> Quantity | Refusal:
    """Return the quantity to print, rounded once.

    Published values keep their digits unless fewer are asked for; computed ones have the places
    that the mention, else the measure, else the publication chooses. Asking for a unit of another
    dimension, or for a round number that would not be true, is refused (``bad-mention``).
    """
    if style.approx is not None:
        near = approximated(measurement, style.approx or None)
        return near or _refused(measurement, *_UNTRUE)
    published = measurement.quantity
    quantity = published or _computed(measurement, style, habits)
    if style.unit:
        if style.unit.dimension != measurement.unit.dimension:
            return _refused(measurement, *_unlike(measurement.unit, style.unit))
        quantity = in_unit(quantity, style.unit)
        if published is None:
            places = style.decimals if style.decimals is not None else quantity.decimals
            exact = measurement.value.scaleb(measurement.unit.power - style.unit.power, EXACT)
            return Quantity.of(rounded(exact, places, habits.rounding), style.unit)
    if style.decimals is not None and style.decimals < quantity.decimals:
        return _coarser(quantity, style.decimals, habits.rounding)
    return quantity


def in_unit(quantity: Quantity, unit: Unit) -> Quantity:
    """Return the quantity in another unit of its dimension, digits kept."""
    power = quantity.unit.power - unit.power
    if power == 0 or quantity.numeral.fraction:
        return quantity
    upper = quantity.upper
    return Quantity(
        numeral=_moved(quantity.numeral, power),
        unit=unit,
        upper=_moved(upper, power) if upper else None,
        qualifier=quantity.qualifier,
        word=quantity.word,
    )


def magnitude(quantity: Quantity) -> Quantity:
    """Return the quantity without its sign."""
    if quantity.value >= 0:
        return quantity
    return Quantity.of(-quantity.value, quantity.unit)


def _computed(measurement: Measurement, style: Style, habits: Habits) -> Quantity:
    places = next(
        n for n in (style.decimals, measurement.decimals, habits.growth_decimals) if n is not None
    )
    return Quantity.of(rounded(measurement.value, places, habits.rounding), measurement.unit)


def _moved(numeral: Numeral, power: int) -> Numeral:
    return Numeral.of(numeral.value.scaleb(power, EXACT))


def _coarser(quantity: Quantity, decimals: int, rule: Rounding) -> Quantity:
    if quantity.upper or quantity.numeral.fraction:
        return quantity
    return Quantity(
        numeral=Numeral.of(rounded(quantity.value, decimals, rule)),
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        word=quantity.word,
    )


_UNTRUE = (
    "用“近”或“超”的整数来说这个数不真实：它的误差范围跨过了那个整数",
    "no round number is true of this figure: its interval reaches across it",
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
