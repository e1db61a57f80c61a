"""The claims of a text: what each number says of which fact, zone and period."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bulletin.claims.asking import asks_of
from bulletin.claims.claim import Claim
from bulletin.claims.judgement import Reading
from bulletin.claims.labels import Labels, Naming
from bulletin.claims.languages import VOCABULARIES
from bulletin.claims.listing import Queue, Turn
from bulletin.claims.measuring import Said, said
from bulletin.claims.nouns import is_threshold, nouns_of
from bulletin.claims.sentences import Clause, sentences
from bulletin.claims.token import Token, TokenKind, covers
from bulletin.claims.topic import Anchor, Topic, anchors_of, residue
from bulletin.claims.vocabulary import Vocabulary
from bulletin.facts import Kind, Period

_SILENT = frozenset({TokenKind.DATE, TokenKind.CODE, TokenKind.NAME})


def claims_of(
    text: str, found: Sequence[Token], reading: Reading, labels: Labels
) -> tuple[Claim, ...]:
    """Return the claims of a plain text, in the order of its numbers."""
    words = VOCABULARIES[reading.language]
    facts, zones = tuple(labels.facts_in(text)), tuple(labels.zones_in(text))
    reader = _Reader(text, words, facts, zones, reading, labels, found)
    for number, clauses in enumerate(sentences(text, found, (*facts, *zones), words)):
        reader.sentence = number
        for clause in clauses:
            reader.read(clause)
        reader.topic.next_sentence()
    return tuple(reader.claims)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A number in its clause: the words before it from ``start``, those behind it to ``after``."""

    clause: Clause
    start: int
    token: Token
    after: int
    anchors: Sequence[Anchor]
    namings: Sequence[Naming]


