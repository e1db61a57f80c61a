"""What published results should be: growth, shares, averages, completion, sums, differences."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Context, Decimal
from functools import reduce
from operator import add

from bulletin.audit.operands import Expectation, at, expect, known, pair
from bulletin.audit.places import rank, record, streak
from bulletin.audit.publications import Publication
from bulletin.facts import (
    Form,
    Interval,
    Kind,
    Measurement,
    Period,
    Question,
    Reference,
    Step,
    Unit,
    measure,
    parse_reference,
)

_ONE = Interval.point(Decimal(1))
_FINE = Context(prec=80)
_LONGEST = 120
"""The most years, or months, that a published total is added up over."""

Expecting = Callable[[Question, str | None, Unit], Expectation | None]


def expectation(publication: Publication) -> Expectation | None:
    """Return what a published result should be, ``None`` where its operands are not given."""
    first, *more = publication.steps
    unit = publication.observation.quantity.unit
    question = publication.question
    if not more:
        expecting = _EXPECTING.get(first.name)
        return expecting(question, first.argument, unit) if expecting else None
    second = more[0]
    if second.name == "vs":
        return _versus(question, first, second.argument)
    if second.name == "pace":
        return _pace(question, first)
    return rank(question, lambda other: _rate(other, first)) if second.name == "rank" else None


def base_of(publication: Publication) -> Period | None:
    """Return the base of a rate of growth in percent, ``None`` of any other result."""
    question, steps = publication.question, publication.steps
    unit = publication.observation.quantity.unit
    if len(steps) > 1 or unit.dimension not in ("share", "multiple"):
        return None
    bases: Mapping[str, Period | None] = {
        "yoy": question.period.years_earlier(),
        "prev": question.period.previous(),
        "since": question.period_named(steps[0].argument),
        "times": _named_base(question, steps[0].argument),
    }
    return bases.get(steps[0].name)


def growth(now: Interval, then: Interval) -> Interval:
    """Return the growth from ``then`` to ``now`` as a share of one."""
    return now / then - _ONE


def _ratio(now: Interval, then: Interval) -> Interval:
    return now / then


def _less(now: Interval, then: Interval) -> Interval:
    return now - then


def _points(now: Interval, then: Interval) -> Interval:
    return (now - then).scaled(2)


_GROWN: Mapping[str, Callable[[Interval, Interval], Interval]] = {
    "share": growth,
    "multiple": growth,
    "percentage point": _points,
}


def _since(question: Question, base: Period | None, unit: Unit) -> Expectation | None:
    values = pair(question, base) if base else None
    return expect(_GROWN.get(unit.dimension, _less), *values) if values else None


def _named_base(question: Question, argument: str | None) -> Period | None:
    return question.period_named(argument) if argument else question.period.years_earlier()


def _change(question: Question, argument: str | None, unit: Unit) -> Expectation | None:
    base = _named_base(question, argument)
    values = pair(question, base) if base else None
    points = unit.dimension == "percentage point"
    return expect(_points if points else _less, *values) if values else None


def _times(question: Question, argument: str | None, _unit: Unit) -> Expectation | None:
    base = _named_base(question, argument)
    values = pair(question, base) if base else None
    return expect(_ratio, *values) if values else None


def _cagr(question: Question, argument: str | None, _unit: Unit) -> Expectation | None:
    """It is published at its last year with a base, or over its years, 2020..2022."""
    period = question.period
    base = question.period_named(argument) if argument else _year(period.start.year - 1)
    if base is None or {base.form, period.form} - {Form.YEAR, Form.YEARS}:
        return None
    values = pair(question.at(_year(period.year)), base)
    years = period.year - base.year
    if values is None or years < 2:
        return None
    return expect(lambda now, then: _root(now / then, years) - _ONE, *values)


def _year(year: int) -> Period:
    return Period.months(year, 1, 12)


def _root(interval: Interval, years: int) -> Interval:
    power = _FINE.divide(Decimal(1), Decimal(years))
    low, high = interval.low, interval.high
    return replace(
        interval,
        low=None if low is None else _FINE.power(max(low, Decimal(0)), power),
        high=None if high is None else _FINE.power(high, power),
    )


def whole_of(question: Question, argument: str | None = None) -> Measurement | None:
    """Return the whole that a share is of: named, the fact's own, or the parent's same fact."""
    reference = parse_reference(argument) if argument else question.fact.whole
    parent = question.book.parent(question.fact.zone)
    if reference is None and parent is not None and not argument:
        reference = Reference(question.fact.key, parent.key)
    whole = at(question, reference) if reference else None
    alike = whole is not None and whole.unit.dimension == question.fact.unit.dimension
    return whole if alike else None


def _share(question: Question, argument: str | None, _unit: Unit) -> Expectation | None:
    part, whole = known(question), whole_of(question, argument)
    return expect(_ratio, part, whole) if part and whole else None


def _per(question: Question, argument: str | None, unit: Unit) -> Expectation | None:
    reference = parse_reference(argument or "")
    total, divisor = known(question), at(question, reference) if reference else None
    if total is None or divisor is None or unit.dimension != total.unit.dimension:
        return None
    return expect(_ratio, total, divisor)


def target_of(question: Question) -> Measurement | None:
    """Return the target that the value at the period is measured by, ``None`` where none is."""
    aim = measure(question, (Step("target"),))
    if not isinstance(aim, Measurement):
        return None
    flow = question.fact.kind in (Kind.FLOW, Kind.PROFIT)
    fit = aim.base == question.period or question.period.cumulative or not flow
    return aim if fit else None


def _completion(question: Question, _argument: str | None, _unit: Unit) -> Expectation | None:
    done, aim = known(question), target_of(question)
    return expect(_ratio, done, aim) if done and aim else None


def _sum(question: Question, argument: str | None, _unit: Unit) -> Expectation | None:
    span = question.period_named(argument)
    if span is None or not 0 < len(periods := span.split()) <= _LONGEST:
        return None
    values = [known(question.at(period)) for period in periods]
    found = [one for one in values if one is not None]
    if len(found) < len(values) or question.fact.kind not in (Kind.FLOW, Kind.PROFIT):
        return None
    return expect(lambda *amounts: reduce(add, amounts), *found)


def _rate(question: Question, step: Step) -> Measurement | None:
    """Return a rate as published, else as it is computed."""
    made = measure(question, (step,))
    return made if isinstance(made, Measurement) else None


def _versus(question: Question, step: Step, argument: str | None) -> Expectation | None:
    here, other = _rate(question, step), _other(question, argument)
    there = _rate(other, step) if other else None
    if here is None or there is None or not (here.unit.is_share and there.unit.is_share):
        return None
    return expect(_points, here, there)


def _other(question: Question, argument: str | None) -> Question | None:
    period = question.period_named(argument)
    if period is not None:
        return question.at(period)
    fact = question.book.fact(argument or "", question.fact.key)
    return replace(question, fact=fact) if fact else None


def _pace(question: Question, step: Step) -> Expectation | None:
    done = _rate(question, step)
    if done is None or not question.period.cumulative:
        return None
    gone = Interval.point(_FINE.divide(Decimal(question.period.length), Decimal(12)))
    return expect(lambda rate: (rate - gone).scaled(2), done)


_EXPECTING: Mapping[str, Expecting] = {
    "yoy": lambda question, _, unit: _since(question, question.period.years_earlier(), unit),
    "prev": lambda question, _, unit: _since(question, question.period.previous(), unit),
    "since": lambda question, base, unit: _since(question, question.period_named(base), unit),
    "cagr": _cagr,
    "change": _change,
    "times": _times,
    "share": _share,
    "per": _per,
    "completion": _completion,
    "sum": _sum,
    "rank": lambda question, _, __: rank(question, known),
    "streak": lambda question, _, __: streak(question, lambda one: _rate(one, Step("yoy"))),
    "record": lambda question, _, __: record(question),
}
