"""Reading a value off the book: as published, or by the formula of the fact."""

from dataclasses import replace

from bulletin.diagnostics import Text
from bulletin.facts.book import observed
from bulletin.facts.evaluation import evaluate
from bulletin.facts.fact import Observation
from bulletin.facts.figure import Measurement, Operand, Origin, Refusal
from bulletin.facts.formula import Formula
from bulletin.facts.question import Question, no_data
from bulletin.facts.reference import Reference

AVERAGE_DECIMALS = 2
"""The places of a computed average or multiple, unless the author asks for others."""


def value(question: Question) -> Measurement | Refusal:
    """Return the value of the fact at the period: published, else by its formula."""
    fact, period = question.fact, question.period
    observation = observed(fact, fact.values, period)
    if observation is not None:
        return given(question, observation)
    if fact.formula is not None:
        return _by_formula(question, fact.formula)
    return no_data(fact, period, fact.values)


def _by_formula(question: Question, formula: Formula) -> Measurement | Refusal:
    fact = question.fact
    if fact.name in question.asked:
        return Refusal(
            code="formula",
            message=Text(
                f"公式互相引用，绕成了圈：{' → '.join((*question.asked, fact.name))}",
                f"formulas run in a circle: {' → '.join((*question.asked, fact.name))}",
            ),
        )
    result = evaluate(formula, fact.unit, lambda reference: _value_of(question, reference))
    if isinstance(result, Refusal):
        return replace(result, fact=fact.name, period=str(question.period))
    term, operands = result
    return Measurement(
        measure="value",
        value=term.value,
        unit=fact.unit,
        period=question.period,
        origin=Origin.COMPUTED,
        fact=fact,
        decimals=AVERAGE_DECIMALS if "/" in formula.text else _coarsest(operands),
        interval=term.interval,
        operands=operands,
        formula=term.text,
        sources=tuple(dict.fromkeys(o.source for o in operands if o.source)),
    )


def _value_of(question: Question, reference: Reference) -> Measurement | Refusal:
    other = question.of(reference)
    return other if isinstance(other, Refusal) else value(other)


def _coarsest(operands: tuple[Operand, ...]) -> int:
    return min((o.quantity.decimals for o in operands), default=0)


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
        interval=quantity.interval,
        operands=(_operand(question, observation, measure),),
        formula="{0}",
        preliminary=observation.preliminary,
        sources=(observation.source,) if observation.source else (),
        note=observation.note,
    )


def reported(question: Question, measure: str) -> Measurement | None:
    """Return the published result of ``measure``, or ``None`` where none was published."""
    series = question.fact.reported.get(measure)
    found = observed(question.fact, series, question.period) if series else None
    return given(question, found, measure) if found else None


def _operand(question: Question, observation: Observation, measure: str) -> Operand:
    fact = question.fact
    return Operand(
        fact=fact.name,
        label=fact.label,
        zone=fact.zone,
        period=question.period,
        quantity=observation.quantity,
        source=observation.source,
        measure=measure,
    )
