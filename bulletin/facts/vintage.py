"""The book as it stood on a day: vintages of published figures."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

from bulletin.facts.book import FactBook
from bulletin.facts.fact import Fact, Observation, Series


def published_by(book: FactBook, day: date) -> FactBook:
    """Return the book without what was published after ``day``.

    A source dated by month counts from its first day; what has no source or date stays.
    """
    facts = {name: _published(fact, day) for name, fact in book.facts.items()}
    return replace(book, facts=MappingProxyType(facts))


def _published(fact: Fact, day: date) -> Fact:
    reported = {name: _known(series, day) for name, series in fact.reported.items()}
    return replace(
        fact,
        values=_known(fact.values, day),
        added=_known(fact.added, day),
        target=_known(fact.target, day),
        reported=MappingProxyType(reported),
    )


def _known(series: Series, day: date) -> Series:
    kept = {
        period: tuple(one for one in found if _is_known(one, day))
        for period, found in series.items()
    }
    return MappingProxyType({period: found for period, found in kept.items() if found})


def _is_known(observation: Observation, day: date) -> bool:
    source = observation.source
    return source is None or not source.date or source.date <= day.isoformat()
