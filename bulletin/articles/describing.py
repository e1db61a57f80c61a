"""A chart in words: its text alternative."""

from collections.abc import Sequence

from bulletin.articles.asking import Desk
from bulletin.articles.axes import Point

Row = tuple[Point, Sequence[tuple[Point, bool]]]
"""A series, and each point along the axis with whether there is a figure."""


def described(desk: Desk, title: str, rows: Sequence[Row], more: Sequence[str] = ()) -> str:
    """Say what a chart shows: its title, then each category with its value and unit.

    :param more: sentences that follow, without their stop.
    """
    english = desk.language == "en"
    colon, comma, stop, gap = (": ", ", ", ".", " ") if english else ("：", "，", "。", "")
    said = []
    for row, points in rows:
        values = [
            f"{point.name}{': ' if english else ''}{_in_words(desk, point.over(row))}"
            for point, known in points
            if known
        ]
        named = len(rows) > 1 or not title
        said.append(f"{row.name}{colon}" * named + comma.join(values))
    sentences = [*([title] if title else []), *said, *more]
    return gap.join(f"{sentence}{stop}" for sentence in sentences)


def _in_words(desk: Desk, point: Point) -> str:
    return desk.words_of(point.asked, point.zone, point.period) if point.asked else ""
