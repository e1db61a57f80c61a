"""Numbers as English texts write them: patterns, and their reading as quantities."""

import re
from collections.abc import Mapping
from decimal import Decimal

from bulletin.claims.en_words import SMALL, TENS, WORDS, word_number
from bulletin.facts import (
    BASES,
    EXACT,
    SCALES,
    Base,
    Numeral,
    Qualifier,
    Quantity,
    Unit,
    parse_numeral,
)

BEFORE: Mapping[str, Qualifier] = {
    "more than": Qualifier.OVER,
    "greater than": Qualifier.OVER,
    "over": Qualifier.OVER,
    "above": Qualifier.OVER,
    "exceeding": Qualifier.OVER,
    "upward of": Qualifier.OVER,
    "upwards of": Qualifier.OVER,
    "topping": Qualifier.OVER,
    "nearly": Qualifier.NEAR,
    "almost": Qualifier.NEAR,
    "close to": Qualifier.NEAR,
    "just under": Qualifier.NEAR,
    "about": Qualifier.ABOUT,
    "around": Qualifier.ABOUT,
    "some": Qualifier.ABOUT,
    "roughly": Qualifier.ABOUT,
    "approximately": Qualifier.ABOUT,
    "at least": Qualifier.AT_LEAST,
    "no less than": Qualifier.AT_LEAST,
    "no fewer than": Qualifier.AT_LEAST,
    "less than": Qualifier.UNDER,
    "fewer than": Qualifier.UNDER,
    "under": Qualifier.UNDER,
    "below": Qualifier.UNDER,
    "up to": Qualifier.AT_MOST,
    "at most": Qualifier.AT_MOST,
    "no more than": Qualifier.AT_MOST,
    "not more than": Qualifier.AT_MOST,
}
_SCALES: Mapping[str, tuple[str, int]] = {
    "thousand": ("万", -1),
    "million": ("亿", -2),
    "billion": ("万亿", -3),
    "trillion": ("万亿", 0),
}
"""Each with the Chinese scale above it and the power of ten between: digits stay significant."""

_COUNT = Base("", "count")
UNITS: Mapping[str, Base] = {
    **dict.fromkeys(("yuan", "RMB", "renminbi"), BASES["元"]),
    **dict.fromkeys(("US dollars", "US dollar", "dollars", "USD"), BASES["美元"]),
    **dict.fromkeys(("percent", "per cent", "%"), BASES["%"]),
    **dict.fromkeys(("per mille", "per thousand", "‰"), BASES["‰"]),
    "percentage points": BASES["个百分点"],
    "percentage point": BASES["个百分点"],
    "points": BASES["点"],
    "point": BASES["点"],
    "times": BASES["倍"],
    "fold": BASES["倍"],
    "square meters": BASES["平方米"],
    "square meter": BASES["平方米"],
    "square metres": BASES["平方米"],
    "square kilometers": BASES["平方公里"],
    "square kilometer": BASES["平方公里"],
    "square kilometres": BASES["平方公里"],
    "tonnes": BASES["吨"],
    "tonne": BASES["吨"],
    "tons": BASES["吨"],
    "meters": BASES["米"],
    "metres": BASES["米"],
    "kilometers": BASES["公里"],
    "kilometres": BASES["公里"],
    "mu": BASES["亩"],
    **dict.fromkeys(("hectares", "hectare"), Base("公顷", "hectare")),
    **dict.fromkeys(("cubic meters", "cubic metres"), Base("立方米", "volume")),
    **dict.fromkeys(("kilowatt-hours", "kilowatt hours", "kWh"), Base("千瓦时", "energy", 3)),
    **dict.fromkeys(("kilograms", "kg"), Base("公斤", "mass", -3)),
    **dict.fromkeys(("minutes", "minute"), Base("分钟", "minute")),
    **dict.fromkeys(("weeks", "week"), Base("周", "week")),
    "hours": BASES["小时"],
    "hour": BASES["小时"],
    "days": BASES["天"],
    "day": BASES["天"],
    "months": BASES["个月"],
    "month": BASES["个月"],
    "years old": BASES["岁"],
    "years": BASES["年"],
    "year": BASES["年"],
}


