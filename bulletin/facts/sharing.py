"""The share of a part in its whole, by zone or by another fact."""

from dataclasses import replace

from bulletin.facts.derivation import worked_out
from bulletin.facts.figure import Measurement, Refusal
from bulletin.facts.observing import reported
from bulletin.facts.parts import hundredths, quotient_of
from bulletin.facts.question import Question, missing_in, unknown_fact, wrong
from bulletin.facts.reference import Reference, parse_reference


def share(question: Question, argument: str | None) -> Measurement | Refusal:
    """The share of the zone in its whole (or in the zone named), or in another fact, in %.

    ``outcome`` is ``zone`` (占全市8.0%), ``fact`` (占营业收入的比重为5.8%) or, of a published share
    whose whole nobody named, empty; ``other`` is the name of the whole, ``within`` the zone of a
    fact elsewhere, ``base`` the period of the whole where that is another one.
    """
    reference = _reference(question, argument)
    published = reported(question, "share", argument)
    if isinstance(reference, Refusal):
        return reference if argument or published is None else published
    made = published or _computed(question, reference, argument)
    return made if isinstance(made, Refusal) else _named(made, question, reference, argument)


def _reference(question: Question, argument: str | None) -> Reference | Refusal:
    if argument in question.book.zones:
        return Reference(question.fact.key, argument)
    if argument:
        return parse_reference(argument) or unknown_fact(
            question.book, question.fact.zone, argument
        )
    if question.fact.whole:
        return question.fact.whole
    parent = question.book.parent(question.fact.zone)
    if parent is None:
        return wrong(
            question,
            "“占比（share）”不知道整体是谁：这个园区没有上级，也没有写 whole",
            "“share” has no whole: the zone has no parent and the fact names no `whole`",
        )
    return Reference(question.fact.key, parent.key)


def _computed(
    question: Question, reference: Reference, argument: str | None
) -> Measurement | Refusal:
    zone = reference.zone or question.fact.zone
    if not argument and question.book.fact(zone, reference.key) is None:
        return missing_in(question, zone, reference.key, "share")
    whole = question.of(reference)
    operands = whole if isinstance(whole, Refusal) else quotient_of(question, whole)
    if isinstance(operands, Refusal):
        return operands
    now, then = operands
    if now.unit.dimension != then.unit.dimension:
        return wrong(
            question,
            f"单位不同（{now.unit}、{then.unit}），算不出占比",
            f"unlike units ({now.unit}, {then.unit}) have no share",
        )
    return worked_out(question, "share", "{0} / {1} × 100%", operands, hundredths(now, then))


def _named(
    made: Measurement, question: Question, reference: Reference, argument: str | None
) -> Measurement | Refusal:
    """Say what the share is of: the zone as a whole, or another fact (of another zone)."""
    own, book = question.fact, question.book
    zone = book.zones.get(reference.zone or own.zone)
    within = book.called_from(own.zone, zone) if zone and zone.key != own.zone else None
    period = reference.period_from(question.period)
    made = replace(made, base=None if period == question.period else period)
    if within and (not argument or reference.key == own.key):
        return replace(made, outcome="zone", other=within)
    fact = book.fact(reference.zone or own.zone, reference.key)
    if fact is None:
        return unknown_fact(book, reference.zone or own.zone, reference.key)
    return replace(made, outcome="fact", other=fact.label, within=within)
