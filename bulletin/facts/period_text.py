"""Periods as a sheet or a newspaper writes them."""

import re
from collections.abc import Callable
from datetime import date

from bulletin.facts.period import Period

_YEAR = r"([12]\d{3})"
_MONTH = r"(0?[1-9]|1[0-2])"
_TO = r"(?:\.\.|—|–|-|～|~|至)"
_WIDE = str.maketrans("０１２３４５６７８９－．", "0123456789-.")
_ORDINALS = {"1": 1, "2": 2, "3": 3, "4": 4, "一": 1, "二": 2, "三": 3, "四": 4, "上": 1, "下": 2}


def parse_period(text: str) -> Period | None:
    """Return the period that ``text`` names, or ``None``.

    Read are ``2023``, ``2023H1``, ``2023Q1``, ``2023-11``, ``2023-01..2023-11``, ``2019..2021``,
    ``2023-11-30`` and the printed forms: 2023年, 2023年上半年, 2023年一季度, 2023年11月,
    2023年1—11月, 2023年前11个月, 2019—2021年, 2023年11月30日. A date that is none (2023-02-30) and
    a range that runs backwards are no periods.
    """
    plain = "".join(text.split()).translate(_WIDE)
    for pattern, make in _FORMS:
        if found := pattern.fullmatch(plain):
            try:
                return make(found)
            except ValueError:
                return None
    return None


def _months(year: str, first: str, last_year: str, last: str) -> Period:
    count = (int(last_year) - int(year)) * 12 + int(last) - int(first) + 1
    return _positive(int(year), int(first), count)


def _positive(year: int, first: int, count: int) -> Period:
    if count < 1:
        raise ValueError("a period runs forward")
    return Period.months(year, first, count)


def _part(year: str, part: str, months: int) -> Period:
    return Period.months(int(year), (_ORDINALS[part] - 1) * months + 1, months)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period]], ...] = tuple(
    (re.compile(pattern, re.ASCII), make)
    for pattern, make in (
        (rf"{_YEAR}(?:年|年全年)?", lambda m: Period.months(int(m[1]), 1, 12)),
        (rf"{_YEAR}[Hh]([12])", lambda m: _part(m[1], m[2], 6)),
        (rf"{_YEAR}年([上下])半年", lambda m: _part(m[1], m[2], 6)),
        (rf"{_YEAR}[Qq]([1-4])", lambda m: _part(m[1], m[2], 3)),
        (rf"{_YEAR}年第?([1-4一二三四])季度", lambda m: _part(m[1], m[2], 3)),
        (rf"{_YEAR}-(0[1-9]|1[0-2])", lambda m: Period.months(int(m[1]), int(m[2]), 1)),
        (rf"{_YEAR}年{_MONTH}月", lambda m: Period.months(int(m[1]), int(m[2]), 1)),
        (
            rf"{_YEAR}-(0[1-9]|1[0-2])\.\.{_YEAR}-(0[1-9]|1[0-2])",
            lambda m: _months(m[1], m[2], m[3], m[4]),
        ),
        (
            rf"{_YEAR}年{_MONTH}月?{_TO}(?:{_YEAR}年)?{_MONTH}月",
            lambda m: _months(m[1], m[2], m[3] or m[1], m[4]),
        ),
        (rf"{_YEAR}年前{_MONTH}个月", lambda m: _positive(int(m[1]), 1, int(m[2]))),
        (rf"{_YEAR}年?{_TO}{_YEAR}年?", lambda m: _months(m[1], "1", m[2], "12")),
        (
            rf"{_YEAR}-(\d\d)-(\d\d)",
            lambda m: Period.day(date(int(m[1]), int(m[2]), int(m[3]))),
        ),
        (
            rf"{_YEAR}年{_MONTH}月(\d\d?)日",
            lambda m: Period.day(date(int(m[1]), int(m[2]), int(m[3]))),
        ),
    )
)
