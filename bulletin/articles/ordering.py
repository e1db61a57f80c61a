"""In what order a chart shows its entries, and which of them are seen first."""

from collections.abc import Sequence
from decimal import Decimal

from bulletin.articles.asking import Desk
from bulletin.articles.axes import Axes
from bulletin.articles.kinds import SORT_NAMES, SORTS, USES
from bulletin.facts import EXACT, Figure


def ordered(desk: Desk, kind: str, axes: Axes, grid: Sequence[Sequence[Figure | None]]) -> Axes:
    """Return the axes in the order asked for; bars of places begin with the longest.

    The first series decides; what has no figure comes last, equals stay as they were given.
    """
    sort = _sort(desk, kind, axes) if kind in USES["sort"] else "given"
    if sort == "given":
        return axes
    down = sort == "desc"
    pairs = zip(axes.along, grid[0], strict=True)
    known = [(point, figure) for point, figure in pairs if figure is not None]
    known.sort(key=lambda pair: _amount(pair[1]), reverse=down)
    first = [point for point, _ in known]
    return Axes((*first, *(point for point in axes.along if point not in first)), axes.across)


def _sort(desk: Desk, kind: str, axes: Axes) -> str:
    scalar = desk.fields.text("sort")
    timed = any(point.period for point in axes.along)
    usual = "desc" if kind == "bars" and not timed else "given"
    if scalar is None:
        return usual
    if scalar.text not in SORT_NAMES:
        zh, en = f"没有“{scalar.text}”这种次序", f"there is no order “{scalar.text}”"
        desk.fields.choice(scalar, SORTS, zh, en)
    return SORT_NAMES.get(scalar.text, usual)


def _amount(figure: Figure) -> Decimal:
    return figure.measurement.value.scaleb(figure.measurement.unit.power, EXACT)


def emphasised(desk: Desk, kind: str, axes: Axes) -> tuple[str, ...]:
    """Return the names of what is to be seen first: as asked for, else the own zone among bars."""
    points = (*axes.along, *axes.across)
    words = desk.fields.words("highlight")
    if not words:
        own = desk.compositor.setting.zone
        return tuple(p.name for p in axes.along if kind == "bars" and p.zone == own)
    known = {name: point for point in points for name in point.spellings}
    for scalar in words:
        if scalar.text not in known:
            zh, en = f"图里没有“{scalar.text}”", f"“{scalar.text}” is not in the chart"
            desk.fields.choice(scalar, known, zh, en)
    return tuple(known[word.text].name for word in words if word.text in known)
