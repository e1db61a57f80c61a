"""Ranks, years in a row and records: results that count and compare."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from bulletin.audit.operands import Expectation, amount, known
from bulletin.facts import Interval, Measurement, Question

Take = Callable[[Question], Measurement | None]

_LONGEST = 100
"""Years that a streak or a record looks back at the most."""


def rank(question: Question, take: Take) -> Expectation | None:
    """Return the places that are possible among the zones of one parent.

    A zone whose value is not known may stand before or behind; nothing is expected where none is.
    """
    own = take(question)
    siblings = [one.key for one in question.book.siblings(question.fact.zone)]
    others = [_of(question, zone, take) for zone in siblings if zone != question.fact.zone]
    given = [one for one in others if one is not None]
    if own is None or not given:
        return None
    before = sum(_above(one, own) for one in given)
    behind = sum(not _above(own, one) and not _equal(own, one) for one in given)
    missing = len(others) - len(given)
    return Expectation(
        interval=Interval(Decimal(1 + before), Decimal(1 + behind + missing)),
        operands=(own, *given),
    )


def _of(question: Question, zone: str, take: Take) -> Measurement | None:
    fact = question.book.fact(zone, question.fact.key)
    return take(replace(question, fact=fact)) if fact else None


def _above(one: Measurement, other: Measurement) -> bool:
    """Tell whether a value is above another, wherever in their intervals they are."""
    low, high = amount(one).low, amount(other).high
    if low is None or high is None:
        return False
    reached = amount(one).low_closed and amount(other).high_closed
    return low > high or (low == high and not reached)


def _equal(one: Measurement, other: Measurement) -> bool:
    return amount(one).exact and amount(one) == amount(other)


def streak(question: Question, rate: Take) -> Expectation | None:
    """Return how many years in a row the fact may have risen: up to the first year it did not.

    A year without a rate breaks nothing that is known.
    """
    rates: list[Measurement] = []
    for years in range(_LONGEST):
        one = rate(question.at(question.period.years_earlier(years)))
        if one is None:
            continue
        rates.append(one)
        if not _may_rise(one):
            return Expectation(interval=Interval(None, Decimal(years)), operands=tuple(rates[-2:]))
    return Expectation(interval=Interval(None, None), operands=()) if rates else None


def _may_rise(rate: Measurement) -> bool:
    high = rate.interval.high
    return high is None or high > 0


def record(question: Question) -> Expectation | None:
    """Return since which years the value may be the highest: since the last one that is above."""
    latest, past = known(question), 0
    for years in range(1, _LONGEST):
        earlier = known(question.at(question.period.years_earlier(years)))
        if latest is None or earlier is None:
            continue
        past += 1
        if _above(earlier, latest):
            first = Decimal(earlier.period.year + 1)
            return Expectation(interval=Interval(first, None), operands=(latest, earlier))
    return Expectation(interval=Interval(None, None), operands=()) if past else None
