"""What the fact book answers to a question, in the dimension of the number asked about."""

from dataclasses import dataclass, replace
from decimal import Decimal

from bulletin.claims.claim import Ask, Claim
from bulletin.diagnostics import Text
from bulletin.facts import (
    BASES,
    EXACT,
    Fact,
    FactBook,
    Interval,
    Measurement,
    Question,
    Refusal,
    Step,
    Unit,
    measure,
)

MULTIPLE = Unit(BASES["倍"])
YEARS = Unit(BASES["年"])
PERCENTAGE_POINT = Unit(BASES["个百分点"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What the book answers: a measurement, and what it allows in the dimension's own unit."""

    ask: Ask
    fact: Fact
    measurement: Measurement
    interval: Interval
    value: Decimal
    zone: Text


def answered(ask: Ask, claim: Claim, book: FactBook) -> Expected | None:
    """Return what the book says to a question, in the dimension of the claim."""
    fact = book.fact(ask.zone, ask.fact)
    if fact is None:
        return None
    made = _measured(ask, Question(book, fact, ask.period), book)
    if not isinstance(made, Measurement):
        return None
    return _alike(ask, fact, made, claim, zone_name(fact, book))


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


def zone_name(fact: Fact, book: FactBook) -> Text:
    """Return the name of a fact's zone, its key where it has none."""
    zone = book.zones.get(fact.zone)
    return zone.name if zone else Text(fact.zone, fact.zone)


def _alike(ask: Ask, fact: Fact, made: Measurement, claim: Claim, zone: Text) -> Expected | None:
    """Bring an answer into the dimension of the claim: 增长1.3倍 is a growth of 130 %."""
    if claim.measure == "points" and made.against and all(one.quantity for one in made.against):
        made = replace(made, interval=Interval.point(made.value))
    power, theirs, ours = made.unit.power, made.unit.dimension, claim.dimension
    value, interval = made.value.scaleb(power, EXACT), made.interval.scaled(power)
    answer = Expected(
        ask=ask, fact=fact, measurement=made, interval=interval, value=value, zone=zone
    )
    if claim.measure == "doubling" and theirs == "multiple":
        return Expected(
            ask=ask, fact=fact, measurement=made, interval=interval, value=value, zone=zone
        )
    if theirs != ours and {theirs, ours} != {"share", "multiple"}:
        rank = claim.measure in ("rank", "streak")
        if not rank:
            return None
    if theirs == ours == "count" and not ask.steps and not _same_counter(fact, claim):
        return None
    return answer


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
