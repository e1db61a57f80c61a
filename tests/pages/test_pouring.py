import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.pages import Kind, Piece, pour
from bulletin.pages.pouring import level

KINDS = {"t": Kind.TEXT, "c": Kind.CROSSHEAD, "b": Kind.BLOCK}


def pieces(text: str) -> list[Piece]:
    """Read ``t5 c2 b9`` as a paragraph of five lines, a crosshead of two, a block of nine."""
    return [Piece(KINDS[word[0]], int(word[1:])) for word in text.split()]


@pytest.mark.parametrize(
    ("text", "columns", "depth", "filled"),
    [
        ("t10", 2, 5, (5, 5)),
        ("t11", 2, 5, None),
        ("t4 t4", 2, 4, (4, 4)),
        ("t3 t3", 2, 4, (3, 3)),  # of three lines none may stand alone
        ("t6", 2, 5, (4, 2)),  # two lines go on at least
        ("t4 c2 t4", 2, 7, (4, 6)),  # a crosshead stands on its text
        ("t4 c2 t4", 2, 8, (8, 2)),
        ("t4 b4 t2", 2, 6, (4, 6)),  # a block is not divided
        ("b9", 2, 8, None),
        ("", 2, 5, ()),
    ],
)
def test_columns_fill_as_a_compositor_fills_them(
    text: str, columns: int, depth: int, filled: tuple[int, ...] | None
) -> None:
    assert pour(pieces(text), columns, depth) == filled


def test_what_stays_free_above_a_headline_is_dropped_at_the_head_of_a_column() -> None:
    short = (Piece(Kind.HEADLINE, 1, 1), Piece(Kind.TEXT, 4))
    assert pour(short * 2, 1, 11) == (11,)
    assert pour(short * 2, 1, 10) is None
    assert pour(short * 2, 2, 5) == (5, 5)


def test_the_level_is_the_least_depth_and_what_it_leaves_white() -> None:
    assert level(pieces("t5 c2 t5 c2 t5"), 2) == (10, 1)


@given(
    st.lists(st.tuples(st.sampled_from(list(Kind)), st.integers(1, 12)), max_size=12),
    st.integers(1, 6),
    st.integers(1, 60),
)
def test_columns_hold_all_lines_and_none_is_deeper_than_asked(
    made: list[tuple[Kind, int]], columns: int, depth: int
) -> None:
    given_ = [Piece(kind, lines) for kind, lines in made]
    found = pour(given_, columns, depth)
    if found is not None:
        assert sum(found) == sum(piece.lines for piece in given_)
        assert len(found) <= columns
        assert max(found, default=0) <= depth
