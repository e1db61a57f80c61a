"""Measures against a whole: shares, averages, targets and how far they are reached."""

from dataclasses import replace
from decimal import Decimal, localcontext

from bulletin.diagnostics import Text
from bulletin.facts.book import observed
from bulletin.facts.derivation import Outcome, worked_out
from bulletin.facts.fact import Kind
from bulletin.facts.figure import Measurement, Refusal
from bulletin.facts.interval import EXACT, UNKNOWN, Interval
from bulletin.facts.observing import AVERAGE_DECIMALS, given, reported, value
from bulletin.facts.period import Form, Period
from bulletin.facts.question import (
    Question,
    base_missing,
    base_of_rate,
    no_data,
    unfit,
    wrong,
)
from bulletin.facts.reference import parse_reference
from bulletin.facts.rounding import Rounding, rounded
from bulletin.facts.unit import PERCENT, PERCENTAGE_POINT, SCALES, Unit


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
    counter = Text(divisor.fact.unit.base.name)
    if published := reported(question, "per", argument):
        return replace(published, other=counter)
    if question.fact.unit.is_share or divisor.fact.unit.is_share:
        return wrong(question, "百分比没有平均每家之说", "a share has no average for each unit")
    operands = quotient_of(question, divisor)
    if isinstance(operands, Refusal):
        return operands
    made = worked_out(question, "per", "{0} / {1}", operands, _average(*operands))
    return replace(made, other=counter)


def quotient_of(question: Question, whole: Question) -> tuple[Measurement, Measurement] | Refusal:
    """Return the two values of a share or an average, where they may be divided."""
    now, then = value(question), value(whole)
    if isinstance(now, Refusal):
        return now
    if isinstance(then, Refusal):
        return base_missing(then)
    return unfit(now) or base_of_rate(then) or (now, then)


def target(question: Question) -> Measurement | Refusal:
    """The target set for the period, or else for its year; ``base`` is the one it was set for."""
    fact = question.fact
    for period in (question.period, Period.months(question.period.year, 1, 12)):
        if found := observed(fact, fact.target, period):
            made = given(question.at(period), found, "target")
            return replace(made, period=question.period, base=period)
    return no_data(fact, question.period, fact.target)


def completion(question: Question) -> Measurement | Refusal:
    """The value as a share of the target, in %; ``base`` is the period that the target is for."""
    aim = target(question)
    if published := reported(question, "completion"):
        return replace(published, base=None if isinstance(aim, Refusal) else aim.base)
    if isinstance(aim, Refusal):
        return base_missing(aim)
    if refusal := _partial(question, aim):
        return refusal
    now = value(question)
    if isinstance(now, Refusal):
        return now
    if refusal := unfit(now) or base_of_rate(aim):
        return refusal
    made = worked_out(question, "completion", "{0} / {1} × 100%", (now, aim), hundredths(now, aim))
    return replace(made, base=aim.base)


def _partial(question: Question, aim: Measurement) -> Refusal | None:
    """Refuse a single month of a flow against the target of a year."""
    period = question.period
    whole = aim.base == period or period.cumulative
    if whole or question.fact.kind not in (Kind.FLOW, Kind.PROFIT):
        return None
    return wrong(
        question,
        f"年度目标要用从1月起的累计数来比，{period} 不是累计数",
        f"an annual target is measured by months from January; {period} is not",
    )


def pace(question: Question) -> Measurement | Refusal:
    """Completion less the share of the year gone by (序时进度), in percentage points."""
    if published := reported(question, "completion.pace"):
        return published
    done = completion(question)
    if isinstance(done, Refusal):
        return done
    annual = done.base is None or done.base.form is Form.YEAR
    if not (question.period.cumulative and annual):
        return wrong(
            question,
            "序时进度只适用于从1月起累计的时期和年度目标，如 2023-01..2023-11",
            "the pace of completion holds for months from January against the target of a year",
        )
    if refusal := unfit(done):
        return refusal
    with localcontext(EXACT):
        gone = Decimal(question.period.length * 100) / 12
    ahead = Outcome(
        EXACT.subtract(done.value, gone), PERCENTAGE_POINT, done.interval - Interval.point(gone)
    )
    template = f"{{0}} - {question.period.length} / 12 × 100%"
    return worked_out(question, "completion.pace", template, (done,), ahead)


def hundredths(now: Measurement, whole: Measurement) -> Outcome:
    """Return the value in % of the whole."""
    lift = now.unit.power - whole.unit.power + 2
    result, interval = _divided(now, whole, lift)
    return Outcome(result, PERCENT, interval)


def _divided(now: Measurement, by: Measurement, lift: int) -> tuple[Decimal, Interval]:
    with localcontext(EXACT):
        result = (now.value / by.value).scaleb(lift)
    try:
        return result, (now.interval / by.interval).scaled(lift)
    except ZeroDivisionError:
        return result, UNKNOWN


def _average(now: Measurement, by: Measurement) -> Outcome:
    lift = now.unit.power - by.unit.power - now.unit.base.power
    amount, interval = _divided(now, by, lift)
    unit = _readable(amount, now.unit)
    down = unit.base.power - unit.power
    return Outcome(amount.scaleb(down, EXACT), unit, interval.scaled(down), AVERAGE_DECIMALS)


def _readable(amount: Decimal, unit: Unit) -> Unit:
    """Return the unit in which ``amount``, of the unscaled unit, prints as 1 or more, below 10,000.

    An amount below 1 has no better unit than its own.
    """
    for scale in ("", *tuple(SCALES)[::-1]):
        size = amount.copy_abs().scaleb(-SCALES.get(scale, 0), EXACT)
        if rounded(size, AVERAGE_DECIMALS, Rounding.HALF_UP) < 10_000:
            return unit.with_scale(scale)
    return unit.with_scale("万亿")
