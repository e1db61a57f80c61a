"""Turns of phrase that give a number and all that it follows from; each names its parts."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bulletin.claims.token import Token
from bulletin.diagnostics import Text
from bulletin.facts import Interval

Spans = Mapping[str, Interval]
"""What each named number may stand for, in the own unit of its dimension."""

_N = r"[0-9][0-9,.]*[万亿]?[\u4e00-\u9fff%]{0,4}?"
_P = r"[0-9][0-9.]*%"
_ORDINAL = r"第[0-9一二三四五六七八九十]+"
_ONE = Interval.point(Decimal(1))
_GAP = "[^，。；！？0-9]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A pattern whose number ``r`` follows from its other numbers by ``holds``.

    Numbers in ``alike`` must be of one dimension, or the phrase says nothing.
    """

    pattern: re.Pattern[str]
    holds: Callable[[re.Match[str], Spans], bool]
    because: Text
    alike: str = ""


def _reduced(_: re.Match[str], of: Spans) -> bool:
    return (_ONE - of["b"] / of["a"]).meets(of["r"])


def _grown(found: re.Match[str], of: Spans) -> bool:
    years = int(found["last"]) - int(found["first"])
    rate = of["r"].negated() if found["verb"] == "下降" else of["r"]
    grown = _ONE
    for _ in range(years):
        grown = grown * (rate + _ONE)
    return years < 2 or grown.meets(of["b"] / of["a"])


def _apart(_: re.Match[str], of: Spans) -> bool:
    return (of["a"] - of["b"]).meets(of["r"]) or (of["b"] - of["a"]).meets(of["r"])


def _in_sum(_: re.Match[str], of: Spans) -> bool:
    total = of["a"] + of["b"] + of["c"] if "c" in of else of["a"] + of["b"]
    return total.meets(of["r"])


def _session(found: re.Match[str], of: Spans) -> bool:
    due = int(found["last"]) - int(found["first"]) + 1
    return of["r"].meets(Interval.point(Decimal(due)))


def _other_way(found: re.Match[str], of: Spans) -> bool:
    now = of["a"].negated() if found["now"] == "下降" else of["a"]
    then = of["b"].negated() if found["then"] == "下降" else of["b"]
    gap = now - then if found["way"] in ("加快", "提高") else then - now
    return gap.low is not None and gap.low > 0


