"""What pages add to charts and tables: the numbers of a chart as a table, points under points."""

import re
from dataclasses import dataclass

from bulletin.articles import Chart, Line, Table
from bulletin.facts import Figure

_NUMBER = re.compile(r"\d[\d,]*(?P<tail>(?:\.\d+)?\D*)$")
_MOST_COLUMNS = 4

Cell = Figure | str | None


@dataclass(frozen=True, slots=True)
class DataTable:
    """The numbers of a chart: heads of its columns, and rows with their heads.

    A cell is ``None`` where data are missing, and an empty text where none are due.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


def data_table(chart: Chart) -> DataTable:
    """Return a chart's numbers with a row for each category, or for each series where many.

    The total stands last; a share has its whole in a row of its own, without a share.
    """
    series, names = chart.series, chart.categories
    if chart.total is not None and len(chart.total.figures) == len(names):
        series = (*series, chart.total)
    if len(series) > _MOST_COLUMNS:
        return DataTable(names, tuple((one.name, one.figures) for one in series))
    rows: list[tuple[str, tuple[Cell, ...]]] = [
        (name, tuple(one.figures[place] for one in series)) for place, name in enumerate(names)
    ]
    if chart.total is not None and series == chart.series:
        rows.append((chart.total.name, (*chart.total.figures, *[""] * (len(series) - 1))))
    return DataTable(tuple(one.name for one in series), tuple(rows))


def padded(table: Table) -> tuple[tuple[str, ...], ...]:
    """Return what stands unseen behind each cell, so that decimal points stand in one line.

    All is counted in half-widths, which digits and points have here and hanzi have two of; a cell
    without decimals is filled up with a point and zeros as wide as those of its column.
    """
    tails = [[_tail(cell) for cell in row.cells] for row in table.rows]
    widest = [max(map(_halves, column), default=0) for column in zip(*tails, strict=True)]
    return tuple(
        tuple(_pad(tail, room) for tail, room in zip(row, widest, strict=True)) for row in tails
    )


def _tail(cell: Line | None) -> str:
    """Return what follows the whole number of a cell: decimals, words such as 余, a mark."""
    if cell is None:
        return ""
    found = _NUMBER.search(cell.text)
    mark = "*" if any(figure.measurement.preliminary for figure in cell.figures) else ""
    return (found["tail"] if found else "") + mark


def _halves(tail: str) -> int:
    return sum(2 if character > "⺀" else 1 for character in tail)


def _pad(tail: str, room: int) -> str:
    lacking = room - _halves(tail)
    pointed = lacking > 1 and "." not in tail
    return "." + "0" * (lacking - 1) if pointed else "0" * lacking
