"""How a printed number came about, in words: operands, formula, rounding, sources."""

import re
from collections.abc import Callable, Mapping
from decimal import ROUND_DOWN

from bulletin.facts import (
    EXACT,
    Basis,
    Figure,
    Measurement,
    Operand,
    Origin,
    Quantity,
    Rounding,
    Source,
    cut,
    parse_numeral,
    rounded,
)
from bulletin.wording import chinese_numbers, english_numbers
from bulletin.wording.habits import Habits
from bulletin.wording.names import measure_name, period_in, period_name
from bulletin.wording.shown import rounded_for_print
from bulletin.wording.style import PLAIN

_PLACE = re.compile(r"\{(\d+)\}")
_SIGNS = str.maketrans({"-": "−", "*": "×", "/": "÷"})
_DIGITS = re.compile(r"\d[\d,.]*")
_GUARD = 4
"""How many places beyond the printed ones a derivation shows."""


def derivation(figure: Figure, language: str, habits: Habits | None = None) -> str:
    """Return one or two sentences that tell what a figure was made of and where that stands."""
    habits = habits or Habits()
    english = language == "en"
    name = _what(figure.measurement, language, habits)
    how = _how(figure, language, habits)
    parts = (
        f"{name}{': ' if english else '：'}{how}" if name else how,
        *_notes(figure.measurement, language, habits),
        _where(figure.measurement.sources, language),
    )
    stop, space = (".", " ") if english else ("。", "")
    return space.join(f"{part.rstrip('。.')}{stop}" for part in parts if part)


def subject(measurement: Measurement, language: str, habits: Habits | None = None) -> str:
    """Return what a figure is: its fact, its measure where it is no plain value, its period."""
    if measurement.fact is None:
        return ""
    name = measurement.fact.label.said(language)
    period = period_name(measurement.period, language, habits)
    measure = "" if measurement.measure == "value" else _bare_name(measurement.measure, language)
    if language == "en":
        return f"{name}{f', {measure.lower()}' if measure else ''} ({period})"
    return f"{name}{measure}（{period}）"


def formula(measurement: Measurement, language: str) -> str:
    """Return a measurement's formula with its operands filled in: (30.50亿元 − 23.15亿元) ÷ …."""
    operands = measurement.operands
    if measurement.formula == "{0}":
        return _number(operands[0].quantity, language)
    signs = _PLACE.split(measurement.formula)
    filled = [
        _operand(operands[int(part)], language) if index % 2 else part.translate(_SIGNS)
        for index, part in enumerate(signs)
    ]
    return "".join(filled)


def source_name(source: Source, language: str) -> str:
    """Return a source as a note names it: title, publisher, date."""
    parts = (source.title.said(language), source.publisher.said(language), source.date)
    return (", " if language == "en" else "，").join(part for part in parts if part)


def _operand(operand: Operand, language: str) -> str:
    written = _number(operand.quantity, language)
    return f"({written})" if operand.quantity.value < 0 else written


def _number(quantity: Quantity, language: str) -> str:
    if language == "en":
        return english_numbers.number(quantity, PLAIN, "percent")
    return chinese_numbers.number(quantity, PLAIN)


def _what(measurement: Measurement, language: str, habits: Habits) -> str:
    if measurement.fact is None:
        return ""
    name = measurement.fact.label.said(language)
    period = period_name(measurement.period, language, habits)
    return f"{name} ({period})" if language == "en" else f"{name}（{period}）"


def _notes(measurement: Measurement, language: str, habits: Habits) -> tuple[str, ...]:
    """Return what there is to say about a published figure, or a computed one's operands."""
    if measurement.origin is not Origin.COMPUTED:
        return (measurement.note.said(language),)
    noted = (one for one in measurement.operands if one.note.said(language))
    return tuple(dict.fromkeys(_noted(one, language, habits) for one in noted))


def _noted(operand: Operand, language: str, habits: Habits) -> str:
    name, period = operand.label.said(language), period_name(operand.period, language, habits)
    if language == "en":
        return f"{name} ({period}): {operand.note.said(language)}"
    return f"{name}（{period}）：{operand.note.said(language)}"


def _how(figure: Figure, language: str, habits: Habits) -> str:
    measurement = figure.measurement
    english = language == "en"
    if measurement.origin is Origin.COMPUTED:
        return _worked(figure, language, habits)
    if measurement.origin is Origin.LITERAL:
        return "quoted as it stands" if english else "按原文引用"
    number = formula(measurement, language)
    early = (" (preliminary)" if english else "（初步核算）") if measurement.preliminary else ""
    if measurement.origin is Origin.GIVEN:
        return f"{number} as published{early}" if english else f"公布数为{number}{early}"
    name = _bare_name(measurement.measure, language)
    basis = _basis(measurement, language)
    if english:
        return f"{name.lower()} as published: {number}{early}{basis}"
    return f"公布的{name}为{number}{early}{basis}"


def _bare_name(measure: str, language: str) -> str:
    """Return what a measure is called, without the unit that a column head has."""
    return re.sub(r"\s*[（(].*", "", measure_name(measure, language))


_BASES = {
    Basis.COMPARABLE: ("，按可比口径计算", ", on a comparable basis"),
    Basis.CONSTANT_PRICES: ("，按不变价计算", ", at constant prices"),
}


def _basis(measurement: Measurement, language: str) -> str:
    """Say on what basis a rate was published; amounts are in current prices."""
    rate = measurement.unit.is_share or measurement.unit.dimension == "percentage point"
    basis = measurement.fact.basis if measurement.fact else Basis.NOMINAL
    return _BASES[basis][language == "en"] if rate and basis in _BASES else ""


