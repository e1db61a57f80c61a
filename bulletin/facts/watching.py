"""Which facts an answer rests on: a book that notes what it is asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from bulletin.facts.book import FactBook
from bulletin.facts.fact import Fact, Observation, Series
from bulletin.facts.period import Period

Key = TypeVar("Key")
Value = TypeVar("Value")


Name = tuple[str, str]
SeriesName = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a book was asked for, whether there was an answer or none.

    ``facts`` are names of facts, ``zones`` those whose facts were listed, ``keys`` those looked
    for in every zone; ``everything`` tells that all names were listed. Of the series of a fact,
    ``values`` are those asked for a period, ``lists`` those whose periods were listed; a series is
    named ``values``, ``added``, ``target``, or by the measure that was reported. Where series are
    not watched, ``whole`` is set: every fact was asked for as a whole.
    """

    facts: frozenset[Name] = frozenset()
    zones: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    values: frozenset[tuple[SeriesName, Period]] = frozenset()
    lists: frozenset[SeriesName] = frozenset()
    everything: bool = False
    whole: bool = True


class Watched(Mapping[Key, Value], Generic[Key, Value]):
    """A mapping that notes each key that it is asked for, and whether it was listed."""

    __slots__ = ("_noted", "_values", "listed")

    def __init__(self, values: Mapping[Key, Value]) -> None:
        """Begin to watch ``values``."""
        self._values = values
        self._noted: set[Key] = set()
        self.listed = False

    @property
    def noted(self) -> frozenset[Key]:
        """The keys that were asked for, whether they were there or not."""
        return frozenset(self._noted)

    def __getitem__(self, key: Key) -> Value:
        """Return the value, and note its key."""
        self._noted.add(key)
        return self._values[key]

    def __iter__(self) -> Iterator[Key]:
        """Yield all keys, and note that they were listed."""
        self.listed = True
        return iter(self._values)

    def __len__(self) -> int:
        """Return how many there are, and note that they were listed."""
        self.listed = True
        return len(self._values)


class _Facts(Watched[Name, Fact]):
    """Facts under watch: the series of each are watched as well."""

    __slots__ = ("_series", "_watched")

    def __init__(
        self,
        values: Mapping[Name, Fact],
        series: dict[SeriesName, Watched[Period, tuple[Observation, ...]]],
    ) -> None:
        super().__init__(values)
        self._series = series
        self._watched: dict[Name, Fact] = {}

    def __getitem__(self, key: Name) -> Fact:
        if key not in self._watched:
            self._watched[key] = self._under_watch(super().__getitem__(key))
        return self._watched[key]

    def _under_watch(self, fact: Fact) -> Fact:
        watched = {name: Watched(series) for name, series in series_of(fact).items()}
        self._series.update(((fact.zone, fact.key, name), one) for name, one in watched.items())
        return replace(
            fact,
            values=watched["values"],
            added=watched["added"],
            target=watched["target"],
            reported={name: watched[name] for name in fact.reported},
        )


def series_of(fact: Fact) -> Mapping[str, Series]:
    """Return the series of a fact by name; no measure is named like one of the first three."""
    first = {"values": fact.values, "added": fact.added, "target": fact.target}
    return {**fact.reported, **first}


class Watch:
    """A book under watch: ``book`` gives the answers of the original and notes the questions.

    ``whole`` watches facts only; otherwise each of their values is watched, which takes longer.
    """

    def __init__(self, original: FactBook, *, whole: bool = True) -> None:
        """Begin to watch."""
        self._series: dict[SeriesName, Watched[Period, tuple[Observation, ...]]] = {}
        self._whole = whole
        self._facts = Watched(original.facts) if whole else _Facts(original.facts, self._series)
        self._zones = Watched(original.keys)
        self._keys = Watched(original.homes)
        self.book = replace(original, facts=self._facts, keys=self._zones, homes=self._keys)

    @property
    def asked(self) -> Asked:
        """All that was asked so far."""
        series = self._series.items()
        return Asked(
            facts=self._facts.noted,
            zones=self._zones.noted,
            keys=self._keys.noted,
            values=frozenset((name, period) for name, one in series for period in one.noted),
            lists=frozenset(name for name, one in series if one.listed),
            everything=self._facts.listed or self._zones.listed or self._keys.listed,
            whole=self._whole,
        )
