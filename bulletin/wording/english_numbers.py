"""Quantities in English: amounts by arithmetic, counts in full, qualifiers in words."""

from decimal import Decimal

from babel.numbers import format_decimal

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
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_BILLION = 9
_SEVERAL = {1: "dozens", 2: "hundreds", 3: "thousands", 4: "tens of thousands"}
_CARDINALS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
]
_NAMED_FRACTIONS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh"}
_NAMED_FRACTIONS |= {8: "eighth", 9: "ninth", 10: "tenth"}


def number(quantity: Quantity, style: Style, percent: str) -> str:
    """Return a quantity in English, such as 3.050 billion yuan or more than 15,000.

    Amounts are scaled by arithmetic with their digits kept: 亿 becomes billion from 10亿 and
    million below, 万亿 trillion; counts are written in full. Counters (家) are left to the author.
    """
    if quantity.qualifier is Qualifier.SEVERAL:
        return _several(quantity)
    word = _QUALIFIERS.get(quantity.qualifier, "")
    digits, scale = (grouped(quantity.numeral), "") if style.plain else _scaled(quantity, style)
    if quantity.upper is not None:
        digits = f"{digits} to {grouped(quantity.upper)}"
    named = "" if style.plain else _unit(quantity, percent)
    mark = "%" if named == "%" else ""
    words = (word, digits + mark, scale, "" if mark else named)
    return " ".join(part for part in words if part)


def grouped(numeral: Numeral) -> str:
    """Return digits with commas and a true minus sign, decimals kept."""
    text = format_decimal(numeral.value, f"#,##0.{'0' * numeral.decimals}", locale="en")
    return text.rstrip(".").replace("-", "−")


def ordinal(place: int) -> str:
    """Return first … ninth, 10th, 21st."""
    if place < len(_ORDINALS):
        return _ORDINALS[place]
    teen = place % 100 in (11, 12, 13)
    return f"{place}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(place % 10, 'th')}"


def _scaled(quantity: Quantity, style: Style) -> tuple[str, str]:
    """Return the digits to print and the scale word behind them."""
    numeral, unit = quantity.numeral, quantity.unit
    if numeral.fraction:
        return _fraction(*numeral.fraction), ""
    whole = quantity.value == quantity.value.to_integral_value()
    if whole and not unit.scale and 0 <= quantity.value < len(_CARDINALS):
        if style.ordinal:
            return ordinal(int(quantity.value)), ""
        if style.hanzi:
            return _CARDINALS[int(quantity.value)], ""
    if unit.dimension not in _MONEY:
        return grouped(_moved(quantity, unit.power - unit.base.power)), ""
    return _amount(quantity, unit.power, unit.scale)


def _amount(quantity: Quantity, power: int, scale: str) -> tuple[str, str]:
    numeral = quantity.numeral
    amount = abs(numeral.value.scaleb(power, EXACT))
    for exponent, name in _SCALES:
        allowed = exponent <= _BILLION or scale == "万亿"
        if allowed and amount >= Decimal(1).scaleb(exponent):
            return grouped(_moved(quantity, power - exponent)), name
    return grouped(_moved(quantity, power)), ""


def _moved(quantity: Quantity, power: int) -> Numeral:
    """Return the number with its point moved, digits kept.

    Zeros that moving makes of a whole number go (1200万 is 12 million, not 12.00), as do all
    trailing zeros of an approximate one (940余万: more than 9.4 million).
    """
    numeral = quantity.numeral
    value = numeral.value.scaleb(power, EXACT)
    whole = value == value.to_integral_value()
    if power and whole and (power > 0 or not numeral.decimals):
        return Numeral.of(value.quantize(Decimal(1), context=EXACT))
    if power and quantity.qualifier is not Qualifier.NONE:
        return Numeral.of(value.normalize(EXACT))
    return Numeral.of(value)


def _unit(quantity: Quantity, percent: str) -> str:
    unit = quantity.unit
    if quantity.numeral.fraction:
        return ""
    if unit.base.name == "%":
        return percent
    singular, plural = unit.base.english
    few = abs(quantity.value) <= 1 and quantity.upper is None
    return singular if few else plural


def _fraction(numerator: int, denominator: int) -> str:
    named = _NAMED_FRACTIONS.get(denominator)
    if named is None or numerator >= len(_CARDINALS):
        return f"{numerator}/{denominator}"
    return f"{_CARDINALS[numerator]}-{named}{'s' if numerator > 1 else ''}"


def _several(quantity: Quantity) -> str:
    power = quantity.value.adjusted() + quantity.unit.power
    return _SEVERAL.get(power, f"several times {grouped(quantity.numeral)}")
