"""``impossible-growth``: rates of counts that no whole-number base gives."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_FLOOR, Decimal

from bulletin.audit.expecting import base_of
from bulletin.audit.objection import Objection
from bulletin.audit.operands import amount, known, quantities, trimmed, whole_count
from bulletin.audit.publications import Publication, publications
from bulletin.audit.reported import objected, on_other_basis
from bulletin.audit.saying import listed, nearest, number, said, value, when, worded
from bulletin.diagnostics import Severity, Text
from bulletin.facts import Fact, FactBook, Interval, Measurement, Period, common, wholes


def impossible_growth(book: FactBook, fact: Fact) -> Iterator[Objection]:
    """Object to a rate of a count that no whole-number base gives; name the only base that does.

    Where the base is published and exact, ``reported`` judges.
    """
    for one in publications(book, fact):
        base = base_of(one)
        now = whole_count(one.question)
        if base is None or now is None or on_other_basis(one) or base in fact.revised:
            continue
        then = known(one.question.at(base))
        multiple = _multiple(one)
        if (then and amount(then).exact) or multiple.low is None or multiple.low <= 0:
            continue
        bases = trimmed(amount(now) / multiple)
        if then and not bases.meets(amount(then)):
            continue
        found = wholes(common(bases, amount(then)) if then else bases)
        if found is not None and not found:
            yield _no_base(one, now, base)
        elif found is not None and len(found) == 1 and then is None:
            yield _one_base(one, now, base, found[0])


def _multiple(publication: Publication) -> Interval:
    """Return how many times its base the value is, by the published rate."""
    times = publication.steps[0].name == "times"
    one = Interval.point(Decimal(0 if times else 1))
    return publication.interval + one


def _no_base(publication: Publication, now: Measurement, base: Period) -> Objection:
    multiple = _multiple(publication)
    middle = amount(now) / multiple
    low = middle.low if middle.low is not None else Decimal(1)
    first = max(low.to_integral_value(ROUND_FLOOR), Decimal(1))
    around = listed(_rate_on(publication, now, each) for each in (first, first + 1))
    message = worded(
        "公布的{0}{1}不成立：{2}是{3}，没有一个整数的基数（{4}）能得出这个数；{5}",
        "the published {0}, {1}, is impossible: the value is {3} ({2}), and no whole-number base "
        "({4}) gives it; {5}",
        publication.name,
        said(publication.observation.quantity),
        when(now.period),
        value(now),
        when(base),
        around,
    )
    advice = Text("请核对公布的增速和这个数", "check the published rate and the value")
    made = objected(publication, message, advice, *quantities(now))
    return replace(made, code="impossible-growth")


def _rate_on(publication: Publication, now: Measurement, base: Decimal) -> Text:
    quantity = publication.observation.quantity
    less = Decimal(0 if publication.steps[0].name == "times" else 1)
    rate = nearest(now.value / base - less, quantity.unit, quantity.decimals)
    return worded("基数{0}得{1}", "a base of {0} gives {1}", number(base, now.unit), rate or Text())


def _one_base(publication: Publication, now: Measurement, base: Period, only: int) -> Objection:
    message = worded(
        "公布的{0}{1}可以成立：{2}的数没有给出，由{3}推得应为{4}",
        "the published {0}, {1}, is possible: the value of {2}, not given, must be {4} for {3}",
        publication.name,
        said(publication.observation.quantity),
        when(base),
        value(now),
        number(Decimal(only), now.unit),
    )
    advice = worded(
        "如有{0}的公布数，请补入数据表",
        "add the value of {0} to the sheet where it was published",
        when(base),
    )
    return replace(objected(publication, message, advice), severity=Severity.NOTE)
