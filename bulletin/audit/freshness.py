"""``stale``: a bulletin that prints an older period than the data published by its date."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from bulletin.articles import Bulletin
from bulletin.audit.objection import Objection
from bulletin.audit.saying import said, when, worded
from bulletin.diagnostics import Place, Severity, Text
from bulletin.facts import (
    Fact,
    FactBook,
    Figure,
    Observation,
    Period,
    names_all,
    observed,
    parse_period,
)

About = Mapping[str, frozenset[str]]
"""The slugs of the bulletins about each zone and period (``laoshan/2023``)."""


def stale(
    bulletins: Iterable[Bulletin], book: FactBook, about: About, issued: Collection[str] = ()
) -> Iterator[Objection]:
    """Warn of facts whose newest figure in a bulletin is older than one published by its date.

    Only periods of one length are compared: a review of a year is not overtaken by a month. An
    issue is none the staler for a period that another issue is about, nor for what was published
    after its own date, and one that was ``issued`` can no longer be changed.
    """
    told: set[tuple[str, str]] = set()
    for bulletin in (one for one in bulletins if one.slug not in issued):
        for name, figure in _newest(bulletin).items():
            fact = book.facts.get(name)
            newer = _newer(fact, figure, bulletin, about) if fact else None
            if fact and newer and (bulletin.slug, fact.name) not in told:
                told.add((bulletin.slug, fact.name))
                yield _stale(fact, figure, *newer)


def kept_remarks(fact: Fact) -> Iterator[tuple[Place, Text]]:
    """Yield the notes on values that an editor keeps although newer ones are out, by their places.

    An acceptance holds as long as one of the newer values is the one that was seen.
    """
    for entry in fact.accept:
        kept = observed(fact, fact.values, entry.period) if entry.period else None
        if entry.finding != "stale" or entry.period is None or kept is None:
            continue
        later = (observed(fact, fact.values, one) for one in fact.values if one > entry.period)
        if any(one is not None and names_all(entry.seen, (one.quantity,)) for one in later):
            yield (
                kept.place,
                worded(
                    "此处照用{0}的数；{1}",
                    "the figure of {0} is kept; {1}",
                    when(entry.period),
                    entry.reason,
                ),
            )


def _newest(bulletin: Bulletin) -> dict[tuple[str, str], Figure]:
    """Return, for each fact, the figure of the latest period printed."""
    newest: dict[tuple[str, str], Figure] = {}
    for figure in bulletin.figures:
        fact, period = figure.measurement.fact, figure.measurement.period
        if fact is None:
            continue
        known = newest.get((fact.zone, fact.key))
        if known is None or period.end > known.measurement.period.end:
            newest[fact.zone, fact.key] = figure
    return newest


def _newer(
    fact: Fact, figure: Figure, bulletin: Bulletin, about: About
) -> tuple[Period, Observation] | None:
    printed = figure.measurement.period
    later = [
        period
        for period in fact.values
        if period.form is printed.form and period.end > printed.end
        if not about.get(f"{bulletin.zone.key}/{period}", frozenset()) - {bulletin.slug}
    ]
    for period in sorted(later, reverse=True):
        found = observed(fact, fact.values, period)
        if found is not None and _published(found) <= bulletin.date:
            return period, found
    return None


def _published(observation: Observation) -> date:
    """Return the day by which an observation was published; without one, no day at all."""
    written = observation.source.date if observation.source else ""
    known = parse_period(written) if written else None
    return known.end if known else date.max


def _stale(fact: Fact, figure: Figure, period: Period, newer: Observation) -> Objection:
    made = figure.measurement
    return Objection(
        code="stale",
        fact=fact,
        period=made.period,
        place=figure.place,
        message=worded(
            "所用的是{0}的数，而出刊前已公布{1}的数（{2}）",
            "the figure is of {0}, though that of {1} ({2}) was published before the issue",
            when(made.period),
            when(period),
            said(newer.quantity),
        ),
        advice=worded("请改用{0}的数", "use the figure of {0}", when(period)),
        seen=(newer.quantity,),
        severity=Severity.WARNING,
    )
