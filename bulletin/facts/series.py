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
from bulletin.facts.observing import given, reported, value
from bulletin.facts.period import Period
from bulletin.facts.period_text import parse_period
from bulletin.facts.question import Question, period_due, unfit, wrong
from bulletin.facts.unit import YEARS

_SUMMABLE = frozenset({Kind.FLOW, Kind.PROFIT})
_SHORTEST_RECORD = 3


def new(question: Question, argument: str | None) -> Measurement | Refusal:
    """What was added in the period: as published (新增), else the rise of the stock (净增).

    ``outcome`` is ``gross`` or ``net``.
    """
    del argument
    fact = question.fact
    if found := observed(fact, fact.added, question.period):
        return replace(given(question, found, "new"), outcome="gross")
    if fact.kind is not Kind.STOCK:
        return wrong(
            question,
            "只有存量指标（kind: stock）才有“净增”；流量指标请用 .change",
            "only a stock has a net increase; use .change for a flow",
        )
    made = difference(question, "new", question.period.years_earlier())
    return made if isinstance(made, Refusal) else replace(made, outcome="net")


def streak(question: Question, argument: str | None) -> Measurement | Refusal:
    """How many years in a row the fact has risen, or fallen (``outcome`` rise or fall)."""
    del argument
    if published := reported(question, "streak"):
        return replace(published, outcome="rise")
    first = yoy(question, None)
    if isinstance(first, Refusal):
        return first
    rates = [first]
    while True:
        earlier = yoy(question.at(question.period.years_earlier(len(rates))), None)
        if isinstance(earlier, Refusal) or earlier.value * first.value <= 0:
            break
        rates.append(earlier)
    if len(rates) == 1 or first.value == 0:
        return wrong(
            question, "没有连续两年同方向的变动", "no two years in a row moved the same way"
        )
    years = Decimal(len(rates))
    template = ", ".join(f"{{{n}}}" for n in range(len(rates)))
    outcome = Outcome(years, YEARS, Interval.point(years), 0)
    made = worked_out(question, "streak", template, tuple(rates), outcome)
    return replace(made, outcome="rise" if first.value > 0 else "fall")


def record(question: Question, argument: str | None) -> Measurement | Refusal:
    """The highest value of an unbroken series of three periods or more; ``base`` is its first."""
    del argument
    past: list[Measurement] = []
    latest = value(question)
    if isinstance(latest, Refusal):
        return latest
    while not isinstance(
        earlier := value(question.at(question.period.years_earlier(len(past) + 1))), Refusal
    ):
        past.append(earlier)
    for one in (latest, *past):
        if refusal := unfit(one):
            return refusal
    highest = all(_amount(one) < _amount(latest) for one in past)
    if len(past) + 1 < _SHORTEST_RECORD or not highest:
        return wrong(
            question,
            "数据不足以说明创了新高：须有不间断的三期以上数据，且本期最高",
            "the series does not show a record: three unbroken periods or more, this one highest",
        )
    template = "max(" + ", ".join(f"{{{n}}}" for n in range(len(past) + 1)) + ")"
    outcome = Outcome(latest.value, latest.unit, latest.interval, latest.decimals)
    made = worked_out(question, "record", template, (latest, *past), outcome)
    return replace(made, base=past[-1].period)


def _amount(measurement: Measurement) -> Decimal:
    return measurement.value.scaleb(measurement.unit.power, EXACT)


def total(question: Question, argument: str | None) -> Measurement | Refusal:
    """The sum of a flow over the years, or months, of the span named."""
    span = parse_period(argument or "")
    if span is None:
        return period_due(question, "sum", argument)
    if question.fact.kind not in _SUMMABLE:
        return wrong(question, "只有流量指标可以跨期合计", "only a flow can be summed over periods")
    parts = _values(question, span)
    if isinstance(parts, Refusal):
        return parts
    for part in parts:
        if refusal := unfit(part):
            return refusal
    unit = parts[0].unit
    sum_ = Interval.point(Decimal(0))
    with localcontext(EXACT):
        result = sum(p.value.scaleb(p.unit.power - unit.power) for p in parts)
    for part in parts:
        sum_ = sum_ + part.interval.scaled(part.unit.power - unit.power)
    places = min(max((p.decimals or 0) - p.unit.power + unit.power, 0) for p in parts)
    template = " + ".join(f"{{{n}}}" for n in range(len(parts)))
    outcome = Outcome(Decimal(result), unit, sum_, places)
    return replace(worked_out(question, "sum", template, parts, outcome), period=span)


def series(question: Question, argument: str | None) -> Measurement | Refusal:
    """The values of each year, or month, of the span named, one by one (``against``)."""
    span = parse_period(argument or "")
    if span is None:
        return period_due(question, "series", argument)
    parts = _values(question, span)
    if isinstance(parts, Refusal):
        return parts
    rows = tuple(replace(part, measure="series") for part in parts)
    return replace(parts[-1], measure="series", against=rows, period=span)


def _values(question: Question, span: Period) -> tuple[Measurement, ...] | Refusal:
    found: list[Measurement] = []
    for period in span.split():
        one = value(question.at(period))
        if isinstance(one, Refusal):
            return one
        found.append(one)
    return tuple(found)
