"""Zones side by side: what siblings have in common, period by period, with rank and size."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bulletin.facts import (
    EXACT,
    Fact,
    FactBook,
    Figure,
    Kind,
    Period,
    Question,
    Refusal,
    Step,
    Zone,
    measure,
)
from bulletin.wording import Habits, Style, phrase, unit_name

_PERIODS = 3
"""How many periods are set side by side, the latest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A zone's figure in a period, its rank where all siblings have one.

    ``bar`` is its length in percent of the longest among the siblings; ``None`` for the whole,
    which is no sibling.
    """

    figure: Figure
    rank: Figure | None
    bar: int | None = None

    @property
    def zone(self) -> str:
        """The key of its zone."""
        fact = self.figure.measurement.fact
        return fact.zone if fact else ""

    @property
    def size(self) -> Decimal:
        """The figure in its unit without scale, so that 万 and 亿 compare."""
        found = self.figure.measurement
        return found.value.scaleb(found.unit.power, EXACT)


@dataclass(frozen=True, slots=True)
class ComparedZone:
    """A zone with its cell in each period; ``None`` where it has no figure."""

    zone: Zone
    cells: Sequence[Cell | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A fact that zones have in common. ``rows`` end with the whole where it has the fact."""

    label: str
    unit: str
    periods: tuple[Period, ...]
    rows: tuple[ComparedZone, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All its figures in the order of print."""
        cells = (cell for row in self.rows for cell in row.cells if cell)
        return tuple(one for cell in cells for one in (cell.figure, cell.rank) if one)


@dataclass(frozen=True, slots=True)
class Family:
    """The zones of one whole, and what they have in common."""

    parent: Zone
    comparisons: tuple[Comparison, ...]


def comparisons_of(book: FactBook, language: str, habits: Habits) -> tuple[Family, ...]:
    """Return every whole whose zones share facts, with each fact that two of them or more have.

    The whole itself counts as one of them. Facts stand in the order of the sheets, zones in that
    of their files; a zone without the fact is left out.
    """
    teller = _Teller(book, language, habits)
    families = []
    for parent in book.zones.values():
        zones = [zone for zone in book.zones.values() if zone.parent == parent.key]
        if zones:
            families.append(Family(parent, tuple(_compared(zones, parent, teller))))
    return tuple(one for one in families if one.comparisons)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Puts a fact's figures into words."""

    book: FactBook
    language: str
    habits: Habits

    def figure(self, name: str, fact: Fact, period: Period, *steps: Step) -> Figure | None:
        found = measure(Question(self.book, fact, period), steps)
        if isinstance(found, Refusal):
            return None
        worded = phrase(found, self.language, Style(compact=True), self.habits)
        if isinstance(worded, Refusal):
            return None
        return Figure(
            id=name,
            text=worded.text,
            language=self.language,
            value=worded.quantity.numeral.text,
            unit=str(worded.quantity.unit),
            measurement=found,
            place=fact.place,
        )


def _compared(siblings: Sequence[Zone], whole: Zone, teller: _Teller) -> Iterator[Comparison]:
    zones = (*siblings, whole)
    keys = dict.fromkeys(fact.key for zone in zones for fact in teller.book.of_zone(zone.key))
    for number, key in enumerate(keys, 1):
        facts = [fact for zone in zones if (fact := teller.book.fact(zone.key, key))]
        alike = [fact for fact in facts if fact.unit.dimension == facts[0].unit.dimension]
        shared = [fact for fact in alike if fact.values]
        if len(shared) > 1:
            yield _comparison(f"{whole.key}-{number}", shared, whole, teller)


def _comparison(name: str, facts: Sequence[Fact], whole: Zone, teller: _Teller) -> Comparison:
    periods = _periods(facts)
    columns = [
        _column(f"{name}-{number}", facts, period, whole, teller)
        for number, period in enumerate(periods, 1)
    ]
    rows = (
        ComparedZone(teller.book.zones[fact.zone], cells)
        for fact, *cells in zip(facts, *columns, strict=True)
    )
    return Comparison(
        label=facts[0].label.said(teller.language),
        unit=unit_name(facts[0].unit, teller.language),
        periods=periods,
        rows=tuple(row for row in rows if any(row.cells)),
    )


def _column(
    name: str, facts: Sequence[Fact], period: Period, whole: Zone, teller: _Teller
) -> list[Cell | None]:
    """Return the cells of a period; bars are as long as figures are high beside the siblings'.

    A figure that stands alone has none.
    """
    cells: list[Cell | None] = []
    for fact in facts:
        figure = teller.figure(f"{name}-{fact.zone}", fact, period)
        rank = None
        if fact.zone != whole.key:
            rank = teller.figure(f"{name}-{fact.zone}-rank", fact, period, Step("rank"))
        cells.append(Cell(figure=figure, rank=rank) if figure else None)
    sizes = [cell.size for cell in cells if cell and cell.zone != whole.key]
    if len(sizes) < 2:
        return cells
    return [
        replace(cell, bar=_bar(cell.size, max(sizes))) if cell and cell.zone != whole.key else cell
        for cell in cells
    ]


def _periods(facts: Iterable[Fact]) -> tuple[Period, ...]:
    """Return the latest periods for which two zones have values; else the latest there are.

    Stocks are compared by the day their periods end on, whatever the sheets call them.
    """
    counted: dict[object, list[Period]] = {}
    for fact in facts:
        for period in fact.values:
            key = period.end if fact.kind is Kind.STOCK else period
            counted.setdefault(key, []).append(period)
    several = [min(found) for found in counted.values() if len(found) > 1]
    chosen = several or [min(found) for found in counted.values()]
    return tuple(sorted(chosen, reverse=True)[:_PERIODS])


def _bar(size: Decimal, longest: Decimal) -> int | None:
    """Return a bar's length in whole percent; no bar for what is not above zero."""
    return round(EXACT.divide(size * 100, longest)) if size > 0 else None
