"""Averages against the totals and counts of their sentence."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bulletin.claims.claim import Claim
from bulletin.claims.neighbours import NOTHING, Held, Passage, counter, held, point, shown, span
from bulletin.diagnostics import Text
from bulletin.facts import EXACT, Interval, wholes

AMOUNTS = frozenset({"level", "base", "start", "new", "target", "change"})

_TIMES = frozenset({"day", "week", "month", "quarter", "year"})

_WHOLE_THINGS = _TIMES | {"count"}

_AREAS = frozenset({"mu", "area", "hectare"})
_GROUPS = (
    "家户个",
    "人名位",
    "个项件宗",
    "天日",
    "亩",
    "所校",
    "村个",
    "队支",
    "列",
    "批",
    "次场",
    "台",
    "平",
    "件起宗",
    "辆台",
)


def averages(passage: Passage) -> Iterator[Held]:
    """Hold an average against total and count; against the total alone, by whole numbers (GRIM)."""
    for claim in passage.claims:
        if claim.measure != "average" or claim.amount is None:
            continue
        before = _amounts(passage, claim)
        found = list(_quotients(claim, before, passage))
        called = passage.words.averaged.search(claim.lead + claim.tail[: passage.words.reach])
        yield from (one for one in best(found) if one.agrees or called)
        if not found:
            yield from _impossible(claim, before, passage)


def _amounts(passage: Passage, claim: Claim) -> list[Claim]:
    """Return the amounts before a claim, the nearest first, those of the sentence before too."""
    near = [
        one
        for one in passage.all_claims
        if one.sentence in (claim.sentence, claim.sentence - 1)
        and one.token.end <= claim.token.start
        and one.measure in AMOUNTS
        and one.amount is not None
    ]
    own = [one for one in near if one.sentence == claim.sentence]
    same = [one for one in (own if len(own) > 1 else near) if _same_time(one, claim)]
    return list(reversed(same))


def _same_time(one: Claim, claim: Claim) -> bool:
    return one.period == claim.period or not (one.period and claim.period)


def _quotients(claim: Claim, before: Sequence[Claim], passage: Passage) -> Iterator[Held]:
    totals = [one for one in before if _totals(one, claim)]
    things = _things(claim, passage)
    for total in totals[:2]:
        for count in before:
            if count is total or not _counts(count, things):
                continue
            if count.dimension == claim.dimension and counter(count) == counter(claim) != "":
                continue
            yield _quotient(claim, total, count)
    yield from _mean(claim, totals)


def _totals(one: Claim, claim: Claim) -> bool:
    """Tell whether a number may be the total of an average: what it counts is the same."""
    if one.dimension != claim.dimension:
        return False
    mine, theirs = counter(one), counter(claim)
    persons = {mine, theirs} <= {"人", "名", "位"}
    return claim.dimension != "count" or mine == theirs or persons


def _things(claim: Claim, passage: Passage) -> str:
    """Return the counters of what an average is of: 家 of 每家, 个 and 团 of 每个团队."""
    found = passage.words.per.search(claim.lead)
    return "".join(part[:1] for part in found.groups() if part) if found else ""


def _counts(count: Claim, thing: str) -> bool:
    unit = count.token.unit
    if unit is None or count.dimension not in (*_WHOLE_THINGS, *_AREAS):
        return False
    name = unit.base.name
    if not thing or not name:
        return count.dimension in ("count", "day", "hectare")
    return any(_counted_as(name, one, count.dimension) for one in thing)


def _counted_as(name: str, thing: str, dimension: str) -> bool:
    """Tell whether a counter may be that of a thing: 所 of 每校."""
    if thing in "项平":
        thing = "个" if thing == "项" else thing
    timed = dimension in _TIMES and thing in name
    return (
        timed or name[0] == thing or any(thing in group and name[0] in group for group in _GROUPS)
    )


def _quotient(claim: Claim, total: Claim, count: Claim) -> Held:
    rule = Text(f"{shown(total)}÷{shown(count)}", f"{shown(total)} over {shown(count)}")
    power = count.token.unit.base.power if count.token.unit else 0
    by = span(count).scaled(-power) if count.dimension in _AREAS else span(count)
    number = point(count).scaleb(-power) if count.dimension in _AREAS else point(count)
    try:
        expected = span(total) / by
    except ZeroDivisionError:
        return held(claim, Interval(None, None), rule)
    return held(claim, expected, rule, EXACT.divide(point(total), number))


_LISTED = 3
"""How many numbers make a list whose mean is told."""


def _mean(claim: Claim, listed: Sequence[Claim]) -> Iterator[Held]:
    """The mean of the numbers listed: 28岁、33岁、41岁，平均年龄34岁."""
    run = [one for one in listed if abs(one.clause - listed[0].clause) < len(listed)]
    if len(run) < _LISTED or claim.dimension == "count":
        return
    number = Decimal(len(run))
    total = sum((point(one) for one in run), Decimal(0))
    mean = EXACT.divide(total, number)
    half = (
        Decimal("0.5") if claim.token.quantity and not claim.token.quantity.decimals else Decimal(0)
    )
    scale = Decimal(1).scaleb(claim.token.unit.power) if claim.token.unit else Decimal(1)
    rule = Text(f"{len(run)}个数的平均", f"the mean of {len(run)} numbers")
    yield held(claim, Interval(mean - half * scale, mean + half * scale), rule, mean)


def best(found: Sequence[Held]) -> Iterator[Held]:
    """One way that holds is enough; where none does, the first is what was meant."""
    agreeing = [one for one in found if one.agrees]
    yield from (agreeing or list(found))[:1]


def _impossible(claim: Claim, before: Sequence[Claim], passage: Passage) -> Iterator[Held]:
    """Object to an average that no whole number of things, or no whole total, gives (GRIM)."""
    quantity = claim.token.quantity
    if quantity is None or not quantity.plain or not quantity.decimals:
        return
    totals = [one for one in before if _totals(one, claim)]
    things = _things(claim, passage)
    counts = [one for one in before if _counts(one, things)]
    whole = claim.dimension == "count" and not quantity.unit.scale
    if totals and things and not _whole(span(totals[0]) / span(claim)):
        yield held(claim, NOTHING, _no_divisor(totals[0]))
    elif not totals and counts and whole and not _whole(span(counts[0]) * span(claim)):
        yield held(claim, NOTHING, _no_total(counts[0]))


def _no_divisor(total: Claim) -> Text:
    return Text(
        f"{shown(total)}除以任何整数都得不出这个平均数",
        f"{shown(total)} divided by no whole number gives this average",
    )


def _no_total(count: Claim) -> Text:
    return Text(
        f"{shown(count)}的总数不会是整数", f"the total of {shown(count)} would be no whole number"
    )


def _whole(interval: Interval) -> bool:
    """Tell whether a whole number from 1 up lies in an interval."""
    found = wholes(interval)
    return found is None or len(found) > 0
