"""A claim held against the fact book."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from bulletin.claims.claim import Ask, Claim
from bulletin.claims.judgement import Judged, Verdict
from bulletin.claims.saying import contradicted, supported, too_fine
from bulletin.facts import (
    BASES,
    EXACT,
    Fact,
    FactBook,
    Interval,
    Measurement,
    Qualifier,
    Question,
    Refusal,
    Step,
    Unit,
    measure,
)

MULTIPLE = Unit(BASES["倍"])
YEARS = Unit(BASES["年"])
PERCENTAGE_POINT = Unit(BASES["个百分点"])
SURE = 0.8
"""How sure a match must be for a number to be called wrong."""

_DOUBTFUL = 0.4
_FINEST = 10
"""Units of the last place that a computed result may leave open (contract, ``precision``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What the book answers: a measurement, and what it allows in the dimension's own unit."""

    ask: Ask
    fact: Fact
    measurement: Measurement
    interval: Interval
    value: Decimal


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
    return Judged(
        token=claim.token,
        verdict=Verdict.CONTRADICTED,
        fact=best.fact,
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


def answered(ask: Ask, claim: Claim, book: FactBook) -> Expected | None:
    """Return what the book says to a question, in the dimension of the claim."""
    fact = book.fact(ask.zone, ask.fact)
    if fact is None:
        return None
    made = _measured(ask, Question(book, fact, ask.period), book)
    if not isinstance(made, Measurement):
        return None
    return _alike(ask, fact, made, claim)


def _measured(ask: Ask, question: Question, book: FactBook) -> Measurement | Refusal | None:
    if ask.kind == "measure":
        return measure(question, ask.steps)
    if ask.kind == "zone-times":
        fact = book.fact(ask.other, ask.fact)
        there = measure(replace(question, fact=fact), ()) if fact else None
        return _over(measure(question, ()), there)
    if ask.kind in ("above", "ahead"):
        fact = book.fact(ask.other, ask.fact)
        here = measure(question, ())
        there = measure(replace(question, fact=fact), ()) if fact else None
        return _less(here, there, points=ask.kind == "above")
    if ask.kind == "streak":
        return _streak(question)
    if ask.kind == "surplus":
        return _less(measure(question, ()), measure(question, (Step("target"),)), points=False)
    if ask.base is None:
        return None
    then = measure(question.at(ask.base), ask.steps)
    return _less(measure(question, ask.steps), then, points=True)


_LONGEST = 50


def _streak(question: Question) -> Measurement | None:
    """Return how many years in a row the value has risen (of a fall: less the years).

    The number is open where the data end before the row does.
    """
    latest = measure(question, (Step("yoy"),))
    if not isinstance(latest, Measurement):
        return None
    way = 1 if latest.value > 0 else -1
    for years in range(1, _LONGEST):
        rate = measure(question.at(question.period.years_earlier(years)), (Step("yoy"),))
        ended = isinstance(rate, Measurement) and (rate.value > 0) != (way > 0)
        if ended or not isinstance(rate, Measurement):
            length = Decimal(years * way)
            low, high = (length, None) if way > 0 else (None, length)
            interval = Interval.point(length) if ended else Interval(low, high)
            return replace(latest, measure="streak", value=length, unit=YEARS, interval=interval)
    return None


def _over(here: Measurement | Refusal, there: Measurement | Refusal | None) -> Measurement | None:
    """Return how many times one value is another's."""
    if not isinstance(here, Measurement) or not isinstance(there, Measurement):
        return None
    low = there.interval.low
    if low is None or low <= 0 or here.unit.dimension != there.unit.dimension:
        return None
    lift = here.unit.power - there.unit.power
    value = EXACT.divide(here.value, there.value).scaleb(lift)
    interval = (here.interval / there.interval).scaled(lift)
    return replace(here, value=value, interval=interval, unit=MULTIPLE, quantity=None)


def _less(
    here: Measurement | Refusal, there: Measurement | Refusal | None, *, points: bool
) -> Measurement | None:
    if not isinstance(here, Measurement) or not isinstance(there, Measurement):
        return None
    if here.unit.dimension != there.unit.dimension:
        return None
    lift = there.unit.power - here.unit.power
    shift = here.unit.power + 2 if points else 0
    value = EXACT.subtract(here.value, there.value.scaleb(lift)).scaleb(shift)
    interval = (here.interval - there.interval.scaled(lift)).scaled(shift)
    unit = PERCENTAGE_POINT if points else here.unit
    if points and here.quantity and there.quantity:
        interval = Interval.point(value)
    return replace(here, value=value, interval=interval, unit=unit, quantity=None, measure="change")


def _alike(ask: Ask, fact: Fact, made: Measurement, claim: Claim) -> Expected | None:
    """Bring an answer into the dimension of the claim: 增长1.3倍 is a growth of 130 %."""
    if claim.measure == "points" and made.against and all(one.quantity for one in made.against):
        made = replace(made, interval=Interval.point(made.value))
    power, theirs, ours = made.unit.power, made.unit.dimension, claim.dimension
    value, interval = made.value.scaleb(power, EXACT), made.interval.scaled(power)
    if claim.measure == "doubling" and theirs == "multiple":
        return Expected(ask=ask, fact=fact, measurement=made, interval=interval, value=value)
    if theirs != ours and {theirs, ours} != {"share", "multiple"}:
        rank = claim.measure in ("rank", "streak")
        if not rank:
            return None
    if theirs == ours == "count" and not ask.steps and not _same_counter(fact, claim):
        return None
    return Expected(ask=ask, fact=fact, measurement=made, interval=interval, value=value)


_PERSONS = frozenset({"人", "名", "位"})
_FIRMS = frozenset({"家", "户", "个"})
_THINGS = frozenset({"个", "项", "件", "条"})
_RUNS = frozenset({"列", "趟", "班", "列次"})


def _same_counter(fact: Fact, claim: Claim) -> bool:
    """Tell whether two counters may count the same: 家 and 户, but not 家 and 人."""
    theirs = fact.unit.base.name
    ours = claim.token.unit.base.name if claim.token.unit else ""
    if not ours or ours == theirs:
        return True
    return any({theirs, ours} <= group for group in (_PERSONS, _FIRMS, _THINGS, _RUNS))


def holds(claim: Claim, amount: Interval, answer: Expected) -> bool:
    """Tell whether some value is both what is printed and what the book allows."""
    if claim.measure == "doubling":
        return _doubled(claim).meets(answer.interval)
    if (same := _same_bounds(claim, answer)) is not None:
        return same
    if too_coarse(claim, answer):
        return False
    if claim.measure == "points" and answer.interval.low != answer.interval.high:
        amount = amount + _TWICE_ROUNDED.scaled(claim.places)
    if answer.measurement.measure == "target":
        amount = replace(amount, low_closed=True, high_closed=True)
    return amount.meets(answer.interval)


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
    return Interval(power - tenth, power + tenth)


def _held(claim: Claim, answer: Expected) -> Judged:
    fine = finer(claim, answer)
    return Judged(
        token=claim.token,
        verdict=Verdict.TOO_FINE if fine else Verdict.SUPPORTED,
        fact=answer.fact,
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


def _elsewhere(claim: Claim, best: Expected, book: FactBook) -> Measurement | None:
    """Return the value of another period that the number is, where it is one."""
    amount = claim.amount
    if best.ask.steps or amount is None:
        return None
    return next(_others(best, amount, book), None)


def _others(best: Expected, amount: Interval, book: FactBook) -> Iterator[Measurement]:
    for fact in book.of_key(best.fact.key):
        for period in fact.values:
            made = measure(Question(book, fact, period), ())
            if isinstance(made, Measurement) and amount.meets(
                made.interval.scaled(made.unit.power)
            ):
                yield made
