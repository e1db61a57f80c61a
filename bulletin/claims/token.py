"""Numbers found in a text, each with what it is and what it may stand for."""

from dataclasses import dataclass
from enum import Enum

from bulletin.facts import Interval, Measurement, Period, Quantity, Unit


class TokenKind(Enum):
    """What a number in a text is."""

    QUANTITY = "quantity"
    RATE = "rate"
    POINTS = "points"
    RATIO = "ratio"
    MULTIPLE = "multiple"
    RANGE = "range"
    ORDINAL = "ordinal"
    DATE = "date"
    CODE = "code"
    NAME = "name"
    UNKNOWN = "unknown"


STATISTICS = frozenset(
    {
        TokenKind.QUANTITY,
        TokenKind.RATE,
        TokenKind.POINTS,
        TokenKind.RATIO,
        TokenKind.MULTIPLE,
        TokenKind.RANGE,
    }
)
"""Kinds that may be statistics; an ordinal may be a rank, the rest name things and times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A number in a text: ``text[start:end]``, with its qualifier and its unit.

    ``quantity`` is the number read, ``None`` of dates, codes and names; ``period`` the span of time
    that a date names by itself (十一月 alone names none).
    """

    text: str
    start: int
    end: int
    kind: TokenKind
    quantity: Quantity | None = None
    period: Period | None = None

    @property
    def unit(self) -> Unit | None:
        """The unit written, ``None`` where the number has no value."""
        return self.quantity.unit if self.quantity else None

    @property
    def interval(self) -> Interval | None:
        """What the number may stand for, in its unit."""
        return self.quantity.interval if self.quantity else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A number of the text that is known already: a figure of our own at its place."""

    start: int
    end: int
    measurement: Measurement


def covers(known: Known, token: Token) -> bool:
    """Tell whether a number stands where one that is known does."""
    return known.start < token.end and token.start < known.end
