"""What a result rests on, each by its sum, so that it can be told later whether it still holds."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bulletin.audit import About
from bulletin.build.sums import sum_of
from bulletin.facts import Asked, FactBook, Watch, Watched

Makings = Mapping[str, str]
"""What something was made of: names such as ``fact laoshan/firms`` with their sums."""

FactSums = Mapping[tuple[str, str], str]
"""The sum of each fact of a book, by zone and key."""


@dataclass(frozen=True, slots=True)
class Questions:
    """A book, and what bulletins are about, to be asked under watch."""

    watch: Watch
    about: Watched[str, frozenset[str]]

    @classmethod
    def to(cls, book: FactBook, about: About) -> "Questions":
        """Begin to watch."""
        return cls(Watch(book), Watched(about))

    @property
    def asked(self) -> tuple[Asked, frozenset[str]]:
        """All that was asked so far: of the book, and which subjects others are about."""
        return self.watch.asked, self.about.noted


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """A book and the plans of its bulletins, as they stand now, in sums."""

    book: FactBook
    facts: FactSums
    about: About

    def of(self, asked: Asked, subjects: Iterable[str]) -> Makings:
        """Return the makings that answers rest on: what was asked, and what it is now."""
        return {name: self._sum(name) for name in sorted(_names(asked, subjects))}

    def changed(self, makings: Makings) -> Iterator[str]:
        """Yield the names among makings of this kind whose sums are others now."""
        for name, before in makings.items():
            if is_ground(name) and self._sum(name) != before:
                yield name

    def _sum(self, name: str) -> str:
        kind, _, rest = name.partition(" ")
        if kind == "fact":
            zone, _, key = rest.partition("/")
            return self.facts.get((zone, key), "")
        if kind == "zone":
            return "/".join(self.book.keys.get(rest, ()))
        if kind == "key":
            return "/".join(self.book.homes.get(rest, ()))
        if kind == "subject":
            return "/".join(sorted(self.about.get(rest, ())))
        return sum_of(self.facts)


_KINDS = frozenset({"fact", "zone", "key", "subject", "facts"})


def is_ground(name: str) -> bool:
    """Tell whether a name among makings is of this kind."""
    return name.partition(" ")[0] in _KINDS


def _names(asked: Asked, subjects: Iterable[str]) -> Iterator[str]:
    yield from (f"fact {zone}/{key}" for zone, key in asked.facts)
    yield from (f"zone {zone}" for zone in asked.zones)
    yield from (f"key {key}" for key in asked.keys)
    yield from (f"subject {one}" for one in subjects)
    if asked.everything:
        yield "facts"
