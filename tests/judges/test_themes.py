"""The specimen in every theme and paper: the standards, and what its kind of page has to show."""

import re
from collections.abc import Iterator
from contextlib import closing
from ctypes import c_uint
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Browser
from pypdfium2 import raw

from tests.judges import nu, outlines
from tests.judges.browser import faults
from tests.judges.test_pdf import STANDARDS, qpdf
from tests.judges.tools import needed
from tests.judges.verapdf import Vera, needs_java
from tests.specimens import PROJECT, SPECIMENS

MM = 72 / 25.4
HEAD, BINDING, WIDE, HIGH = 37, 28, 156, 225
"""Millimetres of the official form (GB/T 9704-2012, 5.2.1)."""

LINES, CHARACTERS = 22, 28
SONG, HEI = "Noto Serif CJK SC", "Noto Sans CJK SC"

OVERSHOOT = 0.6
"""Points that the ink of some letters reaches beyond their em."""


@pytest.fixture
def output(specimen_output: Path) -> Path:
    return specimen_output


@pytest.fixture
def official(output: Path) -> Iterator[pypdfium2.PdfDocument]:
    """The specimen in the official form."""
    with closing(pypdfium2.PdfDocument(output / "jianbao-official/jianbao-official.pdf")) as pdf:
        yield pdf


@needs_java
@pytest.mark.parametrize("standard", STANDARDS)
def test_every_theme_keeps_to_the_standards_of_pdf(vera: Vera, output: Path, standard: str) -> None:
    pdfs = tuple(output / name / f"{name}.pdf" for name in SPECIMENS)
    assert {pdf: rules for pdf, rules in vera.broken(standard, pdfs).items() if rules} == {}
    assert [pdf.name for pdf in pdfs if qpdf(pdf).returncode] == []


def test_every_theme_keeps_to_the_standards_of_the_web(chromium: Browser, output: Path) -> None:
    needed("java", nu.JAR)
    pages = [output / name / "index.html" for name in SPECIMENS]
    assert nu.complaints(pages) == []
    assert [one for page in pages for one in faults(chromium, page.as_uri())] == []
    each = [page for page in pages if page.parent.name.endswith("-a4")]
    assert [one for page in each for one in faults(chromium, page.as_uri(), "dark")] == []


def test_the_official_form_has_the_type_area_of_the_standard(
    official: pypdfium2.PdfDocument,
) -> None:
    assert official[0].get_size() == pytest.approx((210 * MM, 297 * MM), abs=0.1 * MM)
    full = 0
    for number, page in enumerate(takewhile(before_notes, official)):
        letters = body_letters(page)
        left = min(one[1] for one in letters)
        width = max(one[2] for one in letters if one[0] >= "一" and one[0] < "！") - left
        assert max(one[3] for one in letters) <= (297 - HEAD) * MM
        assert width <= WIDE * MM + OVERSHOOT
        if width > (WIDE - 10) * MM:
            full += 1
            margin = 210 - WIDE - BINDING if number % 2 else BINDING
            assert left == pytest.approx(margin * MM, abs=MM)
    assert full > 1


def test_a_full_page_of_it_holds_22_lines_of_28_characters(
    official: pypdfium2.PdfDocument,
) -> None:
    lines = [line for page in official for line in lines_of(page)]
    full = [text for text in lines if len(text) > CHARACTERS / 2 and "，" in text[:-1]]
    assert max(map(measured, full)) == pytest.approx(CHARACTERS, abs=1)
    assert pitch(official) == pytest.approx(HIGH * MM / LINES, abs=0.05)


def test_its_page_numbers_stand_outside_between_dashes(official: pypdfium2.PdfDocument) -> None:
    for number, page in enumerate(official, 1):
        foot = [one for one in letters_of(page) if one[3] < (297 - HEAD - HIGH) * MM]
        assert "".join(one[0] for one in foot).strip() == f"—{number}—"
        middle = (foot[0][1] + foot[-1][2]) / 2
        assert (middle > 105 * MM) == bool(number % 2)


@pytest.mark.parametrize("name", ["jianbao-a4", "jianbao-official"])
def test_red_is_for_masthead_and_rule_which_is_as_wide_as_the_type_area(
    output: Path, name: str
) -> None:
    with closing(pypdfium2.PdfDocument(output / name / f"{name}.pdf")) as pdf:
        first, *others = [list(reds(page)) for page in pdf]
    assert others == [[]] * len(others)
    rules = [box for kind, box in first if kind == raw.FPDF_PAGEOBJ_PATH]
    widest = max(right - left for left, _, right, _ in rules)
    due = WIDE * MM if name == "jianbao-official" else 32 * 14
    assert widest == pytest.approx(due, abs=0.5)


@pytest.mark.parametrize("name", ["jianbao-a4", "jianbao-official"])
def test_whom_it_goes_to_stands_at_the_foot_of_the_last_page(output: Path, name: str) -> None:
    with closing(pypdfium2.PdfDocument(output / name / f"{name}.pdf")) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
        last = [one for one in letters_of(pdf[len(pdf) - 1]) if one[3] < 297 / 2 * MM]
    foot = re.sub(r"\s", "", "".join(one[0] for one in last))
    assert re.search(r"报：示范市.*送：示范市各园区发：园内.*（共印60份）", foot)
    assert not any("共印" in page for page in pages[:-1])
    assert "编者按：" in pages[0]


