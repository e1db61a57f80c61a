"""Dates, periods and times of day in Chinese."""

import re
from datetime import date

from bulletin.facts import Period, parse_period

_DIGITS = {c: str(n) for n, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_CLOCK = "(?:[01]?[0-9]|2[0-4])"
_PART_OF_DAY = "(?:[上下中]午|凌晨|早上|晚上|傍晚|清晨|早|晚)"
_TO = "(?:[—–~～-]{1,2}|至|到)"
YEAR = r"(?:[12][0-9]{3}|[一二][零〇○一二三四五六七八九]{3})"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_LATE = "(?:份|底|末|初|中|上旬|中旬|下旬|以来)?"
_WITHIN = (
    rf"(?:上半年|下半年|第?[一二三四1-4]季度|前(?:1[0-2]|[1-9]|[一二两三四五六七八九十]|十一)个?月份?"
    rf"|前[二两三]个?季度|{_MONTH}月{_DAY}[日号](?:{_TO}(?:{_MONTH}月)?{_DAY}[日号])?"
    rf"|{_MONTH}月?{_TO}{_MONTH}月{_LATE}|{_MONTH}月{_LATE})"
)
DATE = re.compile(
    rf"""(?<![0-9.]) (?:
      {YEAR}年?{_TO}{YEAR}年(?:度|底|末|初)?
    | {YEAR}[年]?{_MONTH}月{_TO}{YEAR}年{_MONTH}月
    | {YEAR}年(?:{_WITHIN}|度|底|末|初|中|年底|年末|年初|全年)?
    | [12][0-9]{{3}}[-/.][01]?[0-9][-/.][0-3]?[0-9](?![0-9])
    | [12][0-9]{{3}}-[01][0-9](?![0-9-])
    | {YEAR}{_TO}{YEAR}(?![0-9])
    | (?:正|腊|冬|[一二三四五六七八九十]{{1,2}})月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]
      |[十二]?十[一二三四五六七八九]?(?![日号])|三十(?![日号]))
    | (?:[12][0-9]世纪|二十一?世纪)(?:[0-9]0年代)? | (?:[12][0-9])?[0-9]0年代
    | (?<![0-9第个]){_WITHIN}
    | (?:(?<=本报)|(?<=今日)|(?<=月内)){_DAY}日(?!内|均|前) | (?<=[日号][至—、]){_DAY}日
    | {_PART_OF_DAY}?{_CLOCK}[:：][0-5][0-9](?![0-9])
    | {_PART_OF_DAY}(?:{_CLOCK}|[一二三四五六七八九十]+)[点时](?:[0-9]{{1,2}}分|半|许|整)?
    | {_CLOCK}[点时][0-5]?[0-9]分(?!钟)
    | (?<![0-9])(?:19|20)[0-9]{{2}}(?![0-9.余多万亿%,年]|[家个项人名户件次元亩台套米吨])
    )""",
    re.VERBOSE,
)
PLAN = re.compile(r"(?<=“)十[一二三四五六七]五(?=”)|十[一二三四五六七]五(?=规划|时期|期间|末)")
_TRAILING = re.compile(r"(?:份|底|末|初|中|上旬|中旬|下旬|以来|年底|年末|年初|年度|度)$")


def read_period(text: str, year: int | None = None) -> Period | None:
    """Return the period that a date names, its year from ``year`` where it names none.

    2023年末 is read as its year; times of day and centuries are no periods.
    """
    plain = _arabic(text)
    plain = re.sub(r"(?:以来)$", "", plain)
    plain = re.sub(r"号", "日", plain)
    plain = re.sub(r"(月)(?:份|底|末|初|中|上旬|中旬|下旬)$", r"\1", plain)
    plain = re.sub(r"年(?:底|末|初|中|年底|年末|年初|度|全年)$", "年", plain)
    plain = re.sub(r"前([23])个?季度$", lambda m: f"前{int(m[1]) * 3}个月", plain)
    plain = re.sub(r"个?月份?$", "个月" if "前" in plain else "月", plain)
    plain = re.sub(r"日(?:至|—).*$", "日", plain)
    if re.fullmatch(r"[12][0-9]{3}[-/.][0-9]{1,2}[-/.][0-9]{1,2}", plain):
        return _day(*(int(part) for part in re.split(r"[-/.]", plain)))
    if plain[:1] == "前" or re.match(
        r"[0-9]{1,2}月?[—–~～至到-]|[0-9]{1,2}月|[上下]半年|第?\d季度", plain
    ):
        if year is None:
            return None
        plain = f"{year}年{plain}"
    return parse_period(plain.replace("到", "至").replace("——", "—"))


def _day(year: int, month: int, day: int) -> Period | None:
    try:
        return Period.day(date(year, month, day))
    except ValueError:
        return None


def _arabic(text: str) -> str:
    """Return a date with its hanzi numbers in Arabic digits: 二〇二三年十一月."""
    text = re.sub(
        r"[一二][零〇○一二三四五六七八九]{3}(?=年|$)",
        lambda m: "".join(_DIGITS[c] for c in m[0]),
        text,
    )
    text = re.sub(r"([二三])?十([一二三四五六七八九])?(?=[月日号个]|季度)", _tens, text)
    return re.sub(r"[一二两三四五六七八九](?=[月日号个]|季度|月?[—至])", _unit, text)


def _tens(found: re.Match[str]) -> str:
    tens = int(_DIGITS.get(found[1] or "一", "1"))
    return str(tens * 10 + int(_DIGITS.get(found[2] or "〇", "0")))


def _unit(found: re.Match[str]) -> str:
    return "2" if found[0] == "两" else _DIGITS[found[0]]
