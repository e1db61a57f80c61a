"""The lines of a chart: where its points lie, and what is drawn through them."""

from collections.abc import Iterator
from dataclasses import dataclass

from bulletin.charts.box import Box
from bulletin.charts.draft import Draft
from bulletin.charts.inks import Ink
from bulletin.charts.scale import Scale, amount, amounts, close_up
from bulletin.charts.shapes import RADIUS, Line, Mark, Shape
from bulletin.facts import Figure


@dataclass(frozen=True, slots=True)
class Point:
    """A figure's place on the plot."""

    figure: Figure
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """The room that lines are drawn in, with one ``x`` for each category, evenly apart."""

    draft: Draft
    area: Box
    xs: tuple[float, ...]
    scale: Scale

    def tracks(self) -> tuple[tuple[Ink, tuple[Point | None, ...]], ...]:
        """Return each series' ink and points; ``None`` where it has no data."""
        return tuple(
            (ink, tuple(map(self._point, self.xs, series.figures)))
            for ink, series in zip(self.draft.inks, self.draft.chart.series, strict=True)
        )

    def _point(self, x: float, figure: Figure | None) -> Point | None:
        return None if figure is None else Point(figure, x, self.scale.at(amount(figure)))

    def shapes(self) -> tuple[Shape, ...]:
        """Return foot, lines and marks; a line has a gap where data are missing."""
        tracks = self.tracks()
        drawn = [line for ink, points in tracks for line in _through(self.draft, ink, points)]
        marks = [
            Mark(x=point.x, y=point.y, form=ink.form, colour=ink.colour)
            for ink, points in tracks
            for point in points
            if point is not None
        ]
        return (*self._foot(), *drawn, *marks)

    def _foot(self) -> Iterator[Shape]:
        """Yield the line at zero, or a foot with a break where zero lies far below."""
        left, right = self.area.left, self.area.right
        if self.scale.low <= 0:
            zero = self.scale.at(0)
            yield self.draft.rule((left, zero), (right, zero))
            return
        y = self.area.bottom
        steps = ((0, 0), (6, 0), (8, -3), (11, 3), (13, 0), (right - left, 0))
        yield Line(points=tuple((left + x, y + up) for x, up in steps), colour=self.draft.look.text)


def _through(draft: Draft, ink: Ink, points: tuple[Point | None, ...]) -> Iterator[Line]:
    run: list[tuple[float, float]] = []
    for point in (*points, None):
        if point is not None:
            run.append((point.x, point.y))
            continue
        if len(run) > 1:
            yield draft.line(ink, tuple(run))
        run = []


def plotted(draft: Draft, area: Box, indent: float) -> Plot:
    """Return the plot of a chart in ``area``, its first and last points ``indent`` inside."""
    count = len(draft.chart.categories)
    wide = area.right - area.left - 2 * indent
    xs = tuple(
        area.left + indent + wide * (place / (count - 1) if count > 1 else 0.5)
        for place in range(count)
    )
    low, high = close_up(amounts(draft.chart))
    above = draft.leading + draft.space + RADIUS
    below = above if low != 0 else 0.0
    scale = Scale(low, high, area.bottom - below, area.top + above)
    return Plot(draft=draft, area=area, xs=xs, scale=scale)
