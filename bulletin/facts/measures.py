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
from bulletin.facts.parts import completion, pace, per, target
from bulletin.facts.question import Question, wrong
from bulletin.facts.remainder import rest, rest_share
from bulletin.facts.series import new, record, series, streak, total
from bulletin.facts.sharing import share

Measure = Callable[[Question, str | None], Measurement | Refusal]


def _bare(name: str, taken: Callable[[Question], Measurement | Refusal]) -> Measure:
    """Return a measure that takes nothing in brackets, and refuses what it is given."""

    def measured(question: Question, argument: str | None) -> Measurement | Refusal:
        if argument is None:
            return taken(question)
        return wrong(
            question,
            f"“{name}”后面不带括号；要与某一时期相比，写 since({argument})",
            f"“{name}” takes no argument; to compare with a period write since({argument})",
        )

    return measured


MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        "value": _bare("value", value),
        "yoy": _bare("yoy", yoy),
        "prev": _bare("prev", prev),
        "since": since,
        "cagr": cagr,
        "change": change,
        "times": times,
        "share": share,
        "rest": rest,
        "per": per,
        "target": _bare("target", target),
        "completion": _bare("completion", completion),
        "new": _bare("new", new),
        "streak": _bare("streak", streak),
        "record": _bare("record", record),
        "rank": _bare("rank", lambda question: rank(question, "value", value)),
        "sum": total,
        "series": series,
    }
)
"""What can be asked of a fact, by the English name."""

COMPARISONS = frozenset({"vs", "rank", "pace", "share"})
"""What may follow another measure."""

_RANKED = frozenset({"yoy", "prev", "since", "cagr", "share", "completion"})


@dataclass(frozen=True, slots=True)
class Step:
    """One measure of a mention, with what stands in its brackets."""

    name: str
    argument: str | None = None


def measure(question: Question, steps: Sequence[Step]) -> Measurement | Refusal:
    """Return the result of the steps, ``value`` where there are none.

    Growth (``yoy``, ``since`` …), ``share`` and ``completion`` may be followed by ``vs`` or
    ``rank``, ``completion`` by ``pace``, ``rest`` by ``share``; anything else is refused
    as ``bad-mention``.
    """
    first, *more = steps or (Step("value"),)
    taken = MEASURES.get(first.name)
    if taken is None or len(more) > 1:
        return _not_a_measure(question, ".".join(step.name for step in steps))
    if not more:
        return taken(question, first.argument)
    return _compared(question, first, more[0], lambda other: taken(other, first.argument))


def _compared(
    question: Question,
    first: Step,
    second: Step,
    take: Callable[[Question], Measurement | Refusal],
) -> Measurement | Refusal:
    if second.name == "vs":
        return versus(question, first.name, take, second.argument)
    if second.argument is None:
        if second.name == "rank" and first.name in _RANKED:
            return rank(question, first.name, take)
        if second.name == "pace" and first.name == "completion":
            return pace(question)
        if second.name == "share" and first.name == "rest":
            return rest_share(question, first.argument)
    return _not_a_measure(question, f"{first.name}.{second.name}")


def _not_a_measure(question: Question, name: str) -> Refusal:
    return Refusal(
        code="bad-mention",
        message=Text(f"没有“{name}”这种算法", f"there is no measure “{name}”"),
        hint=Text(f"可用的有：{'、'.join(MEASURES)}", f"there are: {', '.join(MEASURES)}"),
        fact=question.fact.name,
        period=str(question.period),
    )
