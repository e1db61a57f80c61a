"""Quantities: a number as written, its unit, its qualifier and what it leaves open."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from bulletin.facts.interval import EXACT, Interval
from bulletin.facts.numeral import Numeral, parse_numeral
from bulletin.facts.unit import BASES, PERCENT, Base, Unit, parse_unit


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
        A bare count is exact, any other bare number is open by half a unit of its last place.
        """
        if self.upper is not None:
            return Interval(self.value, _in_unit(self.upper, self.unit))
        if self.qualifier is not Qualifier.NONE:
            return _qualified(self.value, self._step, self.qualifier)
        if self.numeral.fraction:
            return Interval(self.value - self._step / 10, self.value + self._step / 10)
        if self.unit.counted and self.decimals == 0:
            return Interval.point(self.value)
        half = Decimal(5).scaleb(-self.decimals - 1)
        return Interval(self.value - half, self.value + half)

    @property
    def _step(self) -> Decimal:
        fraction = self.numeral.fraction is not None
        return self.numeral.step.scaleb(-self.unit.power) if fraction else self.numeral.step


def _in_unit(numeral: Numeral, unit: Unit) -> Decimal:
    """A fraction is a share of one: 1/10 is 10 in %, whatever else is read as it stands."""
    return numeral.value.scaleb(-unit.power, EXACT) if numeral.fraction else numeral.value


def _qualified(x: Decimal, u: Decimal, qualifier: Qualifier) -> Interval:
    half = u / 2
    return {
        Qualifier.MORE: Interval(x, x + u, False, False),
        Qualifier.NEAR: Interval(x - half, x, True, False),
        Qualifier.ABOUT: Interval(x - half, x + half),
        Qualifier.OVER: Interval(x, None, False, False),
        Qualifier.AT_LEAST: Interval(x, None, True, False),
        Qualifier.UNDER: Interval(Decimal(0), x, True, False),
        Qualifier.AT_MOST: Interval(None, x, False, True),
        Qualifier.SEVERAL: Interval(2 * x, 10 * x, True, False),
    }[qualifier]


def _words(table: Mapping[str, Qualifier]) -> str:
    return "|".join(sorted(table, key=len, reverse=True))


_NUMBER = (
    r"[-−－]?[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?(?:[/／][0-9]+)?"
    r"|[零〇一二两三四五六七八九十百千]+"
)
_WRITTEN = re.compile(
    rf"(?P<before>{_words(BEFORE)})?\s*(?P<number>{_NUMBER})"
    rf"(?P<lower_unit>[%％]|万亿|[万亿]|[^～~—–至\-\d\s]{{1,4}}(?=[～~—–至\-]))?"
    rf"(?:[～~—–至\-](?P<upper>{_NUMBER}))?"
    rf"(?P<inside>{_words(INSIDE)})?(?P<scale>万亿|[万亿])?(?P<late>{_words(INSIDE)})?"
    rf"\s*(?P<unit>.*?)(?P<after>{_words(AFTER)})?"
)


def parse_quantity(
    text: str, unit: Unit | None = None, own: Mapping[str, Base] = BASES
) -> Quantity | None:
    """Return the quantity that ``text`` writes, or ``None`` when it is none.

    :param text: the number with its qualifier and, where it has them, scale and unit: ``30.50``,
        ``1.5万余``, ``近1/10``, ``3～5``, ``15%～30%``, ``940余万元``, 数百.
    :param unit: the unit of a number that names none; a written unit must be of its dimension.
    :param own: the units known, by name.
    """
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        return None
    read_unit = _unit(found, unit, own)
    numeral = parse_numeral(found["number"])
    upper = parse_numeral(found["upper"]) if found["upper"] else None
    words = [found[name] for name in ("before", "inside", "late", "after") if found[name]]
    if read_unit is None or numeral is None or len(words) > 1 or (found["upper"] and not upper):
        return None
    if (words and upper) or (upper and upper.value <= numeral.value):
        return None
    word = words[0] if words else ""
    qualifier = {**BEFORE, **INSIDE, **AFTER}.get(word, Qualifier.NONE)
    return Quantity(numeral=numeral, unit=read_unit, upper=upper, qualifier=qualifier, word=word)


def _unit(found: re.Match[str], unit: Unit | None, own: Mapping[str, Base]) -> Unit | None:
    """Return the unit that holds for what was found, or ``None`` where units do not agree."""
    lower = found["lower_unit"] or ""
    name = (found["scale"] or "") + found["unit"]
    if lower and not found["upper"]:
        name = lower + name
    elif lower and not name.startswith(lower.replace("％", "%")):
        return None
    if not name:
        return _fraction_or(unit, found)
    if unit is not None and name in ("万", "亿", "万亿"):
        return unit.with_scale(name) if not unit.scale else None
    written = parse_unit(name, own)
    if written and unit and written.dimension != unit.dimension:
        return None
    return written


def _fraction_or(unit: Unit | None, found: re.Match[str]) -> Unit | None:
    return PERCENT if "/" in found["number"].replace("／", "/") else unit
