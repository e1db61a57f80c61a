"""The fact book: every fact of every zone, merged from all sheets, to be asked by name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from bulletin.facts.fact import Acceptance, Fact, FactSheet, Kind, Observation, Series, Zone
from bulletin.facts.period import Period


@dataclass(frozen=True, slots=True)
class FactBook:
    """All zones and facts of a project; made once by ``compile_book`` and only asked since."""

    zones: Mapping[str, Zone]
    facts: Mapping[tuple[str, str], Fact]

    def fact(self, zone: str, key: str) -> Fact | None:
        """Return the fact ``zone/key``, or ``None``."""
        return self.facts.get((zone, key))

    def of_zone(self, zone: str) -> tuple[Fact, ...]:
        """Return the facts of a zone in the order of its sheets."""
        return tuple(fact for (name, _), fact in self.facts.items() if name == zone)

    def siblings(self, zone: str) -> tuple[Zone, ...]:
        """Return the zones of the same parent, ``zone`` included, by key."""
        parent = self.zones[zone].parent
        return tuple(z for _, z in sorted(self.zones.items()) if parent and z.parent == parent)

    def parent(self, zone: str) -> Zone | None:
        """Return the whole that a zone belongs to, or ``None``."""
        parent = self.zones[zone].parent
        return self.zones.get(parent) if parent else None


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
    used = _accepted_source(fact.accept, period, found)
    return next((one for one in found if one.source and one.source.key == used), found[0])


def _accepted_source(
    accepted: tuple[Acceptance, ...], period: Period, found: tuple[Observation, ...]
) -> str | None:
    written = {one.quantity.numeral.text for one in found}
    for entry in accepted:
        matches = entry.finding == "conflict" and entry.period == period
        if matches and entry.use and set(entry.seen) == written:
            return entry.use
    return None


def compile_book(zones: Iterable[Zone], sheets: Iterable[FactSheet]) -> FactBook:
    """Merge the sheets, in their order, into one book.

    Facts of one zone and key become one: what describes it (label, unit, kind …) is the first
    sheet's; observations, also-names and acceptances are gathered.
    """
    facts: dict[tuple[str, str], Fact] = {}
    for sheet in sheets:
        for fact in sheet.facts:
            known = facts.get((fact.zone, fact.key))
            facts[fact.zone, fact.key] = fact if known is None else _merged(known, fact)
    return FactBook(MappingProxyType({z.key: z for z in zones}), MappingProxyType(facts))


def _merged(first: Fact, other: Fact) -> Fact:
    measures = [*first.reported, *(m for m in other.reported if m not in first.reported)]
    empty: Series = MappingProxyType({})
    return replace(
        first,
        values=_joined(first.values, other.values),
        added=_joined(first.added, other.added),
        target=_joined(first.target, other.target),
        reported=MappingProxyType(
            {
                m: _joined(first.reported.get(m, empty), other.reported.get(m, empty))
                for m in measures
            }
        ),
        whole=first.whole or other.whole,
        parts=first.parts or other.parts,
        of_which=first.of_which or other.of_which,
        formula=first.formula or other.formula,
        also=tuple(dict.fromkeys((*first.also, *other.also))),
        revised=MappingProxyType({**other.revised, **first.revised}),
        accept=(*first.accept, *other.accept),
    )


def _joined(first: Series, other: Series) -> Series:
    periods = [*first, *(period for period in other if period not in first)]
    return MappingProxyType(
        {period: (*first.get(period, ()), *other.get(period, ())) for period in periods}
    )
