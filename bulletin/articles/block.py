"""What articles are made of: running text, and the exhibits between."""

from dataclasses import dataclass

from bulletin.articles.draft import Draft
from bulletin.articles.line import Line
from bulletin.diagnostics import Place
from bulletin.facts import Figure


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text: sanitised HTML of paragraphs, crossheads (h2), lists, quotations."""

    html: str
    draft: Draft | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A table row: its head and its cells; ``None`` marks a cell without data.

    ``trend`` are the figures that a line in its last cell is drawn through, ``trend_alt`` the same
    in words; ``total`` marks what the rows before come to.
    """

    head: Line
    unit: str
    cells: tuple[Line | None, ...]
    trend: tuple[Figure | None, ...] = ()
    trend_alt: str = ""
    total: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of facts. ``unit`` is the unit of all rows, or empty where rows differ.

    ``groups`` are heads over several columns each, with how many; ``trend`` is the head of the
    column of lines, empty where there is none; ``mark`` tells what marks preliminary values.
    """

    title: Line | None
    corner: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    unit: str
    note: Line | None
    source: Line | None
    groups: tuple[tuple[str, int], ...] = ()
    trend: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class BigFigure:
    """One number of a row of big numbers: value and unit apart, under its label."""

    label: Line
    number: Line
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A row of big numbers."""

    title: Line | None
    items: tuple[BigFigure, ...]


@dataclass(frozen=True, slots=True)
class RollItem:
    """A name on an honour roll, with what it is honoured for."""

    name: Line
    note: Line | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """An honour roll."""

    title: Line | None
    items: tuple[RollItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MainPoints:
    """The main points of a bulletin, one sentence each."""

    title: Line | None
    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One series of a chart; ``None`` marks a period without data."""

    name: str
    figures: tuple[Figure | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What a chart shows; all series share one unit. ``alt`` says the same in words.

    A share has two series: the amounts of the parts, in the unit, and their shares in %; the parts
    are its categories. ``total`` is what the parts of a share or the series of a stack come to,
    with one figure for the share, one for each category of the stack. ``highlight`` names the
    categories and series to be seen first; ``mark`` tells what marks preliminary values.
    """

    id: str
    kind: str
    title: Line | None
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    unit: str
    alt: str
    note: Line | None
    source: Line | None
    place: Place
    total: ChartSeries | None = None
    highlight: tuple[str, ...] = ()
    mark: str = ""


Block = Prose | Table | FigureRow | Roll | MainPoints | Chart
