"""Numbers of a text held against each other: what a rule looks at and what it finds."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bulletin.claims.claim import Claim
from bulletin.claims.vocabulary import Vocabulary
from bulletin.diagnostics import Text
from bulletin.facts import Interval, Quantity, Rounding, rounded
from bulletin.wording import quantity_text

NOTHING = Interval(Decimal(10) ** 30, None)
"""What nothing printed can be."""

LEVELS = frozenset({"level", "start", "base"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The claims of one sentence, those of the whole text, and the text itself."""

    text: str
    words: Vocabulary
    claims: Sequence[Claim]
    all_claims: Sequence[Claim]

    @property
    def levels(self) -> list[Claim]:
        """The amounts of the sentence."""
        return [one for one in self.claims if one.measure in LEVELS and one.amount is not None]

    def before(self, claim: Claim, dimension: str = "") -> list[Claim]:
        """Return the amounts that stand before a claim, the nearest first."""
        found = [one for one in self.levels if one.token.end <= claim.token.start]
        return [one for one in reversed(found) if not dimension or one.dimension == dimension]

    def between(self, first: Claim, second: Claim) -> str:
        """Return the words between two numbers."""
        return self.text[first.token.end : second.token.start]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A number held against its neighbours: whether it agrees, and with what."""

    claim: Claim
    agrees: bool
    message: Text
    replacement: str | None = None
    confidence: float = 0.85
    fine: bool = False
    other: Claim | None = None
    parts: tuple[Claim, ...] = ()


Rule = Callable[[Passage], Iterator[Held]]


def held(claim: Claim, expected: Interval, rule: Text, central: Decimal | None = None) -> Held:
    """Return a claim held against what its neighbours allow, in its dimension's own unit."""
    amount = claim.amount
    agrees = amount is not None and amount.meets(expected)
    if agrees:
        return _agreeing(claim, expected, rule)
    due = _due(claim, central) if central is not None else None
    zh, en = (
        f"“{claim.token.text}”与上下文不符：{rule.zh}",
        (f"“{claim.token.text}” disagrees with its neighbours: {rule.en}"),
    )
    if due:
        zh, en = f"{zh}，应为{due}", f"{en}; it should be {due}"
    return Held(claim=claim, agrees=False, message=Text(zh, en), replacement=due)


_FINEST = 10
_FINE = 3
"""Decimals of a rate that may be too many: two may have come from values not rounded."""
_RATES = frozenset({"growth", "times", "share", "completion"})


def _agreeing(claim: Claim, expected: Interval, rule: Text) -> Held:
    """Say that a number holds, or that it has more digits than its neighbours support."""
    quantity = claim.token.quantity
    if quantity and claim.measure in _RATES and quantity.decimals and _finer(quantity, expected):
        message = Text(
            f"“{claim.token.text}”比推得出的精细：{rule.zh}",
            f"“{claim.token.text}” is finer than its neighbours support: {rule.en}",
        )
        return Held(claim=claim, agrees=True, message=message, fine=True)
    message = Text(f"与上下文相符：{rule.zh}", f"agrees with its neighbours: {rule.en}")
    return Held(claim=claim, agrees=True, message=message)


def _finer(quantity: Quantity, expected: Interval) -> bool:
    if (
        not quantity.plain
        or quantity.decimals < _FINE
        or expected.low is None
        or expected.high is None
    ):
        return False
    last = quantity.numeral.step.scaleb(quantity.unit.power)
    return expected.high - expected.low > last * _FINEST


def _due(claim: Claim, middle: Decimal) -> str | None:
    """Return the number that the neighbours give, as the text would print it."""
    quantity = claim.token.quantity
    if quantity is None or not quantity.plain or quantity.numeral.fraction:
        return None
    if (middle < 0) != (claim.sign < 0) and middle:
        return None
    value = rounded(
        middle.copy_abs().scaleb(-quantity.unit.power), quantity.decimals, Rounding.HALF_UP
    )
    return quantity_text(Quantity.of(value, quantity.unit), claim.language) if value else None


def point(claim: Claim) -> Decimal:
    """Return the number as written, in its dimension's own unit."""
    return claim.value if claim.value is not None else Decimal(0)


def span(claim: Claim) -> Interval:
    """Return what a number may stand for, in its dimension's own unit."""
    return claim.amount or Interval(None, None)


def counter(claim: Claim) -> str:
    """Return the counter of a number (家)."""
    return claim.token.unit.base.name if claim.token.unit else ""


def shown(claim: Claim) -> str:
    """Return a number as the text writes it."""
    return claim.token.text
