"""How a printed number came about, in words: operands, formula, rounding, sources."""

import re
from decimal import ROUND_DOWN, Decimal

from bulletin.facts import (
    EXACT,
    Figure,
    Measurement,
    Operand,
    Origin,
    Quantity,
    Rounding,
    Source,
)
from bulletin.wording import english_numbers, zh
from bulletin.wording.habits import Habits
from bulletin.wording.names import measure_name, period_name
from bulletin.wording.style import PLAIN

_PLACE = re.compile(r"\{(\d+)\}")
_SIGNS = str.maketrans({"-": "−", "*": "×", "/": "÷"})
_GUARD = 4
"""How many places beyond the printed ones a derivation shows."""


def derivation(figure: Figure, language: str, habits: Habits | None = None) -> str:
    """Return one or two sentences that tell what a figure was made of and where that stands."""
    habits = habits or Habits()
    parts = (
        _what(figure.measurement, language, habits),
        _how(figure, language, habits),
        figure.measurement.note.said(language),
        _where(figure.measurement.sources, language),
    )
    stop, space = (".", " ") if language == "en" else ("。", "")
    return space.join(f"{part.rstrip('。.')}{stop}" for part in parts if part)


def formula(measurement: Measurement, language: str) -> str:
    """Return a measurement's formula with its operands filled in: (30.50亿元 − 23.15亿元) ÷ …."""
    operands = measurement.operands
    signs = _PLACE.split(measurement.formula)
    filled = [
        _operand(operands[int(part)], language) if index % 2 else part.translate(_SIGNS)
        for index, part in enumerate(signs)
    ]
    return "".join(filled)


def _operand(operand: Operand, language: str) -> str:
    written = _number(operand.quantity, language)
    return f"({written})" if operand.quantity.value < 0 else written


def _number(quantity: Quantity, language: str) -> str:
    if language == "en":
        return english_numbers.number(quantity, PLAIN, "percent")
    return zh.number(quantity, PLAIN)


def _what(measurement: Measurement, language: str, habits: Habits) -> str:
    if measurement.fact is None:
        return ""
    name = measurement.fact.label.said(language)
    period = period_name(measurement.period, language, habits)
    return f"{name} ({period})" if language == "en" else f"{name}（{period}）"


def _how(figure: Figure, language: str, habits: Habits) -> str:
    measurement = figure.measurement
    english = language == "en"
    if measurement.origin is Origin.COMPUTED:
        return _worked(figure, language, habits)
    if measurement.origin is Origin.REPORTED:
        name = measure_name(measurement.measure.partition(".")[0], language)
        name, value = (
            name.partition("（" if not english else " (")[0],
            formula(measurement, language),
        )
        return f"{name.lower()} as published: {value}" if english else f"公布的{name}：{value}"
    if measurement.origin is Origin.LITERAL:
        return "quoted as it stands" if english else "按原文引用"
    value = formula(measurement, language)
    return f"as published: {value}" if english else f"公布数：{value}"


def _worked(figure: Figure, language: str, habits: Habits) -> str:
    measurement = figure.measurement
    result = _exact_result(measurement, figure.value, language)
    others = dict.fromkeys(_named(o, measurement, language, habits) for o in measurement.operands)
    parts = (
        f"{formula(measurement, language)} = {result}",
        _rounding(habits.rounding, language) if result.endswith("…") else "",
        *others,
    )
    return ("; " if language == "en" else "；").join(part for part in parts if part)


def _named(operand: Operand, measurement: Measurement, language: str, habits: Habits) -> str:
    """Tell what an operand is, where it is not the fact itself at its own period."""
    fact = measurement.fact
    other = fact is None or operand.fact != fact.name
    names = [operand.label.said(language)] if other else []
    if operand.period != measurement.period:
        names.append(period_name(operand.period, language, habits))
    if not names:
        return ""
    value = _number(operand.quantity, language)
    return f"{value}: {', '.join(names)}" if language == "en" else f"{value}为{'，'.join(names)}"


def _rounding(rule: Rounding, language: str) -> str:
    names = {
        Rounding.HALF_UP: ("四舍五入", "rounded half up"),
        Rounding.HALF_EVEN: ("四舍六入五成双（GB/T 8170）", "rounded half to even"),
    }
    return names[rule][1 if language == "en" else 0]


def _exact_result(measurement: Measurement, printed: str, language: str) -> str:
    """Return the result with a few places more than printed, and … where it goes on."""
    places = len(printed.partition(".")[2]) + _GUARD
    step = Decimal(1).scaleb(-places)
    cut = measurement.value.quantize(step, rounding=ROUND_DOWN, context=EXACT)
    exact = cut == measurement.value
    number = _number(Quantity.of(_trimmed(cut) if exact else cut, measurement.unit), language)
    return number if exact else f"{number}…"


def _trimmed(value: Decimal) -> Decimal:
    """Return a value without trailing zeros behind its point."""
    whole = value == value.to_integral_value()
    return value.quantize(Decimal(1), context=EXACT) if whole else value.normalize(EXACT)


def _where(sources: tuple[Source, ...], language: str) -> str:
    if not sources:
        return ""
    named = [source_name(source, language) for source in sources]
    return f"Source: {'; '.join(named)}" if language == "en" else f"来源：{'；'.join(named)}"


def source_name(source: Source, language: str) -> str:
    """Return a source as a note names it: title, publisher, date."""
    parts = (source.title.said(language), source.publisher.said(language), source.date)
    return (", " if language == "en" else "，").join(part for part in parts if part)
