"""A number in its clause, and what the words and names around it are."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bulletin.claims.labels import Naming
from bulletin.claims.sentences import Clause
from bulletin.claims.token import Token, TokenKind
from bulletin.claims.topic import Anchor, residue
from bulletin.claims.vocabulary import Vocabulary
from bulletin.facts import Period

_ENTRY = re.compile(r" ?[（(][^）)]*[）)][：:]")
"""What stands behind the name of an entry, as in notes: 4家 入选企业（2023年）：…."""

_AHEAD = 20
_CLAUSE = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A number in its clause: the words before it from ``start``, those behind it to ``after``."""

    text: str
    words: Vocabulary
    clause: Clause
    start: int
    token: Token
    after: int
    anchors: Sequence[Anchor]
    namings: Sequence[Naming]

    @property
    def lead(self) -> str:
        """The words before the number; of a rank those of its whole clause."""
        if self.token.kind is TokenKind.ORDINAL:
            ahead = self.text[max(self.token.start - _CLAUSE, 0) : self.token.start]
            return re.split("[，。；、,;]", ahead)[-1]
        return self.text[self.start : self.token.start]

    @property
    def tail(self) -> str:
        """The words behind the number."""
        return self.text[self.token.end : self.after]

    @property
    def ahead(self) -> str:
        """The clause up to the number."""
        return self.text[self.clause.start : self.token.start]

    @property
    def sentence(self) -> str:
        """The sentence up to the number."""
        return self.words.end.split(self.text[: self.token.start])[-1]

    @property
    def rest(self) -> str:
        """The sentence from the number on."""
        end = self.words.end.search(self.text, self.token.end)
        return self.text[self.token.end : end.start() if end else None]

    @property
    def unknown(self) -> str:
        """What the words before the number say that is not understood."""
        return self.left(self.start, self.token.start, (*self.anchors, *self.namings))

    @property
    def dimension(self) -> str:
        """What the number measures."""
        return self.token.unit.dimension if self.token.unit else ""

    def left(self, start: int, end: int, known: Iterable[Anchor | Naming] = ()) -> str:
        """Return what is not understood between two places."""
        spans = [(one.start, one.end) for one in known]
        return residue(self.text, start, end, spans, self.words.filler)

    @property
    def based(self) -> Anchor | None:
        """The time that the number is compared with: before it, in English behind it too."""
        times = [one for one in self.anchors if one.compared and not one.zone]
        before = [one for one in times if self.start <= one.start and one.end <= self.token.start]
        after = [one for one in times if self.token.end <= one.start and one.end <= self.after]
        if self.words.based_after and after:
            return after[0]
        return before[-1] if before else None

    @property
    def time_behind(self) -> Period | None:
        """The time named behind the number, where the language puts it there."""
        times = (
            one.period
            for one in self.anchors
            if one.period and not one.compared and one.start >= self.token.end
        )
        return next(times, None) if self.words.based_after else None

    @property
    def time_beside(self) -> Period | None:
        """The time that stands right behind the number's noun: 5,460 patients in 2022."""
        for one in self.anchors:
            if one.period and not one.compared and self.token.end <= one.start < self.after:
                near = self.words.behind.fullmatch(self.text[self.token.end : one.start])
                return one.period if near else None
        return None

    @property
    def zone_behind(self) -> str:
        """The zone named behind the number and not before it, where the language puts it there."""
        zones = [one for one in self.anchors if one.zone]
        ahead = any(one.end <= self.token.start for one in zones)
        behind = (
            one.zone
            for one in zones
            if not one.compared and self.token.end <= one.start < self.after
        )
        return next(behind, "") if self.words.based_after and not ahead else ""

    @property
    def zone_beside(self) -> str:
        """The zone compared with whose own number this is: 少于南岭区的251家."""
        zones = [one for one in self.anchors if one.zone and one.compared]
        near = (
            one.zone
            for one in zones
            if self.start <= one.start
            and one.end <= self.token.start
            and self.words.beside.fullmatch(self.text[one.end : self.token.start])
        )
        return next(near, "")

    @property
    def naming_behind(self) -> Naming | None:
        """The fact named right behind the number: 412家高新技术企业."""
        for one in self.namings:
            if self.token.end <= one.start and one.end <= self.after:
                near = one.start - self.token.end <= self.words.reach
                if _ENTRY.match(self.text, one.end):
                    return None
                return one if near and not self.left(self.token.end, one.start) else None
        return None

    @property
    def real(self) -> bool:
        """Tell whether a rate is said to be at constant prices, before it or in brackets behind."""
        start, end = self.clause.start, self.clause.end
        ahead = re.split("[；。;.\n]", self.text[max(start - _AHEAD, 0) : end])[-1]
        bracketed = self.text[end : end + 1] in ("（", "(")
        behind = self.text[end : end + _AHEAD] if bracketed else ""
        return self.words.real.search(ahead + re.split("[）)]", behind)[0]) is not None
