"""Numbers as Chinese texts write them: patterns, and their reading as quantities."""

import re
from collections.abc import Mapping
from decimal import Decimal

from bulletin.claims.units import SCALE, UNIT, UNITS
from bulletin.facts import (
    Base,
    Numeral,
    Quantity,
    Unit,
    hanzi_number,
    parse_numeral,
    parse_quantity,
)

ARABIC = r"(?:[0-9]{1,3}(?:[,，\u2009\u202f\u00a0][0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_HANZI = "[零〇一二两三四五六七八九十百千]"
HANZI = f"{_HANZI}(?:{_HANZI}|[万亿](?=[零一二两三四五六七八九]))*"
NUMBER = rf"(?:{ARABIC}|{HANZI})"

BEFORE: Mapping[str, str] = {
    **{
        word: word
        for word in ("近", "约", "大约", "超过", "超", "逾", "突破", "至少", "不足", "最高")
    },
    "将近": "近",
    "接近": "近",
    "大概": "约",
    "约为": "约",
    "约合": "约",
    "不到": "不足",
    "少于": "不足",
    "不少于": "至少",
    "不低于": "至少",
    "不超过": "最高",
    "不多于": "最高",
    "不高于": "最高",
    "至多": "最高",
    "最多": "最高",
    "多于": "超过",
    "已超": "超过",
    "上": "超过",
    "过": "超过",
    "破": "突破",
    "数": "数",
    "几": "数",
}
"""Words before a number, each with the one of ``facts`` that means the same."""

AFTER: Mapping[str, str] = {
    "左右": "左右",
    "上下": "左右",
    "以上": "以上",
    "及以上": "以上",
    "以内": "以内",
    "以下": "以内",
    "之内": "以内",
}
_ROUND = frozenset("数几上过破")
"""Words that qualify round numbers in hanzi only: 上千家, 过百亿元, 数百家."""

_UP_TO_NOW = frozenset({"年", "个月", "天", "周", "个季度", "季度", "小时", "日", "周年", "年度"})
"""近5年 is the last five years, not nearly five."""


