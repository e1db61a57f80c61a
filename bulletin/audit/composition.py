"""Wholes and parts: ``parts-sum``, ``of-which``, ``share-range``."""

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce
from operator import add

from bulletin.audit.expecting import whole_of
from bulletin.audit.objection import Objection
from bulletin.audit.operands import amount, at, known, quantities
from bulletin.audit.publications import publications
from bulletin.audit.saying import listed, number, operand, said, value, worded
from bulletin.diagnostics import Severity, Text
from bulletin.facts import (
    EXACT,
    Fact,
    FactBook,
    Interval,
    Kind,
    Measurement,
    Observation,
    Question,
    Rounding,
    Unit,
    observed,
    rounded,
)

_ADDITIVE = frozenset({Kind.FLOW, Kind.STOCK})
"""Kinds whose parts are never below zero, so that none exceeds its whole."""

_ALL, _NOTHING = Decimal(1), Decimal(0)


def parts_sum(book: FactBook, fact: Fact) -> Iterator[Objection]:
    """Object to parts that do not add up, and note where only their rounding is to blame.

    Where some parts are not given, the others must not exceed the whole.
    """
    for question, judged, whole in _wholes(book, fact):
        found = [at(question, reference) for reference in fact.parts]
        parts = [one for one in found if one is not None and _alike(one, whole)]
        if not parts:
            continue
        if len(parts) == len(found):
            yield from _unequal(question, judged, whole, parts)
        elif fact.kind in _ADDITIVE and _exceeds(_total(parts), amount(whole)):
            yield _parts_objection(question, judged, parts, *_TOO_MUCH)


def _wholes(book: FactBook, fact: Fact) -> Iterator[tuple[Question, Observation, Measurement]]:
    for period in fact.values:
        question = Question(book, fact, period)
        judged, whole = observed(fact, fact.values, period), known(question)
        if judged is not None and whole is not None:
            yield question, judged, whole


def _alike(one: Measurement, other: Measurement) -> bool:
    return one.unit.dimension == other.unit.dimension


def _total(parts: list[Measurement]) -> Interval:
    return reduce(add, (amount(part) for part in parts))


def _exceeds(part: Interval, whole: Interval) -> bool:
    """Tell whether a part is above its whole, wherever in their intervals they are."""
    if part.low is None or whole.high is None:
        return False
    return part.low > whole.high or (
        part.low == whole.high and not (part.low_closed and whole.high_closed)
    )


_UNEQUAL = (
    "分项合计与总数不等：总数{0}，各项合计{1}（{2}）",
    "the parts do not add up: the whole is {0}, the parts come to {1} ({2})",
)
_ROUNDED = (
    "分项合计与总数不等，系四舍五入所致：总数{0}，各项合计{1}（{2}）",
    "the parts do not add up because of rounding: the whole is {0}, the parts come to {1} ({2})",
)
_TOO_MUCH = (
    "分项合计超过总数：总数{0}，已有各项合计{1}（{2}）",
    "the parts exceed the whole: the whole is {0}, the parts given come to {1} ({2})",
)


def _unequal(
    question: Question, judged: Observation, whole: Measurement, parts: list[Measurement]
) -> Iterator[Objection]:
    if not _total(parts).meets(amount(whole)):
        yield _parts_objection(question, judged, parts, *_UNEQUAL)
    elif all(one.quantity and one.quantity.plain for one in (whole, *parts)):
        printed = sum((_printed(one) for one in parts), Decimal(0))
        if printed != _printed(whole):
            yield _parts_objection(question, judged, parts, *_ROUNDED, severity=Severity.NOTE)


def _printed(measurement: Measurement) -> Decimal:
    return measurement.value.scaleb(measurement.unit.power, EXACT)


def _parts_objection(
    question: Question,
    judged: Observation,
    parts: list[Measurement],
    zh: str,
    en: str,
    *,
    severity: Severity = Severity.ERROR,
) -> Objection:
    terms = listed(_term(one) for one in parts)
    return Objection(
        code="parts-sum",
        fact=question.fact,
        period=question.period,
        place=judged.place,
        message=worded(zh, en, said(judged.quantity), _sum(parts, judged.quantity.unit), terms),
        advice=Text("请核对总数和各分项", "check the whole and its parts"),
        seen=(judged.quantity, *quantities(*parts)),
        severity=severity,
    )


def _sum(parts: list[Measurement], unit: Unit) -> Text:
    """Return the sum of the parts as written, with the places of the finest of them."""
    total = sum((_printed(one) for one in parts), Decimal(0)).scaleb(-unit.power, EXACT)
    places = [(one.decimals or 0) - one.unit.power + unit.power for one in parts]
    return number(rounded(total, max(0, *places), Rounding.HALF_UP), unit)


def _term(part: Measurement) -> Text:
    name = part.fact.label if part.fact else Text()
    return worded("{0}{1}", "{0} {1}", name, value(part))


def of_which(book: FactBook, fact: Fact) -> Iterator[Objection]:
    """Object to a part that exceeds its whole (其中)."""
    if fact.kind is Kind.PROFIT:
        return
    for question, judged, whole in _wholes(book, fact):
        for reference in fact.of_which:
            part = at(question, reference)
            if part is None or not _alike(part, whole):
                continue
            if _exceeds(amount(part), amount(whole)):
                yield _too_large(question, judged, part)


def _too_large(question: Question, judged: Observation, part: Measurement) -> Objection:
    return Objection(
        code="of-which",
        fact=question.fact,
        period=question.period,
        place=judged.place,
        message=worded(
            "其中数超过总数：总数{0}，其中{1}",
            "a part exceeds the whole: the whole is {0}, of which {1}",
            said(judged.quantity),
            operand(part, question.fact),
        ),
        advice=Text("请核对总数和其中数", "check the whole and the part"),
        seen=(judged.quantity, *quantities(part)),
    )


def share_range(book: FactBook, fact: Fact) -> Iterator[Objection]:
    """Object to shares above 100% or below zero, and to a zone that exceeds its whole."""
    for one in publications(book, fact):
        low, high = one.interval.low, one.interval.high
        outside = (low is not None and low > _ALL) or (high is not None and high < _NOTHING)
        if one.steps[-1].name == "share" and outside:
            yield _no_share(one.question, one.observation)
    if fact.kind not in _ADDITIVE:
        return
    for question, judged, part in _wholes(book, fact):
        whole = whole_of(question)
        if whole is not None and _exceeds(amount(part), amount(whole)):
            yield _above_whole(question, judged, whole)


def _no_share(question: Question, judged: Observation) -> Objection:
    return Objection(
        code="share-range",
        fact=question.fact,
        period=question.period,
        place=judged.place,
        message=worded(
            "占比{0}不成立：占比在0和100%之间",
            "a share of {0} does not exist: shares lie between 0 and 100 percent",
            said(judged.quantity),
        ),
        advice=Text(
            "请核对占比；两期、两地相比请用 times 或 vs",
            "check the share; to compare periods or zones publish `times` or `vs`",
        ),
        seen=(judged.quantity,),
    )


def _above_whole(question: Question, judged: Observation, whole: Measurement) -> Objection:
    return Objection(
        code="share-range",
        fact=question.fact,
        period=question.period,
        place=judged.place,
        message=worded(
            "部分超过整体：{0}，而{1}",
            "the part exceeds the whole: {0}, but {1}",
            said(judged.quantity),
            operand(whole, question.fact),
        ),
        advice=Text(
            "请核对两个数；口径不同的请用两个代号",
            "check both numbers; figures of different scope need two keys",
        ),
        seen=(judged.quantity, *quantities(whole)),
    )
