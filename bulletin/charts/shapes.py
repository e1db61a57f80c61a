"""What a chart is made of: words, bars, lines and marks, each knowing the room it takes."""

from dataclasses import dataclass, replace
from enum import Enum
from xml.etree.ElementTree import Element, SubElement

from bulletin.charts.box import Box
from bulletin.charts.hatch import hatch
from bulletin.charts.inks import Filling, Form
from bulletin.charts.lettering import ASCENT, DESCENT, LEADING, widest, width
from bulletin.charts.number import number

RADIUS = 2.0
"""Half the height of a mark, in points."""


class Anchor(Enum):
    """Which point of a line of text stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Lines of text; ``x`` is where they are anchored, ``y`` the baseline of the first.

    ``figure`` is the id of the Figure that they print, ``part`` what they are on the chart
    (value, category, series, missing). ``mark`` follows a preliminary value. Words ``on_bar``
    stand wholly on one, on a ``plate`` of their own where it is hatched.
    """

    lines: tuple[str, ...]
    x: float
    y: float
    size: float
    colour: str
    part: str
    anchor: Anchor = Anchor.MIDDLE
    figure: str | None = None
    mark: str = ""
    on_bar: bool = False
    plate: str | None = None

    @property
    def box(self) -> Box:
        """The room that the lines take."""
        wide = widest(self.lines, self.size) + width(self.mark, self.size)
        left = self.x - wide * _SHARE_LEFT[self.anchor]
        below = self.y + (len(self.lines) - 1) * LEADING * self.size + DESCENT * self.size
        return Box(left, self.y - ASCENT * self.size, left + wide, below)

    def moved(self, right: float, down: float) -> "Words":
        """Return the same words elsewhere."""
        return replace(self, x=self.x + right, y=self.y + down)

    def element(self) -> Element:
        """Return the text, over its plate where it has one."""
        if self.plate is None:
            return self._text()
        box, group = self.box.grown(1), Element("g")
        drawn = SubElement(group, "rect", {"x": number(box.left), "y": number(box.top)})
        drawn.set("width", number(box.right - box.left))
        drawn.attrib |= {"height": number(box.bottom - box.top), "fill": self.plate}
        group.append(self._text())
        return group

    def _text(self) -> Element:
        """Return the text element, with one tspan for each of several lines."""
        drawn = Element(
            "text", {"class": f"chart-{self.part}", "x": number(self.x), "y": number(self.y)}
        )
        drawn.attrib |= {"font-size": number(self.size), "fill": self.colour}
        drawn.set("text-anchor", self.anchor.value)
        if self.mark and self.figure is not None:
            # The number stands in an element of its own, which holds nothing else.
            SubElement(drawn, "tspan", {"data-figure": self.figure}).text = self.lines[0]
            SubElement(drawn, "tspan", {"class": "chart-mark"}).text = self.mark
            return drawn
        if self.figure is not None:
            drawn.set("data-figure", self.figure)
        if len(self.lines) == 1:
            drawn.text = self.lines[0]
            return drawn
        for place, line in enumerate(self.lines):
            down = number(LEADING * self.size if place else 0)
            SubElement(drawn, "tspan", {"x": number(self.x), "dy": down}).text = line
        return drawn


_SHARE_LEFT = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A filled rectangle; ``figure`` is the id of the Figure whose amount it shows."""

    box: Box
    colour: str
    filling: Filling
    tint: str
    figure: str | None = None

    def moved(self, right: float, down: float) -> "Bar":
        """Return the same bar elsewhere."""
        return replace(self, box=self.box.moved(right, down))

    def element(self) -> Element:
        """Return a rectangle and, over it, the strokes of a hatch."""
        group = Element("g", {"stroke": self.colour})
        box = self.box
        drawn = SubElement(group, "rect", {"x": number(box.left), "y": number(box.top)})
        drawn.set("width", number(box.right - box.left))
        drawn.set("height", number(box.bottom - box.top))
        solid = {Filling.SOLID: self.colour, Filling.TINT: self.tint, Filling.EMPTY: "none"}
        drawn.attrib |= {"fill": solid.get(self.filling, "none"), "stroke-width": "0.5"}
        if self.figure is not None:
            drawn.set("data-bar", self.figure)
        if self.filling not in solid and (strokes := hatch(box, self.filling)):
            SubElement(group, "path", {"d": strokes, "stroke-width": "0.7"})
        return group


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line through two or more points; ``dash`` is empty for an unbroken one."""

    points: tuple[tuple[float, float], ...]
    colour: str
    wide: float = 0.6
    dash: str = ""

    def moved(self, right: float, down: float) -> "Line":
        """Return the same line elsewhere."""
        return replace(self, points=tuple((x + right, y + down) for x, y in self.points))

    def enters(self, box: Box) -> bool:
        """Tell whether the line runs through ``box``."""
        pairs = zip(self.points, self.points[1:], strict=False)
        return any(box.crossed(start, end) for start, end in pairs)

    def element(self) -> Element:
        """Return the polyline."""
        through = " ".join(f"{number(x)},{number(y)}" for x, y in self.points)
        drawn = Element("polyline", {"points": through, "fill": "none"})
        drawn.attrib |= {"stroke": self.colour, "stroke-width": number(self.wide)}
        drawn.set("stroke-linejoin", "round")
        if self.dash:
            drawn.set("stroke-dasharray", self.dash)
        return drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark at a point of a series; ``paper`` fills the hollow one that stands for no data."""

    x: float
    y: float
    form: Form
    colour: str
    paper: str | None = None

    @property
    def box(self) -> Box:
        """The room that the mark takes."""
        return Box(self.x - RADIUS, self.y - RADIUS, self.x + RADIUS, self.y + RADIUS)

    def moved(self, right: float, down: float) -> "Mark":
        """Return the same mark elsewhere."""
        return replace(self, x=self.x + right, y=self.y + down)

    def element(self) -> Element:
        """Return the outline of the mark's form."""
        if self.form is Form.CIRCLE:
            drawn = Element("circle", {"cx": number(self.x), "cy": number(self.y)})
            drawn.set("r", number(RADIUS))
        else:
            corners = _CORNERS[self.form]
            points = " ".join(f"{number(self.x + x)},{number(self.y + y)}" for x, y in corners)
            drawn = Element("polygon", {"points": points})
        drawn.attrib |= {"fill": self.paper or self.colour, "stroke": self.colour}
        drawn.set("stroke-width", "0.7")
        return drawn


# Of one size to the eye.
_CORNERS = {
    Form.SQUARE: ((-1.8, -1.8), (1.8, -1.8), (1.8, 1.8), (-1.8, 1.8)),
    Form.TRIANGLE: ((0.0, -2.3), (2.3, 1.8), (-2.3, 1.8)),
    Form.DIAMOND: ((0.0, -2.4), (2.4, 0.0), (0.0, 2.4), (-2.4, 0.0)),
}

Shape = Words | Bar | Line | Mark
