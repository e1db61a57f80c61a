"""Growth rates of counts that no whole number a year earlier gives (GRIM)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bulletin.claims.claim import Claim
from bulletin.claims.neighbours import NOTHING, Held, Passage, held, shown, span
from bulletin.claims.pairing import levels_of
from bulletin.diagnostics import Text
from bulletin.facts import Interval, counts_whole, wholes

_ONE = Interval.point(Decimal(1))


def impossible_growths(passage: Passage) -> Iterator[Held]:
    """Object to a rate of a count that no whole number a year earlier gives (GRIM)."""
    for claim in passage.claims:
        if claim.measure != "growth" or claim.dimension != "share" or claim.real or claim.asks:
            continue
        now = next(iter(passage.before(claim)), None)
        if now is None or levels_of(passage, claim) or not _follows(passage, now, claim):
            continue
        if not _whole(now) or claim.token.quantity is None or not claim.token.quantity.plain:
            continue
        bases = _bases(span(now), span(claim))
        if bases is not None and not bases:
            rule = Text(
                f"没有一个整数的基数能使{shown(now)}得出这个增幅",
                f"no whole-number base gives this rate for {shown(now)}",
            )
            yield held(claim, NOTHING, rule)


COMPARED = re.compile("[比较同环]")


def _follows(passage: Passage, now: Claim, claim: Claim) -> bool:
    between = [
        one for one in passage.claims if now.token.end <= one.token.start < claim.token.start
    ]
    same = claim.metric in ("", now.metric) or COMPARED.match(claim.lead)
    near = bool(same) and claim.clause - now.clause <= 1
    return not between and near and now.measure == "level" and bool(now.metric or now.nouns)


def _whole(claim: Claim) -> bool:
    """Tell whether a number counts whole things, exactly."""
    unit, quantity = claim.token.unit, claim.token.quantity
    if unit is None or quantity is None or not counts_whole(unit):
        return False
    return quantity.plain and quantity.decimals == 0


def _bases(now: Interval, rate: Interval) -> range | None:
    """Return the whole numbers that a rate may start from."""
    multiple = rate + _ONE
    if multiple.low is None or multiple.low <= 0:
        return None
    return wholes(now / multiple)
