import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.charts.box import Box
from bulletin.charts.hatch import hatch
from bulletin.charts.inks import Filling
from bulletin.charts.number import number

LENGTHS = st.floats(0, 300)
POINTS = st.tuples(st.floats(-50, 350), st.floats(-50, 350))


@given(LENGTHS, LENGTHS, LENGTHS, LENGTHS, st.sampled_from([Filling.RISING, Filling.FALLING]))
def test_strokes_stay_in_their_bar(
    left: float, top: float, wide: float, high: float, filling: Filling
) -> None:
    path = hatch(Box(left, top, left + wide, top + high), filling)
    xs = [float(x) for x in re.findall(r"[ML]([-0-9.]+)", path)]
    ys = [float(y) for y in re.findall(r" ([-0-9.]+)", path)]
    assert all(left - 0.01 <= x <= left + wide + 0.01 for x in xs)
    assert all(top - 0.01 <= y <= top + high + 0.01 for y in ys)


@pytest.mark.parametrize("filling", [Filling.RISING, Filling.FALLING])
def test_strokes_cover_a_bar_evenly(filling: Filling) -> None:
    assert len(re.findall("M", hatch(Box(0, 0, 34, 68), filling))) == pytest.approx(30, abs=1)


@given(POINTS, POINTS)
def test_a_line_crosses_a_box_where_one_of_its_points_lies_inside(
    start: tuple[float, float], end: tuple[float, float]
) -> None:
    box = Box(100, 100, 200, 160)
    steps = [n / 500 for n in range(501)]
    points = [tuple(a + (b - a) * step for a, b in zip(start, end, strict=True)) for step in steps]
    inside = any(100.5 < x < 199.5 and 100.5 < y < 159.5 for x, y in points)
    outside = not any(99.5 < x < 200.5 and 99.5 < y < 160.5 for x, y in points)
    if inside:
        assert box.crossed(start, end)
    if outside:
        assert not box.crossed(start, end)


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        (Box(0, 0, 10, 10), Box(9, 9, 20, 20), True),
        (Box(0, 0, 10, 10), Box(10, 0, 20, 10), False),
        (Box(0, 0, 10, 10), Box(2, 2, 3, 3), True),
        (Box(0, 0, 10, 10), Box(0, 11, 10, 20), False),
    ],
)
def test_boxes_meet_where_they_share_more_than_an_edge(one: Box, other: Box, meets: bool) -> None:
    assert one.meets(other) is meets
    assert other.meets(one) is meets


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.0, "1"), (-0.001, "0"), (2.345678, "2.35"), (-7.5, "-7.5"), (100.0, "100")],
)
def test_lengths_are_written_to_a_hundredth(value: float, text: str) -> None:
    assert number(value) == text
