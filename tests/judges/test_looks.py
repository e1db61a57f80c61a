"""The specimen in every theme and paper looks and reads as it did when somebody last looked at it.

After a change that is meant: ``python -m tests.specimens``, and look at the pictures it drew.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.judges.page_audit.sheets import Box, read_sheets
from tests.specimens import IMAGES, SPECIMENS, TEXTS, first_page, pdf_of, small, text_of

FAINT = 8
"""Levels of grey by which a point may differ."""

FEW = 2
"""Points that may differ more: one digit of running text changes at least three."""

SCALE = 150 / 72


def changed(one: Image.Image, other: Image.Image) -> int:
    """Count the points that differ between two pictures; all of them where their sizes do."""
    if one.size != other.size:
        return one.width * one.height
    levels = ImageChops.difference(one.convert("L"), other.convert("L")).histogram()
    return sum(levels[FAINT:])


@pytest.mark.parametrize("name", SPECIMENS)
def test_the_specimen_looks_as_it_was_approved(name: str, specimen_output: Path) -> None:
    page = small(first_page(pdf_of(name, specimen_output)))
    with Image.open(IMAGES / f"theme-{name}.png") as approved:
        assert changed(page, approved) <= FEW


@pytest.mark.parametrize("name", SPECIMENS)
def test_the_specimen_reads_as_it_was_approved(name: str, specimen_output: Path) -> None:
    approved = (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
    assert text_of(pdf_of(name, specimen_output)) == approved


def scaled(box: Box) -> tuple[int, int, int, int]:
    left, top, right, bottom = (round(edge * SCALE) for edge in box)
    return left - 1, top - 1, right + 1, bottom + 1


def with_another_digit(pdf: Path) -> Image.Image:
    """Return a page on which a digit of running text was printed over by another."""
    page, sheet = first_page(pdf), read_sheets(pdf.read_bytes())[0]
    digits = [one for one in sheet.glyphs if one.text in "35678" and 8.5 < one.size < 11]
    first, other = next(
        (a, b) for a in digits for b in digits if a.text != b.text and a.face == b.face
    )
    place, ink = scaled(first.box), page.crop(scaled(other.box))
    page.paste("white", place)
    page.paste(ink, place[:2])
    return page


def with_a_line_moved(pdf: Path) -> Image.Image:
    """Return a page on which one line stands a point lower."""
    page, sheet = first_page(pdf), read_sheets(pdf.read_bytes())[0]
    line = next(one for one in sheet.glyphs if one.text == "，" and 8.5 < one.size < 15)
    top, bottom = round((line.y - line.size) * SCALE), round((line.y + 2) * SCALE)
    strip = page.crop((0, top, page.width, bottom))
    page.paste(strip, (0, top + 2))
    return page


@pytest.mark.parametrize("fault", [with_another_digit, with_a_line_moved])
def test_a_changed_digit_and_a_moved_line_are_seen(
    fault: Callable[[Path], Image.Image], specimen_output: Path
) -> None:
    pdf = pdf_of("press-a4", specimen_output)
    sound = small(first_page(pdf))
    assert changed(sound, small(first_page(pdf))) == 0
    assert changed(sound, small(fault(pdf))) > FEW


def test_a_changed_text_is_seen(specimen_output: Path) -> None:
    approved = (TEXTS / "press-a4.txt").read_text(encoding="utf-8")
    assert approved.replace("426.8", "426.3", 1) != text_of(pdf_of("press-a4", specimen_output))
