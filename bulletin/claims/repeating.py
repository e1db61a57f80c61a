"""One thing counted twice in a text, with two values that cannot both be meant."""

import re
from collections.abc import Iterator

from bulletin.claims.claim import Claim
from bulletin.claims.neighbours import Held, Passage, counter, held, shown, span
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
            yield held(claim, span(first), rule)


def _same(first: Claim, second: Claim, passage: Passage) -> bool:
    if first.sentence == second.sentence and first.clause >= second.clause - 1:
        return False
    if second.sentence - first.sentence > _NEXT or first.dimension != second.dimension:
        return False
    if first.asks or second.asks or counter(first) != counter(second):
        return False
    if first.period != second.period and first.period and second.period:
        return False
    if any(passage.words.of_which.search(one.lead) for one in (first, second)):
        return False
    same_zone = first.zone == second.zone or not (first.zone and second.zone)
    return same_zone and _alike(first, second, passage)


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
    one, two = first.nouns, second.nouns
    generic = passage.words.generic
    pairs = ((one[0], two[1]), (two[0], one[1]))
    if any(_common(lead, tail, generic) for lead, tail in pairs):
        return True
    own = [_own(noun, passage) for noun in (one[0], two[0])]
    return own[0] == own[1] and len(own[0]) > _SHORTEST and not generic.search(own[0])


def _common(lead: str, tail: str, generic: re.Pattern[str]) -> str:
    """Return the words that end what stands before one number and begin what follows another."""
    for size in range(min(len(lead), len(tail)), _SHORTEST - 1, -1):
        if lead.endswith(tail[:size]) and not generic.search(tail[:size]):
            return tail[:size]
    return ""


def _own(noun: str, passage: Passage) -> str:
    """Return a noun without the zone that it is of."""
    return passage.words.whole.sub("", passage.words.ours.sub("", noun))
