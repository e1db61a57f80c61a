"""A claim held against the fact book."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from bulletin.claims.answering import Expected, answered, zone_name
from bulletin.claims.claim import Claim
from bulletin.claims.judgement import Judged, Verdict
from bulletin.claims.saying import contradicted, supported, too_fine
from bulletin.diagnostics import Text
from bulletin.facts import (
    EXACT,
    FactBook,
    Interval,
    Measurement,
    Qualifier,
    Question,
    measure,
)

SURE = 0.8
"""How sure a match must be for a number to be called wrong."""

_DOUBTFUL = 0.4
_FINEST = 10
"""Units of the last place that a computed result may leave open (contract, ``precision``)."""


def against_book(claim: Claim, book: FactBook) -> Judged | None:
    """Return the verdict of the book, ``None`` where it has none.

    A number is supported where any way to understand it holds, contradicted where none does and
    the likeliest is sure.
    """
    answers = [answer for ask in claim.asks if (answer := answered(ask, claim, book))]
    amount = claim.amount
    if not answers or amount is None:
        return None
    for answer in answers:
        if holds(claim, amount, answer):
            return _held(claim, answer)
    best = max(answers, key=lambda one: one.ask.confidence)
    if best.ask.confidence < SURE and not slipped(claim, best):
        return None
    if claim.doubted and not misprinted(claim, best, book):
        return None
    return Judged(
        token=claim.token,
        verdict=Verdict.CONTRADICTED,
        fact=best.fact,
        period=best.ask.period,
        steps=best.ask.asked,
        confidence=best.ask.confidence,
        **contradicted(claim, best, _elsewhere(claim, best, book)),
    )


_DIGITS = 3
_SLIPS = frozenset({-8, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 8})


def slipped(claim: Claim, answer: Expected) -> bool:
    """Tell whether a number is the figure of the book with its point, or its unit, slipped."""
    value = claim.value
    if value is None or not value or not answer.value or answer.measurement.quantity is None:
        return False
    if len(value.normalize().as_tuple().digits) < _DIGITS:
        return False
    ratio = EXACT.divide(value, answer.value)
    return any(ratio == Decimal(1).scaleb(power) for power in _SLIPS)


def misprinted(claim: Claim, answer: Expected, book: FactBook) -> bool:
    """Tell whether a number is the book's figure spoiled: its point, its digits, or its year."""
    if slipped(claim, answer):
        return True
    value = claim.value
    if value is None or not value or answer.measurement.quantity is None:
        return False
    mine, theirs = (abs(one).normalize() for one in (value, answer.value))
    if _transposed(mine, theirs):
        return True
    few = len(mine.as_tuple().digits) < _DIGITS
    if claim.measure != "level" or claim.period is None or few:
        return False
    other = _elsewhere(claim, answer, book)
    return other is not None and other[1] == answer.zone


def _transposed(one: Decimal, two: Decimal) -> bool:
    """Tell whether two numbers of one size have the same digits in another order."""
    longest = max(len(number.as_tuple().digits) for number in (one, two))
    digits = [
        sorted(number.as_tuple().digits + (0,) * (longest - len(number.as_tuple().digits)))
        for number in (one, two)
    ]
    return longest >= _DIGITS and digits[0] == digits[1] and one.adjusted() == two.adjusted()


def holds(claim: Claim, amount: Interval, answer: Expected) -> bool:
    """Tell whether some value is both what is printed and what the book allows."""
    if claim.measure == "doubling":
        return _doubled(claim).meets(answer.interval)
    if (same := _same_bounds(claim, answer)) is not None:
        return same
    if too_coarse(claim, answer):
        return False
    if (bound := _bound(claim, amount)) is not None:
        return bound.meets(answer.interval)
    if claim.measure == "points" and answer.interval.low != answer.interval.high:
        amount = amount + _TWICE_ROUNDED.scaled(claim.places)
    if answer.measurement.measure == "target":
        amount = replace(amount, low_closed=True, high_closed=True)
    return amount.meets(answer.interval)


