"""One thing counted twice in a text, with two values that cannot both be meant."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bulletin.claims.claim import Claim
from bulletin.claims.neighbours import Held, Passage, counter, held, point, shown, span
from bulletin.diagnostics import Text

_SHORTEST = 2
_NEXT = 3
"""Sentences between which a thing is still the same one."""


def repetitions(passage: Passage) -> Iterator[Held]:
    """Hold the second value of a thing against the first."""
    for claim in passage.claims:
        earlier = (one for one in passage.all_claims if one.token.end <= claim.token.start)
        first = next((one for one in earlier if _same(one, claim, passage)), None)
        if first is not None and not span(first).meets(span(claim)):
            rule = Text(f"前文为{shown(first)}", f"it was {shown(first)} before")
            yield replace(held(claim, span(first), rule, point(first)), other=first)


def _same(first: Claim, second: Claim, passage: Passage) -> bool:
    if first.sentence == second.sentence and first.clause >= second.clause - 1:
        return False
    if second.sentence - first.sentence > _NEXT or first.dimension != second.dimension:
        return False
    if _sure(first) or _sure(second) or _counted_as(first) != _counted_as(second):
        return False
    if first.period != second.period and first.period and second.period:
        return False
    if not _comparable(first, second):
        return False
    same_zone = first.zone == second.zone or not (first.zone and second.zone)
    parted = _parted(first, second, passage)
    return same_zone and not parted and _alike(first, second, passage)


def _parted(first: Claim, second: Claim, passage: Passage) -> bool:
    """Tell whether words between two numbers, or before one, make them of two things or times."""
    words, between = passage.words, passage.between(first, second)
    if any(words.of_which.search(said) for said in (first.lead, second.lead, between)):
        return True
    total = words.total.search(second.lead) or words.last_year.search(between)
    return first.sentence == second.sentence and total is not None


_DATED = re.compile(
    "(?:[0-9]{4}年)?(?:[0-9一二三四上下前今去当]{1,2}(?:季度|半年|个月|月份?|年度?|[春夏秋冬季]))?"
)
"""When something was counted, which is no part of its name."""

_PERSONS = frozenset("人名位")
_SUM = re.compile("(?:总数|总量|数量|人数|总人数|数)$")


def _counted_as(claim: Claim) -> str:
    """Return the counter of a number; persons are counted by several."""
    return "人" if counter(claim) in _PERSONS else counter(claim)


_REACH = 6
_FARTHEST = 2
"""How many times the other one value may be where both are meant of one thing."""


def _comparable(first: Claim, second: Claim) -> bool:
    one, two = sorted((abs(point(first)), abs(point(second))))
    return one > 0 and two <= one * _FARTHEST


_KNOWN = 0.8
_PRONOUN = re.compile("[该此]")
"""Where both numbers are of what a pronoun names (该项目), they may be of two things."""


def _sure(claim: Claim) -> bool:
    """Tell whether the fact book answers for a number."""
    return any(ask.confidence >= _KNOWN for ask in claim.asks)


def _alike(first: Claim, second: Claim, passage: Passage) -> bool:
    """Tell whether two claims count, or rate, things of one name."""
    if first.measure == second.measure == "growth":
        return (
            len(first.metric) > _SHORTEST and first.metric == second.metric and first.base is None
        )
    levels = first.measure in ("level", "target") and second.measure in ("level", "target")
    planned = passage.words.target.search(second.lead + second.tail) is not None
    if not levels or (first.measure != second.measure and not planned):
        return False
    return _named_alike(first, second, passage)


def _named_alike(first: Claim, second: Claim, passage: Passage) -> bool:
    """Tell whether the second number counts what the first does, under no narrower name."""
    if all(_PRONOUN.search(one.lead) for one in (first, second)):
        return False
    one, two = first.nouns, second.nouns
    generic = passage.words.generic
    if _common(_SUM.sub("", one[0]), two[1], generic) or (
        two[0] and _common(two[0], one[1], generic) == two[0]
    ):
        return True
    own = [_own(lead, passage) for lead in (first.lead, second.lead)]
    if own[0][:2] and own[0][:2] in second.tail[:_REACH] and own[0][-2:] == own[1][-2:]:
        return True
    if len(own[1]) <= _SHORTEST or generic.search(own[1]):
        return False
    if _narrower(own[0], own[1]) and point(second) < point(first):
        return True
    return own[0] == own[1] or (own[0][:2], own[0][-2:]) == (own[1][:2], own[1][-2:])


_FEWEST = 4


def _narrower(name: str, general: str) -> bool:
    """Tell whether one name says all that a general one does, and more: 受理群众来电, 受理来电."""
    rest = iter(name)
    inside = all(character in rest for character in general)
    return inside and len(general) >= _FEWEST and name[-2:] == general[-2:]


def _common(lead: str, tail: str, generic: re.Pattern[str]) -> str:
    """Return the words that end what stands before one number and begin what follows another."""
    for size in range(min(len(lead), len(tail)), _SHORTEST - 1, -1):
        if lead.endswith(tail[:size]) and not generic.search(tail[:size]):
            return tail[:size]
    return ""


def _own(lead: str, passage: Passage) -> str:
    """Return what a lead names, without the zone that it is of and words of no meaning."""
    words = passage.words
    plain = _DATED.sub("", words.whole.sub("", words.ours.sub("", lead)))
    return re.sub(r"[\W\d_]+", "", words.joins.sub("", plain))
