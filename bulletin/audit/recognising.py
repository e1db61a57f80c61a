"""Which mention prints a number that was typed: the fact whose value, rate or share it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bulletin.claims import Naming
from bulletin.facts import (
    Fact,
    FactBook,
    Interval,
    Period,
    Quantity,
    Question,
    Refusal,
    Rounding,
    Step,
    measure,
    observed,
    rounded,
)

_RESULTS = ("yoy", "share", "completion", "prev")
"""Measures in percent that a typed rate is looked for among."""

_DISTINCT = 3
"""Digits that a number needs to be taken for a fact's without the fact being named beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Where a number was typed: what is named around it, and what mentions there ask for.

    ``meant`` is the fact that the number was taken for, where it was.
    """

    book: FactBook
    named: Iterable[Naming]
    zone: str
    period: Period
    meant: Fact | None = None


def mention_of(quantity: Quantity, context: Context) -> str | None:
    """Return the mention that prints ``quantity``, without its braces; ``None`` without one.

    A fact named beside the number goes first; otherwise the number must have three digits and be
    that of one fact of the zone and the period alone.
    """
    keys = dict.fromkeys(key for naming in context.named for key in naming.keys)
    named = [fact for key in keys for fact in context.book.of_key(key)]
    named.sort(key=lambda one: (-len(one.label.said("zh")), one.zone != context.zone))
    for fact in (*((context.meant,) if context.meant else ()), *named):
        if found := next(_mentions(quantity, fact, context), None):
            return found
    own = (fact for fact in context.book.of_zone(context.zone) if _same_unit(fact, quantity))
    alike = [fact for fact in own if _gives(fact, context.period, quantity)]
    digits = len(quantity.numeral.text.replace(".", "").strip("0"))
    return alike[0].key if len(alike) == 1 and digits >= _DISTINCT else None


def _same_unit(fact: Fact, quantity: Quantity) -> bool:
    return fact.unit.base == quantity.unit.base


def _mentions(quantity: Quantity, fact: Fact, context: Context) -> Iterator[str]:
    name = fact.key if fact.zone == context.zone else fact.name
    periods = [context.period, *sorted(set(fact.values) - {context.period}, reverse=True)]
    for period in periods:
        if _gives(fact, period, quantity):
            yield name if period == context.period else f"{name}@{period}"
    if quantity.unit.is_share:
        for step in _RESULTS:
            if _results(fact, context, step, quantity):
                yield f"{name}.{step}.rate"


def _gives(fact: Fact, period: Period, quantity: Quantity) -> bool:
    """Tell whether a value was published with exactly this number."""
    found = observed(fact, fact.values, period)
    if found is None or found.quantity.unit.dimension != quantity.unit.dimension:
        return False
    return _amounts(found.quantity) == _amounts(quantity)


def _amounts(quantity: Quantity) -> Interval:
    return quantity.interval.scaled(quantity.unit.power)


def _results(fact: Fact, context: Context, step: str, quantity: Quantity) -> bool:
    """Tell whether a measure comes to this number, as published or rounded to its places."""
    made = measure(Question(context.book, fact, context.period), (Step(step),))
    if isinstance(made, Refusal) or not made.unit.is_share or made.unit != quantity.unit:
        return False
    if made.quantity is not None:
        return abs(made.quantity.value) == quantity.value
    return rounded(abs(made.value), quantity.decimals, Rounding.HALF_UP) == quantity.value
