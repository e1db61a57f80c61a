"""``wrong-word`` in fact sheets: a qualifier that does not fit its published number."""

from collections.abc import Iterator

from bulletin.audit.objection import Objection
from bulletin.claims import Reading, Slip, judge
from bulletin.facts import Fact, FactBook, Observation, Period
from bulletin.wording import quantity_text


def published_words(book: FactBook, fact: Fact) -> Iterator[Objection]:
    """Object to a value whose words contradict its digits: 43.16%以上.

    It is printed as published; whoever lets it stand accepts it, and a note says so.
    """
    for series in (fact.values, fact.added, fact.target, *fact.reported.values()):
        for period, observations in series.items():
            for one in observations:
                if one.quantity.word:
                    yield from _judged(book, fact, period, one)


def _judged(
    book: FactBook, fact: Fact, period: Period, observation: Observation
) -> Iterator[Objection]:
    text = quantity_text(observation.quantity, "zh")
    slips = judge(text, Reading(book=book, language="zh")).slips
    for slip in [one for one in slips if one.code == "wrong-word"][:1]:
        yield _objection(fact, period, observation, slip)


def _objection(fact: Fact, period: Period, observation: Observation, slip: Slip) -> Objection:
    return Objection(
        code="wrong-word",
        fact=fact,
        period=period,
        place=observation.place,
        message=slip.message,
        advice=slip.hint,
        seen=(observation.quantity,),
        severity=slip.severity,
    )
