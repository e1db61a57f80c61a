"""Measures against a whole: shares, averages, targets and how far they are reached."""

from dataclasses import replace
from decimal import Decimal, localcontext

from bulletin.diagnostics import Text
from bulletin.facts.book import observed
from bulletin.facts.derivation import Outcome, worked_out
from bulletin.facts.figure import Measurement, Refusal
from bulletin.facts.interval import EXACT, Interval
from bulletin.facts.observing import AVERAGE_DECIMALS, given, reported, value
from bulletin.facts.period import Period
from bulletin.facts.question import (
    Question,
    base_missing,
    base_of_rate,
    no_data,
    unfit,
    unknown_fact,
    wrong,
)
from bulletin.facts.reference import Reference, parse_reference
from bulletin.facts.unit import PERCENT, PERCENTAGE_POINT, SCALES, Unit


def share(question: Question, argument: str | None) -> Measurement | Refusal:
    """The share of the zone in its whole, or of the fact in the fact named, in %.

    ``outcome`` is ``zone`` (占全市8.0%) or ``fact`` (占营业收入的比重为5.8%); ``other`` is the name
    of the whole.
    """
    whole = _whole(question, argument)
    if isinstance(whole, Refusal):
        return whole
    by_zone = whole.fact.zone != question.fact.zone
    zone = question.book.zones.get(whole.fact.zone)
    name = zone.as_whole if by_zone and zone else whole.fact.label
    if not argument and (published := reported(question, "share")):
        made: Measurement | Refusal = published
    else:
        made = _quotient(question, "share", whole)
    if isinstance(made, Refusal):
        return made
    return replace(made, outcome="zone" if by_zone else "fact", other=name)


def per(question: Question, argument: str | None) -> Measurement | Refusal:
    """The average for each unit of another fact, its scale chosen so that 1 ≤ x < 10,000.

    ``other`` is the counter of that fact (家).
    """
    reference = parse_reference(argument or "")
    if reference is None:
        return wrong(
            question,
            "“平均（per）”的括号里应写除以哪个指标，如 per(firms)",
            "“per” takes the fact to divide by, as in per(firms)",
        )
    divisor = question.of(reference)
    if isinstance(divisor, Refusal):
        return divisor
    made = _quotient(question, "per", divisor)
    counter = divisor.fact.unit.base
    return made if isinstance(made, Refusal) else replace(made, other=Text(counter.name))


def target(question: Question, argument: str | None) -> Measurement | Refusal:
    """The target set for the period, or else for its year."""
    del argument
    fact = question.fact
    for period in (question.period, Period.months(question.period.year, 1, 12)):
        if found := observed(fact, fact.target, period):
            return replace(given(question.at(period), found, "target"), period=question.period)
    return no_data(fact, question.period, fact.target)


def completion(question: Question, argument: str | None) -> Measurement | Refusal:
    """The value as a share of the target, in %."""
    del argument
    if published := reported(question, "completion"):
        return published
    aim, now = target(question, None), value(question)
    if isinstance(aim, Refusal):
        return base_missing(aim)
    if isinstance(now, Refusal):
        return now
    if refusal := unfit(now) or base_of_rate(aim):
        return refusal
    return worked_out(question, "completion", "{0} / {1} × 100%", (now, aim), _hundredths(now, aim))


def pace(question: Question) -> Measurement | Refusal:
    """Completion less the share of the year gone by (序时进度), in percentage points."""
    done = completion(question, None)
    if isinstance(done, Refusal):
        return done
    if not question.period.cumulative:
        return wrong(
            question,
            "序时进度只适用于从1月起累计的时期，如 2023-01..2023-11",
            "the pace of completion holds for months from January only",
        )
    with localcontext(EXACT):
        gone = Decimal(question.period.length * 100) / 12
    ahead = Outcome(
        EXACT.subtract(done.value, gone), PERCENTAGE_POINT, done.interval - Interval.point(gone)
    )
    template = f"{{0}} - {question.period.length} / 12 × 100%"
    return worked_out(question, "completion.pace", template, (done,), ahead)


def _whole(question: Question, argument: str | None) -> Question | Refusal:
    if argument:
        reference = parse_reference(argument)
        if reference is None:
            return unknown_fact(question.fact.zone, argument)
        return question.of(reference)
    if question.fact.whole:
        return question.of(question.fact.whole)
    parent = question.book.parent(question.fact.zone)
    if parent is None:
        return wrong(
            question,
            "“占比（share）”不知道整体是谁：这个园区没有上级，也没有写 whole",
            "“share” has no whole: the zone has no parent and the fact names no `whole`",
        )
    whole = question.of(Reference(question.fact.key, parent.key))
    if isinstance(whole, Refusal) and "share" in question.fact.reported:
        # A published share needs the name of its whole alone.
        return replace(question, fact=replace(question.fact, zone=parent.key))
    return whole


def _quotient(question: Question, measure: str, other: Question) -> Measurement | Refusal:
    now, then = value(question), value(other)
    if isinstance(now, Refusal):
        return now
    if isinstance(then, Refusal):
        return base_missing(then)
    if refusal := unfit(now) or base_of_rate(then):
        return refusal
    if measure == "per":
        return worked_out(question, measure, "{0} / {1}", (now, then), _average(now, then))
    if now.unit.dimension != then.unit.dimension:
        return wrong(
            question,
            f"单位不同（{now.unit}、{then.unit}），算不出占比",
            f"unlike units ({now.unit}, {then.unit}) have no share",
        )
    return worked_out(question, measure, "{0} / {1} × 100%", (now, then), _hundredths(now, then))


def _hundredths(now: Measurement, whole: Measurement) -> Outcome:
    lift = now.unit.power - whole.unit.power + 2
    result, interval = _divided(now, whole, lift)
    return Outcome(result, PERCENT, interval)


def _divided(now: Measurement, by: Measurement, lift: int) -> tuple[Decimal, Interval]:
    with localcontext(EXACT):
        result = (now.value / by.value).scaleb(lift)
    try:
        return result, (now.interval / by.interval).scaled(lift)
    except ZeroDivisionError:
        return result, Interval(None, None)


def _average(now: Measurement, by: Measurement) -> Outcome:
    lift = now.unit.power - by.unit.power - now.unit.base.power
    amount, interval = _divided(now, by, lift)
    unit = _readable(amount, now.unit)
    down = unit.base.power - unit.power
    return Outcome(amount.scaleb(down, EXACT), unit, interval.scaled(down), AVERAGE_DECIMALS)


def _readable(amount: Decimal, unit: Unit) -> Unit:
    """Return the unit in which ``amount``, of the unscaled unit, is 1 or more and below 10,000."""
    fitting = [s for s in SCALES if abs(amount) >= Decimal(1).scaleb(SCALES[s])]
    return unit.with_scale(fitting[0] if fitting else "")
