"""The numbers of a Chinese text: an ordered table of rules, the first that fits wins."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from bulletin.claims.idioms import idioms
from bulletin.claims.token import Token, TokenKind
from bulletin.claims.units import UNIT
from bulletin.claims.zh_dates import DATE, PLAN, read_period
from bulletin.claims.zh_numbers import (
    ABOUT,
    DOUBLING,
    FRACTION,
    NUMBER,
    QUANTITY,
    RANGE,
    half,
    long_number,
    plain_number,
    read_about,
    read_doubling,
    read_fraction,
    read_quantity,
    read_range,
)
from bulletin.facts import BASES, Quantity, Unit, parse_quantity

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], Token | None]]

_SMALL = "[二两三四五六七八九十]{1,2}"
_CODE = re.compile(
    r"""[0-9]{1,3}(?:\+(?:[0-9]{1,4}|[NnXx]))+(?![0-9.%])
    | [NnXx]\+[0-9NnXx]+
    | 0[0-9]{2,3}-[0-9]{7,8} | 1[3-9][0-9]{9}(?![0-9])
    | [A-Za-z]+[-–/]?(?:[A-Z]+[-–\ ]?)?[0-9]+(?:[.\-—:][0-9]+)*[A-Za-z]*\+?
    | [0-9]+[A-Z](?![A-Za-z]*[0-9])(?!W|Wh|B\b)[A-Za-z]*(?![A-Za-z])
    | (?<=“)[0-9]{1,2}·[0-9]{1,2}(?=”) | [0-9]{1,2}·[0-9]{1,2}
    | [0-9]+(?:号|\#)(?!文)[楼线桥]? | (?<=[〔（(])20[0-9]{2}(?=[〕）)])
    | (?<=“)[^“”，。；0-9]{0,4}[一二两三四五六七八九十百千万][^“”，。；、0-9]{0,6}(?=”)
    | [一二两三四五六七八九十][部办委局税费地核轴带翼圈园港]
      [一二两三四五六七八九十][大个]?[部办委局税费核轴带翼圈区厅员]
    | 一百·千
    | [0-9]{1,2}条(?=[”》])
    """,
    re.VERBOSE,
)
_ORDINAL = re.compile(
    rf"第(?P<number>{NUMBER})(?:(?:个|名|位|家|届|期|批|次|条|项|轮|季|年|大|代|支|座|号|版|章|台|款|类|站|场|{UNIT}))?"
    rf"|(?P<first>首)(?:创(?!业)|(?:家|个|批|次|届|笔|班|例|台|套|座|条|款|单|列|支|位|名|项|期|季|店|艘|架|年|轮|张|部|份|只|枚|座|幢|栋|户|组|趟))(?:套)?"
)
_NAME = re.compile(
    rf"{_SMALL}大(?!约|概|于|幅|量|力|类)(?=[\u4e00-\u9fff])"
    rf"|(?:[0-9]{{2,4}}|[十百千]|[一二三五]百|两千)强(?![化调])"
    rf"|(?:{_SMALL}|[0-9])年(?:行动|计划|规划|攻坚|倍增)"
    rf"|(?:{_SMALL}|[0-9])(?:级(?!以上)|维|位一体|链|端(?!午)|化|型|期(?=工程|项目))[\u4e00-\u9fff]{{0,2}}"
    rf"|[一二三四]期(?=[0-9])|[一二三](?:甲|期|级|类|等|线|环|层)(?![以0-9])"
    rf"|[4-9三四五六]星级|[3-5]A级|[0-9]{{2}}后"
)
_HALF = re.compile(
    r"(?:近|过|超过?|约|不足|不到)?一半|(?:近|过|超)半(?=数|[，。；、的以]|$)数?|半数(?=以上|的)"
)
_PROPORTION = re.compile(
    r"[0-9]+(?:\.[0-9]+)?(?:\s*[:：∶]\s*[0-9]+(?:\.[0-9]+)?){2,}(?![0-9%万亿])"
    r"|[0-9.]+\s*[:：比∶]\s*[0-9.]+(?![0-9%万亿家个元])"
)
_FIRST = re.compile(
    r"[0-9一二两三四五六七八九十百千万亿零〇首第半近约大超逾突至不最数几上过破将接少多已正腊翻前下A-Za-z“NX（〔]|(?<=[\u4e00-\u9fff])[-−](?=[0-9])"
)
_BAD_BEFORE = {
    "约": "签预节合条契公邀违履毁制特",
    "近": "附最临邻远靠拉",
    "过": "通经不超越渡",
    "上": "以网线路向",
    "破": "突打",
    "数": "",
    "超": "反",
}


def zh_tokens(text: str) -> Iterator[Token]:
    """Return the numbers of a text in which no line breaks are left, in their order."""
    skipped = idioms(text)
    at = 0
    while found := _FIRST.search(text, at):
        at = found.start()
        token = _special(text, at)
        if token is None and at in skipped:
            at = skipped[at]
            continue
        token = token or _taken(text, at)
        if token is None:
            at += 1
            continue
        yield token
        at = token.end


def _special(text: str, at: int) -> Token | None:
    """Read what looks like an idiom and is a number after all: 一半, 百分之一."""
    for pattern, make in _BEFORE_IDIOMS:
        found = pattern.match(text, at)
        if found and (token := make(found)):
            return token
    return None


def _taken(text: str, at: int) -> Token | None:
    if text[at] in _BAD_BEFORE and at and text[at - 1] in _BAD_BEFORE[text[at]]:
        return None
    for pattern, make in _RULES:
        found = pattern.match(text, at)
        if found and found.end() > at and (token := make(found)):
            return token
    return None


def _token(
    found: re.Match[str], kind: TokenKind, quantity: Quantity | None = None, end: int | None = None
) -> Token:
    last = found.end() if end is None else end
    text = found.string[found.start() : last]
    return Token(text=text, start=found.start(), end=last, kind=kind, quantity=quantity)


def _date(found: re.Match[str]) -> Token:
    return Token(
        text=found[0],
        start=found.start(),
        end=found.end(),
        kind=TokenKind.DATE,
        period=read_period(found[0]),
    )


def _ordinal(found: re.Match[str]) -> Token:
    number = Decimal(1) if found["first"] else _number(found["number"])
    quantity = None if number is None else Quantity.of(number, Unit(BASES["位"]))
    return _token(found, TokenKind.ORDINAL, quantity)


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text[0] in "0123456789" else long_number(text)


def _quantity(found: re.Match[str]) -> Token | None:
    number, unit = found["number"], found["unit"]
    hanzi = not number[:1] or number[-1] not in "0123456789"
    if hanzi and not unit and not found["scale"] and not found["inside"]:
        return None
    if not number and not (unit or found["late"] or found["before"]):
        return None
    if hanzi and found.start() and found.string[found.start() - 1] in _PER:
        return None
    if found["before"] in ("上", "数", "几", "过", "破") and not hanzi:
        return None
    if hanzi and unit == "成" and found.string[found.end() : found.end() + 1] in _NO_TENTHS:
        return None
    quantity = read_quantity(found)
    if quantity is None:
        return _token(found, TokenKind.UNKNOWN)
    return _token(found, _kind(quantity, unit), quantity)


_PER = "每："
"""What a bare unit stands behind: 每万家, 单位：亿元."""
_NO_TENTHS = frozenset("立功果本员长效年交就型绩熟")


def _kind(quantity: Quantity, unit: str) -> TokenKind:
    if quantity.unit.dimension == "share":
        return TokenKind.RATIO if quantity.numeral.fraction or "成" in unit else TokenKind.RATE
    if quantity.unit.dimension in ("percentage point", "point"):
        return TokenKind.POINTS
    if quantity.unit.dimension in ("multiple", "doubling"):
        return TokenKind.MULTIPLE
    return TokenKind.QUANTITY if unit or quantity.unit.scale else TokenKind.UNKNOWN


def _range(found: re.Match[str]) -> Token | None:
    quantity = read_range(found)
    if quantity is None:
        return None
    if not (found["unit"] or found["scale"]) and found["low"][0] not in "0123456789":
        return None
    return _token(found, TokenKind.RANGE, quantity)


def _fraction(found: re.Match[str]) -> Token | None:
    quantity = read_fraction(found)
    if quantity is None:
        return None
    kind = TokenKind.RATIO if quantity.numeral.fraction else TokenKind.RATE
    return _token(found, kind, quantity)


def _about(found: re.Match[str]) -> Token | None:
    quantity = read_about(found)
    return _token(found, TokenKind.RANGE, quantity) if quantity else None


_SLASH = re.compile(
    r"(?P<before>近|约|超过|超|逾)?[1-9][0-9]?/[1-9][0-9]?(?![0-9])(?P<after>以上|左右)?"
)


def _slash(found: re.Match[str]) -> Token | None:
    quantity = parse_quantity(found[0])
    return _token(found, TokenKind.RATIO, quantity) if quantity else None


def _doubling(found: re.Match[str]) -> Token | None:
    quantity = read_doubling(found)
    return _token(found, TokenKind.MULTIPLE, quantity) if quantity else None


_MARKER = re.compile(
    r"(?<![\u3400-\u9fff])[一二三四五六七八九十]{1,2}(?=是[^否]|要[\u3400-\u9fff]|[、）)．])"
)
_BEFORE_IDIOMS: tuple[Rule, ...] = (
    (_HALF, lambda m: _token(m, TokenKind.RATIO, half(m[0]))),
    (FRACTION, _fraction),
    (re.compile("第一书记"), lambda m: _token(m, TokenKind.NAME)),
    (PLAN, _date),
    (DOUBLING, _doubling),
    (_MARKER, lambda m: _token(m, TokenKind.NAME)),
)
_RULES: tuple[Rule, ...] = (
    (DATE, _date),
    (_CODE, lambda m: _token(m, TokenKind.CODE)),
    (_ORDINAL, _ordinal),
    (_NAME, lambda m: _token(m, TokenKind.NAME)),
    (_SLASH, _slash),
    (ABOUT, _about),
    (RANGE, _range),
    (_PROPORTION, lambda m: _token(m, TokenKind.RATIO)),
    (QUANTITY, _quantity),
    (re.compile(rf"{_SMALL}(?=[\u4e00-\u9fff])"), lambda m: _token(m, TokenKind.NAME)),
    (
        re.compile(r"[0-9]+(?:\.[0-9]+)?"),
        lambda m: _token(m, TokenKind.UNKNOWN, plain_number(Decimal(m[0]))),
    ),
)
