"""Numbers as they are written: Arabic digits, Chinese numerals, fractions."""

import re
from dataclasses import dataclass
from decimal import Decimal

from bulletin.facts.interval import EXACT

_DIGITS = {**{c: n for n, c in enumerate("零一二三四五六七八九")}, "〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_DIGIT, _ZERO = "[一二两三四五六七八九]", "[零〇]"
_TENS = f"{_DIGIT}?十{_DIGIT}?"
_HUNDREDS = f"{_DIGIT}?百(?:{_ZERO}{_DIGIT}|{_TENS})?"
_THOUSANDS = f"{_DIGIT}?千(?:{_ZERO}(?:{_DIGIT}|{_TENS})|{_HUNDREDS})?"
_HANZI = re.compile("|".join((_ZERO, _DIGIT, _TENS, _HUNDREDS, _THOUSANDS)))
_WIDE = str.maketrans("０１２３４５６７８９．／，－−", "0123456789./,--")
_ARABIC = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)
_FRACTION = re.compile(r"([1-9]\d?)/([1-9]\d?)", re.ASCII)

LONGEST = 40
"""A statistic of more digits than this is a slip of the hand."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and the way it is written.

    ``text`` is the printed form, without grouping marks and with ASCII digits (``30.50``, ``1/10``,
    ``百``); ``step`` is one unit of its last non-zero digit, the measure of what 余 and 近 mean.
    """

    text: str
    value: Decimal
    step: Decimal

    @classmethod
    def of(cls, value: Decimal) -> "Numeral":
        """Return ``value`` in Arabic digits, with the decimals it has; zero has no sign."""
        unsigned = value.copy_abs() if value.is_zero() else value
        return cls(f"{unsigned:f}", unsigned, _step(unsigned))

    @property
    def decimals(self) -> int:
        """Count the digits after the point, as written."""
        return len(self.text.partition(".")[2])

    @property
    def fraction(self) -> tuple[int, int] | None:
        """Return numerator and denominator where a fraction is written, such as 1/10."""
        found = _FRACTION.fullmatch(self.text)
        return (int(found[1]), int(found[2])) if found else None


def parse_numeral(text: str) -> Numeral | None:
    """Return the number that ``text`` writes (30.50, 1,234, 四十八, 1/10), or ``None``."""
    plain = text.strip().translate(_WIDE)
    if len(plain) > LONGEST:
        return None
    if found := _FRACTION.fullmatch(plain):
        share = EXACT.divide(Decimal(found[1]), Decimal(found[2]))
        return Numeral(plain, share, EXACT.divide(Decimal(1), Decimal(found[2])))
    if _ARABIC.fullmatch(plain):
        return Numeral.of(Decimal(plain.replace(",", "")))
    number = hanzi_number(plain)
    return None if number is None else Numeral(plain, Decimal(number), _step(Decimal(number)))


def hanzi_number(text: str) -> int | None:
    """Return the whole number below 10,000 that Chinese numerals write, or ``None``.

    A bare 十, 百 or 千 counts once (百 is 100), as in 近百个 and 千亿元. What a newspaper would not
    print is not read: 一百五 (spoken for 150), 二三 (which means two or three), 五十零.
    """
    if not _HANZI.fullmatch(text):
        return None
    total, digit = 0, 0
    for character in text:
        if character in _POWERS:
            total, digit = total + (digit or 1) * _POWERS[character], 0
        else:
            digit = _DIGITS[character]
    return total + digit


def _step(value: Decimal) -> Decimal:
    exponent = value.normalize(EXACT).as_tuple().exponent
    return Decimal(1).scaleb(exponent) if value and isinstance(exponent, int) else Decimal(1)
