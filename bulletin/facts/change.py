"""Differences: amounts, percentage points, and profits that turn."""

from dataclasses import replace
from decimal import Decimal, localcontext

from bulletin.facts.derivation import Outcome, worked_out
from bulletin.facts.fact import Kind
from bulletin.facts.figure import Measurement, Refusal
from bulletin.facts.interval import EXACT
from bulletin.facts.observing import value
from bulletin.facts.period import Period
from bulletin.facts.period_text import parse_period
from bulletin.facts.question import Question, base_missing, period_due, unfit
from bulletin.facts.unit import PERCENT, PERCENTAGE_POINT, POINT, Unit


def change(question: Question, argument: str | None) -> Measurement | Refusal:
    """The difference from a year earlier, or from the period named; in the fact's own unit."""
    base = parse_period(argument) if argument else question.period.years_earlier()
    if base is None:
        return period_due(question, "change", argument)
    return difference(question, "change", base)


def difference(question: Question, measure: str, base: Period) -> Measurement | Refusal:
    """Return the value less that of ``base``; of ratios in percentage points.

    Its decimals are the coarser of its operands' (5.34% to 5.8% is 0.5 points).
    """
    now, then = value(question), value(question.at(base))
    if isinstance(now, Refusal):
        return now
    if isinstance(then, Refusal):
        return base_missing(then)
    if refusal := unfit(now) or unfit(then):
        return refusal
    made = worked_out(question, measure, "{0} - {1}", (now, then), _less(now, then))
    return replace(made, base=base)


def _less(now: Measurement, then: Measurement) -> Outcome:
    kind = now.fact.kind if now.fact else Kind.FLOW
    unit, shift = _unit_of_difference(now.unit, kind)
    lift = then.unit.power - now.unit.power
    with localcontext(EXACT):
        result = (now.value - then.value.scaleb(lift)).scaleb(shift)
        interval = (now.interval - then.interval.scaled(lift)).scaled(shift)
    places = min(now.decimals or 0, (then.decimals or 0) - lift) - shift
    return Outcome(result, unit, interval, max(places, 0))


def _unit_of_difference(unit: Unit, kind: Kind) -> tuple[Unit, int]:
    """Return the unit of a difference, and the power of ten from the operands' unit to it."""
    if unit.is_share:
        return PERCENTAGE_POINT, unit.power - PERCENT.power
    return (POINT, 0) if kind is Kind.INDEX else (unit, 0)


def turn(question: Question, measure: str, base: Period) -> Measurement | Refusal | None:
    """Return how a profit or loss turned; ``None`` where both are profits and a rate exists.

    ``outcome`` is ``to-profit`` (扭亏为盈), ``to-loss`` (由盈转亏), ``loss-narrowed`` (亏损收窄) or
    ``loss-widened`` (亏损扩大); the value is the difference.
    """
    made = difference(question, measure, base)
    if isinstance(made, Refusal):
        return made
    now, then = value(question), value(question.at(base))
    if isinstance(now, Refusal) or isinstance(then, Refusal):
        return None
    if now.value > 0 and then.value >= 0:
        return None
    return replace(made, outcome=_turned(now.value, then.value, made.value))


def _turned(now: Decimal, then: Decimal, made: Decimal) -> str:
    if now >= 0:
        return "to-profit"
    if then >= 0:
        return "to-loss"
    return "loss-narrowed" if made > 0 else "loss-widened"
