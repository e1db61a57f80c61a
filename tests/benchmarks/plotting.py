"""The cost of a bulletin as there are more of them, drawn as SVG."""

from collections.abc import Iterator
from math import log10

from tests.benchmarks.goals import Steps, each

_WIDE, _HIGH = 640, 300
_LEFT, _TOP, _BOTTOM, _RIGHT = 60, 30, 40, 110
_FROM, _TO = 2, 4
"""A hundred to ten thousand bulletins, as powers of ten."""

_STEPS = [first * 10**power for power in range(6) for first in (1, 2, 5)]
"""Milliseconds from one rule to the next."""

_LINES = (
    (("growth.pdf", "again.cold"), "HTML and PDF", "#b3131b"),
    (("growth.html", "again-html.cold"), "HTML alone", "#1f4e79"),
)


def plotted(steps: Steps) -> str:
    """Return the picture: milliseconds a bulletin, over the number of bulletins."""
    lines = [(said, ink, _points(steps, names)) for names, said, ink in _LINES]
    most = max((cost for *_, points in lines for _, cost in points), default=1) * 1.15
    drawn = "\n".join((*_axes(most), *(part for one in lines for part in _line(*one, most))))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {_HIGH}" '
        'font-family="sans-serif" font-size="12" role="img">\n'
        "<title>Cost of a bulletin as there are more of them</title>\n"
        f'<rect width="{_WIDE}" height="{_HIGH}" fill="#fff"/>\n{drawn}\n</svg>\n'
    )


def _points(steps: Steps, names: tuple[str, ...]) -> list[tuple[int, float]]:
    rows = (row for row in steps.values() if row["name"] in names)
    return sorted((int(row["number"]), each(row) * 1000) for row in rows)


def _x(number: int) -> float:
    share = (log10(number) - _FROM) / (_TO - _FROM)
    return _LEFT + share * (_WIDE - _LEFT - _RIGHT)


def _y(cost: float, most: float) -> float:
    return _HIGH - _BOTTOM - cost / most * (_HIGH - _BOTTOM - _TOP)


def _axes(most: float) -> Iterator[str]:
    foot, right = _HIGH - _BOTTOM, _WIDE - _RIGHT
    yield f'<path d="M{_LEFT} {_TOP}V{foot}H{right}" fill="none" stroke="#333"/>'
    yield f'<text x="{_LEFT}" y="18">ms a bulletin</text>'
    yield f'<text x="{right}" y="{_HIGH - 6}" text-anchor="end">bulletins</text>'
    for number in (100, 1000, 10_000):
        yield f'<text x="{_x(number):.0f}" y="{foot + 16}" text-anchor="middle">{number:,}</text>'
    step = next(one for one in _STEPS if one * 6 > most)
    for cost in range(0, int(most), step):
        at = _y(cost, most)
        yield f'<text x="{_LEFT - 6}" y="{at + 4:.0f}" text-anchor="end">{cost:,}</text>'
        yield f'<path d="M{_LEFT} {at:.1f}H{right}" stroke="#ddd"/>'


def _line(said: str, ink: str, points: list[tuple[int, float]], most: float) -> Iterator[str]:
    if not points:
        return
    at = [(_x(number), _y(cost, most)) for number, cost in points]
    way = " ".join(f"{x:.1f},{y:.1f}" for x, y in at)
    yield f'<polyline points="{way}" fill="none" stroke="{ink}" stroke-width="2"/>'
    for (x, y), (_, cost) in zip(at, points, strict=True):
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{ink}"/>'
        yield f'<text x="{x:.1f}" y="{y - 8:.1f}" text-anchor="middle">{cost:.0f}</text>'
    x, y = at[-1]
    yield f'<text x="{x + 10:.1f}" y="{y + 4:.1f}" fill="{ink}">{said}</text>'
