"""Stacked columns: parts on one another, the whole over them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bulletin.articles import Chart
from bulletin.charts.box import Box
from bulletin.charts.categories import shortened
from bulletin.charts.columns import DEEPEST, hole, names_below
from bulletin.charts.draft import Draft
from bulletin.charts.ends import apart
from bulletin.charts.entries import entries
from bulletin.charts.inks import Ink
from bulletin.charts.lettering import ASCENT, DESCENT, widest, wrap
from bulletin.charts.look import Look
from bulletin.charts.picture import CLEARANCE, Picture, first_clear
from bulletin.charts.scale import Scale, amount
from bulletin.charts.series import Swatch, filled, key
from bulletin.charts.shapes import RADIUS, Anchor, Line, Shape
from bulletin.charts.table import below
from bulletin.charts.thinning import thinned
from bulletin.facts import Figure

_WIDEST = 48.0
"""A column is no wider than this, in points."""

_SHARES = (0.6, 0.42)
"""How much of its room a column takes: less, where figures stand beside it."""

_NAMES = 0.3
"""The share of the width that names beside the last column take at most."""


_Telling = Callable[[Draft, float, Swatch], tuple[tuple[Shape, ...], float]]


@dataclass(frozen=True, slots=True)
class _Segment:
    ink: Ink
    figure: Figure
    box: Box

    @property
    def middle(self) -> float:
        return (self.box.top + self.box.bottom) / 2


def stacked(chart: Chart, look: Look) -> Picture:
    """Return columns whose parts are named beside the last, else in a key, else over a table."""
    return first_clear(_layouts(chart, look))


def _layouts(chart: Chart, look: Look) -> Iterator[Picture]:
    short = replace(chart, categories=shortened(chart.categories))
    sizes = dict.fromkeys((look.sizes[0], look.sizes[-1]))
    for beside in (True, False):
        for named in (chart, short):
            for size in sizes:
                draft = Draft(named, look, size)
                if max(map(len, names_below(draft)), default=0) <= DEEPEST:
                    yield from (_labelled(draft, share, beside=beside) for share in _SHARES)
    for told in (below, entries):
        yield from (_told(Draft(short, look, size), told) for size in sizes)


def _labelled(draft: Draft, share: float, *, beside: bool) -> Picture:
    look = draft.look
    names = _names(draft) if beside else []
    drawn, top = ((), 0.0) if beside else key(draft, filled)
    right = look.width - (max((widest(n, draft.size) for n in names), default=0.0))
    right -= 4 * draft.space * bool(names)
    narrow = replace(draft, look=replace(look, width=right))
    foot = _foot(narrow, look.height)
    shapes: list[Shape] = [*drawn, *_columns(narrow, share, top, foot, figures=True)]
    if names:
        shapes.extend(_named(narrow, share, names, (top, foot)))
    return Picture(width=look.width, height=look.height, shapes=tuple(shapes))


def _names(draft: Draft) -> list[tuple[str, ...]]:
    """Return the lines of each series' name and of the total's, to stand beside the columns."""
    return [wrap(one.name, _NAMES * draft.look.width, draft.size) for one in draft.columns]


def _told(draft: Draft, told: _Telling) -> Picture:
    """Return bare columns over all their figures."""
    look = draft.look
    drawn, top = key(draft, filled)
    foot = _foot(draft, look.height)
    table, bottom = told(draft, look.height + draft.leading, filled)
    columns = _columns(draft, _SHARES[0], top, foot, figures=False)
    return Picture(width=look.width, height=bottom, shapes=(*drawn, *columns, *table))


def _foot(draft: Draft, height: float) -> float:
    deep = max(map(len, names_below(draft)), default=0)
    return height - draft.leading * deep - draft.space


def _scale(draft: Draft, top: float, foot: float) -> Scale:
    places = range(len(draft.chart.categories))
    sums = (sum(amount(f) for _, f in draft.at(p) if f is not None) for p in places)
    return Scale(0.0, max(sums, default=0.0) or 1.0, foot, top + draft.leading + draft.space)


def _columns(
    draft: Draft, share: float, top: float, foot: float, *, figures: bool
) -> Iterator[Shape]:
    """Yield the columns, their names below and the baseline; bare ones have no figures."""
    scale = _scale(draft, top, foot)
    slot = draft.look.width / max(1, len(draft.chart.categories))
    first = foot + draft.space + ASCENT * draft.size
    names = tuple(
        draft.words(lines, (place + 0.5) * slot, first, "category")
        for place, lines in enumerate(names_below(draft))
    )
    yield from names if figures else thinned(names, Box(0, 0, draft.look.width, foot))
    for place in range(len(names)):
        if all(figure is None for _, figure in draft.at(place)):
            empty = list(hole(draft, (place + 0.5) * slot, foot, slot))
            yield from empty if figures else empty[:1]
            continue
        segments = _segments(draft, place, share, scale)
        yield from (draft.bar(one.ink, one.box, one.figure) for one in segments)
        if figures:
            yield from _figures(draft, segments, top, foot)
            yield from _over(draft, place, segments)
    yield draft.rule((0, foot), (draft.look.width, foot))


def _segments(draft: Draft, place: int, share: float, scale: Scale) -> list[_Segment]:
    """Return the parts of one column from the foot up."""
    slot = draft.look.width / len(draft.chart.categories)
    wide = min(_WIDEST, share * slot)
    left = (place + 0.5) * slot - wide / 2
    found, reached = [], 0.0
    for ink, figure in draft.at(place):
        if figure is None:
            continue
        foot, reached = scale.at(reached), reached + amount(figure)
        box = Box(left, scale.at(reached), left + wide, foot)
        found.append(_Segment(ink, figure, box))
    return found


def _figures(draft: Draft, segments: list[_Segment], top: float, foot: float) -> Iterator[Shape]:
    """Yield each part's figure: on the part where it fits, else to the right of it."""
    aside = []
    for one in segments:
        wide = draft.room(one.figure) + 4 * CLEARANCE
        high = (ASCENT + DESCENT) * draft.size
        if wide <= one.box.right - one.box.left and high <= one.box.bottom - one.box.top:
            middle = (one.box.left + one.box.right) / 2
            base = one.middle + _DROP * draft.size
            yield draft.value(one.figure, middle, base, on=one.ink)
        else:
            aside.append(one)
    middles = apart([one.middle for one in aside], [draft.leading] * len(aside), (top, foot))
    for one, middle in zip(aside, middles, strict=True):
        x = one.box.right + draft.space
        yield draft.value(one.figure, x, middle + _DROP * draft.size, Anchor.START)


