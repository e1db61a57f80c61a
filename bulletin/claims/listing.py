"""分别: several numbers, each of its own fact, in the order in which they were named."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from bulletin.claims.claim import Claim
from bulletin.claims.labels import Naming
from bulletin.claims.measuring import Said
from bulletin.claims.topic import Topic

_FEWEST = 2


@dataclass(slots=True)
class Queue:
    """The facts that still wait for their numbers."""

    waiting: deque[Naming] = field(default_factory=deque)
    of: dict[int, Naming] = field(default_factory=dict)
    last: tuple[Naming | None, Claim] | None = None

    def fill(self, topic: Topic, claims: Sequence[Claim], sentence: int) -> None:
        """Line up the facts named and not yet counted, or else those just counted."""
        counted = [one for one in claims if one.sentence == sentence and one.measure == "level"]
        ends = max((one.token.end for one in counted), default=0)
        bare = [one for one in topic.namings if one.start >= ends]
        found = bare if len(bare) >= _FEWEST else topic.namings
        self.waiting = deque(found if len(found) >= _FEWEST else ())

    def next(self, lead: str, what: Said) -> Naming | None:
        """Return the fact whose turn it is."""
        del lead, what
        return self.waiting.popleft() if self.waiting else None
