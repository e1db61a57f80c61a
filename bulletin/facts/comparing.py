"""Comparing a result: with another period's, with another zone's, among all siblings."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal, localcontext

from bulletin.diagnostics import Text
from bulletin.facts.derivation import Outcome, worked_out
from bulletin.facts.figure import Measurement, Refusal
from bulletin.facts.interval import EXACT, Interval
from bulletin.facts.observing import reported, reported_count
from bulletin.facts.question import Question, base_missing, missing_in, unfit, wrong
from bulletin.facts.unit import PERCENTAGE_POINT, RANK

Take = Callable[[Question], Measurement | Refusal]

PACES = frozenset({"yoy", "prev", "since", "cagr"})
"""Rates of growth, which are faster or slower than others."""

_RATES = PACES | {"share", "completion"}


def versus(
    question: Question, measure: str, take: Take, argument: str | None
) -> Measurement | Refusal:
    """The rate less that of another period or zone, in percentage points.

    ``outcome`` against a period: ``faster``, ``slower``, ``fall-narrowed``, ``fall-widened``,
    ``turned-up``, ``turned-down``, ``same``; of shares and completions, and against a zone:
    ``above``, ``below``, ``same``. ``against`` holds both rates.
    """
    other, name = _other(question, argument)
    if other is None or measure not in _RATES:
        return wrong(
            question,
            f"“vs”比较增速、占比、完成率，括号里写时期或园区，现为“{measure}.vs({argument or ''})”",
            "“vs” compares growth, shares or completion and takes a period or a zone; found "
            f"“{measure}.vs({argument or ''})”",
        )
    if isinstance(other, Refusal):
        return other
    base = None if name else other.period
    if published := reported(question, f"{measure}.vs", argument):
        gain = published.value
        outcome = _outcome(measure, name, max(gain, Decimal(0)), max(-gain, Decimal(0)), gain)
        return replace(published, outcome=outcome, other=name, base=base)
    here, there = take(question), take(other)
    if isinstance(here, Refusal):
        return here
    if isinstance(there, Refusal):
        return base_missing(there)
    if refusal := _incomparable(question, here, there):
        return refusal
    made = worked_out(question, f"{measure}.vs", "{0} - {1}", (here, there), _points(here, there))
    outcome = _outcome(measure, name, here.value, there.value, made.value)
    return replace(made, outcome=outcome, other=name, base=base, against=(here, there))


def _other(
    question: Question, argument: str | None
) -> tuple[Question | Refusal | None, Text | None]:
    """Return what is compared with, and the name of the zone where it is one."""
    period = question.period_named(argument)
    if period == question.period:
        return None, None
    if period is not None:
        return question.at(period), None
    zone = question.book.zones.get(argument or "")
    if zone is None or zone.key == question.fact.zone:
        return None, None
    name = question.book.called_from(question.fact.zone, zone)
    fact = question.book.fact(zone.key, question.fact.key)
    if fact is None:
        return missing_in(question, zone.key, question.fact.key, f"vs({zone.key})"), name
    return replace(question, fact=fact), name


def _incomparable(question: Question, here: Measurement, there: Measurement) -> Refusal | None:
    if not (here.unit.is_share and there.unit.is_share):
        return wrong(
            question,
            "“vs”只能比较以百分比表示的增速、占比、完成率",
            "“vs” compares rates in percent only",
        )
    return unfit(here) or unfit(there)


def _points(here: Measurement, there: Measurement) -> Outcome:
    lift = there.unit.power - here.unit.power
    shift = here.unit.power + 2
    with localcontext(EXACT):
        result = (here.value - there.value.scaleb(lift)).scaleb(shift)
    interval = (here.interval - there.interval.scaled(lift)).scaled(shift)
    return Outcome(result, PERCENTAGE_POINT, interval)


def _outcome(
    measure: str, zone: Text | None, now: Decimal, then: Decimal, difference: Decimal
) -> str:
    if difference == 0:
        return "same"
    if zone or measure not in PACES:
        return "above" if difference > 0 else "below"
    if now >= 0 and then >= 0:
        return "faster" if difference > 0 else "slower"
    if now < 0 and then < 0:
        return "fall-narrowed" if difference > 0 else "fall-widened"
    return "turned-up" if difference > 0 else "turned-down"


def rank(question: Question, measure: str, take: Take) -> Measurement | Refusal:
    """The place among the zones of one parent, the highest first; ties share a place."""
    name = "rank" if measure == "value" else f"{measure}.rank"
    parent = question.book.parent(question.fact.zone)
    whole = parent.as_whole if parent else None
    if published := reported_count(question, name):
        return published if isinstance(published, Refusal) else replace(published, other=whole)
    mine = take(question)
    if isinstance(mine, Refusal):
        return mine
    if parent is None:
        return wrong(question, "这个园区没有上级，排不出位次", "the zone has no parent to rank in")
    others = _siblings(question, take, mine)
    if isinstance(others, Refusal):
        return others
    if refusal := unfit(mine):
        return refusal
    place = Decimal(1 + sum(_amount(one) > _amount(mine) for one in others))
    template = f"rank({', '.join(f'{{{n}}}' for n in range(len(others) + 1))})"
    outcome = Outcome(place, RANK, Interval.point(place), 0)
    made = worked_out(question, name, template, (mine, *others), outcome)
    return replace(made, other=whole, against=(mine, *others))


def _amount(measurement: Measurement) -> Decimal:
    return measurement.value.scaleb(measurement.unit.power, EXACT)


def _siblings(
    question: Question, take: Take, mine: Measurement
) -> tuple[Measurement, ...] | Refusal:
    found: list[Measurement] = []
    for zone in question.book.siblings(question.fact.zone):
        if zone.key == question.fact.zone:
            continue
        fact = question.book.fact(zone.key, question.fact.key)
        one = take(replace(question, fact=fact)) if fact else None
        if one is None or isinstance(one, Refusal) or one.unit.dimension != mine.unit.dimension:
            return _incomplete(question, zone.name)
        if refusal := unfit(one):
            return refusal
        found.append(one)
    if not found:
        return wrong(question, "没有同级园区，排不出位次", "the zone has no siblings to rank among")
    return tuple(found)


def _incomplete(question: Question, missing: Text) -> Refusal:
    return Refusal(
        code="no-data",
        message=Text(
            f"排不出位次：{missing.said('zh')}没有这项指标的同期数据",
            f"no rank: {missing.said('en')} has no value of this fact for the period",
        ),
        hint=Text(
            "请补齐同级各园区的数据，或在 reported 里写公布的位次（rank）",
            "complete the siblings' sheets, or give the published rank under `reported`",
        ),
        fact=question.fact.name,
        period=str(question.period),
    )
