"""Working out a formula, with its units and its interval."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from types import MappingProxyType

from bulletin.diagnostics import Text
from bulletin.facts.derivation import shifted
from bulletin.facts.figure import Measurement, Refusal
from bulletin.facts.formula import Formula
from bulletin.facts.interval import EXACT, UNKNOWN, Interval
from bulletin.facts.reference import Reference
from bulletin.facts.unit import Unit

_FREE = frozenset({"count", "share"})
"""Dimensions that take no part in the check: what is counted, and shares of one."""

Dimensions = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Term:
    """A value on the way through a formula, in the own units of its dimensions.

    ``last`` is the power of ten of its last supported digit: of a sum the coarsest term's; a
    product or quotient has none. ``binding`` tells how tightly its text holds together.
    """

    value: Decimal
    interval: Interval
    dimensions: Dimensions
    text: str
    binding: int = 3
    last: int | None = None


def evaluate(
    formula: Formula, unit: Unit, ask: Callable[[Reference], Measurement | Refusal]
) -> tuple[Term, tuple[Measurement, ...]] | Refusal:
    """Return the formula's result in ``unit``, and what it was made of in the order of its text.

    Money must come out as money: a result of another dimension than ``unit`` is refused
    (``formula``), as is a division by zero (``base-zero``).
    """
    stack: list[Term] = []
    asked: list[Measurement] = []
    for part in formula.postfix:
        if isinstance(part, str):
            right, left = stack.pop(), stack.pop()
            term = _apply(part, left, right)
        elif isinstance(part, Reference):
            term = _asked(ask(part), asked)
        else:
            term = Term(part, Interval.point(part), MappingProxyType({}), f"{part}", last=_EXACT)
        if isinstance(term, Refusal):
            return term
        stack.append(term)
    result = _in_unit(stack.pop(), unit, formula)
    return result if isinstance(result, Refusal) else (result, tuple(asked))


_EXACT = -99
"""The last digit of a number in a formula: finer than any published one."""


def _asked(measurement: Measurement | Refusal, asked: list[Measurement]) -> Term | Refusal:
    if isinstance(measurement, Refusal):
        return measurement
    power = measurement.unit.power
    text = shifted(measurement.formula, sum(len(one.operands) for one in asked))
    asked.append(measurement)
    return Term(
        measurement.value.scaleb(power, EXACT),
        measurement.interval.scaled(power),
        dimensions_of(measurement.unit),
        text,
        binding=3 if text.startswith("{") and text.count("{") == 1 else 1,
        last=power - (measurement.decimals or 0),
    )


def dimensions_of(unit: Unit) -> Dimensions:
    """Return the powers of the dimensions in a unit; counts and shares have none."""
    return {} if unit.dimension in _FREE else {unit.dimension: 1}


def _apply(sign: str, left: Term, right: Term) -> Term | Refusal:
    if sign in "+-":
        return _sum(sign, left, right)
    return _product(sign, left, right)


def _sum(sign: str, left: Term, right: Term) -> Term | Refusal:
    if left.dimensions != right.dimensions:
        return _mixed()
    with localcontext(EXACT):
        value = left.value + right.value if sign == "+" else left.value - right.value
    add = sign == "+"
    interval = left.interval + right.interval if add else left.interval - right.interval
    text = f"{left.text} {sign} {_bound(right, 1 if add else 2)}"
    lasts = [term.last for term in (left, right) if term.last is not None]
    last = max(lasts) if len(lasts) == 2 else None
    return Term(value, interval, left.dimensions, text, binding=1, last=last)


def _product(sign: str, left: Term, right: Term) -> Term | Refusal:
    turn = 1 if sign == "*" else -1
    if turn < 0 and right.value == 0:
        return Refusal(
            code="base-zero",
            message=Text("公式里的除数为零", "the formula divides by zero"),
        )
    with localcontext(EXACT):
        value = left.value * right.value if turn > 0 else left.value / right.value
    try:
        many = left.interval * right.interval if turn > 0 else left.interval / right.interval
    except ZeroDivisionError:
        many = UNKNOWN
    names = {*left.dimensions, *right.dimensions}
    powers = {n: left.dimensions.get(n, 0) + turn * right.dimensions.get(n, 0) for n in names}
    text = f"{_bound(left, 2)} {sign} {_bound(right, 3 if turn < 0 else 2)}"
    return Term(value, many, {n: p for n, p in powers.items() if p}, text, binding=2)


def _bound(term: Term, binding: int) -> str:
    return term.text if term.binding >= binding else f"({term.text})"


def _in_unit(term: Term, unit: Unit, formula: Formula) -> Term | Refusal:
    if term.dimensions != dimensions_of(unit):
        return Refusal(
            code="formula",
            message=Text(
                f"公式“{formula.text}”算出的不是以“{unit}”计量的数",
                f"the formula “{formula.text}” does not come out in {unit}",
            ),
            hint=Text(
                "钱除以家数仍是钱，两个家数相除没有单位；请核对公式或单位",
                "money divided by a count is money; check the formula or the unit",
            ),
        )
    value = term.value.scaleb(-unit.power, EXACT)
    last = None if term.last is None else term.last - unit.power
    return replace(term, value=value, interval=term.interval.scaled(-unit.power), last=last)


def _mixed() -> Refusal:
    return Refusal(
        code="formula",
        message=Text("公式把不同的计量单位相加减", "the formula adds unlike units"),
    )