_UNDER = re.compile("(?:低于|跌破|不及)$")
_OVER = re.compile("(?:高于|大于|站上|迈上)$")


def _bound(claim: Claim, amount: Interval) -> Interval | None:
    """Return what 首次低于70亿元 allows, ``None`` of a number that is no bound."""
    if claim.measure != "level":
        return None
    if _UNDER.search(claim.lead):
        return Interval(None, amount.high)
    return Interval(amount.low, None) if _OVER.search(claim.lead) else None


_TWICE_ROUNDED = Interval(Decimal("-0.5"), Decimal("0.5"))
"""What a difference of two rates may be off by, in its last place, where both were rounded."""

_COARSE = Decimal("0.05")
"""By how much of itself a value may have been rounded: 4万人 for 3.52万人 says too much."""


def too_coarse(claim: Claim, answer: Expected) -> bool:
    """Tell whether an unqualified number of one digit and a scale is rounded beyond recognition."""
    quantity, value = claim.token.quantity, claim.value
    if quantity is None or value is None or not quantity.plain or not quantity.unit.scale:
        return False
    if len(value.normalize().as_tuple().digits) > 1 or not answer.value:
        return False
    gap = EXACT.subtract(value, answer.value).copy_abs()
    return gap > EXACT.multiply(answer.value.copy_abs(), _COARSE)


def _same_bounds(claim: Claim, answer: Expected) -> bool | None:
    """Tell whether two ranges, two limits, or two numbers rounded alike are the same.

    ``None`` of other numbers.
    """
    mine, theirs = claim.token.quantity, answer.measurement.quantity
    if mine is None or theirs is None:
        return None
    ranges = mine.upper is not None and theirs.upper is not None
    limits = mine.qualifier is theirs.qualifier is Qualifier.AT_MOST
    strict = ranges or limits or mine.rounded_like(theirs)
    return claim.amount == answer.interval if strict else None


def _doubled(claim: Claim) -> Interval:
    quantity = claim.token.quantity
    number = quantity.value if quantity else Decimal(1)
    power = EXACT.power(Decimal(2), number)
    tenth = EXACT.divide(power, Decimal(20))
    return Interval(power - tenth, None if claim.or_more else power + tenth)


def _held(claim: Claim, answer: Expected) -> Judged:
    fine = finer(claim, answer)
    return Judged(
        token=claim.token,
        verdict=Verdict.TOO_FINE if fine else Verdict.SUPPORTED,
        fact=answer.fact,
        period=answer.ask.period,
        steps=answer.ask.asked,
        confidence=answer.ask.confidence,
        **(too_fine(claim, answer) if fine else supported(answer)),
    )


def finer(claim: Claim, answer: Expected) -> bool:
    """Tell whether a number has more digits than what it rests on."""
    quantity = claim.token.quantity
    if quantity is None or not quantity.plain or quantity.numeral.fraction:
        return False
    width = answer.interval
    if width.low is None or width.high is None or width.low == width.high:
        return False
    last = quantity.numeral.step.scaleb(quantity.unit.power)
    open_ = EXACT.subtract(width.high, width.low)
    published = answer.measurement.quantity
    if published is not None and published.plain:
        return quantity.decimals > 0 and open_ >= last * _FINEST
    return quantity.decimals > 1 and open_ > last * _FINEST


def _elsewhere(claim: Claim, best: Expected, book: FactBook) -> tuple[Measurement, Text] | None:
    """Return the value of another period or zone that the number is, and the zone's name."""
    amount = claim.amount
    if best.ask.steps or amount is None:
        return None
    return next(_others(best, amount, book), None)


def _others(best: Expected, amount: Interval, book: FactBook) -> Iterator[tuple[Measurement, Text]]:
    for fact in book.of_key(best.fact.key):
        for period in fact.values:
            made = measure(Question(book, fact, period), ())
            if isinstance(made, Measurement) and amount.meets(
                made.interval.scaled(made.unit.power)
            ):
                yield made, zone_name(fact, book)
