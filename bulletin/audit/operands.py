"""Operands: the values a published result rests on, each with all that it leaves open."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Context, Decimal

from bulletin.facts import (
    EXACT,
    Interval,
    Kind,
    Measurement,
    Origin,
    Period,
    Quantity,
    Question,
    Reference,
    Refusal,
    counts_whole,
    evaluate,
    given,
    observed,
)

_TRIMMED = Context(prec=40)
"""Ends of intervals are compared to 40 digits, so that a third of a third comes back whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What a published result should be, in the own unit of its dimension.

    ``central`` is computed from the values as written, where they settle it.
    """

    interval: Interval
    operands: tuple[Measurement, ...]
    central: Decimal | None = None


def known(question: Question) -> Measurement | None:
    """Return the value at a period, approximate ones included, else by the fact's formula."""
    fact = question.fact
    found = observed(fact, fact.values, question.period)
    if found is not None:
        alike = found.quantity.unit.dimension == fact.unit.dimension
        return given(question, found) if alike else None
    return by_formula(question)


def by_formula(question: Question) -> Measurement | None:
    """Return what the fact's formula comes to, from approximate values too, or ``None``."""
    fact = question.fact
    if fact.formula is None or fact.name in question.asked:
        return None
    inner = replace(question, asked=(*question.asked, fact.name))
    result = evaluate(fact.formula, fact.unit, lambda reference: _asked(inner, reference))
    if isinstance(result, Refusal):
        return None
    term, asked = result
    return Measurement(
        measure="value",
        value=term.value,
        unit=fact.unit,
        period=question.period,
        origin=Origin.COMPUTED,
        fact=fact,
        decimals=None if term.last is None else max(-term.last, 0),
        interval=trimmed(term.interval),
        operands=tuple(operand for one in asked for operand in one.operands),
        formula=term.text,
    )


def at(question: Question, reference: Reference) -> Measurement | None:
    """Return the value of another fact that this one names, or ``None``."""
    other = question.of(reference)
    return None if isinstance(other, Refusal) else known(other)


def pair(question: Question, base: Period) -> tuple[Measurement, Measurement] | None:
    """Return the values of two periods; of a flow, only of two that are equally long."""
    flow = question.fact.kind in (Kind.FLOW, Kind.PROFIT)
    if base == question.period or (flow and base.length != question.period.length):
        return None
    now, then = known(question), known(question.at(base))
    return (now, then) if now and then else None


def amount(measurement: Measurement) -> Interval:
    """Return what a value may be, in the own unit of its dimension."""
    return measurement.interval.scaled(measurement.unit.power)


def quantities(*operands: Measurement) -> tuple[Quantity, ...]:
    """Return the published numbers that operands were made of, each once."""
    made = (one.quantity for measurement in operands for one in measurement.operands)
    return tuple(dict.fromkeys(made))


def whole_count(question: Question) -> Measurement | None:
    """Return the value where it is an exact count of at least one."""
    fact, now = question.fact, known(question)
    if now is None or now.quantity is None or fact.kind not in (Kind.FLOW, Kind.STOCK):
        return None
    return now if counts_whole(now.unit) and amount(now).exact and now.value >= 1 else None


def expect(arithmetic: Callable[..., Interval], *operands: Measurement) -> Expectation | None:
    """Return what ``arithmetic`` makes of the operands, ``None`` where that tells nothing."""
    points = (Interval.point(one.value.scaleb(one.unit.power, EXACT)) for one in operands)
    try:
        interval = trimmed(arithmetic(*map(amount, operands)))
        central = arithmetic(*points).low
    except ZeroDivisionError:
        return None
    if interval.low is None and interval.high is None:
        return None
    return Expectation(interval=interval, operands=operands, central=central)


def trimmed(interval: Interval) -> Interval:
    """Return the interval with its ends to 40 digits."""
    low, high = interval.low, interval.high
    return replace(
        interval,
        low=None if low is None else _TRIMMED.plus(low),
        high=None if high is None else _TRIMMED.plus(high),
    )


def _asked(question: Question, reference: Reference) -> Measurement | Refusal:
    from_there = question.of(reference)
    if isinstance(from_there, Refusal):
        return from_there
    return known(from_there) or Refusal(code="no-data", message=from_there.fact.label)
