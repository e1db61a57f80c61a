"""``stock-flow``: the rise of a stock against what was added to it."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from bulletin.audit.objection import Objection
from bulletin.audit.operands import amount, known, quantities
from bulletin.audit.saying import operand, said, worded
from bulletin.diagnostics import Severity, Text
from bulletin.facts import (
    Fact,
    FactBook,
    Interval,
    Kind,
    Measurement,
    Observation,
    Period,
    Question,
    Series,
    observed,
)

_SOME = Interval(Decimal(0), None)
"""A stock of which nothing is known but that it is not below zero."""


def stock_flow(book: FactBook, fact: Fact) -> Iterator[Objection]:
    """Object to a stock that rose by more than was added; note one that rose by less (退出?)."""
    if fact.kind is not Kind.STOCK:
        return
    for series in (fact.added, fact.reported.get("new", {})):
        yield from _compared(book, fact, series)


def _compared(book: FactBook, fact: Fact, series: Series) -> Iterator[Objection]:
    for period in series:
        added, question = observed(fact, series, period), Question(book, fact, period)
        now = known(question)
        if added is None or now is None or period.length == 0:
            continue
        alike = added.quantity.unit.dimension == now.unit.dimension
        then = known(question.at(_eve(period)))
        rise = amount(now) - (amount(then) if then else _SOME)
        gain = added.quantity.interval.scaled(added.quantity.unit.power)
        if alike and not rise.meets(gain):
            yield _unequal(question, added, now, then, more=_lies_above(rise, gain))


def _eve(period: Period) -> Period:
    """Return the day before a period, at which its opening stock was counted."""
    return Period.day(period.start - timedelta(days=1))


def _lies_above(rise: Interval, gain: Interval) -> bool:
    return rise.low is not None and gain.high is not None and rise.low >= gain.high


_MORE = (
    "存量的增加多于公布的新增：新增{0}，存量{1}",
    "the stock rose by more than was added: {0} added, but the stock is {1}",
    Text("请核对新增数和两期存量", "check the addition and both stocks"),
    Severity.ERROR,
)
_LESS = (
    "存量的增加少于公布的新增，可能有退出：新增{0}，存量{1}",
    "the stock rose by less than was added, some may have left: {0} added, stock {1}",
    Text("有退出的，可在 note 里说明", "say in a `note` how many left"),
    Severity.NOTE,
)


def _unequal(
    question: Question,
    added: Observation,
    now: Measurement,
    then: Measurement | None,
    *,
    more: bool,
) -> Objection:
    zh, en, advice, severity = _MORE if more else _LESS
    stock = operand(now, question.fact)
    if then is not None:
        stock = worded("{0}、{1}", "{0}, then {1}", operand(then, question.fact), stock)
    return Objection(
        code="stock-flow",
        fact=question.fact,
        period=question.period,
        place=added.place,
        message=worded(zh, en, said(added.quantity), stock),
        advice=advice,
        seen=(added.quantity, *quantities(now, *((then,) if then else ()))),
        severity=severity,
    )
