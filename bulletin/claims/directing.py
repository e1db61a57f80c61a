"""Two levels in the order in which a verb puts them: 由9.8%上升至7.6%."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bulletin.claims.measuring import direction
from bulletin.claims.neighbours import Held, Passage, held, span
from bulletin.claims.vocabulary import Vocabulary
from bulletin.diagnostics import Text
from bulletin.facts import Interval

_RANK = re.compile("排名|位次|名次|排位")


def _verb(lead: str, words: Vocabulary) -> int:
    """Return the direction of a verb that ends in to or from: 上升至, rose from."""
    return direction(re.sub("[到至为了]+$| (?:from|to) $", "", lead), "", words)


def directions(passage: Passage) -> Iterator[Held]:
    """Object to 由9.8%上升至7.6%: where something rose to is above where it rose from."""
    for base, now in pairwise(passage.claims):
        beside = base.measure == "start" and now.measure == "level" and base.clause == now.clause
        if _RANK.search(base.lead):
            continue
        if not beside or base.dimension != now.dimension or {base.sign, now.sign} != {1}:
            continue
        way = _verb(now.lead, passage.words) or _verb(base.lead, passage.words)
        low, high = (span(now), span(base)) if way > 0 else (span(base), span(now))
        if way and low.high is not None and high.low is not None and low.high < high.low:
            due = Interval(span(base).low, None) if way > 0 else Interval(None, span(base).high)
            verb = Text("升降说反了", "the verb says the opposite")
            yield held(now, due, verb)