@dataclass(slots=True)
class _Reader:
    """A walk through the clauses of a text."""

    text: str
    words: Vocabulary
    facts: Sequence[Naming]
    zones: Sequence[Naming]
    reading: Reading
    labels: Labels
    tokens: Sequence[Token]
    used: set[int] = field(default_factory=set)
    queue: Queue = field(default_factory=Queue)
    topic: Topic = field(default_factory=Topic)
    claims: list[Claim] = field(default_factory=list)
    sentence: int = 0
    clause: int = 0

    def __post_init__(self) -> None:
        self.topic.default = self.reading.period
        self.topic.today = self.reading.date.year if self.reading.date else None

    def read(self, clause: Clause) -> None:
        """Read one clause: its numbers in order, then what is left of it."""
        self.clause += 1
        anchors = anchors_of(self.text, clause, self.zones, self.words, self.topic)
        namings = [one for one in self.facts if clause.start <= one.start and one.end <= clause.end]
        numbers = [one for one in clause.tokens if self.counts(one)]
        cursor = clause.start
        for at, token in enumerate(numbers):
            after = numbers[at + 1].start if at + 1 < len(numbers) else clause.end
            self.turn(anchors, namings, cursor, token.start)
            self.claim(_Spot(clause, cursor, token, after, anchors, namings))
            cursor = token.end
        self.turn(anchors, namings, cursor, clause.end)
        if not numbers and not namings:
            self.rest(clause, anchors)

    def turn(
        self, anchors: Iterable[Anchor], namings: Iterable[Naming], start: int, end: int
    ) -> None:
        """Let the topic follow what is named from ``start`` to ``end``."""
        for anchor in anchors:
            if start <= anchor.start and anchor.end <= end:
                self.topic.take(anchor)
        for naming in namings:
            if start <= naming.start and naming.end <= end and not self.is_whole(naming):
                self.topic.naming, self.topic.unknown, self.topic.base = naming, "", None
                self.topic.sure = 0.7 if self.left(start, naming.start, anchors) else 1.0
                self.topic.namings.append(naming)

    def is_whole(self, naming: Naming) -> bool:
        """Tell whether a fact is named as what something is a share of."""
        before = self.text[max(naming.start - 10, 0) : naming.start]
        return self.words.share_of.search(before) is not None

    def rest(self, clause: Clause, anchors: Sequence[Anchor]) -> None:
        """A clause without a number may name something that no sheet has."""
        left = self.left(clause.start, clause.end, anchors)
        if left and self.words.noun.search(self.text[clause.start : clause.end]):
            self.topic.naming, self.topic.unknown = None, left

    def left(self, start: int, end: int, known: Iterable[Anchor | Naming]) -> str:
        """Return what is not understood between two places."""
        spans = [(one.start, one.end) for one in known]
        return residue(self.text, start, end, spans, self.words.filler)

    def counts(self, token: Token) -> bool:
        """Tell whether a number may be a statistic: it is no name, nor part of one."""
        return token.kind not in _SILENT and not is_threshold(self.text, token, self.facts)

    def claim(self, spot: _Spot) -> None:
        """Make the claim of one number."""
        lead, tail = self.around(spot)
        what = said(lead, tail, spot.token, self.words)
        if what is None:
            return
        naming, confidence, left = self.given(spot) or self.subject(spot, what)
        confidence *= self.sure_part(spot, naming)
        what = self.as_added(spot, what, naming)
        confidence *= self.spanned(spot, what)
        based = self.based(spot)
        what = self.as_before(spot, self.as_base(spot, what, based), lead)
        claim = self.made(spot, what, based)
        if (turn := self.turn_of(spot, lead)) is not None:
            naming = turn.naming or (naming if turn.zone or turn.period else None)
            confidence = max(confidence, naming.confidence if naming else 0.0)
            claim = replace(
                claim, listed=True, zone=turn.zone or claim.zone, period=turn.period or claim.period
            )
        claim = replace(
            claim,
            metric=naming.keys[0] if naming else left,
            kind=self.kind(naming),
            lead=lead,
            tail=tail,
            nouns=nouns_of(lead, tail, self.words),
        )
        if naming:
            asks = asks_of(claim, what, naming, self.topic, self.reading, self.words)
            sure = tuple(replace(one, confidence=one.confidence * confidence) for one in asks)
            claim = replace(claim, asks=sure)
        self.after(claim, naming, left)

    def given(self, spot: _Spot) -> tuple[Naming, float, str] | None:
        """Return the fact of a number that our own program printed."""
        known = next((one for one in self.reading.known if covers(one, spot.token)), None)
        fact = known.measurement.fact if known else None
        if fact is None:
            return None
        return Naming(start=spot.start, end=spot.token.start, keys=(fact.key,)), 1.0, ""

    def sure_part(self, spot: _Spot, naming: Naming | None) -> float:
        """Return how surely 其中 goes on about the whole that the fact is listed under."""
        before = [one for one in self.claims if one.sentence == self.sentence]
        clause = self.text[spot.clause.start : spot.token.start]
        if naming is None or not before or not self.words.of_which.search(clause):
            return 1.0
        wholes = {
            fact.key
            for fact in self.reading.book.facts.values()
            if any(one.key in naming.keys for one in (*fact.parts, *fact.of_which))
        }
        return _DOUBTED if wholes and before[0].metric not in wholes else 1.0

    def as_added(self, spot: _Spot, what: Said, naming: Naming | None) -> Said:
        """Take 新增高新技术企业67家 for what was added, unless the fact itself is called so."""
        if naming is None or naming.start < spot.start:
            return what
        ahead = self.text[max(naming.start - 4, 0) : naming.start]
        added = what.measure == "level" and self.words.added.search(ahead)
        return replace(what, measure="new") if added else what

    def spanned(self, spot: _Spot, what: Said) -> float:
        """Return how sure a change is: one over several years (五年来) is none of the last."""
        start = self.words.end.split(self.text[: spot.token.start])[-1]
        over = what.measure in _CHANGES and self.words.span.search(start)
        return _LOOSE if over else 1.0

    def around(self, spot: _Spot) -> tuple[str, str]:
        """Return the words before and behind a number; of a rank those of its whole clause."""
        tail = self.text[spot.token.end : spot.after]
        if spot.token.kind is TokenKind.ORDINAL:
            ahead = self.text[max(spot.token.start - _CLAUSE, 0) : spot.token.start]
            return re.split("[，。；、,;]", ahead)[-1], tail
        return self.text[spot.start : spot.token.start], tail

    def turn_of(self, spot: _Spot, lead: str) -> Turn | None:
        """Return what a number of a list with 分别 is of; ``None`` of any other number."""
        end = self.words.end.search(self.text, spot.token.end)
        rest = self.text[spot.token.end : end.start() if end else None]
        behind = self.words.based_after and self.words.respectively.search(rest)
        if self.words.respectively.search(lead) or (behind and not self.queue.left):
            self.queue.fill(self.topic, self.claims, self.sentence, self.listed(spot))
        return (self.queue.next() or Turn()) if self.queue.left else None

    def listed(self, spot: _Spot) -> int:
        """Return how many numbers a list has that begins here: 67家、38家和4家."""
        later = [one for one in self.tokens if one.start >= spot.token.start]
        count = 1
        for one, two in pairwise(later):
            between = self.text[one.end : two.start]
            if two.kind is TokenKind.DATE or one.kind is TokenKind.DATE:
                return count
            if not self.words.joint.fullmatch(between):
                return count
            count += 1
        return count

    def after(self, claim: Claim, naming: Naming | None, left: str) -> None:
        """Let the topic follow a claim: what comes next speaks of the same, or of nothing known."""
        self.claims.append(claim)
        if claim.measure in ("start", "base"):
            self.topic.base = claim.period
        if naming is None and left:
            self.topic.naming, self.topic.unknown = None, left
        elif naming and claim.measure in _COUNTED:
            self.topic.naming = naming

    def as_before(self, spot: _Spot, what: Said, lead: str) -> Said:
        """Take a bare number in a list for what the number before it was: 增长5%、6%."""
        before = self.claims[-1] if self.claims else None
        if self.words.reached.search(lead):
            return what
        if lead == "的" and before and self.words.aimed.search(before.lead):
            return replace(what, measure="completion") if what.measure == "level" else what
        if lead == "的" and before and self.words.share.search(before.lead):
            return replace(what, measure="share") if what.measure == "level" else what
        if what.measure != "level" or before is None or before.sentence != self.sentence:
            return what
        listed = spot.clause.opens in self.words.joints or spot.start > spot.clause.start
        known: list[Anchor | Naming] = [*spot.anchors, *spot.namings]
        bare = not self.left(spot.start, spot.token.start, known)
        named = any(spot.start <= one.start < spot.token.start for one in spot.namings)
        same = before.dimension == (spot.token.unit.dimension if spot.token.unit else "")
        if (
            not (listed and bare and same)
            or before.measure not in _LISTED
            or (named and before.dimension != "share")
        ):
            return what
        return replace(what, measure=before.measure, sign=before.sign)

    def kind(self, naming: Naming | None) -> Kind | None:
        """Return the kind of the facts that a number may speak of."""
        facts = self.reading.book.facts.values() if naming else ()
        return next((one.kind for one in facts if naming and one.key in naming.keys), None)

    def made(self, spot: _Spot, what: Said, based: Anchor | None) -> Claim:
        """Return the claim as far as its time and zone go."""
        topic = self.topic
        period = topic.period or self.time_behind(spot)
        if what.measure in ("start", "base"):
            now = period or topic.carried_period or topic.default
            period = based.period if based else now.years_earlier() if now else None
        before = self.claims[-1] if self.claims else None
        return Claim(
            language=self.reading.language,
            token=spot.token,
            metric="",
            measure=what.measure,
            sign=what.sign or 1,
            zone=self.zone(spot),
            period=period,
            base=self.base(based),
            sentence=self.sentence,
            clause=self.clause,
            whole=what.whole,
            noun=what.noun,
            after_growth=before is not None
            and before.measure in ("growth", "rank")
            and before.sentence == self.sentence,
            real=self.is_real(spot.clause),
        )

    def is_real(self, clause: Clause) -> bool:
        """Tell whether a rate is said to be at constant prices, before it or in brackets behind."""
        ahead = re.split("[；。;.\n]", self.text[max(clause.start - _AHEAD, 0) : clause.end])[-1]
        bracketed = self.text[clause.end : clause.end + 1] in ("（", "(")
        behind = self.text[clause.end : clause.end + _AHEAD] if bracketed else ""
        return self.words.real.search(ahead + re.split("[）)]", behind)[0]) is not None

    def base(self, based: Anchor | None) -> Period | None:
        """Return the period compared with; ``None`` of the year before, whatever the period is."""
        if based is None:
            return self.topic.base
        return None if based.last_year else based.period

    def time_behind(self, spot: _Spot) -> Period | None:
        """Return the time named behind a number, where the language puts it there."""
        times = (
            one.period
            for one in spot.anchors
            if one.period and not one.compared and one.start >= spot.token.end
        )
        return next(times, None) if self.words.based_after else None

    def zone(self, spot: _Spot) -> str:
        """Return the zone named; in English it may stand behind the number."""
        ahead = [one for one in spot.anchors if one.zone and one.end <= spot.token.start]
        behind = [
            one
            for one in spot.anchors
            if one.zone and not one.compared and spot.token.end <= one.start < spot.after
        ]
        later = self.words.based_after and behind and not ahead
        return behind[0].zone if later else self.topic.zone

    def subject(self, spot: _Spot, what: Said) -> tuple[Naming | None, float, str]:
        """Return the fact that a number speaks of, how sure that is, and words not understood."""
        before = [
            one
            for one in spot.namings
            if spot.start <= one.start
            and one.end <= spot.token.start
            and one.start not in self.used
            and not self.is_whole(one)
        ]
        known: list[Anchor | Naming] = [*spot.anchors, *spot.namings]
        lead = self.left(spot.start, spot.token.start, known)
        if before:
            last = before[-1]
            between = self.left(last.end, spot.token.start, known)
            ahead = self.left(spot.start, last.start, known)
            sure = last.confidence * (0.6 if between else 1.0) * (0.7 if ahead else 1.0)
            return last, sure, ahead + between
        joined = self.labels.joined(self.named, lead) if lead and self.topic.naming else ()
        if joined:
            at = spot.start
            return Naming(start=at, end=spot.token.start, keys=joined), 0.95, ""
        behind = self.behind(spot)
        if behind and what.measure in _COUNTED:
            self.used.add(behind.start)
            return behind, behind.confidence * (0.7 if lead else 1.0), lead
        inherited = self.topic.naming
        own = what.measure == "level" and self.speaks_of_else(spot, inherited)
        if inherited and not own and (not lead or self.within(lead, inherited)):
            return inherited, inherited.confidence * 0.95 * self.topic.sure, ""
        return self.loosely(spot), _LOOSE, lead or self.topic.unknown

    def loosely(self, spot: _Spot) -> Naming | None:
        """Return the facts whose label the clause spells with other words between."""
        if spot.token.quantity is None or self.topic.unknown:
            return None
        clause = self.text[spot.clause.start : spot.clause.end]
        keys = self.labels.spelt_in(clause, spot.token.unit)
        return Naming(start=spot.start, end=spot.token.start, keys=keys) if keys else None

    def speaks_of_else(self, spot: _Spot, inherited: Naming | None) -> bool:
        """Tell whether a number counts something of its own: 其中翻番的6家, 15 little giants."""
        ahead = self.text[spot.clause.start : spot.token.start]
        if self.words.of_which.search(ahead):
            return True
        inside = any(
            spot.start <= one.start < spot.token.start
            for one in spot.clause.tokens
            if one.kind is not TokenKind.DATE
        )
        if inside:
            return True
        noun = nouns_of("", self.text[spot.token.end : spot.after], self.words)[1]
        return bool(noun) and not (inherited and self.within(noun, inherited))

    def within(self, left: str, naming: Naming) -> bool:
        """Tell whether words say no more than the name of a fact does: 开行 of 开行中欧班列."""
        facts = [one for one in self.reading.book.facts.values() if one.key in naming.keys]
        return any(left in one.label.said(self.reading.language) for one in facts)

    @property
    def named(self) -> str:
        """The words by which the text named the fact that it speaks of."""
        naming = self.topic.namings[-1] if self.topic.namings else None
        return self.text[naming.start : naming.end] if naming else ""

    def behind(self, spot: _Spot) -> Naming | None:
        """Return the fact named right behind a number: 412家高新技术企业."""
        for one in spot.namings:
            if spot.token.end <= one.start and one.end <= spot.after:
                gap = self.text[spot.token.end : one.start]
                near = len(gap) <= self.words.reach
                return one if near and not self.left(spot.token.end, one.start, ()) else None
        return None

    def based(self, spot: _Spot) -> Anchor | None:
        """Return the time that a number is compared with: before it, in English behind it too."""
        times = [one for one in spot.anchors if one.compared and not one.zone]
        before = [one for one in times if spot.start <= one.start and one.end <= spot.token.start]
        after = [one for one in times if spot.token.end <= one.start and one.end <= spot.after]
        if self.words.based_after and after:
            return after[0]
        return before[-1] if before else None

    def as_base(self, spot: _Spot, what: Said, based: Anchor | None) -> Said:
        """Take a level that stands right behind the time compared with for the base."""
        if what.measure == "level" and self.words.former.search(self.around(spot)[0]):
            return replace(what, measure="base")
        if what.measure != "level" or based is None or based.end > spot.token.start:
            return what
        between = self.text[based.end : spot.token.start]
        return replace(what, measure="base") if self.words.of.fullmatch(between) else what


_COUNTED = frozenset({"level", "new", "change", "target", "base", "start", "streak"})
"""What a count right before its noun may be."""


_CHANGES = frozenset({"new", "change", "growth", "points", "doubling", "times"})
_AHEAD = 20
_CLAUSE = 24
_DOUBTED = 0.7
_LOOSE = 0.6
"""How sure a fact is whose label is there in other words."""

_LISTED = frozenset({"growth", "share", "average", "change", "new", "target", "completion"})
"""Measures that the later numbers of a list share with its first."""
