"""分别: several numbers, each of its own fact, zone or time, in the order of their names."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bulletin.claims.claim import Claim
from bulletin.claims.labels import Naming
from bulletin.claims.token import Token, TokenKind
from bulletin.claims.topic import Topic
from bulletin.claims.vocabulary import Vocabulary
from bulletin.facts import Period

_FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one number of a list is of, as far as the list tells."""

    naming: Naming | None = None
    zone: str = ""
    period: Period | None = None


@dataclass(slots=True)
class Queue:
    """What still waits for its number, and how many numbers are ``left``.

    A list of which not all is known has numbers of nothing known.
    """

    waiting: deque[Turn] = field(default_factory=deque)
    left: int = 0
    zones: tuple[Turn, ...] = ()
    sentence: int = -1

    def fill(self, topic: Topic, claims: Sequence[Claim], sentence: int, numbers: int) -> None:
        """Line up what was named and not yet counted, or else the facts just counted."""
        counted = [one for one in claims if one.sentence == sentence and one.measure == "level"]
        ends = max((one.token.end for one in counted), default=0)
        named = [Turn(naming=one) for one in topic.namings if one.start >= ends]
        zones = [Turn(zone=one.zone) for one in topic.places if one.start >= ends]
        times = [Turn(period=one.period) for one in topic.times if one.start >= ends]
        before = [Turn(naming=one) for one in topic.namings]
        lists = (named, zones, times, before)
        if numbers >= _FEWEST:
            found = next((one for one in lists if len(one) == numbers), ())
            self.waiting, self.left = deque(found), numbers
            self.zones, self.sentence = (tuple(zones) if found is zones else ()), sentence

    def again(self, sentence: int, numbers: int) -> None:
        """Line up the same zones for a second list as long as the first: 增长5.9%和8.9%."""
        if sentence == self.sentence and not self.left and numbers == len(self.zones) > 1:
            self.waiting, self.left = deque(self.zones), numbers

    def next(self) -> Turn | None:
        """Return whose turn it is, ``None`` where that is not known."""
        self.left -= 1
        return self.waiting.popleft() if self.waiting else None


def list_length(text: str, found: Sequence[Token], first: Token, words: Vocabulary) -> int:
    """Return how many numbers a list has that begins with ``first``: 67家、38家和4家."""
    count = 1
    for one, two in pairwise(token for token in found if token.start >= first.start):
        dated = TokenKind.DATE in (one.kind, two.kind)
        if dated or not words.joint.fullmatch(text[one.end : two.start]):
            return count
        count += 1
    return count
