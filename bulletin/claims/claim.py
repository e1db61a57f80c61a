"""What a number in a text claims: of which fact, zone and period, by which measure."""

from dataclasses import dataclass, field
from decimal import Decimal

from bulletin.claims.token import Token
from bulletin.facts import EXACT, Interval, Kind, Period, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One way to understand a number: a question to the fact book, and how sure that is.

    ``kind`` is ``measure`` for the book's own measures; ``ratio-change`` and ``share-change`` are
    differences of levels and of shares in points, from ``base``; ``above`` is that of two zones.
    """

    fact: str
    zone: str
    period: Period
    steps: tuple[Step, ...] = ()
    confidence: float = 1.0
    kind: str = "measure"
    base: Period | None = None
    other: str = ""

    @property
    def asked(self) -> tuple[Step, ...] | None:
        """The measures of a mention that asks the same, ``None`` where none does."""
        if self.kind == "ratio-change":
            usual = self.base is None or self.base == self.period.years_earlier()
            return (Step("yoy"),) if usual else (Step("since", f"{self.base}"),)
        return {"measure": self.steps, "streak": (Step("streak"),)}.get(self.kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A number in its sentence.

    ``carried`` tells that the fact was named before another number; ``doubted`` that it is only
    taken from there, or that words beside the number make it another one (余下, 剔除): then only
    a misprint of the book's figure contradicts it.
    ``metric`` names what is measured (the key of a fact, or the words of the text); ``measure`` is
    what is said of it, ``sign`` −1 where the verb speaks of a fall. ``subject`` is the zone, and
    ``period`` the time, as far as the text names them; ``then`` that it is the year before.
    """

    token: Token
    language: str
    metric: str
    measure: str
    sign: int = 1
    zone: str = ""
    period: Period | None = None
    base: Period | None = None
    then: bool = False
    sentence: int = 0
    clause: int = 0
    lead: str = ""
    tail: str = ""
    whole: str = ""
    real: bool = False
    noun: bool = False
    kind: Kind | None = None
    after_growth: bool = False
    listed: bool = False
    carried: bool = False
    doubted: bool = False
    nouns: tuple[str, str] = ("", "")
    asks: tuple[Ask, ...] = field(default=())

    @property
    def amount(self) -> Interval | None:
        """What the number may stand for, signed, in the own unit of its dimension."""
        quantity = self.token.quantity
        if quantity is None:
            return None
        interval = quantity.interval.scaled(quantity.unit.power)
        return interval.negated() if self.sign < 0 else interval

    @property
    def value(self) -> Decimal | None:
        """The number as written, signed, in the own unit of its dimension."""
        quantity = self.token.quantity
        if quantity is None:
            return None
        return EXACT.multiply(quantity.amount, Decimal(self.sign))

    @property
    def or_more(self) -> bool:
        """Tell whether words around the number leave it open upward: 翻了一番多."""
        return self.tail.startswith(("多", "有余")) or self.lead.endswith("more than ")

    @property
    def places(self) -> int:
        """The power of ten of the last digit written, in the own unit of its dimension."""
        quantity = self.token.quantity
        return quantity.unit.power - quantity.decimals if quantity else 0

    @property
    def dimension(self) -> str:
        """What is measured; empty of what has no value."""
        return self.token.unit.dimension if self.token.unit else ""
