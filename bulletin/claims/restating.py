"""What a number is said to be, seen again in the light of its neighbours."""

from dataclasses import replace

from bulletin.claims.claim import Claim
from bulletin.claims.labels import Naming
from bulletin.claims.measuring import Said
from bulletin.claims.spot import Spot
from bulletin.facts import Form, Period

_LISTED = frozenset({"growth", "share", "average", "change", "new", "target", "completion"})
"""Measures that the later numbers of a list share with its first."""


def start_of(now: Period) -> Period:
    """Return the time of a start: the first of several years, else the year before."""
    return now.split()[0] if now.form is Form.YEARS else now.years_earlier()


def as_added(spot: Spot, what: Said, naming: Naming | None) -> Said:
    """Take 新增高新技术企业67家 as added, 净增… as a change, unless a fact is called so."""
    if naming is None or naming.start < spot.start:
        return what
    ahead = spot.text[max(naming.start - 4, 0) : naming.start].rstrip("“‘")
    if what.measure != "level":
        return what
    if found := spot.words.net.search(ahead):
        return replace(what, measure="change", sign=-1 if spot.words.fall.search(found[0]) else 1)
    return replace(what, measure="new") if spot.words.added.search(ahead) else what


def as_base(spot: Spot, what: Said) -> Said:
    """Take a level that stands right behind the time compared with for the base."""
    based = spot.based
    if spot.zone_beside:
        return what
    if what.measure == "level" and spot.words.former.search(spot.lead):
        return replace(what, measure="base")
    if what.measure == "level" and spot.words.versus.search(spot.lead):
        return replace(what, measure="base") if spot.words.versed.match(spot.tail) else what
    if what.measure != "level" or based is None or based.end > spot.token.start:
        return what
    between = spot.text[based.end : spot.token.start]
    return replace(what, measure="base") if spot.words.of.fullmatch(between) else what


def as_before(spot: Spot, what: Said, before: Claim | None) -> Said:
    """Take a bare number in a list for what the number before it was: 增长5%、6%.

    In 完成预算48.50亿元的95.4% and 占总数248名的28% the words before the first number say what the
    second is.
    """
    if before is None or spot.words.reached.search(spot.lead):
        return what
    alike = what.measure == "times" and before.measure == "growth"
    if what.measure != "level" and not alike:
        return what
    if spot.lead == "的" and spot.words.aimed.search(before.lead):
        return replace(what, measure="completion")
    compared = spot.words.share.search(before.lead) or spot.words.equalled.search(before.lead)
    if spot.lead == "的" and spot.dimension == "share" and compared:
        return replace(what, measure="share")
    part = spot.words.of_which.search(spot.lead) and before.measure == "new"
    if part and what.measure == "level" and before.dimension == spot.dimension:
        return replace(what, measure=before.measure, sign=before.sign)
    lost = before.measure == "level" and before.sign < 0
    if not (lost or before.measure in _LISTED) or not _in_list(spot, before):
        return what
    return replace(what, measure=before.measure, sign=before.sign)


_APART = frozenset("；;")


def _in_list(spot: Spot, before: Claim) -> bool:
    """Tell whether a number goes on with a list: nothing but names stands before it."""
    listed = spot.clause.opens in spot.words.joints or spot.start > spot.clause.start
    if spot.clause.opens in _APART and spot.words.rate_name.search(spot.lead):
        return False
    named = any(spot.start <= one.start < spot.token.start for one in spot.namings)
    alike = before.dimension == spot.dimension and (not named or before.dimension == "share")
    return listed and alike and not spot.unknown
