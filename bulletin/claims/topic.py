"""What a text speaks of at a place: the times and zones it names, and those it compares with."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bulletin.claims.labels import Naming
from bulletin.claims.sentences import Clause
from bulletin.claims.token import TokenKind
from bulletin.claims.vocabulary import Vocabulary
from bulletin.facts import Period, Step

OURS, WHOLE, FOREIGN = "@ours", "@whole", "@foreign"
"""A zone without a name: the one spoken of anyway, the whole it belongs to, one of no sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A time or a zone named in the text; ``compared`` where something is measured by it."""

    start: int
    end: int
    compared: bool
    period: Period | None = None
    zone: str = ""
    last_year: bool = False
    since: bool = False
    rival: bool = False


@dataclass(slots=True, kw_only=True)
class Topic:
    """What the sentence has spoken of so far, and what is carried over from the one before.

    ``base`` is the period of a level that a growth is measured from; ``since`` the time from which
    something is told; ``shared`` the share that a change is then told of; ``rival`` the zone
    compared with; ``naming`` the fact last named, ``unknown`` the words of something that no sheet
    has.
    """

    default: Period | None = None
    today: int | None = None
    zone: str = ""
    period: Period | None = None
    carried_zone: str = ""
    carried_period: Period | None = None
    naming: Naming | None = None
    unknown: str = ""
    sure: float = 1.0
    base: Period | None = None
    last_year: bool = False
    since: Period | None = None
    shared: tuple[Step, ...] = ()
    rival: str = ""
    namings: list[Naming] = field(default_factory=list)
    places: list[Anchor] = field(default_factory=list)
    times: list[Anchor] = field(default_factory=list)

    @property
    def year(self) -> int | None:
        """The year that goes without saying."""
        period = self.period or self.carried_period or self.default
        return period.year if period else None

    def next_sentence(self) -> None:
        """Carry zone and period over; the subject must be named again."""
        self.carried_zone = self.zone or self.carried_zone
        self.carried_period = self.period or self.carried_period
        self.zone, self.period, self.naming, self.unknown = "", None, None, ""
        self.base, self.last_year, self.since, self.shared = None, False, None, ()
        self.rival = ""
        self.namings, self.places, self.times = [], [], []

    def take(self, anchor: Anchor) -> None:
        """Turn to what an anchor names, unless something is only compared with it."""
        if anchor.rival:
            self.rival = anchor.zone
        if anchor.since:
            self.since = anchor.period
        if anchor.compared:
            return
        if anchor.zone:
            self.zone = anchor.zone
            self.places.append(anchor)
        elif anchor.period or anchor.last_year:
            self.period, self.last_year = anchor.period, anchor.last_year
            self.times.append(anchor)


def anchors_of(
    text: str, clause: Clause, zones: Sequence[Naming], words: Vocabulary, topic: Topic
) -> list[Anchor]:
    """Return the times and zones that a clause names, in their order."""
    found = [_zone(text, one.start, one.end, words, one.keys[0]) for one in _in(zones, clause)]
    taken = {at for one in found for at in range(one.start, one.end)}
    for pattern, name in ((words.ours, OURS), (words.whole, WHOLE), (words.foreign, FOREIGN)):
        found += [
            _zone(text, one.start(), one.end(), words, name)
            for one in pattern.finditer(text, clause.start, clause.end)
            if one.start() not in taken
        ]
    found += _times(text, clause, words, topic)
    return sorted(found, key=lambda one: one.start)


def _in(namings: Sequence[Naming], clause: Clause) -> list[Naming]:
    return [one for one in namings if clause.start <= one.start and one.end <= clause.end]


def _zone(text: str, start: int, end: int, words: Vocabulary, key: str) -> Anchor:
    compared = bool(words.compared_zone.search(text[max(start - 12, 0) : start]))
    rival = compared and words.rival.match(text, end) is not None
    return Anchor(start=start, end=end, compared=compared, zone=key, rival=rival)


def _times(text: str, clause: Clause, words: Vocabulary, topic: Topic) -> list[Anchor]:
    year = topic.year
    found = []
    for token in clause.tokens:
        if token.kind is not TokenKind.DATE:
            continue
        period = token.period or (words.read_date(token.text, year) if year else None)
        if token.period:
            year = token.period.year
        found.append(_time(text, token.start, token.end, words, period))
    now = topic.period or topic.carried_period or topic.default
    earlier = now.years_earlier() if now else None
    this = _year(topic.today) if topic.today else topic.default
    found += [
        _time(text, one.start(), one.end(), words, earlier, last=True)
        for one in words.last_year.finditer(text, clause.start, clause.end)
    ]
    found += [
        _time(text, one.start(), one.end(), words, this)
        for one in words.this_year.finditer(text, clause.start, clause.end)
    ]
    taken = {at for one in found for at in range(one.start, one.end)}
    found += [
        _time(text, one.start(), one.end(), words, _year(year))
        for one in words.whole_year.finditer(text, clause.start, clause.end)
        if year and one.start() not in taken
    ]
    return found


def _year(year: int) -> Period:
    return Period.months(year, 1, 12)


_SPAN = re.compile("[至到]| to | through ")
"""In a date, that it runs from one time to another: from January to November."""


def _time(
    text: str,
    start: int,
    end: int,
    words: Vocabulary,
    period: Period | None,
    *,
    last: bool = False,
) -> Anchor:
    before = text[max(start - 14, 0) : start]
    equal = text[end : end + 1] == "的" and words.equals.search(before)
    since = bool(words.onward.match(text, end) or words.between.search(before))
    span = _SPAN.search(text, start, end) is not None
    compared = bool((words.compared.search(before) and not span) or equal or since)
    return Anchor(
        start=start, end=end, compared=compared, period=period, last_year=last, since=since
    )


def residue(
    text: str, start: int, end: int, spans: Sequence[tuple[int, int]], filler: re.Pattern[str]
) -> str:
    """Return what a stretch says beside the spans that are understood and words of no meaning."""
    rest = "".join(
        character if not any(low <= at < high for low, high in spans) else "|"
        for at, character in enumerate(text[start:end], start)
    )
    return re.sub(r"[\W_\d]+", "", filler.sub("", rest))
