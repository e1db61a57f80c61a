"""``conflict``: one fact and period with values that cannot all be meant."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from bulletin.audit.objection import Objection
from bulletin.audit.publications import NAMES
from bulletin.audit.saying import listed, said, worded
from bulletin.audit.slips import slip
from bulletin.diagnostics import Text
from bulletin.facts import (
    Fact,
    FactBook,
    Interval,
    Kind,
    Observation,
    Period,
    Quantity,
    Series,
    observed,
)


def conflict(_book: FactBook, fact: Fact) -> Iterator[Objection]:
    """Object to different values of one fact and period, whose roundings do not meet.

    A final value stands beside a preliminary one, and a value beside the one that it revised, as
    long as the later one is in use. Stocks of one day are of one period (2023, 2023-12).
    """
    named = {"values": fact.values, "added": fact.added, "target": fact.target, **fact.reported}
    for name, series in named.items():
        for period, found in _by_period(fact, series).items():
            used = observed(fact, series, period)
            if used is None:
                continue
            rivals = _meant(found, used, fact, period)
            if any(_apart(one.quantity, two.quantity) for one, two in combinations(rivals, 2)):
                yield _conflict(fact, period, name, used, found)


def _by_period(fact: Fact, series: Series) -> Mapping[Period, tuple[Observation, ...]]:
    """Return the observations by period, those of a stock by its day under its first period."""
    if fact.kind is not Kind.STOCK:
        return series
    periods = {period.end: period for period in reversed(tuple(series))}
    gathered: dict[Period, tuple[Observation, ...]] = {}
    for period, found in series.items():
        first = periods[period.end]
        gathered[first] = (*gathered.get(first, ()), *found)
    return gathered


def _meant(
    found: tuple[Observation, ...], used: Observation, fact: Fact, period: Period
) -> tuple[Observation, ...]:
    """Return the observations that claim to hold today, the one in use among them."""
    revision = fact.revised.get(period)
    return tuple(
        one
        for one in found
        if one is used
        or not (
            (one.preliminary and not used.preliminary)
            or (revision is not None and one.quantity == revision.was)
        )
    )


def _apart(one: Quantity, two: Quantity) -> bool:
    if one.unit.dimension != two.unit.dimension:
        return False
    if one.rounded_like(two):
        return one.amount != two.amount
    return not _amount(one).meets(_amount(two))


def _amount(quantity: Quantity) -> Interval:
    return quantity.interval.scaled(quantity.unit.power)


def _conflict(
    fact: Fact, period: Period, name: str, used: Observation, found: tuple[Observation, ...]
) -> Objection:
    other = next(one for one in found if _apart(one.quantity, used.quantity) or one is not used)
    measured = NAMES.get(name.partition("(")[0])
    what = (
        worded("公布的{0}", "the published {0},", measured) if measured else Text("的数", "values")
    )
    message = worded(
        "同一时期{0}不一：{1}；此处采用{2}",
        "{0} of one period disagree: {1}; the one in use is {2}",
        what,
        listed(_sourced(one) for one in found),
        said(used.quantity),
    )
    advice = worded(
        "请核对来源，留下一个{0}",
        "check the sources and keep one of them{0}",
        slip(used.quantity.amount, other.quantity.amount),
    )
    return Objection(
        code="conflict",
        fact=fact,
        period=period,
        place=other.place,
        message=message,
        advice=advice,
        seen=tuple(one.quantity for one in found),
        use=used.source.key if used.source else "",
        printed=used.place,
    )


def _sourced(observation: Observation) -> Text:
    source = observation.source
    place = str(observation.place)
    name = source.title if source else Text(place, place)
    return worded("{0}（{1}）", "{0} ({1})", said(observation.quantity), name)
