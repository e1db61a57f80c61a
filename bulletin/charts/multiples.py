"""Small multiples: one panel for each zone or fact, all on one scale."""

from collections.abc import Iterator
from dataclasses import replace

from bulletin.articles import Chart
from bulletin.charts.bars import panels
from bulletin.charts.categories import shortened
from bulletin.charts.columns import DEEPEST, names_below, standing
from bulletin.charts.draft import Draft
from bulletin.charts.lettering import ASCENT, wrap
from bulletin.charts.look import Look
from bulletin.charts.picture import Picture, first_clear
from bulletin.charts.scale import amounts, from_zero
from bulletin.charts.shapes import Anchor, Line, Shape

_NARROWEST = 76.0
"""A panel is at least as wide as this, in points."""

_MOST = 5
"""No more panels than this stand side by side."""

_SHAPE = (0.5, 52.0, 90.0)
"""The height of a panel by its width, and between what points."""

_GAP = 1.2
"""Between two panels, in ems."""


def multiples(chart: Chart, look: Look) -> Picture:
    """Return panels of upright columns, as many abreast as find room, else panels of bars."""
    return first_clear(_layouts(chart, look))


def _layouts(chart: Chart, look: Look) -> Iterator[Picture]:
    short = replace(chart, categories=shortened(chart.categories))
    for abreast in _abreast(chart, look):
        for named, thin in ((chart, False), (short, False), (short, True)):
            for size in look.sizes:
                draft = Draft(named, look, size)
                if thin or _fits(draft, abreast):
                    yield _grid(draft, abreast, thin=thin)
    yield from (panels(Draft(chart, look, size)) for size in look.sizes)


def _abreast(chart: Chart, look: Look) -> Iterator[int]:
    """Yield how many panels to try side by side, from the most; rows are as even as can be."""
    count = len(chart.series)
    most = min(count, _MOST, max(1, int(look.width // _NARROWEST)))
    tried = (-(-count // -(-count // number)) for number in range(most, 0, -1))
    yield from dict.fromkeys(tried)


def _wide(draft: Draft, abreast: int) -> float:
    return (draft.look.width - (abreast - 1) * _GAP * draft.size) / abreast


def _panel(draft: Draft, place: int, abreast: int) -> Draft:
    """Return one panel as a draft of its own."""
    share, low, high = _SHAPE
    wide = _wide(draft, abreast)
    high = min(high, max(low, share * wide if abreast > 1 else low))
    look = replace(draft.look, width=wide, height=high)
    own = draft.chart.series[place]
    title = None if draft.chart.title is None else replace(draft.chart.title, text=own.name)
    chart = replace(draft.chart, series=(own,), title=title, highlight=())
    first = draft.chart.highlight
    return Draft(chart, look, draft.size, aside=bool(first) and own.name not in first)


def _fits(draft: Draft, abreast: int) -> bool:
    return max(map(len, names_below(_panel(draft, 0, abreast))), default=0) <= DEEPEST


def _grid(draft: Draft, abreast: int, *, thin: bool) -> Picture:
    wide = _wide(draft, abreast)
    names = [wrap(one.name, wide, draft.size) for one in draft.chart.series]
    head = max(map(len, names)) * draft.leading + 2 * draft.space
    reach = from_zero(amounts(draft.chart))
    shapes: list[Shape] = []
    bottom = 0.0
    for place, lines in enumerate(names):
        panel = standing(_panel(draft, place, abreast), reach, thin=thin)
        across, down = place % abreast, place // abreast
        left, top = across * (wide + _GAP * draft.size), down * (head + panel.height + draft.size)
        rule = ((left, top + 0.3), (left + wide, top + 0.3))
        shapes.append(Line(points=rule, colour=draft.look.grey, wide=0.4))
        base = top + draft.space + ASCENT * draft.size
        shapes.append(draft.words(lines, left, base, "series", Anchor.START))
        shapes.extend(shape.moved(left, top + head) for shape in panel.shapes)
        bottom = top + head + panel.height
    return Picture(width=draft.look.width, height=bottom, shapes=tuple(shapes))
