"""Quantities in English: amounts by arithmetic, counts in full, qualifiers in words."""

from decimal import Decimal

from bulletin.facts import EXACT, Numeral, Qualifier, Quantity
from bulletin.wording.style import Style

_QUALIFIERS = {
    Qualifier.MORE: "more than",
    Qualifier.OVER: "more than",
    Qualifier.NEAR: "nearly",
    Qualifier.ABOUT: "about",
    Qualifier.AT_LEAST: "at least",
    Qualifier.UNDER: "less than",
    Qualifier.AT_MOST: "up to",
}
_MONEY = frozenset({"yuan", "dollar"})
_POINTS = frozenset({"percentage point", "point"})
"""Units of which less than one is singular: 0.1 percentage point."""

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_BILLION = 9
_SEVERAL = ("dozens", "hundreds", "thousands", "tens of thousands", "hundreds of thousands")
_SEVERAL_MORE = tuple(
    f"{group}{scale}s"
    for scale in ("million", "billion", "trillion")
    for group in ("", "tens of ", "hundreds of ")
)
_CARDINALS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_IRREGULAR = {1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth"}
_PARTS = ("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def number(quantity: Quantity, style: Style, percent: str) -> str:
    """Return a quantity in English, such as 3.050 billion yuan or more than 15,000.

    Amounts are scaled by arithmetic with their digits kept: 亿 becomes billion from 10亿 and
    million below, 万亿 trillion; counts are written in full. Counters (家) are left to the author.
    """
    if quantity.qualifier is Qualifier.SEVERAL:
        return _several(quantity, style)
    power, scale = (0, "") if style.plain else _shift(quantity)
    ends = [quantity.numeral, *([quantity.upper] if quantity.upper else [])]
    written = [_written(end, quantity, power, style) for end in ends]
    unit = "" if style.plain else _unit(quantity, percent)
    digits = " to ".join(written) + ("%" if unit == "%" else "")
    words = (_QUALIFIERS.get(quantity.qualifier, ""), digits, scale, unit.removeprefix("%"))
    return " ".join(word for word in words if word)


def grouped(numeral: Numeral) -> str:
    """Return digits with commas and a true minus sign, decimals kept."""
    return f"{numeral.value:,.{numeral.decimals}f}".replace("-", "−")


def ordinal(place: int) -> str:
    """Return first … ninth, 10th, 21st."""
    if place < len(_CARDINALS):
        return _IRREGULAR.get(place, f"{_CARDINALS[place]}th")
    teen = place % 100 in (11, 12, 13)
    return f"{place:,}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(place % 10, 'th')}"


def _shift(quantity: Quantity) -> tuple[int, str]:
    """Return how far the point moves, and the scale word that stands for the rest.

    The scale is that of the upper end of a range.
    """
    unit = quantity.unit
    if unit.dimension not in _MONEY:
        return unit.power - unit.base.power, ""
    largest = (quantity.upper or quantity.numeral).value.copy_abs()
    amount = max(largest, quantity.numeral.value.copy_abs()).scaleb(unit.power, EXACT)
    for exponent, name in _SCALES:
        allowed = exponent <= _BILLION or unit.scale == "万亿"
        if allowed and amount >= Decimal(1).scaleb(exponent):
            return unit.power - exponent, name
    return unit.power, ""


def _written(numeral: Numeral, quantity: Quantity, power: int, style: Style) -> str:
    if numeral.fraction:
        return _fraction(*numeral.fraction)
    whole = numeral.value == numeral.value.to_integral_value() and not quantity.unit.scale
    if style.ordinal and whole and numeral.value >= 0:
        return ordinal(int(numeral.value))
    if style.hanzi and whole and 0 <= numeral.value < len(_CARDINALS):
        return _CARDINALS[int(numeral.value)]
    return grouped(_moved(numeral, power, approximate=quantity.qualifier is not Qualifier.NONE))


def _moved(numeral: Numeral, power: int, *, approximate: bool) -> Numeral:
    """Return the number with its point moved, digits kept.

    Zeros that moving makes of a whole number go (1200万 is 12 million, not 12.00), as do all
    trailing zeros of an approximate one (940余万: more than 9.4 million).
    """
    if not power:
        return Numeral.of(numeral.value)
    value = numeral.value.scaleb(power, EXACT)
    whole = value == value.to_integral_value()
    if whole and (power > 0 or not numeral.decimals):
        return Numeral.of(value.to_integral_value())
    return Numeral.of(value.normalize(EXACT) if approximate else value)


def _unit(quantity: Quantity, percent: str) -> str:
    unit = quantity.unit
    if quantity.numeral.fraction:
        return ""
    if unit.base.name == "%":
        return percent
    singular, plural = unit.base.english
    part = unit.dimension in _POINTS and 0 < quantity.value.copy_abs() < 1
    one = quantity.numeral.text in ("1", "-1") and not unit.scale
    return singular if (one or part) and quantity.upper is None else plural


def _fraction(numerator: int, denominator: int) -> str:
    if denominator > len(_PARTS) + 1 or numerator >= len(_CARDINALS):
        return f"{numerator}/{denominator}"
    part = _PARTS[denominator - 2]
    if (numerator, denominator) == (1, 2):
        return part
    return f"{_CARDINALS[numerator]}-{part}{'s' if numerator > 1 else ''}"


def _several(quantity: Quantity, style: Style) -> str:
    """Return hundreds for 数百; of money the unit follows: tens of billions of yuan."""
    unit = quantity.unit
    power = quantity.value.adjusted() + unit.power - unit.base.power
    words = (*_SEVERAL, *_SEVERAL_MORE)[min(power, len(_SEVERAL) + len(_SEVERAL_MORE)) - 1]
    plural = "" if style.plain else unit.base.english[1]
    return f"{words} of {plural}" if plural else words
