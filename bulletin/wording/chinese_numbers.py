"""Quantities in Chinese: 万 and 亿 kept, qualifiers in their place, hanzi where asked for."""

from bulletin.facts import Numeral, Qualifier, Quantity
from bulletin.wording.hanzi import in_hanzi
from bulletin.wording.style import Style

_BEHIND = frozenset({"左右", "以上", "以内"})
_MONEY = frozenset({"yuan", "dollar"})


def number(quantity: Quantity, style: Style) -> str:
    """Return a quantity as a newspaper prints it: 300余家, 1.5万余名, 940余万元, 近1/10, 3～5年."""
    if quantity.upper is not None:
        return _range(quantity, quantity.upper, style)
    unit = _unit(quantity, style)
    digits, word = _digits(quantity.numeral, style), quantity.word
    if quantity.qualifier is Qualifier.MORE:
        scale = "" if style.plain else quantity.unit.scale
        money = quantity.unit.dimension in _MONEY
        return f"{digits}{word if money else ''}{scale}{'' if money else word}{unit[len(scale) :]}"
    if word in _BEHIND:
        return f"{digits}{unit}{word}"
    return f"{word}{'第' if style.ordinal else ''}{digits}{unit}"


def _unit(quantity: Quantity, style: Style) -> str:
    return "" if style.plain or quantity.numeral.fraction else str(quantity.unit)


def _digits(numeral: Numeral, style: Style) -> str:
    if style.hanzi and numeral.value >= 0:
        return in_hanzi(int(numeral.value), counted=not style.ordinal and not style.plain)
    return numeral.text.replace("-", "−")


def _range(quantity: Quantity, upper: Numeral, style: Style) -> str:
    """Write a range; 万, 亿 and % stand at both ends (GB/T 15835—2011, 5.1.3)."""
    low, high = _digits(quantity.numeral, style), _digits(upper, style)
    repeated = str(quantity.unit) if quantity.unit.is_share else quantity.unit.scale
    if style.plain or quantity.numeral.fraction:
        repeated = ""
    return f"{low}{repeated}{'至' if style.hanzi else '～'}{high}{_unit(quantity, style)}"
