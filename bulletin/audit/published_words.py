"""``wrong-word`` in fact sheets: a qualifier that does not fit its published number."""

from collections.abc import Iterator

from bulletin.audit.objection import Objection
from bulletin.claims import Reading, Slip, judge
from bulletin.facts import Fact, FactBook, Observation, Period, compile_book
from bulletin.wording import quantity_text


def published_words(_: FactBook, fact: Fact) -> Iterator[Objection]:
    """Object to a value whose words contradict its digits: 43.16%以上.

    It is printed as published; whoever lets it stand accepts it, and a note says so.
    """
    for series in (fact.values, fact.added, fact.target, *fact.reported.values()):
        for period, observations in series.items():
            for one in observations:
                if one.quantity.word:
                    yield from _judged(fact, period, one)


_NO_FACTS = compile_book((), ())
"""A number's own words are right or wrong whatever the facts are."""


def _judged(fact: Fact, period: Period, observation: Observation) -> Iterator[Objection]:
    text = quantity_text(observation.quantity, "zh")
    slips = judge(text, Reading(book=_NO_FACTS, language="zh")).slips
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
