"""Comparing a result: with another period's, with another zone's, among all siblings."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal, localcontext

from bulletin.diagnostics import Text
from bulletin.facts.derivation import Outcome, worked_out
from bulletin.facts.figure import Measurement, Refusal
from bulletin.facts.interval import EXACT, Interval
from bulletin.facts.observing import reported
from bulletin.facts.period_text import parse_period
from bulletin.facts.question import Question, base_missing, unknown_fact, wrong
from bulletin.facts.unit import PERCENTAGE_POINT, RANK

Take = Callable[[Question], Measurement | Refusal]


def versus(question: Question, take: Take, argument: str | None) -> Measurement | Refusal:
    """The rate less that of another period or zone, in percentage points.

    ``outcome`` against a period: ``faster``, ``slower``, ``fall-narrowed``, ``fall-widened``,
    ``turned-up``, ``turned-down``, ``same``; against a zone: ``above``, ``below``, ``same``.
    ``against`` holds both rates.
    """
    other, name = _other(question, argument)
    if other is None:
        return wrong(
            question,
            f"“vs”的括号里应写时期或园区，现为“{argument or ''}”",
            f"“vs” takes a period or a zone; found “{argument or ''}”",
        )
    if isinstance(other, Refusal):
        return other
    here, there = take(question), take(other)
    if isinstance(here, Refusal):
        return here
    if isinstance(there, Refusal):
        return base_missing(there)
    if not (here.unit.is_share and there.unit.is_share):
        return wrong(question, "“vs”只能比较增速", "“vs” compares rates of growth only")
    made = worked_out(
        question, f"{here.measure}.vs", "{0} - {1}", (here, there), _points(here, there)
    )
    outcome = _towards_zone(made.value) if name else _towards_period(here.value, there.value)
    base = None if name else other.period
    return replace(made, outcome=outcome, other=name, base=base, against=(here, there))


def _other(
    question: Question, argument: str | None
) -> tuple[Question | Refusal | None, Text | None]:
    """Return what is compared with, and the name of the zone where it is one."""
    period = parse_period(argument or "")
    if period is not None:
        return question.at(period), None
    zone = question.book.zones.get(argument or "")
    if zone is None:
        return None, None
    fact = question.book.fact(zone.key, question.fact.key)
    if fact is None:
        return unknown_fact(zone.key, question.fact.key), zone.as_whole
    is_whole = question.book.zones[question.fact.zone].parent == zone.key
    return replace(question, fact=fact), zone.as_whole if is_whole else zone.name


def _points(here: Measurement, there: Measurement) -> Outcome:
    with localcontext(EXACT):
        result, interval = here.value - there.value, here.interval - there.interval
    known = [m.decimals for m in (here, there) if m.decimals is not None]
    return Outcome(result, PERCENTAGE_POINT, interval, min(known) if known else None)


def _towards_zone(difference: Decimal) -> str:
    return "same" if difference == 0 else "above" if difference > 0 else "below"


def _towards_period(now: Decimal, then: Decimal) -> str:
    if now == then:
        return "same"
    if now >= 0 and then >= 0:
        return "faster" if now > then else "slower"
    if now < 0 and then < 0:
        return "fall-narrowed" if now > then else "fall-widened"
    return "turned-up" if now > then else "turned-down"


def rank(question: Question, take: Take) -> Measurement | Refusal:
    """The place among the zones of one parent, the highest first; ties share a place."""
    mine = take(question)
    published = reported(question, "rank") if _of_value(mine) else None
    parent = question.book.parent(question.fact.zone)
    name = parent.as_whole if parent else None
    if published:
        return replace(published, other=name)
    if isinstance(mine, Refusal):
        return mine
    if parent is None:
        return wrong(question, "这个园区没有上级，排不出位次", "the zone has no parent to rank in")
    others = _siblings(question, take)
    if isinstance(others, Refusal):
        return others
    place = Decimal(1 + sum(_amount(one) > _amount(mine) for one in others))
    template = "rank(" + ", ".join(f"{{{n}}}" for n in range(len(others) + 1)) + ")"
    measure = "rank" if _of_value(mine) else f"{mine.measure}.rank"
    outcome = Outcome(place, RANK, Interval.point(place), 0)
    made = worked_out(question, measure, template, (mine, *others), outcome)
    return replace(made, other=name)


def _of_value(taken: Measurement | Refusal) -> bool:
    return isinstance(taken, Refusal) or taken.measure == "value"


def _amount(measurement: Measurement) -> Decimal:
    return measurement.value.scaleb(measurement.unit.power, EXACT)


def _siblings(question: Question, take: Take) -> tuple[Measurement, ...] | Refusal:
    found: list[Measurement] = []
    for zone in question.book.siblings(question.fact.zone):
        if zone.key == question.fact.zone:
            continue
        fact = question.book.fact(zone.key, question.fact.key)
        if fact is None:
            return _incomplete(question, zone.name)
        one = take(replace(question, fact=fact))
        if isinstance(one, Refusal):
            return _incomplete(question, zone.name)
        found.append(one)
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
