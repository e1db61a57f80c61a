"""``formula``: a published value against the formula of its fact."""

from collections.abc import Iterator

from bulletin.audit.divisors import impossible_by_formula
from bulletin.audit.objection import Objection
from bulletin.audit.operands import by_formula, quantities
from bulletin.audit.reported import nearest
from bulletin.audit.saying import said, span, worded
from bulletin.audit.slips import slip
from bulletin.diagnostics import Text
from bulletin.facts import (
    EXACT,
    Fact,
    FactBook,
    Measurement,
    Observation,
    Question,
    observed,
)
from bulletin.wording import formula as filled


def formula(book: FactBook, fact: Fact) -> Iterator[Objection]:
    """Object to a value that its formula rules out, approximate operands included.

    An average that no whole number gives has its objection already.
    """
    for period in fact.values if fact.formula else ():
        question = Question(book, fact, period)
        given, due = observed(fact, fact.values, period), by_formula(question)
        if given is None or due is None or impossible_by_formula(question):
            continue
        quantity = given.quantity
        value = quantity.interval.scaled(quantity.unit.power)
        if not value.meets(due.interval.scaled(due.unit.power)):
            yield _wrong(question, given, due)


def _wrong(question: Question, given: Observation, due: Measurement) -> Objection:
    quantity = given.quantity
    central = due.value.scaleb(due.unit.power, EXACT)
    result = nearest(central, quantity.unit, quantity.decimals) or Text()
    message = worded(
        "{0}与公式不符：{1} 得{2}（{3}）",
        "{0} does not agree with the formula: {1} gives {2} ({3})",
        said(quantity),
        Text(filled(due, "zh"), filled(due, "en")),
        result,
        span(due.interval.scaled(due.unit.power), quantity.unit),
    )
    advice = worded(
        "请核对公式里的数，或把它改为 {0}{1}",
        "check the numbers of the formula, or change it to {0}{1}",
        result,
        slip(quantity.amount, central),
    )
    return Objection(
        code="formula",
        fact=question.fact,
        period=question.period,
        place=given.place,
        message=message,
        advice=advice,
        seen=(quantity, *quantities(due)),
    )
