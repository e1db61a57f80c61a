"""The claims of a text: what each number says of which fact, zone and period."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bulletin.claims.asking import asks_of, kind_of
from bulletin.claims.claim import Claim
from bulletin.claims.evidence import weighed
from bulletin.claims.judgement import Reading
from bulletin.claims.labels import Labels, Naming
from bulletin.claims.languages import VOCABULARIES
from bulletin.claims.listing import Queue, Turn, list_length
from bulletin.claims.measuring import Said, said
from bulletin.claims.nouns import formulas, is_share_of, is_span, is_threshold, nouns_of
from bulletin.claims.restating import as_added, as_base, as_before, start_of
from bulletin.claims.sentences import Clause, sentences
from bulletin.claims.spot import Spot
from bulletin.claims.subject import COUNTED, Found, Subject
from bulletin.claims.token import Token, TokenKind, covers
from bulletin.claims.topic import FOREIGN, Anchor, Topic, anchors_of, residue
from bulletin.claims.vocabulary import Vocabulary
from bulletin.facts import Form, Period

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
    formulas: Sequence[tuple[int, int]] = ()

    def __post_init__(self) -> None:
        self.formulas = formulas(self.text)
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
            spot = Spot(
                text=self.text,
                words=self.words,
                clause=clause,
                start=cursor,
                token=token,
                after=after,
                anchors=anchors,
                namings=namings,
            )
            self.claim(spot)
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
            if (
                start <= naming.start
                and naming.end <= end
                and not is_share_of(self.text, naming, self.words)
            ):
                self.topic.naming, self.topic.unknown, self.topic.base = naming, "", None
                self.topic.sure = 0.7 if self.left(start, naming.start, anchors) else 1.0
                self.topic.namings.append(naming)

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
        named = is_threshold(self.text, token, self.facts) or is_span(self.text, token)
        return token.kind not in _SILENT and not named

    def claim(self, spot: Spot) -> None:
        """Make the claim of one number."""
        what = said(spot.lead, spot.tail, spot.token, self.words)
        if what is None:
            return
        if any(low <= spot.token.start < high for low, high in self.formulas):
            self.operand(spot)
            return
        naming, confidence, left = self.given(spot) or self.subject(spot, what)
        confidence *= self.sure_part(spot, naming)
        own = what = as_added(spot, what, naming)
        confidence *= self.spanned(spot, what)
        what = as_before(spot, as_base(spot, what), self.before)
        if what.measure == "points" and self.topic.shared and not spot.unknown:
            what = replace(what, measure="share-change")
        claim = self.made(spot, what)
        if (turn := self.turn_of(spot)) is not None:
            naming = turn.naming or (naming if turn.zone or turn.period else None)
            confidence = max(confidence, naming.confidence if naming else 0.0)
            claim = replace(
                claim, listed=True, zone=turn.zone or claim.zone, period=turn.period or claim.period
            )
        claim = replace(
            claim,
            metric=naming.keys[0] if naming else left,
            kind=kind_of(naming, self.reading.book),
            lead=spot.lead,
            tail=spot.tail,
            nouns=nouns_of(spot.lead, spot.tail, self.words),
        )
        claim = weighed(claim, spot, naming, own.measure)
        if naming:
            asks = asks_of(claim, what, naming, self.topic, self.reading, self.words)
            sure = tuple(replace(one, confidence=one.confidence * confidence) for one in asks)
            claim = replace(claim, asks=sure)
        self.after(claim, naming, left)

    def operand(self, spot: Spot) -> None:
        """Make the claim of a number in a calculation: it says nothing of a fact by itself."""
        claim = Claim(
            token=spot.token, language=self.reading.language, metric="", measure="operand"
        )
        self.claims.append(replace(claim, sentence=self.sentence, clause=self.clause))

    def given(self, spot: Spot) -> Found | None:
        """Return the fact of a number that our own program printed."""
        known = next((one for one in self.reading.known if covers(one, spot.token)), None)
        fact = known.measurement.fact if known else None
        if fact is None:
            return None
        return Naming(start=spot.start, end=spot.token.start, keys=(fact.key,)), 1.0, ""

    def sure_part(self, spot: Spot, naming: Naming | None) -> float:
        """Return how surely 其中 goes on about the whole that the fact is listed under."""
        before = [one for one in self.claims if one.sentence == self.sentence]
        if naming is None or not before or not self.words.of_which.search(spot.ahead):
            return 1.0
        wholes = {whole for key in naming.keys for whole in self.labels.wholes.get(key, ())}
        return _DOUBTED if wholes and before[0].metric not in wholes else 1.0

    def spanned(self, spot: Spot, what: Said) -> float:
        """Return how sure a change is: one over several years (五年来) is none of the last."""
        over = what.measure in _CHANGES and self.words.span.search(spot.sentence)
        return _SPANNED if over else 1.0

    def turn_of(self, spot: Spot) -> Turn | None:
        """Return what a number of a list with 分别 is of; ``None`` of any other number."""
        behind = self.words.based_after and self.words.respectively.search(spot.rest)
        numbers = list_length(self.text, self.tokens, spot.token, self.words)
        if self.words.respectively.search(spot.lead) or (behind and not self.queue.left):
            self.queue.fill(self.topic, self.claims, self.sentence, numbers)
        else:
            self.queue.again(self.sentence, numbers)
        return (self.queue.next() or Turn()) if self.queue.left else None

    def after(self, claim: Claim, naming: Naming | None, left: str) -> None:
        """Let the topic follow a claim: what comes next speaks of the same, or of nothing known."""
        self.claims.append(claim)
        if claim.measure == "share":
            self.topic.shared = claim.asks[0].steps if claim.asks else ()
        if claim.measure in ("start", "base"):
            self.topic.base = claim.period
        if naming is None and left:
            self.topic.naming, self.topic.unknown = None, left
        elif naming and claim.measure in COUNTED:
            self.topic.naming = naming

    @property
    def before(self) -> Claim | None:
        """The claim before, of the same sentence."""
        last = self.claims[-1] if self.claims else None
        return last if last and last.sentence == self.sentence else None

    def made(self, spot: Spot, what: Said) -> Claim:
        """Return the claim as far as its time and zone go."""
        topic, based = self.topic, spot.based
        zones = sum(bool(one.zone) and one.end <= spot.token.start for one in spot.anchors)
        if max(zones, len(topic.places)) > 1 and self.words.together.search(spot.lead):
            topic.zone = FOREIGN
        period = spot.time_beside or topic.period or spot.time_behind
        if what.measure in ("start", "base"):
            period = spot.time_beside or self.start(period, based)
        elif self.over_years(period):
            period = period.split()[-1] if period else None
        base = self.base(based)
        if period and period.form is Form.YEARS and what.measure in _OVER_YEARS and not base:
            base, period = period.split()[0], period.split()[-1]
        return Claim(
            language=self.reading.language,
            token=spot.token,
            metric="",
            measure=what.measure,
            sign=what.sign or 1,
            zone=spot.zone_behind
            or (spot.zone_beside if what.measure in ("level", "new") else "")
            or topic.zone,
            period=period,
            then=based.last_year if based else topic.last_year,
            base=base,
            sentence=self.sentence,
            clause=self.clause,
            whole=what.whole,
            noun=what.noun,
            after_growth=self.before is not None and self.before.measure in ("growth", "rank"),
            real=spot.real,
        )

    def subject(self, spot: Spot, what: Said) -> Found:
        """Return the fact that a number speaks of, how sure that is, and words not understood."""
        return Subject(
            text=self.text,
            words=self.words,
            spot=spot,
            what=what,
            topic=self.topic,
            reading=self.reading,
            labels=self.labels,
            claims=[one for one in self.claims if one.sentence == self.sentence],
            used=self.used,
        ).found()

    def start(self, period: Period | None, based: Anchor | None) -> Period | None:
        """Return the time of what something is compared with, or started from."""
        now = period or self.topic.carried_period or self.topic.default
        return based.period if based else self.topic.since or (start_of(now) if now else None)

    def over_years(self, period: Period | None) -> bool:
        """Tell whether a level is where several years led to: 2019—2023年由A增加到B."""
        years = period is not None and period.form is Form.YEARS
        return years and self.before is not None and self.before.measure == "start"

    def base(self, based: Anchor | None) -> Period | None:
        """Return the period compared with; ``None`` of the year before, whatever the period is."""
        if based is None:
            return self.topic.base or self.topic.since
        return None if based.last_year else based.period


_CHANGES = frozenset({"new", "change", "growth", "points", "doubling", "times"})
_DOUBTED = 0.7
_OVER_YEARS = frozenset({"change", "growth", "times", "points"})
"""What 2020—2023年 names both ends of."""

_SPANNED = 0.6
