"""The two levels of one thing that a change lies between."""

from bulletin.claims.claim import Claim
from bulletin.claims.neighbours import Passage


def in_turn(passage: Passage, claim: Claim) -> tuple[Claim, Claim] | None:
    """Return the start and the level whose turn it is: 46家到138家, 920张到3036张, 分别增长….

    ``None`` unless there are as many pairs as numbers in the list.
    """
    mates = [one for one in passage.claims if one.listed and one.measure == claim.measure]
    starts = [one for one in passage.claims if one.measure in ("start", "base")]
    pairs = [(one, now) for one in starts if (now := _now(passage, claim, one)) is not None]
    return pairs[mates.index(claim)] if len(pairs) == len(mates) else None


def levels_of(passage: Passage, claim: Claim) -> tuple[Claim, Claim] | None:
    """Return the level before and the level after, of one thing, nearest to a claim."""
    before = passage.before(claim)
    earlier = [
        one
        for one in passage.claims
        if one.measure in ("level", "target") and one.token.end <= claim.token.start
    ]
    starts = [one for one in passage.levels if _next(passage, claim, one)]
    for base in (*(one for one in before if one.measure in ("base", "start")), *starts):
        if (now := _now(passage, claim, base)) is not None:
            return base, now
    return _two_times(earlier[::-1])


def _next(passage: Passage, claim: Claim, start: Claim) -> bool:
    """Tell whether a start follows right behind a claim: doubled, from 260 to 430."""
    between = [
        one
        for one in passage.claims
        if claim.token.end <= one.token.start < start.token.start
        and not (one.measure == "level" and one.clause == claim.clause)
    ]
    near = claim.token.end <= start.token.start and start.clause <= claim.clause + 1
    if start.measure == "base":
        told = claim.measure == "change" and start.clause == claim.clause
        first = claim.measure == "growth" and start.then and start.clause == claim.clause + 1
        return (told or first) and near and not between
    return start.measure == "start" and near and not between


def _now(passage: Passage, claim: Claim, base: Claim) -> Claim | None:
    """Return the level that a base belongs to: right behind a start, right before any other."""
    alike = [
        one
        for one in passage.claims
        if one.measure in ("level", "target", "average")
        and one.dimension == base.dimension
        and one.token is not base.token
    ]
    levels = [one for one in alike if one.measure != "average"]
    alike = levels or alike
    if base.measure == "start":
        after = [one for one in alike if base.token.end <= one.token.start]
        before = [one for one in alike if base.clause - 1 <= one.clause <= base.clause]
        return after[0] if after else before[-1] if before else None
    ahead = [one for one in alike if one.token.end <= base.token.start]
    between = [
        one for one in passage.claims if base.token.end <= one.token.start < claim.token.start
    ]
    return ahead[-1] if ahead and len(between) <= 1 else None


def _two_times(before: list[Claim]) -> tuple[Claim, Claim] | None:
    """Return two levels of which one is said to be of a year earlier: 去年1.8亿元，今年2.25亿元."""
    if len(before) < 2:
        return None
    for now, base in ((before[0], before[1]), (before[1], before[0])):
        alike = now.metric == base.metric or before[0].nouns == ("", "")
        if _a_year_apart(now, base) and now.dimension == base.dimension and alike:
            return (base, now) if base.measure == "level" else None
    return None


def _a_year_apart(now: Claim, base: Claim) -> bool:
    if base.then and not now.then and now.period is None:
        return True
    return now.period is not None and base.period == now.period.years_earlier()