def _worked(figure: Figure, language: str, habits: Habits) -> str:
    measurement = figure.measurement
    if measurement.measure in _LISTED:
        return _LISTED[measurement.measure](measurement, language, habits)
    if measurement.measure.endswith("rank"):
        return _ranked(measurement, language, habits)
    result = _exact_result(measurement, figure.value, language)
    others = dict.fromkeys(_named(o, measurement, language, habits) for o in measurement.operands)
    early = (
        ("preliminary" if language == "en" else "含初步核算数") if measurement.preliminary else ""
    )
    parts = (
        f"{formula(measurement, language)} = {result}",
        _rounding(figure, habits.rounding, language) if "…" in result else "",
        *others,
        early,
    )
    return ("; " if language == "en" else "；").join(part for part in parts if part)


def _named(operand: Operand, measurement: Measurement, language: str, habits: Habits) -> str:
    """Tell what an operand is, where it is not the fact itself at its own period."""
    fact = measurement.fact
    elsewhere = fact is None or operand.zone != fact.zone
    other = fact is None or operand.label != fact.label
    names = [operand.zone_name.said(language)] if elsewhere else []
    names += [operand.label.said(language)] if other else []
    names += [_operand_measure(operand, language)] if operand.measure != "value" else []
    period = ""
    if operand.period != measurement.period:
        period = period_in(operand.period, language, habits)
    if not (names or period):
        return ""
    value = _number(operand.quantity, language)
    last = "数" if operand.measure == "value" and not other else ""
    if language != "en":
        return f"{value}为{period}{''.join(names)}{last}"
    when = f" {period}" if period else ""
    return f"{value}: {', '.join(names)}{when}" if names else value + when


def _operand_measure(operand: Operand, language: str) -> str:
    if operand.measure == "target":
        return "target" if language == "en" else "目标"
    name = _bare_name(operand.measure, language)
    return f"{name.lower()} as published" if language == "en" else f"公布的{name}"


def _rounding(figure: Figure, rule: Rounding, language: str) -> str:
    """Say how the printed number came of the exact one."""
    names = {
        Rounding.HALF_UP: ("四舍五入", "rounded half up"),
        Rounding.HALF_EVEN: ("按GB/T 8170修约（四舍六入五成双）", "rounded half to even"),
    }
    english = language == "en"
    unit = figure.measurement.unit
    numeral = parse_numeral(figure.value)
    if figure.unit != str(unit) or numeral is None:
        return names[rule][english]
    printed = Quantity(numeral=numeral, unit=unit)
    text = _number(printed, language)
    exact = rounded(figure.measurement.value, numeral.decimals, rule)
    if numeral.fraction or exact.copy_abs() != printed.value.copy_abs():
        return f"as a round number {text}" if english else f"取约数{text}"
    return f"{names[rule][english]} to {text}" if english else f"{names[rule][english]}为{text}"


def _exact_result(measurement: Measurement, printed: str, language: str) -> str:
    """Return the result with a few places more than printed, and … where it goes on."""
    places = len(printed.partition(".")[2]) + _GUARD
    shown = cut(measurement.value, places, ROUND_DOWN)
    exact = shown == measurement.value
    value = shown.normalize(EXACT) if exact else shown
    number = _number(Quantity.of(value, measurement.unit), language)
    return number if exact else _DIGITS.sub(r"\g<0>…", number, count=1)


def _rate(measurement: Measurement, language: str, habits: Habits) -> str:
    return _number(rounded_for_print(measurement, habits), language)


def _by_period(measurement: Measurement, language: str, habits: Habits) -> str:
    """List the results compared, the earliest first: 2021年4.5%，2022年3.2%."""
    said = [
        (period_in(one.period, language, habits), _rate(one, language, habits))
        for one in reversed(measurement.against)
    ]
    if language == "en":
        return ", ".join(f"{value} {name}" for name, value in said)
    return "，".join(f"{name}{value}" for name, value in said)


def _streak(measurement: Measurement, language: str, habits: Habits) -> str:
    listed, years = _by_period(measurement, language, habits), int(measurement.value)
    rise = measurement.outcome == "rise"
    if language == "en":
        return f"annual change {listed}: {'above' if rise else 'below'} zero {years} years running"
    return f"各年增减幅度为{listed}，连续{years}年{'为正' if rise else '为负'}"


def _record(measurement: Measurement, language: str, habits: Habits) -> str:
    listed = _by_period(measurement, language, habits)
    return f"{listed}: the last is the highest" if language == "en" else f"{listed}，末一期最高"


def _ranked(measurement: Measurement, language: str, habits: Habits) -> str:
    """List the siblings' results from the highest: 崂山区15家，李沧区12家，居第2位."""
    ordered = sorted(measurement.against, key=lambda one: -one.value.scaleb(one.unit.power))
    said = [(_zone_name(one, language), _rate(one, language, habits)) for one in ordered]
    place = int(measurement.value)
    if language == "en":
        listed = ", ".join(f"{name} {value}" for name, value in said)
        return f"from the highest: {listed}; place {place}"
    return f"从高到低为{'，'.join(f'{name}{value}' for name, value in said)}，居第{place}位"


def _zone_name(measurement: Measurement, language: str) -> str:
    own = measurement.fact.zone if measurement.fact else ""
    operand = next((one for one in measurement.operands if one.zone == own), None)
    return operand.zone_name.said(language) if operand else own


_LISTED: Mapping[str, Callable[[Measurement, str, Habits], str]] = {
    "streak": _streak,
    "record": _record,
}


def _where(sources: tuple[Source, ...], language: str) -> str:
    if not sources:
        return ""
    named = [source_name(source, language) for source in sources]
    return f"Source: {'; '.join(named)}" if language == "en" else f"来源：{'；'.join(named)}"
