"""The zones and periods that a claim may speak of."""

import re
from collections.abc import Iterator

from bulletin.claims.claim import Claim
from bulletin.claims.judgement import Reading
from bulletin.claims.topic import FOREIGN, OURS, WHOLE, Topic
from bulletin.facts import Period

_SO_FAR = re.compile("累计|累积|今年以来")
"""What behind a month is told of the months so far: 11月68列，累计682列."""

_DEFAULT = 0.95
"""How sure a zone or period is that the sentence itself does not name."""


def zones_meant(named: str, carried: str, reading: Reading) -> Iterator[tuple[str, float]]:
    """Return the zones that a claim may speak of: the one named, else carried over, or our own."""
    own = reading.zone or ""
    if named:
        for zone in _resolved(named, own, carried, reading):
            yield zone, 1.0
        return
    found = [*(_resolved(carried, own, "", reading) if carried else ()), own]
    for zone in dict.fromkeys(found):
        if zone:
            yield zone, _DEFAULT


def _resolved(named: str, own: str, carried: str, reading: Reading) -> list[str]:
    if named == FOREIGN:
        return []
    if named == WHOLE:
        parent = reading.book.parent(own)
        return [parent.key if parent else own]
    if named == OURS:
        return list(dict.fromkeys(one for one in (carried, own) if one and one[0] != "@"))
    return [named]


def periods_meant(claim: Claim, topic: Topic) -> Iterator[tuple[Period, float]]:
    """Return the periods that a claim may speak of."""
    if claim.period:
        if claim.period.length == 1 and _SO_FAR.search(claim.lead):
            yield Period.months(claim.period.year, 1, claim.period.start.month), 1.0
        yield claim.period, 1.0
        if topic.last_year and topic.default and claim.measure not in ("base", "start"):
            yield topic.default, _DEFAULT
        return
    for period in dict.fromkeys((topic.carried_period, topic.default)):
        if period:
            yield period, _DEFAULT
