"""Facts as a statistics office reports them: one indicator of one zone over its periods."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from types import MappingProxyType

from bulletin.diagnostics import Place, Text
from bulletin.facts.formula import Formula
from bulletin.facts.period import Period
from bulletin.facts.quantity import Quantity
from bulletin.facts.reference import Reference
from bulletin.facts.unit import Unit


class Kind(Enum):
    """What is measured, which decides the words of a change."""

    FLOW = "flow"
    STOCK = "stock"
    AVERAGE = "average"
    RATIO = "ratio"
    INDEX = "index"
    PRICE = "price"
    PROFIT = "profit"

    @property
    def additive(self) -> bool:
        """Tell whether the values of parts add up to that of their whole."""
        return self in (Kind.FLOW, Kind.STOCK, Kind.PROFIT)


class Basis(Enum):
    """How rates are computed; rates on another basis than nominal are reported, never computed."""

    NOMINAL = "nominal"
    CONSTANT_PRICES = "constant-prices"
    COMPARABLE = "comparable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a figure was published."""

    key: str
    title: Text
    publisher: Text = Text()
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One published value: of a period, from a source, at a place in a sheet."""

    quantity: Quantity
    place: Place
    source: Source | None = None
    preliminary: bool = False
    note: Text = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A value that was published before and has been replaced."""

    was: Quantity
    on: date
    why: Text
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """An editor's decision about a finding; it holds while ``seen`` is what the finding saw."""

    finding: str
    period: Period | None
    use: str
    seen: tuple[str, ...]
    reason: Text
    by: str
    place: Place


Series = Mapping[Period, tuple[Observation, ...]]
_NONE: Series = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """An indicator of a zone.

    ``values``, ``added`` (published additions) and ``target`` hold, for each period, every
    observation in the order of the sheets: the first one counts until an editor accepts another.
    ``reported`` holds published results by measure (``yoy``, ``share``, ``rank`` …).
    """

    zone: str
    key: str
    label: Text
    unit: Unit
    place: Place
    kind: Kind = Kind.FLOW
    basis: Basis = Basis.NOMINAL
    values: Series = field(default_factory=lambda: _NONE)
    added: Series = field(default_factory=lambda: _NONE)
    target: Series = field(default_factory=lambda: _NONE)
    reported: Mapping[str, Series] = field(default_factory=lambda: MappingProxyType({}))
    whole: Reference | None = None
    parts: tuple[Reference, ...] = ()
    of_which: tuple[Reference, ...] = ()
    formula: Formula | None = None
    also: tuple[str, ...] = ()
    revised: Mapping[Period, Revision] = field(default_factory=lambda: MappingProxyType({}))
    accept: tuple[Acceptance, ...] = ()
    seasonally_adjusted: bool = False

    @property
    def name(self) -> str:
        """The fact's full name, ``zone/key``."""
        return f"{self.zone}/{self.key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A zone: its names, the whole it belongs to, and what it is called as a whole (全市)."""

    key: str
    name: Text
    as_whole: Text
    place: Place
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSheet:
    """The facts of one file, checked and in the order of the file."""

    path: str
    zone: str
    facts: tuple[Fact, ...]