_CHINESE: tuple[Phrase, ...] = (
    Phrase(
        pattern=re.compile(
            rf"(?P<first>20[0-9]{{2}})年?[—–~～至-]{{1,2}}(?P<last>20[0-9]{{2}})年{_GAP}{{0,16}}，?{_GAP}{{0,16}}[由从](?P<a>{_N})"
            rf"(?:增至|增加到|增长到|升至|提高到|降至|减至|减少到)(?P<b>{_N})，年均(?P<verb>增长|下降)(?P<r>{_P})"
        ),
        holds=_grown,
        because=Text("与起止两数和年数不符", "does not follow from both ends and the years"),
        alike="ab",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?:以前|原来|过去|此前|原先|原本)[^。！？]{{0,24}}?(?P<a>{_N})(?:办结)?[，；]"
            rf"(?:现在|如今|目前|现)(?:只[需要])?(?P<b>{_N})(?:办结|办完|完成)?，"
            rf"{_GAP}{{0,6}}(?:压缩|缩短|减少|下降|降低)了?(?P<r>{_P})"
        ),
        holds=_reduced,
        because=Text("与前后两数不符", "does not follow from before and after"),
        alike="ab",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?:20[0-9]{{2}}年(?![0-9上下前一至底末初])|全年)，?{_GAP}{{0,14}}(?P<a>{_N})，"
            rf"(?:月均|平均每月)(?P<r>{_N})(?=[，。；])"
        ),
        holds=lambda _, of: (of["a"] / Interval.point(Decimal(12))).meets(of["r"]),
        because=Text("全年之数除以12不是这个数", "a twelfth of the year is another number"),
        alike="ar",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?P<b>[0-9]+个)(?P<thing>[\u4e00-\u9fff]{{2,4}}?)(?:共|已|累计){{0,2}}{_GAP}{{1,12}}(?P<a>{_N})，"
            rf"平均每个(?P=thing)(?P<r>[0-9.]+{_GAP}{{1,2}})(?=[，。；])"
        ),
        holds=lambda _, of: (of["a"] / of["b"]).meets(of["r"]),
        because=Text("总数除以个数不是这个数", "total over count is another number"),
        alike="ar",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?P<r>{_N})，(?:其中)?[，：]?男[性生子职工员]{{0,2}}(?P<a>{_N})[，、]女[性生子职工员]{{0,2}}(?P<b>{_N})(?=[，。；])"
        ),
        holds=_in_sum,
        because=Text("不等于男女之和", "is not the sum of men and women"),
        alike="rab",
    ),
    Phrase(
        pattern=re.compile(
            rf"[两二][笔项类个家处条]{_GAP}{{0,10}}(?:共|合计|总计)(?P<r>{_N})，其中"
            rf"{_GAP}{{1,14}}(?P<a>{_N})[、，和]{_GAP}{{1,14}}(?P<b>{_N})(?=[，。；])"
        ),
        holds=_in_sum,
        because=Text("不等于两项之和", "is not the sum of the two"),
        alike="rab",
    ),
    Phrase(
        pattern=re.compile(
            rf"[由从]{_GAP}{{0,6}}(?P<a>{_ORDINAL}[位名])(?:升至|前移至|跃升至|跃居|上升到|提升到|降至|跌至|退至|下滑至)"
            rf"{_GAP}{{0,6}}(?P<b>{_ORDINAL}[位名])，"
            rf"(?:前移|上升|提升|前进|提高|后移|下降|下滑|后退)了?(?P<r>[0-9]+个?[位名])"
        ),
        holds=_apart,
        because=Text("与前后两个位次之差不符", "is not the difference of both ranks"),
    ),
    Phrase(
        pattern=re.compile(
            rf"(?P<a>{_N}){_GAP}{{1,12}}，{_GAP}{{0,12}}(?P<b>{_N}){_GAP}{{0,8}}，"
            rf"[两二]{_GAP}{{1,4}}相差(?P<r>{_N})(?=[，。；])"
        ),
        holds=_apart,
        because=Text("与两数之差不符", "is not the difference of the two"),
        alike="abr",
    ),
    Phrase(
        pattern=re.compile(
            rf"[自从](?P<first>20[0-9]{{2}})年(?:起|创办|创立|首办|举办首届)(?:以来)?，?"
            rf"(?:每年(?:举办)?一届|一年一届)[^。；停]{{0,10}}，(?P<last>20[0-9]{{2}})年{_GAP}{{0,4}}(?P<r>{_ORDINAL}届)"
        ),
        holds=_session,
        because=Text("与起始年份数下来的届数不符", "is not the count since the first year"),
    ),
    Phrase(
        pattern=re.compile(
            rf"增长(?P<a>{_P})，(?:已|已经)?连续[0-9两二三四五六七八九十]{{1,2}}年(?:保持|实现)(?P<r>{_P}以上)的?增长"
        ),
        holds=lambda _, of: of["a"].meets(of["r"]),
        because=Text("前面的增速达不到", "the rate before is below it"),
    ),
    Phrase(
        pattern=re.compile(
            rf"(?P<now>增长|下降)(?P<a>{_P})，(?:上年|去年|20[0-9]{{2}}年)(?:同期)?为?(?P<then>增长|下降)(?P<b>{_P})，"
            rf"(?:增速|增幅)(?P<way>加快|提高|回落|放缓)(?P<r>[0-9.]+个百分点)"
        ),
        holds=_other_way,
        because=Text("升降与前面的两个增速相反", "the two rates before say the opposite"),
    ),
    Phrase(
        pattern=re.compile(
            rf"计划{_GAP}{{0,14}}(?P<a>{_N})，(?:实际|已|共)完成{_GAP}{{0,6}}(?P<b>{_N})，"
            rf"{_GAP}{{0,2}}完成(?:年度|全年)?(?:计划|目标|任务)的(?P<r>{_P})"
        ),
        holds=lambda _, of: (of["b"] / of["a"]).meets(of["r"]),
        because=Text("完成数除以计划数不是这个数", "result over plan is another number"),
        alike="ab",
    ),
)
_ENGLISH: tuple[Phrase, ...] = (
    Phrase(
        pattern=re.compile(
            r"(?P<b>[0-9]+)\s+(?:\w+\s+)?(?:days?|hours?|minutes?)\s+instead\s+of\s+(?P<a>[0-9]+)\b"
            r"[^.;]{0,16}?,\s+an?\s+(?:cut|reduction|fall|drop|saving)\s+of\s+"
            r"(?P<r>[0-9.]+\s*(?:percent|per cent|%))"
        ),
        holds=_reduced,
        because=Text("与前后两数不符", "does not follow from before and after"),
    ),
    Phrase(
        pattern=re.compile(
            r"Of\s+the\s+(?P<r>[0-9,]+)\s[^.;0-9]{1,24}, (?P<a>[0-9,]+)\s[^.;0-9]{1,24}, "
            r"(?P<b>[0-9,]+)\s[^.;0-9]{1,24} and "
            r"(?P<c>[0-9,]+)\s[^.;0-9]{1,24}(?:;|,) there are no other"
        ),
        holds=_in_sum,
        because=Text("不等于各项之和", "is not the sum of its parts"),
    ),
)
PHRASES: Mapping[str, tuple[Phrase, ...]] = {"zh": _CHINESE, "en": _ENGLISH}


def objections(text: str, found: Sequence[Token], language: str) -> Iterator[tuple[int, Text]]:
    """Return the place of each number that the rest of its phrase contradicts, and why."""
    for phrase in PHRASES[language]:
        for match in phrase.pattern.finditer(text):
            numbers = _numbers(match, found)
            if numbers is None or not _one_dimension(phrase, numbers):
                continue
            try:
                holds = phrase.holds(match, {name: _span(one) for name, one in numbers.items()})
            except ZeroDivisionError:
                continue
            if not holds:
                token = numbers["r"]
                zh = f"“{token.text}”与上下文不符：{phrase.because.zh}"
                en = f"“{token.text}” disagrees with its neighbours: {phrase.because.en}"
                yield token.start, Text(zh, en)


def _numbers(match: re.Match[str], found: Sequence[Token]) -> dict[str, Token] | None:
    """Return the numbers of a phrase by name, ``None`` where one of them has no value."""
    numbers: dict[str, Token] = {}
    for name in match.groupdict().keys() & set("abcr"):
        at = match.start(name)
        token = next((one for one in found if one.start <= at < one.end), None)
        if token is None or token.quantity is None:
            return None
        numbers[name] = token
    return numbers


def _one_dimension(phrase: Phrase, numbers: Mapping[str, Token]) -> bool:
    units = {unit.dimension for name in phrase.alike if (unit := numbers[name].unit)}
    return len(units) <= 1


def _span(token: Token) -> Interval:
    quantity = token.quantity
    return quantity.interval.scaled(quantity.unit.power) if quantity else Interval(None, None)