_DROP = (ASCENT - DESCENT) / 2
"""From the middle of a line of text down to its baseline, in ems."""


def _over(draft: Draft, place: int, segments: list[_Segment]) -> Iterator[Shape]:
    """Yield the total over a column, or that a part of it has no data."""
    box = segments[-1].box
    middle, base = (box.left + box.right) / 2, box.top - draft.space
    if any(figure is None for _, figure in draft.at(place)):
        wide = draft.width(draft.look.no_data) + 2 * RADIUS + draft.space
        y = base - _DROP * draft.size
        yield draft.hollow(middle - wide / 2 + RADIUS, y)
        yield draft.missing(middle + wide / 2, base, Anchor.END)
        return
    figure = draft.chart.total.figures[place] if draft.chart.total else None
    if figure is not None:
        yield draft.value(figure, middle, base)


def _named(
    draft: Draft, share: float, names: list[tuple[str, ...]], between: tuple[float, float]
) -> Iterator[Shape]:
    """Yield the names beside the last column, each tied to its part."""
    scale = _scale(draft, *between)
    places = [
        place
        for place in range(len(draft.chart.categories))
        if all(figure is not None for _, figure in draft.at(place))
    ]
    if not places or places[-1] != len(draft.chart.categories) - 1:
        # Nothing to stand beside: a word out of the picture makes the layout fail.
        yield draft.words(("",), -1, 0, "series")
        return
    segments = _segments(draft, places[-1], share, scale)
    wanted = [one.middle for one in segments]
    if draft.chart.total is not None:
        wanted.append(segments[-1].box.top - draft.space - _DROP * draft.size)
    heights = [len(lines) * draft.leading for lines in names]
    middles = apart(wanted, heights, (0.0, between[1]))
    start, end = draft.look.width, draft.look.width + 3 * draft.space
    for lines, middle, own in zip(names, middles, wanted, strict=True):
        yield Line(points=((start, own), (end, middle)), colour=draft.look.grey, wide=0.4)
        first = middle + _DROP * draft.size - (len(lines) - 1) / 2 * draft.leading
        yield draft.words(lines, end + draft.space, first, "series", Anchor.START)
