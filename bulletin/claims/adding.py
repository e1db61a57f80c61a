"""Wholes and parts: sums, parts larger than their whole, what is left."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import reduce
from operator import add

from bulletin.claims.claim import Claim
from bulletin.claims.neighbours import Held, Passage, counter, held, point, shown, span
from bulletin.diagnostics import Text
from bulletin.facts import Interval, Qualifier

_MANY = 3
_NEAR_OF_TWO = Decimal("0.04")
_NEAR_OF_MANY = Decimal("0.12")
"""How much of a whole may be missing in a list that is meant to be complete."""

_OVERLAPPING = Decimal("1.25")
"""How much of a whole its parts may come to, and be wrong: from there on they overlap."""

_LIMITS = frozenset({Qualifier.AT_MOST, Qualifier.AT_LEAST, Qualifier.OVER, Qualifier.UNDER})
_PARTS = frozenset({"level", "new", "base"})


def parts(passage: Passage) -> Iterator[Held]:
    """Hold the parts behind a whole against it, and a total against the parts before it."""
    yield from _total_behind(passage)
    yield from _whole_before(passage)
    yield from _over_time(passage)


def _total_behind(passage: Passage) -> Iterator[Held]:
    for claim in passage.claims:
        words = passage.words
        total = words.total.search(claim.lead) or words.total_after.match(claim.tail)
        if not total or claim.measure != "level":
            continue
        listed = _run([one for one in passage.before(claim) if _alike(one, claim)])
        if len(listed) < 2 or passage.words.of_which.search(_reach(passage, listed[-1])):
            continue
        rule = Text(f"{_sum(listed)}", f"{_sum(listed)}")
        yield held(claim, _added(listed), rule, sum((point(one) for one in listed), Decimal(0)))


def _over_time(passage: Passage) -> Iterator[Held]:
    """Hold what a longer time came to against the times that make it up: 上半年, 下半年, 全年."""
    for claim in passage.claims:
        before = [one for one in passage.before(claim) if _alike(one, claim) and one.period]
        within = [one for one in before if one.measure == "level" and _inside(one, claim)]
        if claim.measure not in ("level", "new") or len(within) < 2 or claim.period is None:
            continue
        months = sum(one.period.length for one in within if one.period)
        apart = len({one.period for one in within}) == len(within)
        if months == claim.period.length and apart and counts_up(claim):
            rule = Text(_sum(within), _sum(within))
            central = sum((point(one) for one in within), Decimal(0))
            yield held(claim, _added(within), rule, central)


def _inside(one: Claim, claim: Claim) -> bool:
    if one.period is None or claim.period is None or one.period == claim.period:
        return False
    return claim.period.start <= one.period.start and one.period.end <= claim.period.end


_STOCKS = re.compile("末|底|余额|保有量|存量|累计|达到|增至|现有|共有")


def counts_up(claim: Claim) -> bool:
    """Tell whether a number adds up over time, as what is there at its end does not."""
    return claim.dimension not in _RATES and not _STOCKS.search(claim.lead)


def _run(before: Sequence[Claim]) -> list[Claim]:
    """Return the numbers of one list, the nearest first."""
    run: list[Claim] = []
    for one in before:
        if run and run[-1].clause - one.clause > 1:
            break
        run.append(one)
    return run


def _reach(passage: Passage, claim: Claim) -> str:
    return passage.text[max(claim.token.start - 20, 0) : claim.token.start]


_TIMED = re.compile("[日月季周]均")
"""An average over time, which has parts as a sum has; one for each person has none."""


def _whole_before(passage: Passage) -> Iterator[Held]:
    near = {passage.claims[0].sentence, passage.claims[0].sentence + 1}
    claims = [one for one in passage.all_claims if one.sentence in near and one.amount is not None]
    for at, whole in enumerate(claims):
        daily = whole.measure == "average" and _TIMED.search(whole.lead)
        if (whole.measure not in _PARTS and not daily) or whole.dimension in _RATES:
            continue
        quantity = whole.token.quantity
        limit = quantity is None or quantity.qualifier in _LIMITS or quantity.value <= 1
        if whole.sentence != passage.claims[0].sentence or limit:
            continue
        if listed := _listed(passage, whole, claims[at + 1 :]):
            yield from _judged(passage, whole, listed)


_GAP = re.compile("相差|差额|差距")
"""Words of a difference, which is no part."""


def _listed(passage: Passage, whole: Claim, after: Sequence[Claim]) -> list[Claim]:
    """Return the parts that follow a whole, where its words open a list."""
    listed: list[Claim] = []
    for one in after:
        if one.sentence > whole.sentence + 1 or _ends(passage, whole, one, listed):
            break
        if one.measure in _PARTS and _alike(one, whole) and not _GAP.search(one.lead):
            listed.append(one)
    opening = passage.text[whole.token.end : listed[0].token.start] if listed else ""
    opens = passage.words.opens.search(opening) and len(opening) <= passage.words.longest
    return listed if opens or _rest_named(passage, whole, listed) else []


def _rest_named(passage: Passage, whole: Claim, listed: Sequence[Claim]) -> bool:
    """Tell whether parts go on to the rest of the first number: 10件，已完成8件，其余2件."""
    if len(listed) < 2 or not passage.words.rest.search(listed[-1].lead):
        return False
    ahead = any(_alike(one, whole) for one in passage.before(whole))
    return not ahead and all(point(one) < point(whole) for one in listed)


def _ends(passage: Passage, whole: Claim, one: Claim, listed: Sequence[Claim]) -> bool:
    """Tell whether a number is no part any more: another sum, another thing, words that close."""
    if one.measure not in _PARTS:
        return one.dimension not in _RATES
    if not listed:
        return False
    if not _alike(one, whole):
        return one.dimension == whole.dimension == "count"
    between = passage.text[listed[-1].token.end : one.token.start]
    return passage.words.closes.search(between) is not None


_RATES = frozenset({"share", "percentage point", "multiple"})


def _alike(one: Claim, whole: Claim) -> bool:
    mine, theirs = counter(one), counter(whole)
    same = one.dimension == whole.dimension and one.sign == whole.sign
    return same and (mine == theirs or not (mine and theirs))


def _judged(passage: Passage, whole: Claim, listed: list[Claim]) -> Iterator[Held]:
    end = _sentence_end(passage.text, listed[-1].token.end, passage.words.end)
    around = passage.text[whole.token.end : end]
    overlapping = passage.words.overlaps.search(around) is not None
    rounded = passage.words.rounding.search(around) is not None
    too_large = [one for one in listed if _above(span(one), span(whole))]
    if too_large:
        for one in too_large[:1]:
            rule = Text(
                f"部分大于总数{shown(whole)}", f"a part larger than its whole, {shown(whole)}"
            )
            yield held(one, Interval(Decimal(0), span(whole).high), rule)
        return
    if overlapping or rounded or len(listed) < 2:
        return
    total = _added(listed)
    mates = (one for one in passage.claims if one.clause == whole.clause and one is not whole)
    if any(_alike(one, whole) and span(one).meets(total) for one in mates if one not in listed):
        return
    rule = Text(f"{_sum(listed)}与{shown(whole)}", f"{_sum(listed)} and {shown(whole)}")
    central = sum((point(one) for one in listed), Decimal(0))
    if span(whole).meets(total):
        yield held(whole, total, rule)
    elif _meant_complete(passage, whole, listed, around):
        if passage.words.rest.search(listed[-1].lead):
            left = span(whole) - _added(listed[:-1])
            yield held(listed[-1], left, rule, point(whole) - central + point(listed[-1]))
        else:
            yield replace(held(whole, total, rule, central), parts=tuple(listed))


def _meant_complete(passage: Passage, whole: Claim, listed: list[Claim], around: str) -> bool:
    """Tell whether a list whose sum differs from its whole was meant to give all of it."""
    total, all_ = _added(listed), span(whole)
    high, low = total.high, all_.low
    if _above(total, all_):
        least, most = total.low, all_.high
        near = least is None or most is None or least <= most * _OVERLAPPING
        return near or passage.words.complete.search(around) is not None
    if passage.words.complete.search(around) or passage.words.complete.search(
        passage.text[max(whole.token.start - 12, 0) : whole.token.start]
    ):
        return True
    if high is None or low is None or low <= 0:
        return False
    missing = (low - high) / low
    if len(listed) >= _MANY:
        return missing <= _NEAR_OF_MANY
    return missing <= _NEAR_OF_TWO


def _above(one: Interval, other: Interval) -> bool:
    """Tell whether one lies wholly above the other."""
    if one.low is None or other.high is None:
        return False
    return one.low > other.high or (one.low == other.high and not one.meets(other))


def _added(claims: Sequence[Claim]) -> Interval:
    return reduce(add, (span(one) for one in claims))


def _sum(claims: Sequence[Claim]) -> str:
    ordered = sorted(claims, key=lambda one: one.token.start)
    return "＋".join(shown(one) for one in ordered)


def _sentence_end(text: str, at: int, end: re.Pattern[str]) -> int:
    found = end.search(text, at)
    return found.start() if found else len(text)
