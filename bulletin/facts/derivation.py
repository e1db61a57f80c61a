"""How a figure was worked out: formulas with places for their operands."""

import re
from dataclasses import dataclass
from decimal import Decimal

from bulletin.facts.fact import Source
from bulletin.facts.figure import Measurement, Operand, Origin
from bulletin.facts.interval import Interval
from bulletin.facts.question import Question
from bulletin.facts.unit import Unit

_PLACE = re.compile(r"\{(\d+)\}")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a measure came to; ``decimals`` is ``None`` where the publication's habit decides."""

    value: Decimal
    unit: Unit
    interval: Interval
    decimals: int | None = None


def derived(template: str, *measurements: Measurement) -> tuple[str, tuple[Operand, ...]]:
    """Return ``template`` with its places filled by the measurements' own formulas.

    ``({0} - {1}) / {1}`` over two published values stays as it is; a value that was worked out
    itself is put in brackets. The operands come back in the order of their places.
    """
    formulas: list[str] = []
    operands: list[Operand] = []
    for measurement in measurements:
        formula = shifted(measurement.formula, len(operands))
        formulas.append(formula if _PLACE.fullmatch(formula) else f"({formula})")
        operands.extend(measurement.operands)
    return _PLACE.sub(lambda m: formulas[int(m[1])], template), tuple(operands)


def shifted(formula: str, by: int) -> str:
    """Return a formula whose places begin ``by`` further on."""
    return _PLACE.sub(lambda m: f"{{{int(m[1]) + by}}}", formula)


def sources_of(*measurements: Measurement) -> tuple[Source, ...]:
    """Return the sources of several measurements, each once, in their order."""
    return tuple(dict.fromkeys(s for m in measurements for s in m.sources))


def worked_out(
    question: Question,
    measure: str,
    template: str,
    measurements: tuple[Measurement, ...],
    result: Outcome,
) -> Measurement:
    """Return the result of a measure with its formula, operands and sources."""
    formula, operands = derived(template, *measurements)
    return Measurement(
        measure=measure,
        value=result.value,
        unit=result.unit,
        period=question.period,
        origin=Origin.COMPUTED,
        fact=question.fact,
        decimals=result.decimals,
        interval=result.interval,
        operands=operands,
        formula=formula,
        preliminary=any(one.preliminary for one in measurements),
        sources=sources_of(*measurements),
    )
