"""What a result rests on, each by its sum, so that it can be told later whether it still holds."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from bulletin.audit import About
from bulletin.build.sums import sum_of
from bulletin.facts import Asked, FactBook, Series, Watch, Watched, series_of

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
        return cls(Watch(book, whole=False), Watched(about))

    @property
    def asked(self) -> tuple[Asked, frozenset[str]]:
        """All that was asked so far: of the book, and which subjects others are about."""
        return self.watch.asked, self.about.noted


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """A book and the plans of its bulletins, as they stand now, in sums.

    ``facts`` are the sums of whole facts; those of single values are worked out when asked for.
    """

    book: FactBook
    facts: FactSums
    about: About
    _known: dict[str, str] = field(default_factory=dict)

    def of(self, asked: Asked, subjects: Iterable[str]) -> Makings:
        """Return the makings that answers rest on: what was asked, and what it is now."""
        return {name: self._sum(name) for name in sorted(_names(asked, subjects))}

    def changed(self, makings: Makings) -> Iterator[str]:
        """Yield the names among makings of this kind whose sums are others now."""
        for name, before in makings.items():
            if is_ground(name) and self._sum(name) != before:
                yield name

    def _sum(self, name: str) -> str:
        known = self._known.get(name)
        if known is None:
            kind, _, rest = name.partition(" ")
            known = self._known[name] = _SUMS[kind](self, rest)
        return known

    def whole(self, name: str) -> str:
        """Return the sum of a fact (``laoshan/firms``)."""
        zone, _, key = name.partition("/")
        return self.facts.get((zone, key), "")

    def frame(self, name: str) -> str:
        """Return the sum of all that is said of a fact beside its values."""
        zone, _, key = name.partition("/")
        fact = self.book.facts.get((zone, key))
        if fact is None:
            return ""
        none: Series = {}
        reported = dict.fromkeys(fact.reported, none)
        return sum_of(replace(fact, values=none, added=none, target=none, reported=reported))

    def periods(self, name: str) -> str:
        """Return the periods of a series (``laoshan/firms/values``)."""
        return "/".join(map(str, self._series(name)))

    def value(self, name: str) -> str:
        """Return the sum of what a series gives for a period (``laoshan/firms/values/2023``)."""
        series, _, asked = name.rpartition("/")
        found = self._series(series).items()
        return next((sum_of(value) for period, value in found if str(period) == asked), "")

    def _series(self, name: str) -> Series:
        zone, key, series = name.split("/")
        fact = self.book.facts.get((zone, key))
        return series_of(fact).get(series, {}) if fact else {}


_SUMS: Mapping[str, Callable[[Grounds, str], str]] = {
    "fact": Grounds.whole,
    "frame": Grounds.frame,
    "periods": Grounds.periods,
    "value": Grounds.value,
    "zone": lambda grounds, zone: "/".join(grounds.book.keys.get(zone, ())),
    "key": lambda grounds, key: "/".join(grounds.book.homes.get(key, ())),
    "subject": lambda grounds, subject: "/".join(sorted(grounds.about.get(subject, ()))),
    "facts": lambda grounds, _: sum_of(grounds.facts),
}


def is_ground(name: str) -> bool:
    """Tell whether a name among makings is of this kind."""
    return name.partition(" ")[0] in _SUMS


def _names(asked: Asked, subjects: Iterable[str]) -> Iterator[str]:
    kind = "fact" if asked.whole else "frame"
    yield from (f"{kind} {zone}/{key}" for zone, key in asked.facts)
    yield from (f"periods {'/'.join(name)}" for name in asked.lists)
    yield from (f"value {'/'.join(name)}/{period}" for name, period in asked.values)
    yield from (f"zone {zone}" for zone in asked.zones)
    yield from (f"key {key}" for key in asked.keys)
    yield from (f"subject {one}" for one in subjects)
    if asked.everything:
        yield "facts"
