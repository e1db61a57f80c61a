"""Rows of stacks brought to one depth, by arithmetic alone."""

from decimal import Decimal

import pytest

from bulletin.diagnostics import Place
from bulletin.pages import Allowance, DummyRow, Kind, Piece, Slot
from bulletin.typeset.slips import Slip
from bulletin.typeset.stacking import Stacker

PLACE = Place("content/bulletins/demo/lead.md")
THEME = Allowance()


def slot(name: str, *, framed: bool = False) -> Slot:
    return Slot(id=name, title=name, place=PLACE, framed=framed)


def text(lines: int, columns: int = 1, **more: object) -> Slip:
    pieces = (Piece(Kind.TEXT, lines),)
    return Slip(above=2, depth=2 + lines, pieces=pieces, columns=columns, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("other", [text(9), text(18, columns=2), text(8, columns=2)])
def test_stacks_may_be_as_unlike_as_they_like(other: Slip) -> None:
    row = DummyRow("row-1", 1, ((slot("deep"),), (slot("flat"),)))
    stacker = Stacker({"deep": [text(70)], "flat": [other]}, THEME, {})
    assert stacker.least(row) == 72


def test_what_cannot_be_divided_makes_a_box_as_deep_as_it_needs() -> None:
    pieces = (Piece(Kind.BLOCK, 40),) * 3
    box = Slip(above=2, depth=122, pieces=pieces, columns=2)
    row = DummyRow("row-1", 1, ((slot("box", framed=True),),))
    assert Stacker({"box": [box]}, THEME, {}).least(row) == 82


def test_exhibits_may_be_deeper_than_the_text_beside_them() -> None:
    row = DummyRow("row-1", 1, ((slot("lead"),),))
    lead = text(20, columns=2, beside=(50,))
    assert Stacker({"lead": [lead]}, THEME, {}).least(row) == 52


def test_a_picture_that_its_author_cropped_is_cropped_no_further() -> None:
    row = DummyRow("row-1", 1, ((slot("lead"),),))
    theme = Allowance(picture=Decimal(25))
    picture = (Piece(Kind.BLOCK, 20), Piece(Kind.TEXT, 20))
    whole, cropped = (
        Slip(above=2, depth=42, pieces=picture, columns=1, picture=20, cropped=by_its_author)
        for by_its_author in (False, True)
    )
    assert Stacker({"lead": [whole]}, theme, {}).least(row) == 42 - 5
    assert Stacker({"lead": [cropped]}, theme, {}).least(row) == 42


@pytest.mark.parametrize(("depth", "columns"), [(12, 2), (13, 2), (20, 1), (21, 1)])
def test_a_box_is_set_in_the_columns_that_fill_its_depth(depth: int, columns: int) -> None:
    box = Slot(id="box", title="box", place=PLACE, framed=True, columns=(1, 2))
    slips = {"box": [text(18), text(20, columns=2)]}
    found = Stacker(slips, THEME, {}).row(DummyRow("row-1", 1, ((box,),)), depth)
    assert found is not None
    assert found.modules["box"].columns == columns
    assert found.white == 0
