"""Published results (rates, shares, ranks …) one by one, as they are judged."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bulletin.audit.saying import when, worded
from bulletin.diagnostics import Text
from bulletin.facts import (
    Fact,
    FactBook,
    Interval,
    Observation,
    Question,
    Step,
    observed,
    parse_reference,
)

_STEP = re.compile(r"([a-z]+)(?:\(([^()]*)\))?")

NAMES = {
    "yoy": Text("同比增速", "growth on a year earlier"),
    "prev": Text("环比增速", "growth on the period before"),
    "since": Text("增速", "growth"),
    "cagr": Text("年均增速", "average annual growth"),
    "change": Text("增减量", "change"),
    "times": Text("倍数", "multiple"),
    "share": Text("占比", "share"),
    "per": Text("平均数", "average"),
    "completion": Text("完成率", "completion rate"),
    "pace": Text("与序时进度之差", "lead on schedule"),
    "sum": Text("合计", "total"),
    "rank": Text("位次", "rank"),
    "streak": Text("连续年数", "years in a row"),
    "record": Text("新高的起始年份", "first year of the record"),
    "vs": Text("比较之差", "difference of rates"),
    "new": Text("新增数", "addition"),
    "target": Text("目标", "target"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A published result: the observation that counts, and the question it answers."""

    question: Question
    measure: str
    observation: Observation

    @property
    def steps(self) -> tuple[Step, ...]:
        """The measures of its name: ``yoy.vs(2022)`` are two."""
        found = _STEP.findall(self.measure)
        return tuple(Step(name, argument or None) for name, argument in found)

    @property
    def name(self) -> Text:
        """What the result is called."""
        last = self.steps[-1]
        name = NAMES.get(last.name, Text(last.name, last.name))
        if last.argument is None:
            return name
        return worded("{0}（{1}）", "{0} ({1})", name, self._compared_with(last.argument))

    def _compared_with(self, argument: str) -> Text:
        period, zone = self.question.period_named(argument), self.question.book.zones.get(argument)
        if period is not None or zone is not None:
            return when(period) if period else zone.name if zone else Text()
        reference = parse_reference(argument)
        other = self.question.of(reference) if reference else None
        return other.fact.label if isinstance(other, Question) else Text(argument, argument)

    @property
    def interval(self) -> Interval:
        """What the published figure may stand for, in the own unit of its dimension."""
        quantity = self.observation.quantity
        return quantity.interval.scaled(quantity.unit.power)


def publications(book: FactBook, fact: Fact) -> Iterator[Publication]:
    """Yield the published results of a fact, of several sources the one that counts."""
    for measure, series in fact.reported.items():
        for period in series:
            found = observed(fact, series, period)
            if found is not None:
                question = Question(book, fact, period)
                yield Publication(question=question, measure=measure, observation=found)
