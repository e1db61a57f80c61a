"""Crops lie in their picture, have their ratio, and show their focus."""

from hypothesis import given
from hypothesis import strategies as st

from bulletin.articles.cropping import crop_of
from bulletin.articles.picture import Focus

side = st.integers(1, 6000)
sides = st.tuples(st.integers(1, 40), st.integers(1, 40)).filter(
    lambda both: max(both) <= 4 * min(both)
)
focus = st.builds(Focus, st.integers(0, 100), st.integers(0, 100))


@given(st.tuples(side, side), sides, focus)
def test_a_crop_is_the_largest_part_of_its_ratio_and_shows_its_focus(
    size: tuple[int, int], ratio: tuple[int, int], at: Focus
) -> None:
    crop = crop_of(size, ratio, at)
    assert crop.left >= 0 <= crop.top
    assert crop.left + crop.width <= size[0]
    assert crop.top + crop.height <= size[1]
    assert crop.width == size[0] or crop.height == size[1], "nothing more is cut than need be"
    assert abs(crop.width * ratio[1] - crop.height * ratio[0]) <= max(ratio) or 1 in (
        crop.width,
        crop.height,
    )
    point = (size[0] * at.across // 100, size[1] * at.down // 100)
    assert crop.left <= point[0] <= crop.left + crop.width
    assert crop.top <= point[1] <= crop.top + crop.height
