"""Which facts an answer rests on: a book that notes what it is asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from bulletin.facts.book import FactBook

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a book was asked for, whether there was an answer or none.

    ``facts`` are names of facts, ``zones`` those whose facts were listed, ``keys`` those looked
    for in every zone; ``everything`` tells that all names were listed.
    """

    facts: frozenset[tuple[str, str]] = frozenset()
    zones: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    everything: bool = False


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


class Watch:
    """A book under watch: ``book`` gives the answers of the original and notes the questions."""

    def __init__(self, original: FactBook) -> None:
        """Begin to watch."""
        self._facts = Watched(original.facts)
        self._zones = Watched(original.keys)
        self._keys = Watched(original.homes)
        self.book = replace(original, facts=self._facts, keys=self._zones, homes=self._keys)

    @property
    def asked(self) -> Asked:
        """All that was asked so far."""
        return Asked(
            facts=self._facts.noted,
            zones=self._zones.noted,
            keys=self._keys.noted,
            everything=self._facts.listed or self._zones.listed or self._keys.listed,
        )
