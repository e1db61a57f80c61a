"""Numbers that the rest of their own turn of phrase contradicts."""

from collections.abc import Iterator, Mapping, Sequence
from re import Match

from bulletin.claims.en_phrases import ENGLISH
from bulletin.claims.phrase import Phrase
from bulletin.claims.token import Token
from bulletin.claims.zh_phrases import CHINESE
from bulletin.diagnostics import Text
from bulletin.facts import Interval

PHRASES: Mapping[str, tuple[Phrase, ...]] = {"zh": CHINESE, "en": ENGLISH}


def objections(text: str, found: Sequence[Token], language: str) -> Iterator[tuple[int, Text]]:
    """Return the place of each number that the rest of its phrase contradicts, and why."""
    for phrase in PHRASES[language]:
        for match in phrase.pattern.finditer(text):
            numbers = _numbers(match, found)
            if numbers is None or not _one_dimension(phrase, numbers):
                continue
            try:
                holds = phrase.holds(match, {name: _span(one) for name, one in numbers.items()})
            except ZeroDivisionError:
                continue
            if not holds:
                token = numbers["r"]
                zh = f"“{token.text}”与上下文不符：{phrase.because.zh}"
                en = f"“{token.text}” disagrees with its neighbours: {phrase.because.en}"
                yield token.start, Text(zh, en)


def _numbers(match: Match[str], found: Sequence[Token]) -> dict[str, Token] | None:
    """Return the numbers of a phrase by name, ``None`` where one of them has no value."""
    numbers: dict[str, Token] = {}
    for name in match.groupdict().keys() & set("abcr"):
        at = match.start(name)
        token = next((one for one in found if one.start <= at < one.end), None)
        if token is None or token.quantity is None:
            return None
        numbers[name] = token
    return numbers


def _one_dimension(phrase: Phrase, numbers: Mapping[str, Token]) -> bool:
    units = {unit.dimension for name in phrase.alike if (unit := numbers[name].unit)}
    return len(units) <= 1


def _span(token: Token) -> Interval:
    quantity = token.quantity
    return quantity.interval.scaled(quantity.unit.power) if quantity else Interval(None, None)