OWN_NAME = "shifan-a4"
"""The specimen in a theme of its own: one colour, one face, masthead and one template changed."""

ACCENT, BY_NIGHT = "rgb(0, 105, 92)", "rgb(30, 172, 154)"
"""The colour that theme.yaml names, and what it becomes on a dark screen."""

OWNER, DESK = "示范园区管理委员会主管主办", "来稿请寄示范园区快报编辑部"


def test_a_theme_of_its_own_changes_four_things_and_no_other_file() -> None:
    own = PROJECT / "themes/shifan"
    assert {str(one.relative_to(own)) for one in own.rglob("*") if one.is_file()} == {
        "theme.yaml",
        "assets/mark.svg",
        "templates/masthead.html",
        "templates/nameplate.html",
        "templates/imprint.html",
    }


@pytest.mark.parametrize(("scheme", "colour"), [("light", ACCENT), ("dark", BY_NIGHT)])
def test_its_colour_is_on_the_screen_by_day_and_by_night(
    chromium: Browser, output: Path, scheme: Any, colour: str
) -> None:
    with closing(chromium.new_page(color_scheme=scheme)) as tab:
        tab.goto((output / OWN_NAME / "index.html").as_uri())
        name = "getComputedStyle(document.querySelector('.masthead .name')).color"
        assert tab.evaluate(name) == colour


def test_its_colour_is_on_paper_and_the_red_of_press_is_not(output: Path) -> None:
    with closing(pypdfium2.PdfDocument(output / OWN_NAME / f"{OWN_NAME}.pdf")) as pdf:
        image = pdf[0].render(scale=1).to_pil().convert("RGB")
        assert (0, 0x69, 0x5C) in {colour for _, colour in image.getcolors(1 << 20)}
        assert list(reds(pdf[0])) == []


def test_its_face_is_on_the_screen_and_on_paper(output: Path) -> None:
    wanted, left = (outlines.of_machine(one, 400, "园") for one in (HEI, SONG))
    style = (output / "assets/shifan/style.css").read_text(encoding="utf-8")
    (file,) = re.findall(r"fonts/PressSong-400[^\"]*", style)
    assert outlines.of_font(TTFont(output / "assets" / file), "园") == wanted
    drawn = set(outlines.of_pdf(output / OWN_NAME / f"{OWN_NAME}.pdf"))
    assert wanted in drawn
    assert left not in drawn


def test_its_masthead_and_template_are_on_the_screen_and_on_paper(output: Path) -> None:
    page = (output / OWN_NAME / "index.html").read_text(encoding="utf-8")
    assert page.index(OWNER) < page.index("mark.svg") < page.index("<main") < page.index(DESK)
    with closing(pypdfium2.PdfDocument(output / OWN_NAME / f"{OWN_NAME}.pdf")) as pdf:
        pages = [one.get_textpage().get_text_range() for one in pdf]
    assert OWNER in pages[0].splitlines()[:3]
    assert any(DESK in page for page in pages)


def letters_of(page: Any) -> list[tuple[str, float, float, float]]:
    """Return the letters of a page with their left and right edges and their baseline."""
    text = page.get_textpage()
    found = []
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1)
        if letter.strip():
            left, bottom, right, _ = text.get_charbox(index, loose=True)
            found.append((letter, left, right, bottom))
    return found


def body_letters(page: Any) -> list[tuple[str, float, float, float]]:
    return [one for one in letters_of(page) if one[3] >= (297 - HEAD - HIGH - 1) * MM]


def before_notes(page: Any) -> bool:
    """Tell whether a page comes before the notes on the figures, which are set in small print."""
    return "数字出处" not in page.get_textpage().get_text_range()


def lines_of(page: Any) -> list[str]:
    text: str = page.get_textpage().get_text_range()
    return text.splitlines()


def measured(text: str) -> float:
    return sum(1.0 if letter > "\u2e80" else 0.5 for letter in text)


def pitch(pdf: pypdfium2.PdfDocument) -> float:
    """Return the commonest distance between the lines of a document."""
    steps: dict[float, int] = {}
    for page in pdf:
        heights = sorted({round(one[3], 1) for one in body_letters(page)}, reverse=True)
        for above, below in pairwise(heights):
            steps[round(above - below, 1)] = steps.get(round(above - below, 1), 0) + 1
    return max((step for step in steps if step > 20), key=lambda step: steps[step])


def reds(page: Any) -> Iterator[tuple[int, tuple[float, float, float, float]]]:
    """Yield the kind of each object of a page that is painted in red, with its box."""
    for one in page.get_objects():
        for ask in (raw.FPDFPageObj_GetFillColor, raw.FPDFPageObj_GetStrokeColor):
            red, green, blue, clear = (c_uint() for _ in range(4))
            if ask(one.raw, red, green, blue, clear) and red.value > 150 > green.value + blue.value:
                yield one.type, one.get_bounds()
