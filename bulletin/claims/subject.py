"""Which fact a number speaks of, by what its text has named so far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bulletin.claims.claim import Claim
from bulletin.claims.judgement import Reading
from bulletin.claims.labels import Labels, Naming
from bulletin.claims.measuring import Said
from bulletin.claims.nouns import is_share_of, nouns_of
from bulletin.claims.spot import Spot
from bulletin.claims.token import TokenKind
from bulletin.claims.topic import Anchor, Topic
from bulletin.claims.vocabulary import Vocabulary

Found = tuple[Naming | None, float, str]
"""A fact, how sure it is meant, and the words that were not understood."""

COUNTED = frozenset({"level", "new", "change", "target", "base", "start", "streak"})
"""What a count right before its noun may be."""

_LOOSE = 0.6
"""How sure a fact is whose label is there in other words."""

_SHORT = 0.85
"""How sure a short name is where the sentence has spoken of something else."""

_PART = 0.9
"""How sure a part of a whole is that is named by the words that tell it from the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A number at its place, said to be ``what``; ``claims`` are those before it in its sentence.

    ``used`` are the places of names that belong to a number before.
    """

    text: str
    words: Vocabulary
    spot: Spot
    what: Said
    topic: Topic
    reading: Reading
    labels: Labels
    claims: Sequence[Claim]
    used: set[int]

    def found(self) -> Found:
        """Return the fact that the number speaks of, the surest way to tell first."""
        ways = (self.of_whole, self.named_before, self.part_named, self.joined, self.named_behind)
        for way in ways:
            for naming, confidence, left in way():
                return naming, confidence, left
        return self.carried()

    def named_before(self) -> Iterator[Found]:
        """The fact named last before the number."""
        spot = self.spot
        before = [
            one
            for one in spot.namings
            if spot.start <= one.start
            and one.end <= spot.token.start
            and one.start not in self.used
            and not is_share_of(self.text, one, self.words)
        ]
        for last in before[-1:]:
            known: tuple[Anchor | Naming, ...] = (*spot.anchors, *spot.namings)
            between = spot.left(last.end, spot.token.start, known)
            ahead = spot.left(spot.start, last.start, known)
            sure = last.confidence * (0.6 if between else 1.0) * (0.7 if ahead else 1.0)
            if last.confidence < 1 and self.topic.unknown and not spot.anchors:
                sure *= _SHORT
            yield last, sure, ahead + between

    def of_whole(self) -> Iterator[Found]:
        """The fact of which a zone has a share: 示范园区占全市高新技术企业的23.5%."""
        spot = self.spot
        shared = [
            one
            for one in spot.namings
            if spot.start <= one.start < spot.after and is_share_of(self.text, one, self.words)
        ]
        if self.what.measure != "share" or len(shared) != 1:
            return
        ahead = min(shared[0].start, spot.token.start)
        share = self.words.share.search(self.text, spot.start, ahead)
        if share is None or not self.words.of_city.search(self.text[: shared[0].start]):
            return
        others = any(spot.start <= one.start < ahead and one not in shared for one in spot.namings)
        zone = any(one.zone and one.end <= ahead and not one.compared for one in spot.anchors)
        if zone and not others and not spot.left(spot.start, share.start(), spot.anchors):
            yield shared[0], shared[0].confidence, ""

    def part_named(self) -> Iterator[Found]:
        """The part of the whole just counted that the words name: 其中生物医药58个."""
        whole, unknown, book = next(iter(self.claims), None), self.spot.unknown, self.reading.book
        if whole is None or not whole.asks or not unknown:
            return
        zone = whole.asks[0].zone
        fact = book.fact(zone, whole.metric)
        parts = [
            one.key
            for one in ((*fact.parts, *fact.of_which) if fact else ())
            if (part := book.fact(one.zone or zone, one.key))
            and unknown in part.label.said(self.reading.language)
        ]
        if len(parts) == 1:
            yield self.here(tuple(parts)), _PART, ""

    def joined(self) -> Iterator[Found]:
        """The fact whose name the words complete: 新引进项目 … 总投资."""
        last = self.topic.namings[-1] if self.topic.namings else None
        if last and self.topic.naming and self.spot.unknown:
            name = self.text[last.start : last.end]
            if keys := self.labels.joined(name, self.spot.unknown):
                yield self.here(keys), 0.95, ""

    def named_behind(self) -> Iterator[Found]:
        """The fact named right behind the number: 412家高新技术企业."""
        behind, lead = self.spot.naming_behind, self.spot.unknown
        if behind and self.what.measure in COUNTED:
            self.used.add(behind.start)
            yield behind, behind.confidence * (0.7 if lead else 1.0), lead

    def carried(self) -> Found:
        """Return the fact spoken of before, else one that the clause spells in other words."""
        lead, inherited = self.spot.unknown, self.topic.naming
        own = self.what.measure == "level" and self.speaks_of_else(inherited)
        if inherited and not own and (not lead or self.within(lead, inherited)):
            return inherited, inherited.confidence * 0.95 * self.topic.sure, ""
        return self.loosely(), _LOOSE, lead or self.topic.unknown

    def loosely(self) -> Naming | None:
        """Return the facts whose label the clause spells with other words between."""
        if self.spot.token.quantity is None or self.topic.unknown:
            return None
        keys = self.labels.spelt_in(self.spot.clause.of(self.text), self.spot.token.unit)
        return self.here(keys) if keys else None

    def speaks_of_else(self, inherited: Naming | None) -> bool:
        """Tell whether a number counts something of its own: 其中翻番的6家, 15 little giants."""
        spot = self.spot
        inside = any(
            spot.start <= one.start < spot.token.start
            for one in spot.clause.tokens
            if one.kind is not TokenKind.DATE
        )
        if inside or self.words.of_which.search(spot.ahead):
            return True
        noun = nouns_of("", spot.tail, self.words)[1]
        return bool(noun) and not (inherited and self.within(noun, inherited))

    def within(self, left: str, naming: Naming) -> bool:
        """Tell whether words say no more than the name of a fact does: 开行 of 开行中欧班列."""
        facts = [one for key in naming.keys for one in self.reading.book.of_key(key)]
        return any(left in one.label.said(self.reading.language) for one in facts)

    def here(self, keys: tuple[str, ...]) -> Naming:
        """Return facts as named by the words before the number."""
        return Naming(start=self.spot.start, end=self.spot.token.start, keys=keys)