def either(words: Mapping[str, str]) -> str:
    """Return a pattern of the words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


_NEXT = rf"(?:{NUMBER}|[万亿])"
QUANTITY = re.compile(
    rf"""(?P<before>(?:{either(BEFORE)})(?={_NEXT}))?
    (?P<number>(?<![0-9])[-−]?(?:{ARABIC})|{HANZI}|(?=[万亿]))
    (?P<inside>[余多几来]?)(?P<scale>(?:{SCALE})?)(?P<late>[余多]?)
    (?P<unit>(?:{UNIT})?)
    (?P<after>(?:{either(AFTER)})?)""",
    re.VERBOSE,
)
RANGE = re.compile(
    rf"""(?P<low>{NUMBER})(?P<low_scale>(?:{SCALE})?)(?P<low_unit>(?:{UNIT})?)
    (?:[～~—–-]{{1,2}}|至|到)
    (?P<high>{NUMBER})(?P<scale>(?:{SCALE})?)(?P<unit>(?:{UNIT})?)""",
    re.VERBOSE,
)
DOUBLING = re.compile(rf"(?:(?<=翻)|(?<=翻了))(?P<number>{HANZI}|[0-9])番|翻番")
FRACTION = re.compile(
    rf"(?P<before>(?:{either(BEFORE)}))?(?P<below>{HANZI})分之(?P<above>{HANZI})(?P<point>点[零一二三四五六七八九]+)?"
    rf"(?P<after>(?:多|{either(AFTER)})?)"
)
ABOUT = re.compile(
    rf"(?P<tens>[二三四五六七八九]?十)?"
    rf"(?P<low>[一二两三四五六七八])(?P<high>[二三四五六七八九])(?P<power>[十百千]?)"
    rf"(?P<scale>(?:{SCALE})?)(?P<unit>{UNIT})"
)

_MULTIPLES = {"百": "%", "千": "‰"}


def read_quantity(found: re.Match[str]) -> Quantity | None:
    """Return the quantity of a match of ``QUANTITY``, ``None`` where nothing can be made of it."""
    number, scale, unit = found["number"], found["scale"], found["unit"]
    if not number:
        number, scale = _bare_scale(scale)
    if "万" in number or "亿" in number:
        number = f"{_long_number(number)}"
    words = [word for word in _qualifiers(found, unit) if word]
    if unit == "成半":
        number, unit, words = f"{_number_below_ten(number)}.5", "成", ["约"]
    first = words[0] if words else ""
    plain = number.replace("−", "-").translate(_GROUPS)
    text = f"{plain}{scale}{unit}"
    read = parse_quantity(_placed(first, plain, scale, unit), None if unit else _ONE, UNITS)
    return read or parse_quantity(text, None if unit else _ONE, UNITS)


_ONE = Unit(Base("", "count"))


def _number_below_ten(text: str) -> str:
    return text if text.isascii() else f"{hanzi_number(text)}"


_GROUPS = str.maketrans("", "", ",，\u2009\u202f\u00a0")


def _placed(word: str, number: str, scale: str, unit: str) -> str:
    if word in AFTER.values():
        return f"{number}{scale}{unit}{word}"
    if word == "余":
        return f"{number}{word}{scale}{unit}"
    return f"{word}{number}{scale}{unit}"


def _qualifiers(found: re.Match[str], unit: str) -> tuple[str, ...]:
    before = BEFORE.get(found["before"] or "", "")
    if before == "近" and unit in _UP_TO_NOW and not found["scale"]:
        before = ""
    more = "余" if found["inside"] or found["late"] else ""
    return before, more, AFTER.get(found["after"] or "", "")


def _bare_scale(scale: str) -> tuple[str, str]:
    """Read 万余名 as 1万余名, 亿元 as 1亿元."""
    return "1", scale


def _long_number(text: str) -> Decimal:
    """Return a number in hanzi with 万 or 亿 inside: 一万五千."""
    total = Decimal(0)
    section = ""
    for character in text:
        if character in "万亿":
            power = 4 if character == "万" else 8
            total += Decimal(hanzi_number(section) or 1).scaleb(power)
            section = ""
        else:
            section += character
    rest = section.lstrip("零")
    return total + (hanzi_number(rest) or 0)


def long_number(text: str) -> Decimal | None:
    """Return the number that hanzi write, with 万 and 亿 too; ``None`` of what is none."""
    if any(character in "万亿" for character in text):
        return _long_number(text)
    number = hanzi_number(text)
    return None if number is None else Decimal(number)


def read_range(found: re.Match[str]) -> Quantity | None:
    """Return the quantity of a match of ``RANGE`` that runs upward, else ``None``."""
    low, high = _ranged(found["low"]), _ranged(found["high"])
    if low is None or high is None:
        return None
    scale = found["scale"] or (found["low_scale"] if not found["unit"] else "")
    unit = found["unit"] or found["low_unit"]
    text = f"{low}～{high}{scale}{unit}"
    return parse_quantity(text, None if unit else _ONE, UNITS)


def _ranged(text: str) -> str | None:
    numeral = parse_numeral(text.translate(_GROUPS))
    return None if numeral is None else f"{numeral.value:f}"


def read_fraction(found: re.Match[str]) -> Quantity | None:
    """Return 三分之二 as 2/3, 百分之三点五 as 3.5%."""
    above, below = found["above"], found["below"]
    value = hanzi_number(above)
    parts = hanzi_number(below)
    if value is None or parts is None:
        return None
    before = BEFORE.get(found["before"] or "", "")
    after = AFTER.get(found["after"] or "", "")
    if below in _MULTIPLES:
        point = "".join(str("零一二三四五六七八九".index(c)) for c in (found["point"] or "")[1:])
        text = f"{value}.{point}" if point else f"{value}"
        written = f"{before}{text}{_MULTIPLES[below]}{after}"
        return parse_quantity(written, None, UNITS)
    if parts > 99 or value > 99:
        return None
    return parse_quantity(f"{before}{value}/{parts}{after}", None, UNITS)


def read_about(found: re.Match[str]) -> Quantity | None:
    """Return 三四个月 as three to four months, 二三十家 as twenty to thirty."""
    tens = hanzi_number(found["tens"] or "零") or 0
    low, high = (hanzi_number(found[name]) or 0 for name in ("low", "high"))
    if high != low + 1:
        return None
    times = {"十": 10, "百": 100, "千": 1000}.get(found["power"], 1)
    text = f"{tens + low * times}～{tens + high * times}{found['scale']}{found['unit']}"
    return parse_quantity(text, None, UNITS)


def read_doubling(found: re.Match[str]) -> Quantity | None:
    """Return the two doublings of 翻了两番, the one of 翻番."""
    return parse_quantity(f"{found['number'] or '一'}番", None, UNITS)


def half(text: str) -> Quantity | None:
    """Return 一半 and 半数 as a half, 过半 as more than one, 近半 as nearly one."""
    if text[0] == "不":
        return parse_quantity("不足1/2", None, UNITS)
    before = "超过" if text[0] in "过超" else "近" if text.startswith("近") else ""
    return parse_quantity(f"{before}1/2", None, UNITS)


def plain_number(value: Decimal) -> Quantity:
    """Return a bare number, of which nobody says what it counts."""
    return Quantity(numeral=Numeral.of(value), unit=_ONE)
