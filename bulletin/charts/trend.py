"""A line in a row of a table: how a value went over the periods beside it."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from bulletin.charts.inks import Form
from bulletin.charts.look import Look
from bulletin.charts.number import number
from bulletin.charts.scale import amount
from bulletin.charts.shapes import Line, Mark
from bulletin.facts import Figure

_EDGE = 2.6
"""Around the line, so that its last mark is not cut off, in points."""


def sparkline(figures: Sequence[Figure | None], alt: str, look: Look) -> str:
    """Return a line without words as one ``<svg>`` element, the last value marked.

    It runs from the lowest to the highest value of its own row; a period without data leaves a
    gap, a value between two gaps stands as a mark.

    :param alt: what it shows, in words.
    """
    wide, high = number(look.width), number(look.height)
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "class": "trend", "role": "img"})
    root.attrib |= {"width": f"{wide}pt", "height": f"{high}pt", "viewBox": f"0 0 {wide} {high}"}
    root.set("aria-label", alt)
    SubElement(root, "title").text = alt
    points = _points(figures, look)
    runs = _runs(points)
    for run in runs:
        if len(run) > 1:
            root.append(Line(points=tuple(run), colour=look.text, wide=1.0).element())
    alone = [run[0] for run in runs[:-1] if len(run) == 1]
    for x, y in (*alone, *(runs[-1][-1:] if runs else ())):
        root.append(Mark(x=x, y=y, form=Form.CIRCLE, colour=look.accent).element())
    return tostring(root, encoding="unicode")


_Place = tuple[float, float]


def _points(figures: Sequence[Figure | None], look: Look) -> list[_Place | None]:
    known = [amount(figure) for figure in figures if figure is not None]
    low, high = min(known, default=0.0), max(known, default=0.0)
    step = (look.width - 2 * _EDGE) / max(1, len(figures) - 1)
    room = look.height - 2 * _EDGE

    def place(count: int, figure: Figure | None) -> _Place | None:
        if figure is None:
            return None
        up = (amount(figure) - low) / (high - low) if high > low else 0.5
        return (_EDGE + count * step, look.height - _EDGE - up * room)

    return [place(count, figure) for count, figure in enumerate(figures)]


def _runs(points: Sequence[_Place | None]) -> list[list[_Place]]:
    """Return the points in runs without a gap."""
    runs: list[list[_Place]] = [[]]
    for point in points:
        if point is not None:
            runs[-1].append(point)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]
