"""What a layout is drawn on: a chart, its look and one size of type."""

from dataclasses import dataclass

from bulletin.articles import Chart, ChartSeries
from bulletin.charts.box import Box
from bulletin.charts.inks import Filling, Form, Ink, inks, loud, quiet
from bulletin.charts.lettering import LEADING, width
from bulletin.charts.look import Look
from bulletin.charts.shapes import Anchor, Bar, Line, Mark, Words
from bulletin.facts import Figure

SPACE = 0.4
"""Between a mark, a swatch or a bar and its words, in ems."""


INFINITE = float("inf")
"""Room without an end: words in one line, whatever they meet."""

PRELIMINARY = "*"
"""What marks a preliminary value (初步核算); the note below the chart says so."""


def mark_of(figure: Figure) -> str:
    """Return the mark of a figure, or nothing."""
    return PRELIMINARY if figure.measurement.preliminary else ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The paper for one attempt at laying a chart out, with all text in one size.

    ``aside`` tells that it is drawn beside something highlighted.
    """

    chart: Chart
    look: Look
    size: float
    aside: bool = False

    @property
    def leading(self) -> float:
        """From one baseline to the next, in points."""
        return LEADING * self.size

    @property
    def space(self) -> float:
        """Between a thing and its words, in points."""
        return SPACE * self.size

    @property
    def inks(self) -> tuple[Ink, ...]:
        """One ink for each series; those not highlighted are quiet where others are."""
        names = [series.name for series in self.chart.series]
        first = self.chart.highlight
        if self.aside:
            return (quiet(self.look),) * len(names)
        if not any(name in first for name in names):
            return inks(self.look, len(names))
        return tuple(loud(self.look) if name in first else quiet(self.look) for name in names)

    @property
    def columns(self) -> tuple[ChartSeries, ...]:
        """The series and, behind them, the total where there is one."""
        total = self.chart.total
        return self.chart.series if total is None else (*self.chart.series, total)

    def at(self, place: int) -> tuple[tuple[Ink, Figure | None], ...]:
        """Return what each series shows in the category at ``place``.

        The one series of a chart is quiet beside a highlighted category.
        """
        chart, drawn = self.chart, self.inks
        if len(chart.series) == 1 and any(name in chart.highlight for name in chart.categories):
            seen = chart.categories[place] in chart.highlight
            drawn = (loud(self.look) if seen else quiet(self.look),)
        return tuple(
            (ink, series.figures[place]) for ink, series in zip(drawn, chart.series, strict=True)
        )

    def width(self, text: str) -> float:
        """Return how wide ``text`` runs here."""
        return width(text, self.size)

    def words(
        self, lines: tuple[str, ...], x: float, y: float, part: str, anchor: Anchor = Anchor.MIDDLE
    ) -> Words:
        """Return a name whose first line stands on ``y``."""
        return Words(
            lines=lines,
            x=x,
            y=y,
            size=self.size,
            colour=self.look.text,
            part=part,
            anchor=anchor,
        )

    def room(self, figure: Figure) -> float:
        """Return how wide a figure's text runs, with its mark."""
        return self.width(figure.text + mark_of(figure))

    def value(
        self,
        figure: Figure,
        x: float,
        y: float,
        anchor: Anchor = Anchor.MIDDLE,
        on: Ink | None = None,
    ) -> Words:
        """Return a figure's text, as it is printed everywhere else; a preliminary one is marked.

        :param on: the ink of the bar that it stands on: reversed out of a solid one, on a plate
            over a hatch.
        """
        filling = on.filling if on else None
        hatched = filling in (Filling.RISING, Filling.FALLING)
        return Words(
            lines=(figure.text,),
            x=x,
            y=y,
            size=self.size,
            colour=self.look.paper if filling is Filling.SOLID else self.look.text,
            part="value",
            anchor=anchor,
            figure=figure.id,
            mark=mark_of(figure),
            on_bar=on is not None,
            plate=self.look.paper if hatched else None,
        )

    def missing(
        self, x: float, y: float, anchor: Anchor = Anchor.MIDDLE, room: float = INFINITE
    ) -> Words:
        """Return the words that say there is no data, the last line on ``y``.

        Without room for them in one line they stand one below the other.
        """
        said = self.look.no_data
        narrow = tuple(said.split()) if " " in said else tuple(said)
        lines = (said,) if self.width(said) <= room else narrow
        return Words(
            lines=lines,
            x=x,
            y=y - (len(lines) - 1) * self.leading,
            size=self.size,
            colour=self.look.grey,
            part="missing",
            anchor=anchor,
        )

    def hollow(self, x: float, y: float, form: Form = Form.CIRCLE) -> Mark:
        """Return the hollow mark that stands where there is no data."""
        return Mark(x=x, y=y, form=form, colour=self.look.grey, paper=self.look.paper)

    def bar(self, ink: Ink, box: Box, figure: Figure | None = None) -> Bar:
        """Return a bar of a series."""
        return Bar(
            box=box,
            colour=ink.colour,
            filling=ink.filling,
            tint=self.look.tint,
            figure=figure.id if figure else None,
        )

    def line(self, ink: Ink, points: tuple[tuple[float, float], ...]) -> Line:
        """Return the line of a series."""
        return Line(points=points, colour=ink.colour, wide=1.3, dash=ink.dash)

    def rule(self, start: tuple[float, float], end: tuple[float, float]) -> Line:
        """Return the line that a chart stands on."""
        return Line(points=(start, end), colour=self.look.text)
