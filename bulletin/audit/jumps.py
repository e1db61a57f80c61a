"""``unit-slip`` and ``outlier``: values that leap out of their own series."""

from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext
from itertools import pairwise
from statistics import median

from bulletin.audit.objection import Objection
from bulletin.audit.saying import number, said, when, worded
from bulletin.audit.slips import FACTORS
from bulletin.diagnostics import Severity, Text
from bulletin.facts import (
    EXACT,
    Fact,
    FactBook,
    Form,
    Kind,
    Observation,
    Period,
    observed,
)

Chain = tuple[tuple[Period, Observation], ...]
"""The values of one period of the year, over years that follow one another."""

_SHORTEST = 5
_SMALL = Decimal(30)
_DOUBLE = Decimal(2).ln(EXACT)
_SPREADS = 5
_LOOSE, _TIGHT = Decimal(3), Decimal("1.25")
_TIGHT_SHORTEST = 4


def unit_slip(_book: FactBook, fact: Fact) -> Iterator[Objection]:
    """Warn of a value that fits its series only when moved by a factor of 10 or 10,000.

    10,000 is told from two values, 10 only from a steady series of four and more, none below 30.
    """
    for chain in _chains(fact):
        found = _slipped(chain)
        if found is not None:
            yield _slip(fact, chain, *found)


def outlier(_book: FactBook, fact: Fact) -> Iterator[Objection]:
    """Warn of a jump out of a series of at least five years, from a base of 30 or more.

    A jump leaves the usual pace by more than a factor of two, and by more than five times what
    the other years leave it by (their median). The way back from a jump is none.
    """
    if fact.kind is Kind.RATIO:
        return
    for chain in _chains(fact):
        if len(chain) < _SHORTEST or _slipped(chain) is not None:
            continue
        paces = [(after / before).ln(EXACT) for before, after in pairwise(_amounts(chain))]
        leap = False
        for index, pace in enumerate(paces):
            others = paces[:index] + paces[index + 1 :]
            leap = not leap and _amounts(chain)[index] >= _SMALL and _leaps(pace, others)
            if leap:
                yield _jump(fact, *chain[index : index + 2])


def _leaps(pace: Decimal, others: Sequence[Decimal]) -> bool:
    usual = median(others)
    spread = median([abs(one - usual) for one in others])
    return abs(pace - usual) > max(_DOUBLE, _SPREADS * spread)


def _chains(fact: Fact) -> Iterator[Chain]:
    """Yield the runs of plain values above zero, each a year after the one before."""
    begun: set[Period] = set()
    for first in sorted(fact.values):
        if first in begun or first.form in (Form.YEARS, Form.DAY) or fact.kind is Kind.PROFIT:
            continue
        chain: list[tuple[Period, Observation]] = []
        period = first
        while (found := _plain(fact, period)) is not None:
            chain.append((period, found))
            begun.add(period)
            period = Period.months(period.start.year + 1, period.start.month, period.length)
        if len(chain) > 1:
            yield tuple(chain)


def _plain(fact: Fact, period: Period) -> Observation | None:
    found = observed(fact, fact.values, period) if period in fact.values else None
    if found is None or not found.quantity.plain or found.quantity.value <= 0:
        return None
    return found if found.quantity.unit.dimension == fact.unit.dimension else None


def _amounts(chain: Chain) -> list[Decimal]:
    return [one.quantity.amount for _, one in chain]


def _slipped(chain: Chain) -> tuple[int, Decimal] | None:
    """Return which value has slipped by which factor; of two, the later one."""
    amounts = _amounts(chain)
    for factor in FACTORS:
        wide = factor.adjusted() in (4, -4)
        if not wide and (len(amounts) < _TIGHT_SHORTEST or min(amounts) < _SMALL):
            continue
        limit = _LOOSE if wide else _TIGHT
        if _steady(amounts, limit):
            continue
        for index in reversed(range(len(amounts))):
            mended = [*amounts]
            mended[index] = EXACT.divide(amounts[index], factor)
            if _steady(mended, limit):
                return index, factor
    return None


def _steady(amounts: Sequence[Decimal], limit: Decimal) -> bool:
    with localcontext(EXACT):
        return all(1 / limit <= after / before <= limit for before, after in pairwise(amounts))


def _slip(fact: Fact, chain: Chain, index: int, factor: Decimal) -> Objection:
    period, judged = chain[index]
    quantity = judged.quantity
    mended = number(_plainly(EXACT.divide(quantity.value, factor)), quantity.unit)
    neighbour = chain[index - 1] if index else chain[1]
    times = f"{max(factor, 1 / factor):,.0f}"
    message = worded(
        "{0}与相邻年份（{1}，{2}）差约{3}倍",
        "{0} is off its neighbour ({1}, {2}) by a factor of about {3}",
        said(quantity),
        said(neighbour[1].quantity),
        when(neighbour[0]),
        Text(times, times),
    )
    advice = worded(
        "疑似写错单位或位数，可能应为 {0}",
        "a unit or a digit may be wrong, and {0} be meant",
        mended,
    )
    return _doubt("unit-slip", fact, period, judged, message, advice, neighbour[1])


def _plainly(value: Decimal) -> Decimal:
    """Return a number without zeros at its end and without an exponent."""
    bare = value.normalize(EXACT)
    return bare if bare.as_tuple().exponent in range(-99, 1) else bare.quantize(Decimal(1))


def _jump(
    fact: Fact, before: tuple[Period, Observation], after: tuple[Period, Observation]
) -> Objection:
    period, judged = after
    message = worded(
        "{0}与上年（{1}）相比变动异常，明显偏离历年走势",
        "{0} leaps from {1} a year earlier, far from the pace of the other years",
        said(judged.quantity),
        said(before[1].quantity),
    )
    advice = Text("请核对这个数", "check this number")
    return _doubt("outlier", fact, period, judged, message, advice, before[1])


def _doubt(
    code: str,
    fact: Fact,
    period: Period,
    judged: Observation,
    message: Text,
    advice: Text,
    beside: Observation,
) -> Objection:
    return Objection(
        code=code,
        fact=fact,
        period=period,
        place=judged.place,
        message=message,
        advice=advice,
        seen=(judged.quantity, beside.quantity),
        severity=Severity.WARNING,
    )
