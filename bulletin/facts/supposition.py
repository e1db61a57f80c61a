"""The book as it would be if one value were another."""

from dataclasses import replace
from types import MappingProxyType

from bulletin.diagnostics import Place
from bulletin.facts.book import FactBook, observed
from bulletin.facts.fact import Fact, Kind, Observation
from bulletin.facts.period import Period
from bulletin.facts.quantity import Quantity

SUPPOSED = Place("what-if", 1, 1)
"""Where a value stands that nobody has published."""


def supposing(book: FactBook, fact: Fact, period: Period, quantity: Quantity) -> FactBook:
    """Return the book with ``quantity`` as the fact's only value for a period.

    The source of the value that counts so far stays, so that derivations name it; its note does
    not. A stock's period is its last day.
    """
    known = observed(fact, fact.values, period)
    changed = (
        replace(known, quantity=quantity, preliminary=False)
        if known
        else Observation(quantity=quantity, place=SUPPOSED)
    )
    values = {
        one: found
        for one, found in fact.values.items()
        if one != period and not (fact.kind is Kind.STOCK and one.end == period.end)
    }
    values[period] = (changed,)
    supposed = replace(fact, values=MappingProxyType(values))
    facts = {**book.facts, (fact.zone, fact.key): supposed}
    return replace(book, facts=MappingProxyType(facts))
