"""``reported``: published results against the interval that their operands allow."""

from collections.abc import Iterator
from dataclasses import replace

from bulletin.audit.divisors import impossible_as_published
from bulletin.audit.expecting import base_of, expectation
from bulletin.audit.objection import Objection
from bulletin.audit.operands import Expectation, amount, known, quantities
from bulletin.audit.publications import Publication, publications
from bulletin.audit.saying import listed, nearest, operand, said, span, when, worded
from bulletin.diagnostics import Severity, Text
from bulletin.facts import (
    Basis,
    Fact,
    FactBook,
    Quantity,
)

RATES = frozenset({"yoy", "prev", "since", "cagr", "change", "times"})
"""Results over time, which another basis or a revised base changes."""


def reported(book: FactBook, fact: Fact) -> Iterator[Objection]:
    """Object to published results that their operands rule out, however these were rounded.

    An average or share that no whole number gives has its objection already.
    """
    for one in publications(book, fact):
        due = expectation(one)
        if due is None:
            yield from _baseless(one)
        elif impossible_as_published(one):
            continue
        elif not one.interval.meets(due.interval) and not on_other_basis(one):
            yield _revised(one, due) or _wrong(one, due)


def on_other_basis(publication: Publication) -> bool:
    """Tell whether a rate is on constant prices or a comparable basis: no amounts judge it."""
    over_time = publication.steps[0].name in RATES
    return over_time and publication.question.fact.basis is not Basis.NOMINAL


def objected(publication: Publication, message: Text, advice: Text, *seen: Quantity) -> Objection:
    """Return an objection to a published result."""
    observation = publication.observation
    return Objection(
        code="reported",
        fact=publication.question.fact,
        period=publication.question.period,
        place=observation.place,
        message=message,
        advice=advice,
        seen=(observation.quantity, *seen),
    )


def _wrong(publication: Publication, due: Expectation) -> Objection:
    quantity = publication.observation.quantity
    of = publication.question.fact
    operands = listed(operand(one, of) for one in due.operands)
    allowed = span(due.interval, quantity.unit)
    plain = all(one.plain for one in quantities(*due.operands))
    result = nearest(due.central, quantity.unit, quantity.decimals) if plain else None
    right = worded("{0}（{1}）", "{0} ({1})", result, allowed) if result else allowed
    right = result if result and due.interval.exact else right
    message = worded(
        "公布的{0}{1}与有关数据不符：按{2}，应为{3}",
        "the published {0}, {1}, does not agree with the data: from {2} it is {3}",
        publication.name,
        said(quantity),
        operands,
        right,
    )
    advice = Text("请核对公布数和这几个数", "check the published figure and these numbers")
    if result:
        advice = worded(
            "请核对这几个数，或把公布数改为 {0}",
            "check these numbers, or change the published figure to {0}",
            result,
        )
    return objected(publication, message, advice, *quantities(*due.operands))


def _revised(publication: Publication, due: Expectation) -> Objection | None:
    """Return a note where an operand was revised after the rate may have been published."""
    fact = publication.question.fact
    periods = [one.period for one in due.operands if one.period in fact.revised]
    if not periods or publication.steps[0].name not in RATES:
        return None
    revision = fact.revised[periods[0]]
    message = worded(
        "公布的{0}{1}不能核对：{2}的数已由{3}修订，公布时用的可能是另一个数",
        "the published {0}, {1}, cannot be checked: the value of {2} was revised from {3}",
        publication.name,
        said(publication.observation.quantity),
        when(periods[0]),
        said(revision.was),
    )
    advice = Text("请按修订后的数另行发布增速", "publish the rate on the revised base")
    return replace(objected(publication, message, advice), severity=Severity.NOTE)


def _baseless(publication: Publication) -> Iterator[Objection]:
    """Object to a rate whose base is zero or below: there is none."""
    base = base_of(publication)
    then = known(publication.question.at(base)) if base else None
    high = amount(then).high if then else None
    if then is None or high is None or high > 0:
        return
    message = worded(
        "公布的{0}{1}不成立：基数{2}为零或小于零，没有增速可言",
        "the published {0}, {1}, does not exist: its base, {2}, is zero or below",
        publication.name,
        said(publication.observation.quantity),
        operand(then, publication.question.fact),
    )
    advice = Text("请改用增减的数量（change）", "publish the change instead (change)")
    yield objected(publication, message, advice, *quantities(then))
