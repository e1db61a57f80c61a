"""Shares, completion rates and what goes beyond a target, against part and whole."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bulletin.claims.averaging import AMOUNTS, best
from bulletin.claims.claim import Claim
from bulletin.claims.neighbours import Held, Passage, counter, held, point, shown, span
from bulletin.claims.token import TokenKind
from bulletin.diagnostics import Text
from bulletin.facts import EXACT, Interval


def shares(passage: Passage) -> Iterator[Held]:
    """Hold a share against part and whole, and no share above one."""
    for claim in passage.claims:
        yield from best(list(_named_rate(passage, claim)))
        bare = claim.measure == "level" and claim.token.kind is TokenKind.RATIO and not claim.asks
        if not (bare or claim.measure in ("share", "completion")) or claim.dimension != "share":
            continue
        limit = span(claim)
        if claim.measure == "share" and limit.low is not None and limit.low > 1:
            rule = Text("部分不会超过整体", "a part cannot exceed its whole")
            yield held(claim, Interval(Decimal(0), Decimal(1)), rule)
            continue
        yield from best(list(_fractions(passage, claim)))


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
    around = [one for one in passage.claims if one.measure in AMOUNTS and one.amount is not None]
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
    """Tell whether an amount has a share of its own, so is a part as well."""
    after = (one for one in passage.claims if one.token.start >= whole.token.end)
    behind = next(after, None)
    apart = not passage.words.of_which.search(passage.between(whole, part))
    own = behind is not None and behind.measure == "share"
    shared = own and behind is not None and behind.token.end <= part.token.start
    return shared and (apart or whole.zone != part.zone)


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
            and (one.measure == "target" or one.token.end <= claim.token.start)
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
