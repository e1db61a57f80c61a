"""The measures, by name, and how a chain of them is taken."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from bulletin.diagnostics import Text
from bulletin.facts.change import change
from bulletin.facts.comparing import rank, versus
from bulletin.facts.figure import Measurement, Refusal
from bulletin.facts.growth import cagr, prev, since, times, yoy
from bulletin.facts.observing import value
from bulletin.facts.parts import completion, pace, per, share, target
from bulletin.facts.question import Question
from bulletin.facts.series import new, record, series, streak, total

Measure = Callable[[Question, str | None], Measurement | Refusal]

MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        "value": lambda question, _: value(question),
        "yoy": yoy,
        "prev": prev,
        "since": since,
        "cagr": cagr,
        "change": change,
        "times": times,
        "share": share,
        "per": per,
        "target": target,
        "completion": completion,
        "new": new,
        "streak": streak,
        "record": record,
        "rank": lambda question, _: rank(question, value),
        "sum": total,
        "series": series,
    }
)
"""What can be asked of a fact, by the English name."""

COMPARISONS = frozenset({"vs", "rank", "pace"})
"""What may follow another measure."""


@dataclass(frozen=True, slots=True)
class Step:
    """One measure of a mention, with what stands in its brackets."""

    name: str
    argument: str | None = None


def measure(question: Question, steps: Sequence[Step]) -> Measurement | Refusal:
    """Return the result of the steps, ``value`` where there are none.

    ``yoy``, ``since`` … may be followed by ``vs`` or ``rank``, ``completion`` by ``pace``; anything
    else is refused as ``bad-mention``.
    """
    first, *more = steps or (Step("value"),)
    taken = MEASURES.get(first.name)
    if taken is None or len(more) > 1:
        return _not_a_measure(question, ".".join(step.name for step in steps))
    if not more:
        return taken(question, first.argument)
    (second,) = more
    if second.name == "vs":
        return versus(question, lambda q: taken(q, first.argument), second.argument)
    if second.name == "rank":
        return rank(question, lambda q: taken(q, first.argument))
    if second.name == "pace" and first.name == "completion":
        return pace(question)
    return _not_a_measure(question, f"{first.name}.{second.name}")


def _not_a_measure(question: Question, name: str) -> Refusal:
    return Refusal(
        code="bad-mention",
        message=Text(f"没有“{name}”这种算法", f"there is no measure “{name}”"),
        hint=Text(f"可用的有：{'、'.join(MEASURES)}", f"there are: {', '.join(MEASURES)}"),
        fact=question.fact.name,
        period=str(question.period),
    )
