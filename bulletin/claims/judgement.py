"""What is thought of each number of a text, and of its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 — `date` is a field below
from enum import Enum

from bulletin.claims.labels import Labels
from bulletin.claims.token import Known, Token
from bulletin.diagnostics import Severity, Text
from bulletin.facts import Fact, FactBook, Period, Step


class Verdict(Enum):
    """What checking a number came to."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    TOO_FINE = "too-fine"
    NOT_A_STATISTIC = "not-a-statistic"
    NOT_CHECKED = "not-checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a text is to be read: its language, and the zone and period of what names none.

    ``date`` is the day on which the text appears (去年 is then known); ``names`` are fixed
    expressions with digits; ``known`` the numbers that our own program has put there.
    ``labels`` are the names of the book's facts (``labels_of``), gathered once for many texts.
    """

    book: FactBook
    language: str
    zone: str | None = None
    period: Period | None = None
    date: Date | None = None
    names: Sequence[str] = ()
    known: Sequence[Known] = ()
    labels: Labels | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A number and its verdict.

    ``fact`` at ``period`` is what it was taken for, with a ``confidence`` between 0 and 1, by the
    measure that ``steps`` name (none of the value itself; ``None`` of what no mention asks for);
    ``message`` says what was understood and what was expected; ``replacement`` is the number put
    right, ready to stand in the place of the token, where it is known.
    """

    token: Token
    verdict: Verdict
    message: Text
    fact: Fact | None = None
    period: Period | None = None
    steps: tuple[Step, ...] | None = None
    confidence: float = 0.0
    replacement: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A fault in the words around a number: 降低2倍, 约30亿元左右.

    ``text[start:end]`` is what is wrong; ``replacement`` what may stand there instead.
    """

    code: str
    start: int
    end: int
    message: Text
    hint: Text
    replacement: str | None = None
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """All numbers of a text, each with its verdict, and the slips of its words."""

    tokens: tuple[Judged, ...]
    slips: tuple[Slip, ...]

    @property
    def coverage(self) -> float:
        """The share of numbers of which something could be said; 1 of a text without numbers."""
        if not self.tokens:
            return 1.0
        silent = sum(one.verdict is Verdict.NOT_CHECKED for one in self.tokens)
        return 1 - silent / len(self.tokens)
