"""Working out a formula, with its units and its interval."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from types import MappingProxyType

from bulletin.diagnostics import Text
from bulletin.facts.derivation import shifted
from bulletin.facts.figure import Measurement, Operand, Refusal
from bulletin.facts.formula import Formula
from bulletin.facts.interval import EXACT, Interval
from bulletin.facts.reference import Reference
from bulletin.facts.unit import Unit

_FREE = frozenset({"count", "share"})
"""Dimensions that take no part in the check: what is counted, and shares of one."""

Dimensions = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Term:
    """A value on the way through a formula, in the own units of its dimensions."""

    value: Decimal
    interval: Interval
    dimensions: Dimensions
    text: str
    binding: int = 3


def evaluate(
    formula: Formula, unit: Unit, ask: Callable[[Reference], Measurement | Refusal]
) -> tuple[Term, tuple[Operand, ...]] | Refusal:
    """Return the formula's result in ``unit``, and the operands in the order of its text.

    Money must come out as money: a result of another dimension than ``unit`` is refused
    (``formula``), as is a division by zero (``base-zero``).
    """
    stack: list[Term] = []
    operands: list[Operand] = []
    for part in formula.postfix:
        if isinstance(part, str):
            right, left = stack.pop(), stack.pop()
            term = _apply(part, left, right)
        elif isinstance(part, Reference):
            term = _asked(ask(part), operands)
        else:
            term = Term(part, Interval.point(part), MappingProxyType({}), f"{part}")
        if isinstance(term, Refusal):
            return term
        stack.append(term)
    result = _in_unit(stack.pop(), unit, formula)
    return result if isinstance(result, Refusal) else (result, tuple(operands))


def _asked(measurement: Measurement | Refusal, operands: list[Operand]) -> Term | Refusal:
    if isinstance(measurement, Refusal):
        return measurement
    power = measurement.unit.power
    text = shifted(measurement.formula, len(operands))
    operands.extend(measurement.operands)
    return Term(
        measurement.value.scaleb(power, EXACT),
        measurement.interval.scaled(power),
        dimensions_of(measurement.unit),
        text,
        3 if text.startswith("{") and text.count("{") == 1 else 1,
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
    return Term(value, interval, left.dimensions, text, 1)


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
        many = Interval(None, None, False, False)
    names = {*left.dimensions, *right.dimensions}
    powers = {n: left.dimensions.get(n, 0) + turn * right.dimensions.get(n, 0) for n in names}
    text = f"{_bound(left, 2)} {sign} {_bound(right, 3 if turn < 0 else 2)}"
    return Term(value, many, {n: p for n, p in powers.items() if p}, text, 2)


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
    return Term(value, term.interval.scaled(-unit.power), term.dimensions, term.text)


def _mixed() -> Refusal:
    return Refusal(
        code="formula",
        message=Text("公式把不同的计量单位相加减", "the formula adds unlike units"),
    )
