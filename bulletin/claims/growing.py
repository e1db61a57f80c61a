"""Two levels and what is said of the way between them: growth, change, points, multiples."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bulletin.claims.claim import Claim
from bulletin.claims.neighbours import NOTHING, Held, Passage, held, point, shown, span
from bulletin.claims.pairing import in_turn, levels_of
from bulletin.claims.whole_bases import COMPARED
from bulletin.diagnostics import Text
from bulletin.facts import EXACT, Interval

_ONE = Interval.point(Decimal(1))

_SLACK = Decimal("0.08")
"""How far from twice something may be that is said to have doubled."""

_WAYS = frozenset({"growth", "change", "times", "points", "doubling", "new"})

_SHARES = frozenset({"share", "multiple", "doubling", "percentage point"})


def growths(passage: Passage) -> Iterator[Held]:
    """Hold a growth, difference or multiple against the two levels that the sentence names."""
    for claim in passage.claims:
        if claim.measure not in _WAYS or claim.real or _elsewhere(passage, claim):
            continue
        levels = in_turn(passage, claim) if claim.listed else levels_of(passage, claim)
        if levels and not _of_else(claim, levels):
            yield from _held(claim, *levels)


_BEYOND = re.compile("(?:高|低|快|慢|多|少)(?:出|于)(?!上年|去年|年初|计划|目标)[\u4e00-\u9fff]")


def _elsewhere(passage: Passage, claim: Claim) -> bool:
    """Tell whether a difference is from what is not the time before: 高出全市平均水平."""
    words = passage.words
    return any(one.search(claim.lead) for one in (_BEYOND, words.whole, words.foreign))


_NAMED = 2

_CHANGED = re.compile("[增减涨跌升降偏翻提扩缩]")

_MEANWHILE = re.compile(r"\b(?:while|whereas|but|and) [a-z]+")


def _of_else(claim: Claim, levels: tuple[Claim, Claim]) -> bool:
    """Tell whether a change is of something that its own clause names: 产能却提高了40%."""
    noun = claim.nouns[0]
    named = claim.metric and claim.metric not in {one.metric for one in levels}
    known = _CHANGED.match(noun) or any(noun[:_NAMED] in one.lead for one in levels)
    if claim.language == "en" and named and _MEANWHILE.search(claim.lead):
        return True
    if claim.measure in ("times", "doubling") or COMPARED.match(claim.lead):
        return False
    return bool(named) and len(noun) >= _NAMED and not known


def _held(claim: Claim, base: Claim, now: Claim) -> Iterator[Held]:
    then, level = span(base), span(now)
    rule = Text(f"由{shown(base)}到{shown(now)}", f"from {shown(base)} to {shown(now)}")
    first, last = point(base), point(now)
    if claim.measure in ("change", "new") or claim.dimension == base.dimension != "share":
        if claim.dimension == base.dimension:
            yield held(claim, level - then, rule, last - first)
    elif claim.measure == "points":
        if base.dimension == "share":
            gap = EXACT.scaleb(last - first, 2)
            yield held(claim, Interval.point(gap), rule, gap)
    elif first > 0 and claim.dimension in _SHARES:
        yield from _rates(claim, base, now, rule)


def _rates(claim: Claim, base: Claim, now: Claim, rule: Text) -> Iterator[Held]:
    try:
        ratio = span(now) / span(base)
    except ZeroDivisionError:
        return
    times = EXACT.divide(point(now), point(base))
    if claim.measure == "doubling" or (claim.measure == "times" and claim.token.text[0].isalpha()):
        yield _doubled(claim, ratio, rule)
    elif claim.measure == "growth":
        ratio = _close(claim, ratio - _ONE, times - 1)
        yield held(claim, ratio, rule, times - 1)
    elif claim.measure == "times":
        yield held(claim, ratio, rule, times)


_NEAR = Decimal("0.15")


def _close(claim: Claim, ratio: Interval, times: Decimal) -> Interval:
    """Narrow what a whole multiple may stand for: 增长一倍 is said of 0.85 to 1.15 times."""
    quantity = claim.token.quantity
    whole = claim.dimension == "multiple" and quantity is not None and quantity.plain
    if not whole or quantity is None or quantity.decimals:
        return ratio
    slack = EXACT.multiply(point(claim), _NEAR)
    return ratio if abs(times - point(claim)) <= slack else NOTHING


def _doubled(claim: Claim, ratio: Interval, rule: Text) -> Held:
    """Hold 翻一番 against the ratio of two levels: it is said of about twice as much."""
    quantity = claim.token.quantity
    number = quantity.value if quantity else Decimal(1)
    times = EXACT.power(Decimal(2), number) if claim.measure == "doubling" else number
    slack = EXACT.multiply(times, _SLACK)
    if ratio.meets(Interval(times - slack, None if claim.or_more else times + slack)):
        message = Text(f"与上下文相符：{rule.zh}", f"agrees with its neighbours: {rule.en}")
        return Held(claim=claim, agrees=True, message=message)
    zh = f"“{claim.token.text}”与上下文不符：{rule.zh}不是{times:f}倍"
    en = f"“{claim.token.text}” disagrees with its neighbours: {rule.en} is not {times:f} times"
    return Held(claim=claim, agrees=False, message=Text(zh, en))


def increases(passage: Passage) -> Iterator[Held]:
    """Hold an increase against a level and the rate named between them: 增长12.7%，增加3.1亿元."""
    for at, claim in enumerate(passage.claims[2:], 2):
        level, rate = passage.claims[at - 2], passage.claims[at - 1]
        alike = level.measure == "level" and level.dimension == claim.dimension
        growth = rate.measure == "growth" and rate.dimension == "share" and not rate.real
        multiple = span(rate) + _ONE
        if claim.measure != "change" or not (alike and growth) or claim.zone != level.zone:
            continue
        if claim.asks or claim.metric != level.metric or multiple.low is None or multiple.low <= 0:
            continue
        rule = Text(f"{shown(level)}，{shown(rate)}", f"{shown(level)}, {shown(rate)}")
        base = EXACT.divide(point(level), point(rate) + 1)
        yield held(claim, span(level) - span(level) / multiple, rule, point(level) - base)


def point_differences(passage: Passage) -> Iterator[Held]:
    """Hold a difference in points against the two rates named before it."""
    for at, claim in enumerate(passage.claims):
        if claim.measure not in ("points", "share-change") or claim.listed:
            continue
        if levels_of(passage, claim):
            continue
        rates = [
            one
            for one in passage.claims[:at]
            if one.dimension == "share"
            and one.measure in ("growth", "level", "share", "completion")
        ]
        if len(rates) < 2 or rates[-1].measure != rates[-2].measure:
            continue
        if rates[-1].metric != rates[-2].metric or claim.asks:
            continue
        gap = EXACT.scaleb(point(rates[-1]) - point(rates[-2]), 2).copy_abs()
        rule = Text(
            f"{shown(rates[-2])}与{shown(rates[-1])}相差",
            f"between {shown(rates[-2])} and {shown(rates[-1])}",
        )
        due = gap if claim.sign > 0 else -gap
        yield held(claim, Interval.point(due), rule, due)


def changes(passage: Passage) -> Iterator[Held]:
    """Hold a growth rate against a level and its increase: 增加57家，增长33.1%."""
    for claim in passage.claims:
        if claim.measure != "growth" or claim.dimension != "share" or claim.real:
            continue
        risen = [
            one
            for one in passage.claims
            if one.measure == "change" and one.token.end <= claim.token.start
        ]
        levels = passage.before(risen[-1]) if risen else []
        if not levels or levels[0].dimension != risen[-1].dimension or levels_of(passage, claim):
            continue
        if levels[0].metric != risen[-1].metric or risen[-1].clause + 1 < claim.clause:
            continue
        base = span(levels[0]) - span(risen[-1])
        if base.low is None or base.low <= 0:
            continue
        rule = Text(
            f"{shown(levels[0])}，增减{shown(risen[-1])}",
            f"{shown(levels[0])}, a change of {shown(risen[-1])}",
        )
        due = EXACT.divide(point(risen[-1]), point(levels[0]) - point(risen[-1]))
        yield held(claim, span(risen[-1]) / base, rule, due)
