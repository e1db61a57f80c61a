"""``precision``: results published or printed finer than their operands support."""

from collections.abc import Iterable, Iterator
from decimal import Decimal, localcontext

from bulletin.articles import Bulletin
from bulletin.audit.expecting import expectation
from bulletin.audit.objection import Objection
from bulletin.audit.operands import quantities
from bulletin.audit.publications import publications
from bulletin.audit.saying import said, span, worded
from bulletin.diagnostics import Finding, Severity, Text
from bulletin.facts import EXACT, Fact, FactBook, Figure, Interval, Origin, parse_numeral

_UNITS = 10
"""How many units of the last place a result may be uncertain by on either side."""

_ADVICE = Text("可少取几位小数", "print fewer decimals")


def precision(book: FactBook, fact: Fact) -> Iterator[Objection]:
    """Note published results whose last places their operands cannot carry.

    Approximate operands (近24亿元) were made coarse for print and tell nothing.
    """
    for one in publications(book, fact):
        quantity = one.observation.quantity
        due = expectation(one) if quantity.plain and not quantity.numeral.fraction else None
        if due is None or not all(number.plain for number in quantities(*due.operands)):
            continue
        last = Decimal(1).scaleb(quantity.unit.power - quantity.decimals)
        if one.interval.meets(due.interval) and _finer(due.interval, last):
            yield Objection(
                code="precision",
                fact=fact,
                period=one.question.period,
                place=one.observation.place,
                message=_too_fine(said(quantity), span(due.interval, quantity.unit)),
                advice=_ADVICE,
                severity=Severity.NOTE,
            )


def too_fine(bulletins: Iterable[Bulletin]) -> Iterator[Finding]:
    """Note computed figures printed with more places than their operands can carry."""
    for figure in (one for bulletin in bulletins for one in bulletin.figures):
        made = figure.measurement
        last = _last_place(figure)
        if made.origin is not Origin.COMPUTED or last is None:
            continue
        if _finer(made.interval, last):
            text = Text(figure.text, figure.text)
            yield Finding(
                code="precision",
                place=figure.place,
                message=_too_fine(text, span(made.interval.scaled(made.unit.power), made.unit)),
                severity=Severity.NOTE,
                hint=_ADVICE,
                fact=made.fact.name if made.fact else None,
                period=str(made.period),
            )


def _finer(interval: Interval, last: Decimal) -> bool:
    """Tell whether a result is uncertain by more than ten units of its last place."""
    if interval.low is None or interval.high is None:
        return False
    return EXACT.subtract(interval.high, interval.low) > 2 * _UNITS * last


def _last_place(figure: Figure) -> Decimal | None:
    """Return one unit of the last printed place, in the unit of the measurement.

    What is printed may stand in another unit, a power of ten away.
    """
    printed = parse_numeral(figure.value)
    value = figure.measurement.value
    if printed is None or not printed.value or not value:
        return None
    with localcontext(EXACT):
        shift = (value / printed.value).copy_abs().log10().to_integral_value()
    return Decimal(1).scaleb(int(shift) - printed.decimals)


def _too_fine(figure: Text, allowed: Text) -> Text:
    return worded(
        "{0}的位数比有关数据所能支持的更细：按数据在{1}",
        "{0} is finer than its operands support: by them it lies {1}",
        figure,
        allowed,
    )
