"""Differences: amounts, percentage points, and profits that turn."""

from dataclasses import replace
from decimal import Decimal, localcontext

from bulletin.facts.derivation import Outcome, worked_out
from bulletin.facts.fact import Kind
from bulletin.facts.figure import Measurement, Refusal
from bulletin.facts.interval import EXACT
from bulletin.facts.observing import compared, reported
from bulletin.facts.period import Period
from bulletin.facts.question import Question, period_due
from bulletin.facts.unit import PERCENT, PERCENTAGE_POINT, POINT, Unit


def change(question: Question, argument: str | None) -> Measurement | Refusal:
    """The difference from a year earlier, or from the period named; in the fact's own unit."""
    earlier = question.period.years_earlier()
    base = question.period_named(argument) if argument else earlier
    if base is None:
        return period_due(question, "change", argument)
    published = reported(question, "change", argument) or (
        reported(question, "change") if base == earlier else None
    )
    return replace(published, base=base) if published else difference(question, "change", base)


def difference(question: Question, measure: str, base: Period) -> Measurement | Refusal:
    """Return the value less that of ``base``; of ratios in percentage points.

    Its decimals are the coarser of its operands' (5.34% to 5.8% is 0.5 points).
    """
    operands = compared(question, base)
    if isinstance(operands, Refusal):
        return operands
    made = worked_out(question, measure, "{0} - {1}", operands, _less(*operands))
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
    """Return how a profit or loss turned; ``None`` where neither is a loss and a rate may exist.

    ``outcome`` is ``to-profit`` (扭亏为盈), ``to-even``, ``to-loss`` (由盈转亏), ``from-even``,
    ``loss-narrowed`` (亏损收窄), ``loss-widened`` (亏损扩大) or ``loss-level``; the value is the
    difference.
    """
    operands = compared(question, base)
    if isinstance(operands, Refusal):
        return operands
    now, then = operands
    if now.value >= 0 and then.value >= 0:
        return None
    made = worked_out(question, measure, "{0} - {1}", operands, _less(now, then))
    return replace(made, base=base, outcome=_turned(now.value, then.value, made.value))


def _turned(now: Decimal, then: Decimal, risen: Decimal) -> str:
    if now >= 0:
        return "to-profit" if now else "to-even"
    if then >= 0:
        return "to-loss" if then else "from-even"
    if not risen:
        return "loss-level"
    return "loss-narrowed" if risen > 0 else "loss-widened"
