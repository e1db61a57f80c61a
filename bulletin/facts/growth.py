"""Measures of growth: over a year, a period, a base; averages over years; multiples."""

from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext

from bulletin.diagnostics import Text
from bulletin.facts.change import difference, turn
from bulletin.facts.derivation import Outcome, worked_out
from bulletin.facts.fact import Basis, Kind
from bulletin.facts.figure import Measurement, Refusal
from bulletin.facts.interval import EXACT, UNKNOWN, Interval
from bulletin.facts.observing import AVERAGE_DECIMALS, compared, reported
from bulletin.facts.period import Form, Period
from bulletin.facts.question import Question, base_of_rate, named, period_due, wrong
from bulletin.facts.unit import MULTIPLE, PERCENT

_ONE = Interval.point(Decimal(1))


def yoy(question: Question) -> Measurement | Refusal:
    """Growth over the same period a year earlier, in %; of a ratio the change in points."""
    published, base = reported(question, "yoy"), question.period.years_earlier()
    if published:
        return replace(published, base=base)
    if question.period.form is Form.YEARS:
        return wrong(
            question,
            f"{question.period} 跨年，没有“上年同期”",
            f"{question.period} spans years: there is no same period a year earlier",
        )
    return growth(question, "yoy", base)


def prev(question: Question) -> Measurement | Refusal:
    """Growth over the month, quarter, half or year before, in %."""
    published, base = reported(question, "prev"), question.period.previous()
    if base is None:
        return wrong(
            question, f"{question.period} 没有“上期”", f"no period before {question.period}"
        )
    return replace(published, base=base) if published else growth(question, "prev", base)


def since(question: Question, argument: str | None) -> Measurement | Refusal:
    """Growth over any other period, in %."""
    base = question.period_named(argument)
    if base is None:
        return period_due(question, "since", argument)
    published = reported(question, "since", argument)
    return replace(published, base=base) if published else growth(question, "since", base)


def cagr(question: Question, argument: str | None) -> Measurement | Refusal:
    """Average growth a year from a base year, itself not counted among the years, in %.

    It is published either at its last year, ``cagr(2019)``, or over its years, ``2020..2021``.
    """
    base = question.period_named(argument)
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
    if published := reported(question, "cagr", argument) or reported(span, "cagr"):
        return replace(published, base=base, period=question.period)
    if question.fact.kind is Kind.RATIO:
        return wrong(
            question,
            "比率的变动用百分点，没有年均增长",
            "a ratio changes by percentage points and has no average growth",
        )
    return _not_comparable(question) or _rate(question, "cagr", base, years)


def times(question: Question, argument: str | None) -> Measurement | Refusal:
    """How many times the base the value is (是…的N倍); unnamed, the base is a year earlier."""
    earlier = question.period.years_earlier()
    base = question.period_named(argument) if argument else earlier
    if base is None:
        return period_due(question, "times", argument)
    published = reported(question, "times", argument) or (
        reported(question, "times") if base == earlier else None
    )
    if published:
        return replace(published, base=base)
    return _not_comparable(question) or _rate(question, "times", base)


def growth(question: Question, measure: str, base: Period) -> Measurement | Refusal:
    """Return the growth over ``base`` in the way of the fact's kind."""
    kind = question.fact.kind
    if refusal := _not_comparable(question):
        return refusal
    if kind is Kind.RATIO:
        return difference(question, measure, base)
    if kind is Kind.PROFIT and (turned := turn(question, measure, base)):
        return turned
    return _rate(question, measure, base)


def _rate(question: Question, measure: str, base: Period, years: int = 1) -> Measurement | Refusal:
    operands = compared(question, base)
    if isinstance(operands, Refusal):
        return operands
    now, then = operands
    if refusal := base_of_rate(then):
        return refusal
    if now.value < 0:
        return wrong(
            question,
            f"{now.period} 的数小于零，增减不能用百分比说；利润请写 kind: profit",
            f"the value of {now.period} is below zero: no rate leads there; of a profit write "
            "`kind: profit`",
        )
    template, outcome = _worded(measure, years, now, then)
    return replace(worked_out(question, measure, template, operands, outcome), base=base)


def _ratio(now: Measurement, then: Measurement) -> tuple[Decimal, Interval]:
    """Return value and interval of now ÷ then."""
    lift = now.unit.power - then.unit.power
    with localcontext(EXACT):
        ratio = (now.value / then.value).scaleb(lift)
    try:
        return ratio, (now.interval / then.interval).scaled(lift)
    except ZeroDivisionError:
        return ratio, UNKNOWN


def _worded(measure: str, years: int, now: Measurement, then: Measurement) -> tuple[str, Outcome]:
    """Return the formula's template and what it comes to."""
    ratio, interval = _ratio(now, then)
    if measure == "times":
        return "{0} / {1}", Outcome(ratio, MULTIPLE, interval, AVERAGE_DECIMALS)
    if measure == "cagr":
        low = None if interval.low is None else _root(max(interval.low, Decimal(0)), years)
        high = None if interval.high is None else _root(interval.high, years)
        roots = replace(interval, low=low, high=high)
        return f"(({{0}} / {{1}}) ^ (1 / {years}) - 1) × 100%", _percent(_root(ratio, years), roots)
    return "({0} - {1}) / {1} × 100%", _percent(ratio, interval)


def _percent(ratio: Decimal, interval: Interval) -> Outcome:
    with localcontext(EXACT):
        return Outcome((ratio - 1) * 100, PERCENT, (interval - _ONE).scaled(2))


_FINE = Context(prec=80, rounding=ROUND_HALF_EVEN)


def _root(value: Decimal, years: int) -> Decimal:
    """Return the root to 50 digits: exactly, where it has no more (1.331 gives 1.1)."""
    return EXACT.plus(_FINE.power(value, _FINE.divide(Decimal(1), Decimal(years))))


def _not_comparable(question: Question) -> Refusal | None:
    """Refuse to compute on another basis than nominal: such rates are published, or not known."""
    if question.fact.basis is Basis.NOMINAL:
        return None
    comparable = question.fact.basis is Basis.COMPARABLE
    return Refusal(
        code="base-missing",
        message=Text(
            f"{named(question.fact).zh}的增速按{'可比口径' if comparable else '不变价'}"
            "计算，只能用公布的数，不能由绝对额推算",
            f"{named(question.fact).en} has its rates on a {question.fact.basis.value} "
            "basis: they are published, never computed from the amounts",
        ),
        hint=Text(
            f"请在 reported 里补上 {question.period} 公布的增速",
            f"add the published rate of {question.period} under `reported`",
        ),
        fact=question.fact.name,
        period=str(question.period),
    )
