"""From amounts to places on the draft."""

from collections.abc import Iterable
from dataclasses import dataclass

from bulletin.articles import Chart
from bulletin.facts import Figure


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear scale: ``low`` stands at ``start``, ``high`` at ``end`` (in points)."""

    low: float
    high: float
    start: float
    end: float

    def at(self, amount: float) -> float:
        """Return where ``amount`` stands."""
        return self.start + (amount - self.low) / (self.high - self.low) * (self.end - self.start)


def amount(figure: Figure) -> float:
    """Return how long a figure is to be drawn, in the own unit of its dimension.

    Lengths on paper may be floats; the number printed is the figure's text, never this.
    """
    measured = figure.measurement
    return float(measured.value.scaleb(measured.unit.power))


def amounts(chart: Chart) -> tuple[float, ...]:
    """Return the amounts of all figures of a chart."""
    return tuple(amount(f) for series in chart.series for f in series.figures if f is not None)


def from_zero(values: Iterable[float]) -> tuple[float, float]:
    """Return the lowest and highest amount that bars reach, which always take in zero."""
    reached = (0.0, *values)
    low, high = min(reached), max(reached)
    return (low, high) if low < high else (0.0, 1.0)


def close_up(values: Iterable[float]) -> tuple[float, float]:
    """Return the range that lines are drawn in: from zero, unless they would lie flat up there.

    Values that all lie above three quarters of the highest are shown from a little below the
    lowest; the chart then marks its foot as broken off.
    """
    low, high = from_zero(values := tuple(values))
    lowest = min(values, default=low)
    if lowest > high * 3 / 4 and lowest < high:
        return (lowest - (high - lowest) / 3, high)
    return (low, high)
