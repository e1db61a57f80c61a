"""``impossible-average``: averages, and shares of counts, that no whole-number divisor gives."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_FLOOR, Decimal

from bulletin.audit.expecting import target_of, whole_of
from bulletin.audit.objection import Objection
from bulletin.audit.operands import amount, at, known, quantities, trimmed, whole_count
from bulletin.audit.publications import Publication, publications
from bulletin.audit.saying import listed, nearest, said, value, worded
from bulletin.diagnostics import Text
from bulletin.facts import (
    EXACT,
    Fact,
    FactBook,
    Interval,
    Measurement,
    Observation,
    Quantity,
    Question,
    Reference,
    common,
    counts_whole,
    divisible,
    observed,
    parse_reference,
    wholes,
)


def impossible_average(book: FactBook, fact: Fact) -> Iterator[Objection]:
    """Object to averages, and shares of counts, that no whole-number divisor gives."""
    for period in fact.values:
        by_formula = impossible_by_formula(Question(book, fact, period))
        if by_formula is not None:
            yield by_formula
    for one in publications(book, fact):
        published = impossible_as_published(one)
        if published is not None:
            yield published


def impossible_as_published(one: Publication) -> Objection | None:
    """Return the objection to a published average, or share of a count."""
    step = one.steps[0]
    if len(one.steps) > 1:
        return None
    if step.name == "per":
        return _published_average(one, parse_reference(step.argument or ""))
    return _published_share(one, step.name) if step.argument is None else None


def impossible_by_formula(question: Question) -> Objection | None:
    """Return the objection to an average whose formula, a total over a count, rules it out."""
    fact = question.fact
    given = observed(fact, fact.values, question.period)
    total, divisor = _quotient(fact)
    if given is None or total is None or divisor is None:
        return None
    return _average(question, given, at(question, total), divisor)


def _quotient(fact: Fact) -> tuple[Reference | None, Reference | None]:
    """Return what a formula divides by what, where it does nothing else."""
    match fact.formula.postfix if fact.formula else ():
        case (Reference() as total, Reference() as divisor, "/"):
            return total, divisor
    return None, None


def _published_average(one: Publication, divisor: Reference | None) -> Objection | None:
    if divisor is None:
        return None
    made = _average(one.question, one.observation, known(one.question), divisor)
    return replace(made, message=_named(made.message, one)) if made else None


def _average(
    question: Question, given: Observation, total: Measurement | None, divisor: Reference
) -> Objection | None:
    counter = question.of(divisor)
    quantity = given.quantity
    counted = isinstance(counter, Question) and counts_whole(counter.fact.unit)
    if total is None or not counted or total.unit.dimension != quantity.unit.dimension:
        return None
    average = quantity.interval.scaled(quantity.unit.power)
    by = at(question, divisor)
    whole = counts_whole(total.unit) and total.quantity is not None
    if _possible(amount(total), average, amount(by) if by else None, whole_total=whole):
        return None
    return _impossible(question, given, total)


def _published_share(one: Publication, name: str) -> Objection | None:
    part = whole_count(one.question)
    if part is None or name not in ("share", "completion"):
        return None
    whole = whole_of(one.question) if name == "share" else target_of(one.question)
    limits = amount(whole) if whole else None
    if _possible(amount(part), one.interval, limits, whole_total=True):
        return None
    made = _impossible(one.question, one.observation, part)
    return replace(made, message=_named(made.message, one))


def _named(message: Text, publication: Publication) -> Text:
    return worded("公布的{0}{1}", "the published {0}, {1}", publication.name, message)


def _possible(
    total: Interval, average: Interval, divisor: Interval | None, *, whole_total: bool
) -> bool:
    """Tell whether some whole divisor may give the average; of counts some whole total, too.

    A known divisor that contradicts the average is left to ``reported`` and ``formula``.
    """
    if average.low is None or average.low <= 0:
        return True
    allowed = trimmed(total / average)
    candidates = wholes(allowed)
    if divisor is not None and allowed.high is not None and allowed.high < 1:
        return True
    if candidates and divisor is not None and divisor.meets(allowed):
        candidates = wholes(common(divisor, allowed)) or candidates
    if candidates is None:
        return True
    return len(candidates) > 0 and (not whole_total or divisible(total, average, candidates))


def _impossible(question: Question, given: Observation, total: Measurement) -> Objection:
    message = worded(
        "{0}不成立：{1}除以任何整数都得不出这个数（{2}）",
        "{0} is impossible: {1} divided by no whole number gives it ({2})",
        said(given.quantity),
        value(total),
        _around(given.quantity, total),
    )
    return Objection(
        code="impossible-average",
        fact=question.fact,
        period=question.period,
        place=given.place,
        message=message,
        advice=Text("请核对平均数（或占比）和总数", "check the average (or share) and the total"),
        seen=(given.quantity, *quantities(total)),
    )


def _around(average: Quantity, total: Measurement) -> Text:
    """Return what the two whole divisors nearest to the average give."""
    whole = total.value.scaleb(total.unit.power, EXACT)
    first = max(EXACT.divide(whole, average.amount).to_integral_value(ROUND_FLOOR), Decimal(1))
    return listed(
        worded("除以{0}得{1}", "{0} gives {1}", Text(f"{by}", f"{by}"), given)
        for by in (first, first + 1)
        if (given := nearest(EXACT.divide(whole, by), average.unit, average.decimals))
    )
