"""What is left of a whole when some of its parts are taken away, and its share."""

import re

from bulletin.facts.derivation import Outcome, worked_out
from bulletin.facts.figure import Measurement, Refusal
from bulletin.facts.interval import EXACT
from bulletin.facts.observing import value
from bulletin.facts.parts import hundredths
from bulletin.facts.question import Question, base_of_rate, unfit, wrong
from bulletin.facts.reference import parse_reference

_BETWEEN = re.compile(r"\s*[、,，]\s*")


def rest(question: Question, argument: str | None) -> Measurement | Refusal:
    """The value less those of the parts named in brackets, in its unit: ``rest(a、b)``.

    Parts of another dimension, and parts that come to more than the whole whatever their rounding,
    are refused; a remainder that rounding alone may have left is returned as it comes out.
    """
    if question.fact.unit.is_share or not question.fact.kind.additive:
        return wrong(question, "平均数和比率不能相减", "averages and ratios have no remainder")
    parts, whole = _parts(question, argument), value(question)
    if isinstance(parts, Refusal):
        return parts
    if isinstance(whole, Refusal):
        return whole
    if refusal := next((found for one in (whole, *parts) if (found := unfit(one))), None):
        return refusal
    unlike = next((p for p in parts if p.unit.dimension != whole.unit.dimension), None)
    if unlike is not None:
        return wrong(
            question,
            f"单位不同（{whole.unit}、{unlike.unit}），不能相减",
            f"unlike units ({whole.unit}, {unlike.unit}) cannot be subtracted",
        )
    left = _left(whole, parts)
    if left.interval.high is not None and left.interval.high < 0:
        return _over(question)
    template = " - ".join(f"{{{n}}}" for n in range(len(parts) + 1))
    return worked_out(question, "rest", template, (whole, *parts), left)


def rest_share(question: Question, argument: str | None) -> Measurement | Refusal:
    """The remainder as a share of the whole, in %."""
    left, whole = rest(question, argument), value(question)
    if isinstance(left, Refusal):
        return left
    if isinstance(whole, Refusal):
        return whole
    if refusal := base_of_rate(whole):
        return refusal
    pair = (left, whole)
    return worked_out(question, "rest.share", "{0} / {1} × 100%", pair, hundredths(*pair))


def _parts(question: Question, argument: str | None) -> tuple[Measurement, ...] | Refusal:
    found: list[Measurement] = []
    for name in _BETWEEN.split((argument or "").strip()):
        reference = parse_reference(name)
        if reference is None:
            return wrong(
                question,
                f"“其余（rest）”的括号里应写各个分项，如 rest(甲、乙)，现为“{argument or ''}”",
                f"“rest” takes the parts, as in rest(one, other); found “{argument or ''}”",
            )
        asked = question.of(reference)
        if isinstance(asked, Refusal):
            return asked
        part = value(asked)
        if isinstance(part, Refusal):
            return part
        found.append(part)
    return tuple(found)


def _left(whole: Measurement, parts: tuple[Measurement, ...]) -> Outcome:
    """Return the difference in the unit of the whole, with the places of the coarsest number."""
    result, interval = whole.value, whole.interval
    for part in parts:
        lift = part.unit.power - whole.unit.power
        result = EXACT.subtract(result, part.value.scaleb(lift, EXACT))
        interval = interval - part.interval.scaled(lift)
    places = min((one.decimals or 0) - one.unit.power + whole.unit.power for one in (whole, *parts))
    return Outcome(result, whole.unit, interval, max(places, 0))


def _over(question: Question) -> Refusal:
    return wrong(
        question,
        f"各分项之和超过了整体（{question.fact.name}，{question.period}）",
        f"the parts come to more than the whole ({question.fact.name}, {question.period})",
    )
