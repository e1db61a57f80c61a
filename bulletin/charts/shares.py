"""The parts of a whole: one bar cut into its parts, each named at its place."""

from bulletin.articles import Chart
from bulletin.charts.box import Box
from bulletin.charts.draft import Draft
from bulletin.charts.ends import apart
from bulletin.charts.inks import Ink, inks, loud, quiet
from bulletin.charts.lettering import ASCENT, DESCENT, split, widest, wrap
from bulletin.charts.look import Look
from bulletin.charts.picture import CLEARANCE, Picture, first_clear
from bulletin.charts.scale import amount
from bulletin.charts.shapes import Anchor, Line, Shape
from bulletin.facts import Figure

_THICK = 24.0
"""The bar is as thick as this, in points."""

_SHORTEST = 44.0
"""An upright bar is at least as high as this, in points, …"""

_PART = 1.7
"""… and has so many lines' height for each part."""

_MIDDLE = (ASCENT - DESCENT) / 2


def shares(chart: Chart, look: Look) -> Picture:
    """Return a lying bar with the names of its parts below, else an upright one with a list."""
    drafts = [Draft(chart, look, size) for size in look.sizes]
    lying = (_lying(draft) for draft in drafts if _roomy(draft))
    return first_clear((*lying, *(_upright(draft) for draft in drafts)))


def _parts(draft: Draft) -> list[tuple[Ink, str, Figure, Figure | None]]:
    """Return each part: its ink, name, amount and share."""
    chart = draft.chart
    amounts, shown = chart.series
    first = chart.highlight
    own = inks(draft.look, len(chart.categories))
    if first:
        own = tuple(
            loud(draft.look) if name in first else quiet(draft.look) for name in chart.categories
        )
    found = zip(own, chart.categories, amounts.figures, shown.figures, strict=True)
    return [(ink, name, figure, share) for ink, name, figure, share in found if figure is not None]


def _edges(draft: Draft, length: float) -> list[float]:
    """Return where the parts begin and the last one ends, along a bar of ``length``."""
    sizes = [amount(figure) for _, _, figure, _ in _parts(draft)]
    whole = sum(sizes) or 1.0
    return [length * sum(sizes[:place]) / whole for place in range(len(sizes) + 1)]


def _roomy(draft: Draft) -> bool:
    """Tell whether name, amount and share of each part find room over its length of the bar."""
    edges = _edges(draft, draft.look.width)
    for place, (_, name, figure, share) in enumerate(_parts(draft)):
        room = edges[place + 1] - edges[place] - 4 * CLEARANCE
        lines = wrap(name, room, draft.size)
        texts = [*lines, figure.text, *([share.text] if share else [])]
        if widest(tuple(texts), draft.size) > room or len(lines) > 2:
            return False
    return True


def _lying(draft: Draft) -> Picture:
    look = draft.look
    shapes, top = _headed(draft)
    edges = _edges(draft, look.width)
    foot = top + _THICK
    deep = foot
    for place, (ink, name, figure, share) in enumerate(_parts(draft)):
        left, right = edges[place], edges[place + 1]
        shapes.append(draft.bar(ink, Box(left, top, right, foot), figure))
        middle = (left + right) / 2
        if share is not None:
            base = (top + foot) / 2 + _MIDDLE * draft.size
            shapes.append(draft.value(share, middle, base, on=ink))
        lines = wrap(name, right - left - 4 * CLEARANCE, draft.size)
        y = foot + draft.space + ASCENT * draft.size
        shapes.append(draft.words(lines, middle, y, "category"))
        y += len(lines) * draft.leading
        shapes.append(draft.value(figure, middle, y))
        deep = max(deep, y + DESCENT * draft.size)
    return Picture(width=look.width, height=deep + draft.space, shapes=tuple(shapes))


def _headed(draft: Draft) -> tuple[list[Shape], float]:
    """Return the whole, named over the bar, and where the bar begins."""
    total = draft.chart.total
    figure = total.figures[0] if total else None
    if total is None or figure is None:
        return [], draft.space
    lines = split(total.name, draft.look.width - draft.room(figure) - draft.size, draft.size)
    base = ASCENT * draft.size + (len(lines) - 1) * draft.leading
    after = widest(lines, draft.size) + draft.size
    words = draft.words(lines, 0, ASCENT * draft.size, "series", Anchor.START)
    return [words, draft.value(figure, after, base, Anchor.START)], base + draft.leading * 0.6


def _upright(draft: Draft) -> Picture:
    """Return an upright bar and, beside it, a list of its parts with leaders to them."""
    look, parts = draft.look, _parts(draft)
    shapes, top = _headed(draft)
    columns = _list(draft)
    start, rights = columns[0], columns[1:]
    names = [
        split(
            name, rights[0] - widest(_amounts(draft), draft.size) - draft.size - start, draft.size
        )
        for _, name, _, _ in parts
    ]
    lines = sum(map(len, names))
    foot = top + max(
        _PART * draft.leading * len(parts), draft.leading * (lines + 0.2 * len(parts) + 1)
    )
    edges = [top + along for along in _edges(draft, foot - top)]
    wanted = [(edges[n] + edges[n + 1]) / 2 for n in range(len(parts))]
    middles = apart(wanted, [draft.leading * (len(name) + 0.2) for name in names], (top, foot))
    for place, (ink, _, figure, share) in enumerate(parts):
        box = Box(0.5, edges[place], 0.5 + _THICK, edges[place + 1])
        shapes.append(draft.bar(ink, box, figure))
        shapes.append(_leader(draft, wanted[place], middles[place]))
        deep = len(names[place]) - 1
        first = middles[place] + _MIDDLE * draft.size - deep / 2 * draft.leading
        shapes.append(draft.words(names[place], start, first, "category", Anchor.START))
        shapes.append(draft.value(figure, rights[0], first, Anchor.END))
        if share is not None:
            shapes.append(draft.value(share, rights[1], first, Anchor.END))
    return Picture(width=look.width, height=foot + draft.space, shapes=tuple(shapes))


def _amounts(draft: Draft) -> tuple[str, ...]:
    return tuple(figure.text + "*" for _, _, figure, _ in _parts(draft))


def _list(draft: Draft) -> tuple[float, float, float]:
    """Return where the names begin, and where the amounts and the shares end."""
    start = _THICK + 4 * draft.space
    texts = tuple(share.text for _, _, _, share in _parts(draft) if share is not None)
    names = widest(draft.chart.categories, draft.size)
    amounts, shown = widest(_amounts(draft), draft.size), widest(texts, draft.size)
    gap = draft.size
    end = min(draft.look.width - CLEARANCE, start + names + amounts + shown + 4 * gap)
    return start, end - shown - gap, end


def _leader(draft: Draft, own: float, middle: float) -> Line:
    start, end = _THICK + 0.5, _THICK + 3.4 * draft.space
    return Line(points=((start, own), (end, middle)), colour=draft.look.grey, wide=0.4)
