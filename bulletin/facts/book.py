"""The fact book: every fact of every zone, merged from all sheets, to be asked by name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from bulletin.diagnostics import Text
from bulletin.facts.fact import Fact, FactSheet, Kind, Observation, Series, Source, Zone
from bulletin.facts.period import Period
from bulletin.facts.quantity import Quantity


@dataclass(frozen=True, slots=True)
class FactBook:
    """All zones and facts of a project; made once by ``compile_book`` and only asked since.

    ``keys`` are the keys of each zone's facts, ``homes`` the zones that have a fact of each key;
    both in the order of the sheets.
    """

    zones: Mapping[str, Zone]
    facts: Mapping[tuple[str, str], Fact]
    keys: Mapping[str, tuple[str, ...]]
    homes: Mapping[str, tuple[str, ...]]

    def fact(self, zone: str, key: str) -> Fact | None:
        """Return the fact ``zone/key``, or ``None``."""
        return self.facts.get((zone, key))

    def of_zone(self, zone: str) -> tuple[Fact, ...]:
        """Return the facts of a zone in the order of its sheets."""
        return tuple(self.facts[zone, key] for key in self.keys.get(zone, ()))

    def of_key(self, key: str) -> tuple[Fact, ...]:
        """Return the facts of that key in all zones, in the order of the sheets."""
        return tuple(self.facts[zone, key] for zone in self.homes.get(key, ()))

    def elsewhere(self, key: str) -> Fact | None:
        """Return the first fact of that key in any zone, or ``None``."""
        return next((self.facts[zone, key] for zone in self.homes.get(key, ())), None)

    def siblings(self, zone: str) -> tuple[Zone, ...]:
        """Return the zones of the same parent, ``zone`` included, by key."""
        parent = self.parent(zone)
        return tuple(z for _, z in sorted(self.zones.items()) if parent and z.parent == parent.key)

    def parent(self, zone: str) -> Zone | None:
        """Return the whole that a zone belongs to, or ``None``."""
        own = self.zones.get(zone)
        return self.zones.get(own.parent) if own and own.parent else None

    def called_from(self, zone: str, other: Zone) -> Text:
        """Return what ``other`` is called beside ``zone``: a parent 全市, any other by its name."""
        parent = self.parent(zone)
        return other.as_whole if parent and parent.key == other.key else other.name

    def source(self, key: str, zone: str) -> Source | None:
        """Return the source that a sheet lists as ``key``, of ``zone`` before others."""
        own = _source(key, self.of_zone(zone))
        return own or _source(key, self.facts.values())


def _source(key: str, facts: Iterable[Fact]) -> Source | None:
    for fact in facts:
        for series in (fact.values, fact.added, fact.target, *fact.reported.values()):
            for source in (one.source for found in series.values() for one in found):
                if source and source.key == key:
                    return source
    return None


def observed(fact: Fact, series: Series, period: Period) -> Observation | None:
    """Return the observation of ``period`` that counts, or ``None``.

    The first sheet's counts, unless an editor accepted a ``conflict`` by naming the source to
    ``use``. A stock belongs to the last day of its period, so ``2023`` finds ``2023-12-31``.
    """
    found = series.get(period)
    if found is None and fact.kind is Kind.STOCK:
        found = next((all_ for known, all_ in series.items() if known.end == period.end), None)
    if not found:
        return None
    used = _accepted_source(fact, period, found)
    return next((one for one in found if one.source and one.source.key == used), found[0])


def _accepted_source(fact: Fact, period: Period, found: tuple[Observation, ...]) -> str | None:
    """Return the source that an editor settled on, while the numbers are those that were seen."""
    for entry in fact.accept:
        when = entry.period
        same = when is not None and (
            when.end == period.end if fact.kind is Kind.STOCK else when == period
        )
        numbers = (one.quantity for one in found)
        if entry.finding == "conflict" and same and entry.use and names_all(entry.seen, numbers):
            return entry.use
    return None


def agreeing(fact: Fact, observation: Observation) -> tuple[Observation, ...]:
    """Return an observation and those that give the same number for its period."""
    counted = observation.quantity
    for series in (fact.values, fact.added, fact.target, *fact.reported.values()):
        for found in series.values():
            if any(one is observation for one in found):
                others = (one for one in found if one is not observation)
                return (observation, *(one for one in others if _same(one.quantity, counted)))
    return (observation,)


def _same(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities say the same, though in digits or units of their own."""
    alike = one.unit.dimension == other.unit.dimension and one.qualifier is other.qualifier
    return alike and one.amount == other.amount and one.upper == other.upper


def names_all(seen: tuple[str, ...], found: Iterable[Quantity]) -> bool:
    """Tell whether what an editor saw names the numbers found, all and only these.

    A number may be named with its unit or without (45530, 45530万元), in any order.
    """
    spellings = [_spellings(one) for one in found]
    named = all(names & set(seen) for names in spellings)
    return named and all(any(text in names for names in spellings) for text in seen)


def _spellings(quantity: Quantity) -> set[str]:
    numbers = {quantity.numeral.text, quantity.written}
    return numbers | {f"{number}{quantity.unit}" for number in numbers}


def compile_book(zones: Iterable[Zone], sheets: Iterable[FactSheet]) -> FactBook:
    """Merge the sheets, in their order, into one book.

    Facts of one zone and key become one: what describes it (label, unit, kind …) is the first
    sheet's; observations, also-names and acceptances are gathered. Observations of a stock come
    together where their periods end on one day.
    """
    facts: dict[tuple[str, str], Fact] = {}
    for sheet in sheets:
        for fact in sheet.facts:
            known = facts.get((fact.zone, fact.key))
            facts[fact.zone, fact.key] = fact if known is None else _merged(known, fact)
    keys: dict[str, tuple[str, ...]] = {}
    homes: dict[str, tuple[str, ...]] = {}
    for zone, key in facts:
        keys[zone] = (*keys.get(zone, ()), key)
        homes[key] = (*homes.get(key, ()), zone)
    return FactBook(
        zones=MappingProxyType({zone.key: zone for zone in zones}),
        facts=MappingProxyType(facts),
        keys=MappingProxyType(keys),
        homes=MappingProxyType(homes),
    )


def _merged(first: Fact, other: Fact) -> Fact:
    measures = [*first.reported, *(m for m in other.reported if m not in first.reported)]
    empty: Series = MappingProxyType({})
    reported = {
        m: _joined(first.reported.get(m, empty), other.reported.get(m, empty)) for m in measures
    }
    stock = first.kind is Kind.STOCK
    return replace(
        first,
        values=_joined(first.values, other.values, by_end=stock),
        added=_joined(first.added, other.added),
        target=_joined(first.target, other.target),
        reported=MappingProxyType(reported),
        whole=first.whole or other.whole,
        parts=first.parts or other.parts,
        of_which=first.of_which or other.of_which,
        formula=first.formula or other.formula,
        also=tuple(dict.fromkeys((*first.also, *other.also))),
        revised=MappingProxyType({**other.revised, **first.revised}),
        accept=(*first.accept, *other.accept),
        seasonally_adjusted=first.seasonally_adjusted or other.seasonally_adjusted,
    )


def _joined(first: Series, other: Series, *, by_end: bool = False) -> Series:
    joined = dict(first)
    ends = {period.end: period for period in first} if by_end else {}
    for period, found in other.items():
        same = ends.get(period.end, period)
        joined[same] = (*joined.get(same, ()), *found)
    return MappingProxyType(joined)
