"""Figures: numbers on their way into print, each with its derivation."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from bulletin.diagnostics import Place, Text
from bulletin.facts.fact import Fact, Source
from bulletin.facts.interval import Interval
from bulletin.facts.period import Period
from bulletin.facts.quantity import Quantity
from bulletin.facts.unit import Unit


class Origin(Enum):
    """Where a printed number comes from."""

    GIVEN = "given"
    COMPUTED = "computed"
    REPORTED = "reported"
    LITERAL = "literal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Operand:
    """A published value, or result of ``measure``, that a figure was made of.

    ``note`` is what there is to say about it, as in a sheet or where an editor accepted it.
    """

    fact: str
    label: Text
    zone: str
    period: Period
    quantity: Quantity
    source: Source | None = None
    measure: str = "value"
    zone_name: Text = Text()
    note: Text = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """The result of a measure, before it is put into words.

    ``value`` is signed and in ``unit``, to 50 digits where computed; ``quantity`` is the result as
    published, where it is (``origin`` given, reported or literal). ``decimals`` is the number of
    places that the operands support, or ``None`` where the publication's own habit decides.
    ``formula`` names its operands by place: ``({0} - {1}) / {1}``. ``base``, ``other`` and
    ``against`` are what the measure compares with: a period, a zone or fact by name, other
    measurements; ``within`` is the zone of a fact named in ``other``, where it is another zone.
    ``outcome`` tells what the sign alone cannot (see each measure). ``preliminary`` is a value
    that is, or rests on one that is.
    """

    measure: str
    value: Decimal
    unit: Unit
    period: Period
    origin: Origin
    fact: Fact | None = None
    quantity: Quantity | None = None
    decimals: int | None = None
    interval: Interval = Interval(None, None)
    operands: tuple[Operand, ...] = ()
    formula: str = ""
    base: Period | None = None
    other: Text | None = None
    within: Text | None = None
    against: "tuple[Measurement, ...]" = ()
    outcome: str = ""
    preliminary: bool = False
    sources: tuple[Source, ...] = ()
    note: Text = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a measure has no result: a finding that does not know its place yet."""

    code: str
    message: Text
    hint: Text = Text()
    fact: str | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number as printed: its words, its measurement, and the mention that asked for it.

    ``id`` is unique on its page (``lead-3``); ``value`` is the number printed, in ``unit``.
    """

    id: str
    text: str
    language: str
    value: str
    unit: str
    measurement: Measurement
    place: Place
