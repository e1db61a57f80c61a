"""Sentences and clauses of a text, with the numbers in them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bulletin.claims.labels import Naming
from bulletin.claims.token import Token
from bulletin.claims.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between two marks; ``opens`` is the mark before it."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    opens: str = ""

    def of(self, text: str) -> str:
        """Return the words of the clause."""
        return text[self.start : self.end]


def sentences(
    text: str, found: Sequence[Token], named: Sequence[Naming], words: Vocabulary
) -> Iterator[tuple[Clause, ...]]:
    """Return the sentences of a text as clauses; marks inside numbers and names part nothing."""
    spans = [(one.start, one.end) for one in found] + [(one.start, one.end) for one in named]
    inside = {at for start, end in spans for at in range(start, end)}
    start = 0
    for mark in _marks(words.end, text, inside):
        yield tuple(_clauses(text, start, mark.start(), found, words, inside))
        start = mark.end()
    yield tuple(_clauses(text, start, len(text), found, words, inside))


def _marks(pattern: re.Pattern[str], text: str, inside: set[int]) -> Iterator[re.Match[str]]:
    return (mark for mark in pattern.finditer(text) if mark.start() not in inside)


def _clauses(
    text: str,
    start: int,
    end: int,
    found: Sequence[Token],
    words: Vocabulary,
    inside: set[int],
) -> Iterator[Clause]:
    opens = ""
    for mark in words.stop.finditer(text, start, end):
        if mark.start() in inside:
            continue
        yield _clause(start, mark.start(), found, opens)
        start, opens = mark.end(), mark[0]
    yield _clause(start, end, found, opens)


def _clause(start: int, end: int, found: Sequence[Token], opens: str) -> Clause:
    within = tuple(one for one in found if start <= one.start and one.end <= end)
    return Clause(start, end, within, opens)
