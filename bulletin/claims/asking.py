"""Questions to the fact book: how a claim may be understood, the likelier way first."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bulletin.claims.claim import Ask, Claim
from bulletin.claims.judgement import Reading
from bulletin.claims.labels import Naming
from bulletin.claims.measuring import Said
from bulletin.claims.scope import periods_meant, zones_meant
from bulletin.claims.topic import FOREIGN, OURS, WHOLE, Topic
from bulletin.claims.vocabulary import Vocabulary
from bulletin.facts import Fact, FactBook, Kind, Period, Step


@dataclass(frozen=True, slots=True)
class _At:
    """A fact at a period, as one way to understand a claim."""

    claim: Claim
    said: Said
    fact: Fact
    period: Period
    confidence: float
    reading: Reading
    words: Vocabulary
    shared: tuple[Step, ...] = ()
    rival: str = ""

    def ask(
        self,
        *steps: Step,
        kind: str = "measure",
        period: Period | None = None,
        base: Period | None = None,
        other: str = "",
        sure: float = 1.0,
    ) -> Ask:
        return Ask(
            fact=self.fact.key,
            zone=self.fact.zone,
            period=period or self.period,
            steps=steps,
            confidence=self.confidence * sure,
            kind=kind,
            base=base,
            other=other,
        )


def asks_of(
    claim: Claim,
    what: Said,
    naming: Naming,
    topic: Topic,
    reading: Reading,
    words: Vocabulary,
) -> tuple[Ask, ...]:
    """Return the questions that a claim may put to the book."""
    build = _BUILDERS.get(what.measure)
    if build is None:
        return ()
    made: list[Ask] = []
    for zone, sure in zones_meant(claim.zone, topic.carried_zone, reading):
        for key in naming.keys:
            fact = reading.book.fact(zone, key)
            if fact is None:
                continue
            for period, likely in periods_meant(claim, topic):
                at = _At(
                    claim,
                    what,
                    fact,
                    period,
                    sure * likely,
                    reading,
                    words,
                    topic.shared,
                    topic.rival,
                )
                made.extend(build(at))
    return tuple(made)


def kind_of(naming: Naming | None, book: FactBook) -> Kind | None:
    """Return the kind of the facts that a number may speak of."""
    keys = naming.keys if naming else ()
    return next((fact.kind for key in keys for fact in book.of_key(key)), None)


def _level(at: _At) -> Iterator[Ask]:
    known = at.fact.values
    ahead = not known or at.period.end > max(one.end for one in known)
    if at.said.measure == "level" and at.fact.target and ahead:
        yield at.ask(Step("target"), sure=0.9)
    yield at.ask()


def _growth(at: _At) -> Iterator[Ask]:
    base = at.claim.base
    if at.words.previous.search(at.claim.lead):
        yield at.ask(Step("prev"))
    elif at.fact.kind is Kind.RATIO and at.claim.dimension == "share":
        return
    elif base is None or base == at.period.years_earlier():
        yield at.ask(Step("yoy"))
    elif base != at.period:
        yield at.ask(Step("since", f"{base}"))


def _cagr(at: _At) -> Iterator[Ask]:
    base = at.claim.base
    period = at.period
    bases = [base] if base else []
    if period.length > 12:
        first = Period.months(period.start.year, 1, 12)
        bases = bases or [first.years_earlier(), first]
        period = Period.months(period.end.year, 1, 12)
    for one in bases:
        if one.year < period.year:
            yield at.ask(Step("cagr", f"{one}"), period=period)


def _share(at: _At) -> Iterator[Ask]:
    whole = at.said.whole
    if at.words.foreign.search(whole):
        return
    labels = at.reading.book
    named = [
        fact
        for fact in labels.of_zone(at.fact.zone)
        if fact.key != at.fact.key
        and any(
            name and name in whole for name in (fact.label.said(at.reading.language), *fact.also)
        )
    ]
    zone = bool(at.words.whole.search(whole)) or any(
        (name := one.name.get(at.reading.language)) and name in whole
        for one in at.reading.book.zones.values()
    )
    if named:
        longest = max(named, key=lambda one: len(one.label.said(at.reading.language)))
        yield at.ask(Step("share", longest.key))
    elif zone:
        yield at.ask(Step("share"))
    else:
        yield from _share_of_something(at)


def _share_of_something(at: _At) -> Iterator[Ask]:
    """A share whose whole is not named: that which the fact is listed as a part of."""
    for fact in at.reading.book.of_zone(at.fact.zone):
        references = (*fact.parts, *fact.of_which)
        if any(one.key == at.fact.key and one.zone in (None, at.fact.zone) for one in references):
            yield at.ask(Step("share", fact.key), sure=0.9)
    if at.fact.reported.get("share") or at.fact.whole:
        yield at.ask(Step("share"), sure=0.9)


def _points(at: _At) -> Iterator[Ask]:
    zone = _zone_compared(at)
    if at.words.foreign.search(at.claim.lead + at.claim.tail):
        return
    base = at.claim.base or at.period.years_earlier()
    if at.fact.kind is Kind.RATIO:
        if zone:
            yield at.ask(kind="above", other=zone)
        else:
            yield at.ask(kind="ratio-change", base=base)
    elif at.said.noun or zone:
        argument = zone or f"{base}"
        yield at.ask(Step("yoy"), Step("vs", argument))


def _zone_compared(at: _At) -> str:
    text = at.claim.lead + at.claim.tail
    for zone in at.reading.book.zones.values():
        name = zone.name.get(at.reading.language)
        if name and name in text and zone.key != at.fact.zone:
            return zone.key
    parent = at.reading.book.parent(at.fact.zone)
    if parent and (at.rival == WHOLE or at.words.whole.search(text)):
        return parent.key
    return "" if at.rival in (WHOLE, OURS, FOREIGN) else at.rival


def _share_change(at: _At) -> Iterator[Ask]:
    steps, sure = at.shared or (Step("share"),), 1.0 if at.shared else 0.8
    base = at.claim.base or at.period.years_earlier()
    yield at.ask(*steps, kind="share-change", base=base, sure=sure)


def _times(at: _At) -> Iterator[Ask]:
    base = at.claim.base
    if zone := _zone_compared(at):
        yield at.ask(kind="zone-times", other=zone)
        return
    yield at.ask(Step("times", f"{base}") if base and base != at.period else Step("times"))


def _change(at: _At) -> Iterator[Ask]:
    if zone := _zone_compared(at):
        yield at.ask(kind="ahead", other=zone)
        return
    base = at.claim.base
    other = base is not None and base not in (at.period, at.period.years_earlier())
    if at.words.previous.search(at.claim.lead) or "比第" in at.claim.lead:
        return
    yield at.ask(Step("change", f"{base}") if other else Step("change"))


def _new(at: _At) -> Iterator[Ask]:
    yield at.ask(Step("new"))
    if at.fact.kind is not Kind.STOCK:
        yield at.ask()


def _rank(at: _At) -> Iterator[Ask]:
    if at.words.foreign.search(at.claim.lead):
        return
    if at.said.noun or at.claim.after_growth:
        yield at.ask(Step("yoy"), Step("rank"))
    if not at.said.noun:
        yield at.ask(Step("rank"))


def _simple(name: str) -> Callable[[_At], Iterator[Ask]]:
    def build(at: _At) -> Iterator[Ask]:
        yield at.ask(Step(name))

    return build


def _streak(at: _At) -> Iterator[Ask]:
    yield at.ask(kind="streak")


def _pace(at: _At) -> Iterator[Ask]:
    yield at.ask(Step("completion"), Step("pace"))


def _average(at: _At) -> Iterator[Ask]:
    if at.fact.kind in (Kind.AVERAGE, Kind.PRICE):
        yield at.ask()
        return
    for fact in at.reading.book.of_zone(at.fact.zone):
        if fact.unit.dimension == "count" and fact.key != at.fact.key:
            yield at.ask(Step("per", fact.key), sure=0.5)


def _surplus(at: _At) -> Iterator[Ask]:
    yield at.ask(kind="surplus")


_BUILDERS: Mapping[str, Callable[[_At], Iterator[Ask]]] = {
    "level": _level,
    "base": _level,
    "start": _level,
    "growth": _growth,
    "cagr": _cagr,
    "share": _share,
    "share-change": _share_change,
    "points": _points,
    "pace": _pace,
    "completion": _simple("completion"),
    "target": _simple("target"),
    "streak": _streak,
    "times": _times,
    "doubling": _times,
    "change": _change,
    "new": _new,
    "rank": _rank,
    "surplus": _surplus,
    "average": _average,
}
