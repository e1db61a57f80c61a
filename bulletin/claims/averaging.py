"""Averages, shares and completion rates against the totals and counts of their sentence."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bulletin.claims.claim import Claim
from bulletin.claims.neighbours import NOTHING, Held, Passage, counter, held, point, shown, span
from bulletin.claims.token import TokenKind
from bulletin.diagnostics import Text
from bulletin.facts import EXACT, Interval, wholes

_AMOUNTS = frozenset({"level", "base", "start", "new", "target", "change"})
_TIMES = frozenset({"day", "week", "month", "quarter", "year"})
_WHOLE_THINGS = _TIMES | {"count"}
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
        yield from (one for one in _best(found) if one.agrees or called)
        if not found:
            yield from _impossible(claim, before, passage)


def _amounts(passage: Passage, claim: Claim) -> list[Claim]:
    """Return the amounts before a claim, the nearest first, those of the sentence before too."""
    near = [
        one
        for one in passage.all_claims
        if one.sentence in (claim.sentence, claim.sentence - 1)
        and one.token.end <= claim.token.start
        and one.measure in _AMOUNTS
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
    if unit is None or count.dimension not in (*_WHOLE_THINGS, "mu", "area"):
        return False
    name = unit.base.name
    if not thing or not name:
        return count.dimension in ("count", "day")
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
    by = span(count).scaled(-power) if count.dimension in ("mu", "area") else span(count)
    number = point(count).scaleb(-power) if count.dimension in ("mu", "area") else point(count)
    try:
        expected = span(total) / by
    except ZeroDivisionError:
        return held(claim, Interval(None, None), rule)
    return held(claim, expected, rule, EXACT.divide(point(total), number))


def _mean(claim: Claim, listed: Sequence[Claim]) -> Iterator[Held]:
    """The mean of the numbers listed: 28岁、33岁、41岁，平均年龄34岁."""
    run = [one for one in listed if abs(one.clause - listed[0].clause) < len(listed)]
    if len(run) < 2 or claim.dimension == "count":
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


def _best(found: Sequence[Held]) -> Iterator[Held]:
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


def shares(passage: Passage) -> Iterator[Held]:
    """Hold a share against part and whole, and no share above one."""
    for claim in passage.claims:
        yield from _best(list(_named_rate(passage, claim)))
        bare = claim.measure == "level" and claim.token.kind is TokenKind.RATIO and not claim.asks
        if not (bare or claim.measure in ("share", "completion")) or claim.dimension != "share":
            continue
        limit = span(claim)
        if claim.measure == "share" and limit.low is not None and limit.low > 1:
            rule = Text("部分不会超过整体", "a part cannot exceed its whole")
            yield held(claim, Interval(Decimal(0), Decimal(1)), rule)
            continue
        yield from _best(list(_fractions(passage, claim)))


_RATE = re.compile(r"(?P<stem>[\u4e00-\u9fff]{2,3})率(?:为|达到?|是)?$")
_BARE = re.compile("新收|以上|上年|去年")
"""Words of a number that is not the whole: cases newly filed are fewer than those on hand."""


def _named_rate(passage: Passage, claim: Claim) -> Iterator[Held]:
    """Hold 开工率 against what was started, 已开工45个, of the number alike before it."""
    found = _RATE.search(claim.lead)
    if claim.measure != "level" or found is None:
        return
    before = [
        one
        for one in passage.claims
        if one.measure in ("level", "target", "new") and one.token.end <= claim.token.start
    ]
    part = before[-1] if before else None
    if part is None or not _done(found["stem"], part.lead):
        return
    whole = next((one for one in before[-2::-1] if counter(one) == counter(part)), None)
    if whole and not _BARE.search(whole.lead) and _is_part(part, whole, claim):
        rule = Text(f"{shown(part)}÷{shown(whole)}", f"{shown(part)} over {shown(whole)}")
        ratio, due = span(part) / span(whole), EXACT.divide(point(part), point(whole))
        if _UNDONE.search(part.lead):
            ratio, due = _ALL - ratio, 1 - due
        yield held(claim, ratio, rule, due)


_UNDONE = re.compile("[不未]")
_ALL = Interval.point(Decimal(1))
_FINISHED = {"结案": "审结", "破案": "侦破", "销号": "销", "中签": "中"}


def _done(stem: str, lead: str) -> bool:
    """Tell whether what a rate is called after is what was counted: 城镇化率, 城镇人口."""
    pairs = {stem[at : at + 2] for at in range(len(stem) - 1)}
    names = pairs | {_FINISHED[one] for one in pairs if one in _FINISHED}
    return any(name in lead for name in names)


def _fractions(passage: Passage, claim: Claim) -> Iterator[Held]:
    moved = passage.words.start.search(claim.lead) or passage.words.reached.search(claim.lead)
    other = passage.words.of_them.match(claim.tail)
    if moved or other or claim.listed:
        return
    around = [one for one in passage.claims if one.measure in _AMOUNTS and one.amount is not None]
    before = [one for one in reversed(around) if one.token.end <= claim.token.start]
    own = _named_part(passage, claim)
    parts = [one for one in before if own in one.lead] if own else before
    if own and not parts:
        return
    pairs = [
        (part, whole)
        for part in parts[:1]
        for whole in before
        if whole is not part and not _beside(passage, whole, part)
    ]
    if claim.lead == "的" and len(before) > 1:
        pairs = [(before[1], before[0])]
    if claim.measure == "completion" or not before:
        pairs += [(one, two) for one in around for two in around if one is not two]
    pairs += [(before[0], whole) for whole in _whole_behind(passage, claim)] if before else []
    for part, whole in pairs:
        if claim.measure == "completion" and not _aimed(passage, whole, claim):
            continue
        if _is_part(part, whole, claim):
            rule = Text(f"{shown(part)}÷{shown(whole)}", f"{shown(part)} over {shown(whole)}")
            due = EXACT.divide(point(part), point(whole))
            yield held(claim, span(part) / span(whole), rule, due)


def _aimed(passage: Passage, whole: Claim, claim: Claim) -> bool:
    """Tell whether an amount is what was aimed at, so that something is a part of it."""
    aimed = passage.words.target.search(whole.lead) or passage.words.aimed.search(whole.lead)
    return whole.measure == "target" or bool(aimed) or claim.lead == "的"


def _whole_behind(passage: Passage, claim: Claim) -> Iterator[Claim]:
    """Return the whole that a share is said to be of right behind it: 80 percent of the 60."""
    behind = [one for one in passage.claims if one.token.start >= claim.token.end][:1]
    for one in behind:
        if one.clause == claim.clause and passage.words.share_after.match(claim.tail):
            yield one


def _beside(passage: Passage, whole: Claim, part: Claim) -> bool:
    """Tell whether an amount of another zone has a share of its own, so is a part as well."""
    after = (one for one in passage.claims if one.token.start >= whole.token.end)
    behind = next(after, None)
    return whole.zone != part.zone and behind is not None and behind.measure == "share"


def _named_part(passage: Passage, claim: Claim) -> str:
    """Return the part that a share is said of by name: 硕士 of 硕士占35%."""
    found = passage.words.share.search(claim.lead)
    ahead = claim.lead[: found.start()] if found and claim.measure == "share" else ""
    return re.sub(r"[\W\d_]+", "", passage.words.joins.sub("", ahead))


def _is_part(part: Claim, whole: Claim, claim: Claim) -> bool:
    alike = part.dimension == whole.dimension and counter(part)[:1] == counter(whole)[:1]
    changes = {"change", "new"}
    if (part.measure in changes) != (whole.measure in changes):
        return False
    beyond = claim.measure == "completion" or claim.lead == "的"
    smaller = beyond or point(part) <= point(whole)
    low = span(whole).low
    return alike and smaller and low is not None and low > 0


def surpluses(passage: Passage) -> Iterator[Held]:
    """Hold what goes beyond a target against the target and what was reached."""
    for claim in passage.claims:
        if claim.measure != "surplus":
            continue
        before = [
            one
            for one in passage.claims
            if one.measure in ("target", "level", "new")
            and one.dimension == claim.dimension
            and one.token.end <= claim.token.start
        ]
        aims = [one for one in before if one.measure == "target"]
        reached = [one for one in before if one.measure != "target"]
        if aims and reached:
            rule = Text(
                f"{shown(reached[-1])}－{shown(aims[-1])}",
                f"{shown(reached[-1])} less {shown(aims[-1])}",
            )
            due = point(reached[-1]) - point(aims[-1])
            yield held(claim, span(reached[-1]) - span(aims[-1]), rule, due)