def either(words: Mapping[str, object]) -> str:
    """Return a pattern of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


NUMBER = r"[0-9]{1,3}(?:,\s?[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
WORD = rf"(?:(?:{'|'.join(TENS)})(?:-(?:{'|'.join(SMALL[1:10])}))?|(?:{'|'.join(reversed(SMALL))}))"
QUANTITY = re.compile(
    rf"""(?:(?P<before>\b(?:{either(BEFORE)}))\s+)?
    (?:(?P<currency>US\$|\$|RMB\s?|¥|CNY\s?))?
    (?P<sign>[-−](?=[0-9]))?(?P<number>(?:{NUMBER})|\b{WORD}\b(?:\s+(?P<hundred>hundred))?)
    (?:[\s-]+(?P<scale>thousand|million|billion|trillion)\b)?
    (?P<unit>[\s-]?(?:{either(UNITS)})(?![A-Za-z]))?
    (?P<after>\s+or\s+more\b|\s+or\s+(?:less|fewer)\b)?""",
    re.VERBOSE | re.IGNORECASE,
)
RANGE = re.compile(
    rf"""(?:between\s+)?(?P<low>{NUMBER}|{WORD})\s?(?P<low_unit>%|percent)?
    (?:\s?[–—~-]\s?|\s+to\s+|\s+and\s+)
    (?P<high>{NUMBER}|{WORD}\b)
    (?:\s+(?P<scale>thousand|million|billion|trillion)\b)?
    (?P<unit>\s?(?:{either(UNITS)})(?![A-Za-z]))?""",
    re.VERBOSE | re.IGNORECASE,
)
_PARTS: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "half halves",
            "third",
            "quarter fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
        ),
        2,
    )
    for word in words.split()
}
FRACTION = re.compile(
    rf"""(?:(?P<before>\b(?:{either(BEFORE)}))\s+)?
    (?:(?P<above>[0-9]{{1,2}}|\b(?:{"|".join(SMALL[1:10])}|a)\b)[\s-]+(?P<below>(?:{either(_PARTS)})s?)\b(?!-)
    |(?P<one>[1-9][0-9]?)/(?P<two>[1-9][0-9]?)(?![0-9/])
    |\b(?P<half>half)\b(?!\sa\b|-)
    |\b(?P<few>one|two|three)\s+(?:in|out\s+of)\s+(?P<many>{"|".join((*SMALL[2:], *TENS))})\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_SEVERAL: Mapping[str, int] = {
    "dozens": 1,
    "tens": 1,
    "hundreds": 2,
    "thousands": 3,
    "millions": 6,
    "billions": 9,
    "trillions": 12,
}
SEVERAL = re.compile(
    rf"\b(?P<groups>(?:(?:tens|hundreds|thousands)\s+of\s+)*(?:{either(_SEVERAL)}))\b"
    rf"(?:\s+of\s+(?P<unit>yuan|US\ dollars|square\ meters)\b)?",
    re.IGNORECASE,
)


def read_quantity(found: re.Match[str]) -> Quantity | None:
    """Return the quantity of a match of ``QUANTITY``."""
    value = _value(found["number"].removesuffix(found["hundred"] or "").strip())
    if value is None:
        return None
    value = value * 100 if found["hundred"] else value
    value = -value if found["sign"] else value
    before = " ".join((found["before"] or "").lower().split())
    qualifier = BEFORE.get(before, Qualifier.NONE)
    if found["after"]:
        qualifier = Qualifier.AT_LEAST if "more" in found["after"] else Qualifier.AT_MOST
    if before == "some" and value < 20:
        qualifier = Qualifier.NONE
    base = _base(found["unit"], found["currency"])
    return _scaled(value, base, found["scale"], qualifier)


def read_range(found: re.Match[str]) -> Quantity | None:
    """Return the quantity of a match of ``RANGE`` that runs upward, else ``None``."""
    low, high = _value(found["low"]), _value(found["high"])
    if low is None or high is None or high <= low:
        return None
    base = _base(found["unit"] or found["low_unit"], None)
    scale, power = _scale(found["scale"])
    return Quantity(
        numeral=Numeral.of(low.scaleb(power)),
        upper=Numeral.of(high.scaleb(power)),
        unit=Unit(base, scale),
    )


def read_fraction(found: re.Match[str]) -> Quantity | None:
    """Return two-thirds, half, one in ten as a share."""
    before = " ".join((found["before"] or "").lower().split())
    one, two = _parts(found)
    numeral = parse_numeral(f"{one}/{two}") if one and two else None
    if numeral is None:
        return None
    return Quantity(
        numeral=numeral, unit=Unit(BASES["%"]), qualifier=BEFORE.get(before, Qualifier.NONE)
    )


def _parts(found: re.Match[str]) -> tuple[int, int]:
    if found["half"]:
        return 1, 2
    if found["one"]:
        return int(found["one"]), int(found["two"])
    if found["few"]:
        return WORDS[found["few"].lower()], WORDS[found["many"].lower()]
    above = found["above"].lower()
    below = found["below"].lower()
    part = _PARTS.get(below) or _PARTS.get(below.removesuffix("s")) or 0
    number = 1 if above == "a" else int(above) if above.isdigit() else WORDS[above]
    return number, part


def read_several(found: re.Match[str]) -> Quantity:
    """Return hundreds, tens of billions of yuan as what they leave open: two to ten of the last."""
    power = sum(_SEVERAL[word.lower()] for word in found["groups"].split() if word.lower() != "of")
    unit = " ".join((found["unit"] or "").split())
    ten = Decimal(10) ** power
    value = Numeral(f"{ten:f}", ten, ten)
    base = UNITS.get(unit, _COUNT)
    return Quantity(numeral=value, unit=Unit(base), qualifier=Qualifier.SEVERAL)


def _value(text: str) -> Decimal | None:
    plain = "".join(text.split()).replace(",", "")
    if plain[:1].isdigit():
        return Decimal(plain)
    number = word_number(text.strip())
    return None if number is None else Decimal(number)


def _base(unit: str | None, currency: str | None) -> Base:
    if currency:
        return BASES["美元"] if "$" in currency else BASES["元"]
    name = " ".join((unit or "").strip(" -\n").split())
    return UNITS.get(name) or UNITS.get(name.lower()) or _COUNT


def _scale(scale: str | None) -> tuple[str, int]:
    return _SCALES[scale.lower()] if scale else ("", 0)


def _scaled(value: Decimal, base: Base, scale: str | None, qualifier: Qualifier) -> Quantity:
    name, power = _scale(scale)
    if not scale and _rounded(value) and Unit(base).scalable:
        value = value.normalize()
        zeros = value.as_tuple().exponent
        name, size = next(
            (one for one in _HANZI if isinstance(zeros, int) and one[1] >= zeros), _HANZI[-1]
        )
        power = -size
    return Quantity(
        numeral=Numeral.of(value.scaleb(power, EXACT)), unit=Unit(base, name), qualifier=qualifier
    )


def _rounded(value: Decimal) -> bool:
    """Tell whether a number may have been 万 with decimals: 15,000 for 1.5万."""
    whole = value == value.to_integral_value()
    return whole and value.copy_abs() >= _FEWEST and value % 100 == 0


_FEWEST = 10_000
_HANZI = tuple(sorted(SCALES.items(), key=lambda one: one[1]))
