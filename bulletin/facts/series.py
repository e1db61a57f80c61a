"""Measures over several periods: additions, streaks, records, sums, rows of values."""

from dataclasses import replace
from decimal import Decimal, localcontext

from bulletin.facts.book import observed
from bulletin.facts.change import difference
from bulletin.facts.derivation import Outcome, worked_out
from bulletin.facts.fact import Kind
from bulletin.facts.figure import Measurement, Refusal
from bulletin.facts.growth import yoy
from bulletin.facts.interval import EXACT, Interval
from bulletin.facts.observing import given, reported, reported_count, value
from bulletin.facts.period import Form, Period
from bulletin.facts.question import Question, period_due, unfit, wrong
from bulletin.facts.unit import YEARS

_SUMMABLE = frozenset({Kind.FLOW, Kind.PROFIT})
_SHORTEST_RECORD = 3
_YEARS = range(1000, 3000)
_LONGEST = 100
"""Years that a streak or a record looks back at the most."""


def new(question: Question) -> Measurement | Refusal:
    """What was added in the period: as published (新增), else the rise of the stock (净增).

    ``outcome`` is ``gross`` or ``net``; ``base`` of a net increase is the period a year earlier.
    """
    fact = question.fact
    if found := observed(fact, fact.added, question.period):
        return replace(given(question, found, "new"), outcome="gross")
    if published := reported(question, "new"):
        return replace(published, outcome="gross")
    if fact.kind is not Kind.STOCK:
        return wrong(
            question,
            "只有存量指标（kind: stock）才有“净增”；流量指标请用 .change",
            "only a stock has a net increase; use .change for a flow",
        )
    made = difference(question, "new", question.period.years_earlier())
    return made if isinstance(made, Refusal) else replace(made, outcome="net")


def streak(question: Question) -> Measurement | Refusal:
    """How many years in a row the fact has risen, or fallen (``outcome`` rise or fall).

    A year without a rate, a year of no change and the turn of a profit break it.
    """
    if published := reported_count(question, "streak"):
        return published if isinstance(published, Refusal) else replace(published, outcome="rise")
    latest = yoy(question)
    if isinstance(latest, Refusal):
        return latest
    rates = _same_way(question, latest)
    if len(rates) < 2:
        return wrong(
            question, "没有连续两年同方向的变动", "no two years in a row moved the same way"
        )
    years = Decimal(len(rates))
    template = f"streak({', '.join(f'{{{n}}}' for n in range(len(rates)))})"
    made = worked_out(
        question, "streak", template, rates, Outcome(years, YEARS, Interval.point(years), 0)
    )
    return replace(made, outcome="rise" if latest.value > 0 else "fall", against=rates)


def _same_way(question: Question, latest: Measurement) -> tuple[Measurement, ...]:
    """Return the rates of the years that moved as the latest one did, the latest first."""
    rates: list[Measurement] = []
    for years in range(_LONGEST):
        rate = yoy(question.at(question.period.years_earlier(years)))
        if isinstance(rate, Refusal) or rate.outcome or not _alike(rate, latest):
            break
        rates.append(rate)
    return tuple(rates)


def _alike(one: Measurement, other: Measurement) -> bool:
    return one.value != 0 and other.value != 0 and (one.value > 0) == (other.value > 0)


def record(question: Question) -> Measurement | Refusal:
    """The highest value of an unbroken series of three periods or more; ``base`` is its first.

    It is one only if the intervals show it: 5.3 is no record over 5.28.
    """
    if (published := reported(question, "record")) and published.value in _YEARS:
        return replace(published, base=Period.months(int(published.value), 1, 12))
    latest = value(question)
    if isinstance(latest, Refusal):
        return latest
    past = _past(question)
    if len(past) + 1 < _SHORTEST_RECORD or not all(_below(one, latest) for one in past):
        return wrong(
            question,
            "数据不足以说明创了新高：须有不间断的三期以上数据，且本期最高",
            "the series does not show a record: three unbroken periods or more, this one highest",
        )
    template = f"record({', '.join(f'{{{n}}}' for n in range(len(past) + 1))})"
    outcome = Outcome(latest.value, latest.unit, latest.interval, latest.decimals)
    made = worked_out(question, "record", template, (latest, *past), outcome)
    return replace(made, base=past[-1].period, quantity=latest.quantity, against=(latest, *past))


def _past(question: Question) -> tuple[Measurement, ...]:
    """Return the values of the years before, without a gap, the latest first."""
    past: list[Measurement] = []
    for years in range(1, _LONGEST):
        earlier = value(question.at(question.period.years_earlier(years)))
        if isinstance(earlier, Refusal):
            break
        past.append(earlier)
    return tuple(past)


def _below(one: Measurement, latest: Measurement) -> bool:
    """Tell whether a value lies below the latest one, wherever in their intervals they are."""
    top = one.interval.scaled(one.unit.power).high
    foot = latest.interval.scaled(latest.unit.power).low
    return top is not None and foot is not None and top <= foot and _amount(one) < _amount(latest)


def _amount(measurement: Measurement) -> Decimal:
    return measurement.value.scaleb(measurement.unit.power, EXACT)


def total(question: Question, argument: str | None) -> Measurement | Refusal:
    """The sum of a flow over the years, or months, of the span named, unless it is published."""
    span = question.period_named(argument)
    if span is None:
        return period_due(question, "sum", argument)
    if question.fact.kind not in _SUMMABLE:
        return wrong(question, "只有流量指标可以跨期合计", "only a flow can be summed over periods")
    if published := reported(question, "sum", argument):
        return replace(published, period=span)
    if observed(question.fact, question.fact.values, span):
        whole = value(question.at(span))
        return whole if isinstance(whole, Refusal) else replace(whole, measure="sum")
    parts = _values(question, span)
    if isinstance(parts, Refusal):
        return parts
    if refusal := next((found for part in parts if (found := unfit(part))), None):
        return refusal
    template = " + ".join(f"{{{n}}}" for n in range(len(parts)))
    return replace(worked_out(question, "sum", template, parts, _added(parts)), period=span)


def _added(parts: tuple[Measurement, ...]) -> Outcome:
    """Return the sum in the unit of the first part, with the places of the coarsest one."""
    unit = parts[0].unit
    result, interval = Decimal(0), Interval.point(Decimal(0))
    for part in parts:
        lift = part.unit.power - unit.power
        with localcontext(EXACT):
            result += part.value.scaleb(lift)
        interval = interval + part.interval.scaled(lift)
    places = min((p.decimals or 0) - p.unit.power + unit.power for p in parts)
    return Outcome(result, unit, interval, max(places, 0))


def series(question: Question, argument: str | None) -> Measurement | Refusal:
    """The values of each year, or month, of the span named, one by one (``against``).

    ``base`` of each is the one before, whose year goes without saying.
    """
    span = question.period_named(argument)
    if span is None:
        return period_due(question, "series", argument)
    parts = _values(question, span)
    if isinstance(parts, Refusal):
        return parts
    before = (None, *(part.period for part in parts))
    rows = tuple(
        replace(part, measure="series", base=base)
        for part, base in zip(parts, before, strict=False)
    )
    return replace(parts[-1], measure="series", against=rows, period=span)


def _values(question: Question, span: Period) -> tuple[Measurement, ...] | Refusal:
    if span.form is Form.DAY:
        return wrong(question, f"{span} 只有一天，不能逐期列出", f"{span} is a single day")
    found: list[Measurement] = []
    for period in span.split():
        one = value(question.at(period))
        if isinstance(one, Refusal):
            return one
        found.append(one)
    return tuple(found)
