"""``formula``: a published value against the formula of its fact."""

from collections.abc import Iterator

from bulletin.audit.divisors import impossible_by_formula
from bulletin.audit.objection import Objection
from bulletin.audit.operands import by_formula, quantities
from bulletin.audit.saying import nearest, said, span, worded
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
    allowed = span(due.interval.scaled(due.unit.power), quantity.unit)
    plain = all(one.plain for one in quantities(due))
    result = nearest(central, quantity.unit, quantity.decimals) if plain else None
    message = worded(
        "{0}与公式不符：按{1}应为{2}",
        "{0} does not agree with the formula: {1} gives {2}",
        said(quantity),
        Text(filled(due, "zh"), filled(due, "en")),
        worded("{0}（{1}）", "{0} ({1})", result, allowed) if result else allowed,
    )
    mended = worded("，或把它改为 {0}", ", or change it to {0}", result) if result else Text("", "")
    advice = worded(
        "请核对公式里的数{0}{1}",
        "check the numbers of the formula{0}{1}",
        mended,
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
