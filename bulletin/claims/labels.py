"""Where a text names the facts and the zones of the book."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bulletin.facts import Fact, FactBook, Unit

_QUOTES = str.maketrans("", "", "“”‘’\"'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A place where something is named: ``keys`` of facts, or of one zone."""

    start: int
    end: int
    keys: tuple[str, ...]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Labels:
    """The names of facts and zones in one language, each in one pattern, made once for a book.

    ``wholes`` are the keys of the facts that list a fact among their parts, by its key.
    """

    facts: Mapping[str, tuple[str, ...]]
    zones: Mapping[str, str]
    fact_pattern: re.Pattern[str] | None
    zone_pattern: re.Pattern[str] | None
    weight: Mapping[str, float]
    beginnings: Mapping[str, str]
    spellings: Sequence[tuple[frozenset[str], str, str]]
    wholes: Mapping[str, tuple[str, ...]]
    language: str

    def facts_in(self, text: str) -> Iterator[Naming]:
        """Return the places where facts are named, the longest of several names that fit."""
        if self.fact_pattern:
            for found in self.fact_pattern.finditer(text):
                name = _folded(found[0])
                if name not in self.facts:
                    name = self.shortened(name)
                yield Naming(
                    start=found.start(),
                    end=found.end(),
                    keys=self.facts[name],
                    confidence=self.sure(text, found.start(), name),
                )

    def shortened(self, name: str) -> str:
        """Return the label that is said with its things named: 平均每家(企业)研发投入."""
        before, each, after = name.partition("每家")
        labels = (one for one in self.facts if one.startswith(before + each))
        return next(one for one in labels if after.endswith(one[len(before + each) :]))

    def spelt_in(self, clause: str, unit: Unit | None) -> tuple[str, ...]:
        """Return the facts in a unit's dimension all of whose label a clause holds, torn apart."""
        dimension = unit.dimension if unit else ""
        there = _spelling(clause, self.language)
        found = (key for parts, of, key in self.spellings if of == dimension and parts <= there)
        return tuple(dict.fromkeys(found))

    def sure(self, text: str, start: int, name: str) -> float:
        """Return how surely a name means its fact: an end of a label where the rest is near."""
        beginning = self.beginnings.get(name)
        near = beginning is not None and beginning in text[max(start - _NEAR, 0) : start]
        return 0.95 if near else self.weight[name]

    def joined(self, first: str, second: str) -> tuple[str, ...]:
        """Return the facts named by two names in one: 新引进项目 … 总投资."""
        return self.facts.get(_folded(first + second), ())

    def zones_in(self, text: str) -> Iterator[Naming]:
        """Return the places where zones are named."""
        if self.zone_pattern:
            for found in self.zone_pattern.finditer(text):
                yield Naming(
                    start=found.start(), end=found.end(), keys=(self.zones[_folded(found[0])],)
                )


def labels_of(book: FactBook, language: str) -> Labels:
    """Return the index of a book's names."""
    facts: dict[str, list[str]] = {}
    weight: dict[str, float] = {}
    for fact in book.facts.values():
        for name, confidence in _names(fact, language):
            folded = _folded(name)
            keys = facts.setdefault(folded, [])
            if fact.key not in keys:
                keys.append(fact.key)
            weight[folded] = max(confidence, weight.get(folded, 0.0))
    beginnings = _ends(facts, weight, book, language)
    spellings = [
        (parts, fact.unit.dimension, fact.key)
        for fact in book.facts.values()
        if len(parts := _spelling(fact.label.get(language) or "", language)) >= _LONG[language]
    ]
    zones = {_folded(own): z.key for z in book.zones.values() if (own := z.name.get(language))}
    named = {name: tuple(keys) for name, keys in facts.items()}
    return Labels(
        named,
        zones,
        _pattern(facts, language),
        _pattern(zones, language),
        weight,
        beginnings,
        spellings,
        _wholes(book),
        language,
    )


def _wholes(book: FactBook) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for whole in book.facts.values():
        for part in (*whole.parts, *whole.of_which):
            found[part.key] = (*found.get(part.key, ()), whole.key)
    return found


_VERBS = re.compile("^(?:开行|入库|接待|累计|现有|新(?=引进))")
_AMOUNTS = re.compile("(?<=.)(?:总额|额|总量|总数|数量)$")
_SHORTEST = 2
_NEAR = 80
_SHORTEST_END = 4


def _ends(
    facts: dict[str, list[str]], weight: dict[str, float], book: FactBook, language: str
) -> dict[str, str]:
    """Add the ends of long labels (参赛队伍 of 创业大赛参赛队伍); return what each leaves out."""
    beginnings: dict[str, str] = {}
    for fact in book.facts.values() if language == "zh" else ():
        label = _folded(fact.label.get(language) or "")
        for at in range(2, len(label) - _SHORTEST_END + 1):
            end = label[at:]
            if label[at - 1].isdigit() or (end in facts and weight[end] > _END):
                continue
            keys = facts.setdefault(end, [])
            if fact.key not in keys:
                keys.append(fact.key)
            weight[end] = _END
            beginnings[end] = label[:at]
    return beginnings


_END = 0.7


def _names(fact: Fact, language: str) -> Iterator[tuple[str, float]]:
    """Return what a fact may be called: by its label, by ``also``, by short forms of its label."""
    own = fact.label.get(language)
    names = [name for name in (own, *fact.also) if name]
    for name in names:
        yield name, 1.0
        if "规模以上" in name:
            yield name.replace("规模以上", "规上"), 1.0
        elif "规上" in name:
            yield name.replace("规上", "规模以上"), 1.0
    for name in names if language == "zh" else ():
        for pattern, confidence in ((_AMOUNTS, 0.85), (_VERBS, 0.75)):
            short = pattern.sub("", name)
            if short != name and len(short) >= _SHORTEST:
                yield short, confidence


_LONG = {"zh": 5, "en": 2}
_STOP = frozenset(["of", "the", "a", "an", "in", "for", "and", "or", "by", "per", "on", "at"])
_WEAK = frozenset("额数量值率的家个万亿元")


def _spelling(text: str, language: str) -> frozenset[str]:
    """Return what a label is made of: its words, in Chinese its characters."""
    if language == "en":
        words = re.findall(r"[a-z]+", text.lower())
        return frozenset(word for word in words if word not in _STOP)
    return frozenset(text) - _WEAK


def _folded(name: str) -> str:
    plain = name.translate(_QUOTES).lower()
    return " ".join((plain.replace("-", " ") if plain.isascii() else plain).split())


def _pattern(names: Iterable[str], language: str) -> re.Pattern[str] | None:
    ordered = sorted((name for name in names if name), key=len, reverse=True)
    if not ordered:
        return None
    if language == "en":
        return re.compile(rf"\b(?:{'|'.join(map(_english, ordered))})\b", re.IGNORECASE)
    return re.compile("|".join(map(_chinese, ordered)), re.IGNORECASE)


def _chinese(name: str) -> str:
    """Allow quotation marks anywhere: “小巨人”企业 and 小巨人企业 are one name."""
    pattern = "[“”‘’]?".join(re.escape(character) for character in name)
    return pattern.replace("每[“”‘’]?家", "每家[\\u3400-\\u9fff]{0,8}?")


def _english(name: str) -> str:
    return r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]+", name))
