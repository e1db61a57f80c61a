"""Measures of growth: over a year, a period, a base; averages over years; multiples."""

from dataclasses import replace
from decimal import Decimal, localcontext

from bulletin.diagnostics import Text
from bulletin.facts.change import difference, turn
from bulletin.facts.derivation import Outcome, worked_out
from bulletin.facts.fact import Basis, Kind
from bulletin.facts.figure import Measurement, Refusal
from bulletin.facts.interval import EXACT, Interval
from bulletin.facts.observing import AVERAGE_DECIMALS, reported, value
from bulletin.facts.period import Form, Period
from bulletin.facts.period_text import parse_period
from bulletin.facts.question import (
    Question,
    base_missing,
    base_of_rate,
    period_due,
    unfit,
    wrong,
)
from bulletin.facts.unit import MULTIPLE, PERCENT

_ONE = Interval.point(Decimal(1))


def yoy(question: Question, argument: str | None) -> Measurement | Refusal:
    """Growth over the same period a year earlier, in %; of a ratio the change in points."""
    del argument
    published, base = reported(question, "yoy"), question.period.years_earlier()
    return replace(published, base=base) if published else growth(question, "yoy", base)


def prev(question: Question, argument: str | None) -> Measurement | Refusal:
    """Growth over the month, quarter, half or year before, in %."""
    del argument
    published, base = reported(question, "prev"), question.period.previous()
    if published:
        return replace(published, base=base)
    if base is None:
        return wrong(
            question, f"{question.period} 没有“上期”", f"no period before {question.period}"
        )
    return growth(question, "prev", base)


def since(question: Question, argument: str | None) -> Measurement | Refusal:
    """Growth over any other period, in %."""
    base = parse_period(argument or "")
    if base is None:
        return period_due(question, "since", argument)
    return growth(question, "since", base)


def cagr(question: Question, argument: str | None) -> Measurement | Refusal:
    """Average growth a year from a base year, itself not counted among the years, in %."""
    base = parse_period(argument or "")
    if base is None:
        return period_due(question, "cagr", argument)
    years = question.period.year - base.year
    if {base.form, question.period.form} != {Form.YEAR} or years < 2:
        return wrong(
            question,
            "年均增长要有相隔两年以上的两个年度",
            "average growth a year takes two years that are at least two apart",
        )
    span = question.at(Period.months(base.year + 1, 1, 12 * years))
    if published := reported(span, "cagr"):
        return replace(published, base=base, period=question.period)
    return _rate(question, "cagr", base, years)


def times(question: Question, argument: str | None) -> Measurement | Refusal:
    """How many times the base the value is (是…的N倍); unnamed, the base is a year earlier."""
    base = parse_period(argument) if argument else question.period.years_earlier()
    if base is None:
        return period_due(question, "times", argument)
    return _rate(question, "times", base)


def growth(question: Question, measure: str, base: Period) -> Measurement | Refusal:
    """Return the growth over ``base`` in the way of the fact's kind."""
    kind = question.fact.kind
    if question.fact.basis is not Basis.NOMINAL:
        return _not_comparable(question)
    if kind is Kind.RATIO:
        return difference(question, measure, base)
    if kind is Kind.PROFIT and (turned := turn(question, measure, base)):
        return turned
    return _rate(question, measure, base)


def _rate(question: Question, measure: str, base: Period, years: int = 1) -> Measurement | Refusal:
    now, then = value(question), value(question.at(base))
    if isinstance(now, Refusal):
        return now
    if isinstance(then, Refusal):
        return base_missing(then)
    if refusal := unfit(now) or base_of_rate(then):
        return refusal
    ratio = _ratio(now, then)
    if ratio is None or (years > 1 and (ratio[0] < 0 or (ratio[1].low or 0) < 0)):
        return wrong(question, "负数没有年均增长", "a value below zero has no average growth")
    template, outcome = _worded(measure, years, *ratio)
    return replace(worked_out(question, measure, template, (now, then), outcome), base=base)


def _ratio(now: Measurement, then: Measurement) -> tuple[Decimal, Interval] | None:
    """Return value and interval of now ÷ then."""
    lift = now.unit.power - then.unit.power
    with localcontext(EXACT):
        ratio = (now.value / then.value).scaleb(lift)
    if now.unit.dimension != then.unit.dimension:
        return None
    try:
        return ratio, (now.interval / then.interval).scaled(lift)
    except ZeroDivisionError:
        return ratio, Interval(None, None)


def _worded(measure: str, years: int, ratio: Decimal, interval: Interval) -> tuple[str, Outcome]:
    """Return the formula's template and what it comes to."""
    if measure == "times":
        return "{0} / {1}", Outcome(ratio, MULTIPLE, interval, AVERAGE_DECIMALS)
    if measure == "cagr":
        root = Interval(_root(interval.low, years), _root(interval.high, years))
        value = _root(ratio, years) or Decimal(0)
        return f"(({{0}} / {{1}}) ^ (1/{years}) - 1) × 100%", _percent(value, root)
    return "({0} - {1}) / {1} × 100%", _percent(ratio, interval)


def _percent(ratio: Decimal, interval: Interval) -> Outcome:
    with localcontext(EXACT):
        return Outcome((ratio - 1) * 100, PERCENT, (interval - _ONE).scaled(2))


def _root(value: Decimal | None, years: int) -> Decimal | None:
    return None if value is None else EXACT.power(value, EXACT.divide(Decimal(1), Decimal(years)))


def _not_comparable(question: Question) -> Refusal:
    comparable = question.fact.basis is Basis.COMPARABLE
    return Refusal(
        code="base-missing",
        message=Text(
            f"“{question.fact.label.said('zh')}”的增速按{'可比口径' if comparable else '不变价'}"
            "计算，只能用公布的数，不能由绝对额推算",
            f"“{question.fact.label.said('en')}” has its rates on a {question.fact.basis.value} "
            "basis: they are published, never computed from the amounts",
        ),
        hint=Text(
            f"请在 reported 里补上 {question.period} 公布的增速",
            f"add the published rate of {question.period} under `reported`",
        ),
        fact=question.fact.name,
        period=str(question.period),
    )
