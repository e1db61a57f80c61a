"""Reading values off the book: as published, or by the formula of the fact."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from bulletin.diagnostics import Text
from bulletin.facts.book import agreeing, observed
from bulletin.facts.evaluation import evaluate
from bulletin.facts.fact import Fact, Kind, Observation, Series, Source
from bulletin.facts.figure import Measurement, Operand, Origin, Refusal
from bulletin.facts.formula import Formula
from bulletin.facts.interval import Interval
from bulletin.facts.period import Period
from bulletin.facts.period_text import parse_period
from bulletin.facts.quantity import Quantity
from bulletin.facts.question import Question, base_missing, no_data, unfit, wrong
from bulletin.facts.reference import Reference, parse_reference
from bulletin.facts.rounding import leeway

AVERAGE_DECIMALS = 2
"""The places of a computed average or multiple, unless the author asks for others."""

_AVERAGED = frozenset({Kind.AVERAGE, Kind.RATIO})
_DEEPEST = 30
"""How many formulas may build upon one another."""


def value(question: Question) -> Measurement | Refusal:
    """Return the value of the fact at the period: published, else by its formula."""
    fact, period = question.fact, question.period
    observation = observed(fact, fact.values, period)
    if observation is None:
        if fact.formula is None:
            return no_data(fact, period, fact.values)
        return _by_formula(question, fact.formula)
    if observation.quantity.unit.dimension != fact.unit.dimension:
        unit = observation.quantity.unit
        return wrong(
            question,
            f"{period} 的数以“{unit}”计量，与这项指标的单位“{fact.unit}”不是一类",
            f"the value of {period} is in {unit}, which is unlike the fact's unit {fact.unit}",
        )
    return given(question, observation)


def compared(question: Question, base: Period) -> tuple[Measurement, Measurement] | Refusal:
    """Return the values of the period and of a base that it may be compared with.

    Flows are compared over spans of one length only: eleven months are no match for a year.
    """
    if base == question.period:
        return wrong(question, f"{base} 不能与自己相比", f"{base} cannot be compared with itself")
    if question.fact.kind in (Kind.FLOW, Kind.PROFIT) and base.length != question.period.length:
        return wrong(
            question,
            f"{question.period} 和 {base} 长短不同，流量不能相比",
            f"{question.period} and {base} differ in length: flows over them cannot be compared",
        )
    now, then = value(question), value(question.at(base))
    if isinstance(now, Refusal):
        return now
    if isinstance(then, Refusal):
        return base_missing(then)
    return unfit(now) or unfit(then) or (now, then)


def _by_formula(question: Question, formula: Formula) -> Measurement | Refusal:
    fact = question.fact
    chain = (*question.asked, fact.name)
    if fact.name in question.asked or len(chain) > _DEEPEST:
        return Refusal(
            code="formula",
            message=Text(
                f"公式互相引用，绕成了圈：{' → '.join(chain)}",
                f"formulas run in a circle: {' → '.join(chain)}",
            ),
            hint=Text(
                "请在其中一项的 values 里填上公布的数，或改写它的公式",
                "give one of them a published value, or another formula",
            ),
            fact=fact.name,
            period=str(question.period),
        )
    inner = replace(question, asked=chain)
    result = evaluate(formula, fact.unit, lambda reference: _value_of(inner, reference))
    if isinstance(result, Refusal):
        return replace(result, fact=result.fact or fact.name, period=str(question.period))
    term, measurements = result
    return Measurement(
        measure="value",
        value=term.value,
        unit=fact.unit,
        period=question.period,
        origin=Origin.COMPUTED,
        fact=fact,
        decimals=AVERAGE_DECIMALS if term.last is None else max(-term.last, 0),
        interval=term.interval,
        operands=tuple(operand for one in measurements for operand in one.operands),
        formula=term.text,
        preliminary=any(one.preliminary for one in measurements),
        sources=tuple(dict.fromkeys(source for one in measurements for source in one.sources)),
    )


def _value_of(question: Question, reference: Reference) -> Measurement | Refusal:
    other = question.of(reference)
    if isinstance(other, Refusal):
        return other
    found = value(other)
    return found if isinstance(found, Refusal) else unfit(found) or found


def given(question: Question, observation: Observation, measure: str = "value") -> Measurement:
    """Return a published value as the result of ``measure``."""
    quantity = observation.quantity
    return Measurement(
        measure=measure,
        value=quantity.value,
        unit=quantity.unit,
        period=question.period,
        origin=Origin.GIVEN if measure == "value" else Origin.REPORTED,
        fact=question.fact,
        quantity=quantity,
        decimals=quantity.decimals,
        interval=_interval(question.fact, quantity, measure),
        operands=(_operand(question, observation, measure),),
        formula="{0}",
        preliminary=observation.preliminary,
        sources=_sources(agreeing(question.fact, observation)),
        note=observation.note,
    )


def _interval(fact: Fact, quantity: Quantity, measure: str) -> Interval:
    """Return what a published number leaves open: an average of 35岁 is no count, but rounded."""
    averaged = measure == "per" or (measure in ("value", "target") and fact.kind in _AVERAGED)
    if averaged and quantity.interval.exact:
        return leeway(quantity.value, quantity.decimals)
    return quantity.interval


def _sources(observations: tuple[Observation, ...]) -> tuple[Source, ...]:
    """Return the sources that give one number: equal values of several sheets add theirs."""
    return tuple(dict.fromkeys(one.source for one in observations if one.source))


def reported(question: Question, measure: str, argument: str | None = None) -> Measurement | None:
    """Return the published result of ``measure``, or ``None`` where none was published.

    Results are published by name, with what stands in brackets: ``yoy``, ``since(2020)``.
    """
    series = _published(question.fact.reported, measure, argument)
    found = observed(question.fact, series, question.period)
    return given(question, found, measure) if found else None


def reported_count(question: Question, measure: str) -> Measurement | Refusal | None:
    """Return a published rank or number of years, which is a whole number from 1 up."""
    found = reported(question, measure)
    if found is None or found.quantity is None:
        return None
    whole = found.value == found.value.to_integral_value() and found.value >= 1
    if whole and found.quantity.upper is None and not found.quantity.unit.is_share:
        return found
    return wrong(
        question,
        f"公布的“{measure}”应是从1数起的整数，现为“{found.quantity.written}”",
        f"the published “{measure}” must be a whole number; found “{found.quantity.written}”",
    )


def _published(reported_: Mapping[str, Series], measure: str, argument: str | None) -> Series:
    for written, series in reported_.items():
        name, _, inner = written.partition("(")
        if name == measure and _same(inner.removesuffix(")").strip(), argument or ""):
            return series
    return MappingProxyType({})


def _same(written: str, argument: str) -> bool:
    """Tell whether two arguments name one period, or one fact."""
    if written == argument:
        return True
    period, reference = parse_period(written), parse_reference(written)
    if period is not None:
        return period == parse_period(argument)
    return reference is not None and reference == parse_reference(argument)


def _operand(question: Question, observation: Observation, measure: str) -> Operand:
    fact = question.fact
    zone = question.book.zones.get(fact.zone)
    return Operand(
        fact=fact.name,
        label=fact.label,
        zone=fact.zone,
        period=question.period,
        quantity=observation.quantity,
        source=observation.source,
        measure=measure,
        zone_name=zone.name if zone else Text(fact.zone, fact.zone),
        note=observation.note,
    )
