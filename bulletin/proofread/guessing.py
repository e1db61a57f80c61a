"""What a text speaks of, guessed from its words: its zone, its period."""

from collections import Counter
from collections.abc import Iterator

from bulletin.claims import Token, TokenKind, tokens
from bulletin.facts import FactBook, Form, Period, Zone


def zone_of(text: str, book: FactBook, language: str) -> str | None:
    """Return the zone that a text names most often, of equals the smaller one.

    A text that names none is taken for the only zone that has facts, where there is one.
    """
    named = Counter({key: _namings(text, zone, book, language) for key, zone in book.zones.items()})
    most = max(named.values(), default=0)
    if most:
        best = [key for key, times in named.items() if times == most]
        return next((key for key in best if book.parent(key)), best[0])
    with_facts = {zone for zone, _ in book.facts}
    return with_facts.pop() if len(with_facts) == 1 else None


def _namings(text: str, zone: Zone, book: FactBook, language: str) -> int:
    """Count a zone's name, whole or without that of the place it lies in (青岛高新区, 高新区)."""
    name = zone.name.said(language)
    parent = book.parent(zone.key)
    short = name.removeprefix(parent.name.said(language).rstrip("市省区")).strip() if parent else ""
    return text.count(short if 2 < len(short) < len(name) else name) if name else 0


def period_of(text: str, zone: str | None, book: FactBook, language: str) -> Period | None:
    """Return the period of which a text gives its numbers: the year it names most often.

    It is a part of that year (上半年, 1—11月) where the text names that more often. A text without
    a year speaks of the latest that its zone has numbers of.
    """
    dates = [one.period for one in tokens(text, language) if _dates(one) and one.period]
    years = Counter(one.year for one in dates)
    if not years:
        return _latest(zone, book)
    most = max(years.values())
    year = max(year for year, times in years.items() if times == most)
    spans = Counter(one for one in dates if one.year == year and 1 < one.length <= 12)
    whole = Period.months(year, 1, 12)
    longest = max(spans.values(), default=0)
    return whole if spans[whole] == longest else max(spans, key=lambda one: (spans[one], one))


def _dates(token: Token) -> bool:
    return token.kind is TokenKind.DATE


def _latest(zone: str | None, book: FactBook) -> Period | None:
    return max(_years(zone, book), default=None)


def _years(zone: str | None, book: FactBook) -> Iterator[Period]:
    for fact in book.of_zone(zone) if zone else book.facts.values():
        for period in (*fact.values, *(p for series in fact.reported.values() for p in series)):
            if period.form is Form.YEAR:
                yield period
