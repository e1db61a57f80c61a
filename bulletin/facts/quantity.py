"""Quantities: a number as written, its unit, its qualifier and what it leaves open."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from bulletin.facts.interval import EXACT, Interval
from bulletin.facts.numeral import Numeral, parse_numeral
from bulletin.facts.unit import BASES, PERCENT, SCALES, Base, Unit, parse_unit


class Qualifier(Enum):
    """What a word such as 余 or 近 says of the number beside it."""

    NONE = "none"
    MORE = "more"
    NEAR = "near"
    ABOUT = "about"
    OVER = "over"
    AT_LEAST = "at-least"
    UNDER = "under"
    AT_MOST = "at-most"
    SEVERAL = "several"


BEFORE: Mapping[str, Qualifier] = {
    "近": Qualifier.NEAR,
    "约": Qualifier.ABOUT,
    "大约": Qualifier.ABOUT,
    "超过": Qualifier.OVER,
    "超": Qualifier.OVER,
    "逾": Qualifier.OVER,
    "突破": Qualifier.OVER,
    "至少": Qualifier.AT_LEAST,
    "不足": Qualifier.UNDER,
    "最高": Qualifier.AT_MOST,
    "数": Qualifier.SEVERAL,
}
"""Qualifiers that stand before the number."""

INSIDE: Mapping[str, Qualifier] = {"余": Qualifier.MORE, "多": Qualifier.MORE}
"""Qualifiers that stand between the number and its unit."""

AFTER: Mapping[str, Qualifier] = {
    "左右": Qualifier.ABOUT,
    "以上": Qualifier.AT_LEAST,
    "以内": Qualifier.AT_MOST,
}
"""Qualifiers that stand behind the unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as written, in its unit.

    ``numeral`` is read in ``unit`` (30.50 in 亿元). ``upper`` is the far end of a range such as
    3～5. ``word`` is the qualifier as printed (余, 近, 以上), empty when there is none.
    """

    numeral: Numeral
    unit: Unit
    upper: Numeral | None = None
    qualifier: Qualifier = Qualifier.NONE
    word: str = ""

    @classmethod
    def of(cls, value: Decimal, unit: Unit) -> "Quantity":
        """Return the plain quantity ``value``, with the digits it has."""
        return cls(numeral=Numeral.of(value), unit=unit)

    @property
    def value(self) -> Decimal:
        """The number in ``unit``; a fraction such as 1/10 is 10 in %."""
        return _in_unit(self.numeral, self.unit)

    @property
    def amount(self) -> Decimal:
        """The number in the own unit of its dimension: 30.50亿元 is 3050000000 元."""
        return self.value.scaleb(self.unit.power, EXACT)

    @property
    def decimals(self) -> int:
        """Count the digits after the point, as written."""
        return self.numeral.decimals

    @property
    def plain(self) -> bool:
        """Tell whether it is one number without a qualifier, from which a rate can be computed."""
        return self.qualifier is Qualifier.NONE and self.upper is None

    def rounded_like(self, other: "Quantity") -> bool:
        """Tell whether two plain numbers end at one place, so that only equal ones agree.

        33.4% and 33.5% are two values, though the ends of their roundings touch; 4.4亿元 and
        45530万元 may be one.
        """
        place, theirs = (one.unit.power - one.decimals for one in (self, other))
        fractions = self.numeral.fraction or other.numeral.fraction
        return self.plain and other.plain and place == theirs and not fractions

    @property
    def written(self) -> str:
        """The number with its qualifier, without its unit: 近24, 300余, 3～5."""
        digits = self.numeral.text + (f"～{self.upper.text}" if self.upper else "")
        return self.word + digits if self.word in BEFORE else digits + self.word

    @property
    def interval(self) -> Interval:
        """What the quantity may stand for, in ``unit``.

        With u one unit of the last non-zero digit: 余 and 多 (x, x+u); 近 [x−u/2, x); 约 and 左右
        x ± u/2; 超过 (x, ∞); 以上 [x, ∞); 不足 [0, x); 最高 and 以内 (−∞, x]; 数百 [200, 1000).
        A bare count is exact, any other bare number is open by half a unit of its last place. Of a
        fall the words speak of its size: 超过-20% is below −20.
        """
        if self.upper is not None:
            return Interval(self.value, _in_unit(self.upper, self.unit))
        if self.qualifier is not Qualifier.NONE:
            size = _qualified(self.value.copy_abs(), self._step, self.qualifier)
            return size if self.value >= 0 else size.negated()
        if self.numeral.fraction:
            return _around(self.value, self._step.scaleb(-1, EXACT))
        if self.unit.counted and self.decimals == 0:
            return Interval.point(self.value)
        return _around(self.value, Decimal(5).scaleb(-self.decimals - 1))

    @property
    def _step(self) -> Decimal:
        fraction = self.numeral.fraction is not None
        step = self.numeral.step
        return step.scaleb(-self.unit.power, EXACT) if fraction else step


def _in_unit(numeral: Numeral, unit: Unit) -> Decimal:
    """A fraction is a share of one: 1/10 is 10 in %, whatever else is read as it stands."""
    return numeral.value.scaleb(-unit.power, EXACT) if numeral.fraction else numeral.value


def _around(x: Decimal, half: Decimal) -> Interval:
    return Interval(EXACT.subtract(x, half), EXACT.add(x, half))


def _qualified(x: Decimal, u: Decimal, qualifier: Qualifier) -> Interval:
    half = EXACT.divide(u, Decimal(2))
    return {
        Qualifier.MORE: Interval(x, EXACT.add(x, u), False, False),
        Qualifier.NEAR: Interval(EXACT.subtract(x, half), x, True, False),
        Qualifier.ABOUT: _around(x, half),
        Qualifier.OVER: Interval(x, None, False, False),
        Qualifier.AT_LEAST: Interval(x, None, True, False),
        Qualifier.UNDER: Interval(Decimal(0), x, True, False),
        Qualifier.AT_MOST: Interval(None, x, False, True),
        Qualifier.SEVERAL: Interval(2 * x, 10 * x, True, False),
    }[qualifier]


def _words(table: Mapping[str, Qualifier]) -> str:
    return "|".join(sorted(table, key=len, reverse=True))


_DIGITS = "[0-9０-９]"
_NUMBER = (
    rf"[-−－]?{_DIGITS}+(?:[,，]{_DIGITS}{{3}})*(?:[.．]{_DIGITS}+)?(?:[/／]{_DIGITS}+)?"
    r"|[零〇一二两三四五六七八九十百千]+"
)
_ONE = re.compile(
    rf"(?P<before>{_words(BEFORE)})?\s*(?P<number>{_NUMBER})"
    rf"(?P<inside>{_words(INSIDE)})?(?P<scale>万亿|[万亿])?(?P<late>{_words(INSIDE)})?"
    rf"\s*(?P<unit>.*?)(?P<after>{_words(AFTER)})?"
)
_RANGE = re.compile(
    rf"(?P<low>{_NUMBER})\s*(?P<low_unit>[^\s\d]*?)\s*[～~—–至-]\s*(?P<high>{_NUMBER})\s*(?P<unit>.*)"
)


def parse_quantity(
    text: str, unit: Unit | None = None, own: Mapping[str, Base] = BASES
) -> Quantity | None:
    """Return the quantity that ``text`` writes, or ``None`` when it is none.

    :param text: the number with its qualifier and, where it has them, scale and unit: ``30.50``,
        ``1.5万余``, ``近1/10``, ``3～5``, ``15%～30%``, ``940余万元``, 数百. Not read are a range
        with a qualifier, two qualifiers (约…左右) and a fraction with a unit (it is a share).
    :param unit: the unit of a number that names none; a written unit must be of its dimension.
    :param own: the units known, by name.
    """
    plain = text.strip()
    if found := _RANGE.fullmatch(plain):
        return _ranged(found, unit, own)
    found = _ONE.fullmatch(plain)
    if found is None:
        return None
    numeral = parse_numeral(found["number"])
    words = [found[name] for name in ("before", "inside", "late", "after") if found[name]]
    if numeral is None or len(words) > 1:
        return None
    word = words[0] if words else ""
    qualifier = {**BEFORE, **INSIDE, **AFTER}.get(word, Qualifier.NONE)
    read_unit = _unit((found["scale"] or "") + found["unit"], numeral, unit, own)
    if read_unit is None or not _sensible(numeral, qualifier):
        return None
    return Quantity(numeral=numeral, unit=read_unit, qualifier=qualifier, word=word)


def _sensible(numeral: Numeral, qualifier: Qualifier) -> bool:
    """Tell whether the qualifier leaves something open: nothing is 不足0, and 数 goes with 百."""
    if qualifier is Qualifier.SEVERAL:
        return numeral.text in ("十", "百", "千")
    return qualifier in (Qualifier.NONE, Qualifier.OVER, *_ENDLESS) or bool(numeral.value)


_ENDLESS = (Qualifier.AT_LEAST, Qualifier.AT_MOST)


def _ranged(found: re.Match[str], unit: Unit | None, own: Mapping[str, Base]) -> Quantity | None:
    numeral, upper = parse_numeral(found["low"]), parse_numeral(found["high"])
    name, low_name = found["unit"], found["low_unit"].replace("％", "%")
    if numeral is None or upper is None or upper.value <= numeral.value:
        return None
    if bool(numeral.fraction) != bool(upper.fraction):
        return None
    read_unit = _unit(name, numeral, unit, own)
    if read_unit is None or low_name not in ("", read_unit.scale, str(read_unit)):
        return None
    return Quantity(numeral=numeral, unit=read_unit, upper=upper)


def _unit(name: str, numeral: Numeral, unit: Unit | None, own: Mapping[str, Base]) -> Unit | None:
    """Return the unit that a number is in, or ``None`` where what is written does not agree."""
    if numeral.fraction:
        return PERCENT if not name and (unit is None or unit.is_share) else None
    if not name:
        return unit
    if unit is not None and name in SCALES:
        return unit.with_scale(name) if unit.scalable else None
    written = parse_unit(name, own)
    if written and unit and written.dimension != unit.dimension:
        return None
    return written
