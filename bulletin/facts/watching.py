"""Which facts an answer rests on: a book that notes what it is asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
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


@dataclass(frozen=True, slots=True)
class Watch:
    """A book under watch; ``asked`` grows with every question that is put to ``book``."""

    original: FactBook
    _facts: set[tuple[str, str]] = field(default_factory=set)
    _zones: set[str] = field(default_factory=set)
    _keys: set[str] = field(default_factory=set)
    _listed: list[bool] = field(default_factory=list)

    @property
    def book(self) -> FactBook:
        """The book to be asked; it gives the answers of the original."""
        return replace(
            self.original,
            facts=_Watched(self.original.facts, self._facts, self._listed),
            keys=_Watched(self.original.keys, self._zones, self._listed),
            homes=_Watched(self.original.homes, self._keys, self._listed),
        )

    @property
    def asked(self) -> Asked:
        """All that was asked so far."""
        return Asked(
            facts=frozenset(self._facts),
            zones=frozenset(self._zones),
            keys=frozenset(self._keys),
            everything=bool(self._listed),
        )


class _Watched(Mapping[Key, Value], Generic[Key, Value]):
    """A mapping that notes each key that it is asked for, and that it was listed."""

    __slots__ = ("_listed", "_noted", "_values")

    def __init__(self, values: Mapping[Key, Value], noted: set[Key], listed: list[bool]) -> None:
        self._values, self._noted, self._listed = values, noted, listed

    def __getitem__(self, key: Key) -> Value:
        self._noted.add(key)
        return self._values[key]

    def __iter__(self) -> Iterator[Key]:
        self._listed[:] = [True]
        return iter(self._values)

    def __len__(self) -> int:
        self._listed[:] = [True]
        return len(self._values)
