import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bulletin.articles import Chart, Line
from bulletin.articles.kinds import KINDS as CHART_KINDS
from bulletin.charts import KINDS, Look, draw
from tests.charts.made_up import KINDS as MADE_UP
from tests.charts.made_up import SVG, THREE_ZONES, YEARS, chart, drawn

CHARTS = [
    THREE_ZONES,
    replace(THREE_ZONES, kind="lines"),
    chart("columns", ["甲", "乙"], ("户数", ["1", "2"])),
    chart("lines", YEARS[:3], ("户数", ["1", "2", "3"]), ("人数", ["9", "8", None])),
    *MADE_UP,
]


def test_a_kind_that_an_author_can_ask_for_can_be_drawn() -> None:
    assert set(KINDS) == set(CHART_KINDS)


@pytest.mark.parametrize("made", CHARTS)
def test_a_picture_has_a_title_and_says_the_same_in_words(made: Chart) -> None:
    svg = drawn(replace(made, title=Line("<b>a</b> & b", "a & b < c")))
    assert svg.attrib["role"] == "img"
    title, description = svg.find(f"{SVG}title"), svg.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert title.attrib["id"] == svg.attrib["aria-labelledby"] == "lead-chart-1-title"
    assert description.attrib["id"] == svg.attrib["aria-describedby"] == "lead-chart-1-desc"
    assert (title.text, description.text) == ("a & b < c", made.alt)


def test_without_a_title_the_alternative_stands_in() -> None:
    title = drawn(replace(CHARTS[2], title=None)).find(f"{SVG}title")
    assert title is not None
    assert title.text == CHARTS[2].alt


@pytest.mark.parametrize("made", CHARTS)
@pytest.mark.parametrize("width", [153.0, 240.0, 520.0])
@pytest.mark.parametrize("size", [6.0, 7.5, 9.0])
def test_no_text_is_smaller_than_six_and_a_half_points(
    made: Chart, width: float, size: float
) -> None:
    svg = drawn(made, width, size)
    sizes = [float(text.attrib["font-size"]) for text in svg.iter(f"{SVG}text")]
    assert min(sizes) >= 6.5
    assert max(sizes) <= max(size, 6.5)
    assert svg.attrib["width"] == f"{width:g}pt"
    assert svg.attrib["viewBox"] == f"0 0 {width:g} {svg.attrib['height'].removesuffix('pt')}"


@pytest.mark.parametrize("made", CHARTS)
def test_only_what_print_and_screen_both_draw(made: Chart) -> None:
    text = draw(made, Look(width=240.0))
    assert "style" not in text
    assert "url(" not in text
    assert {element.tag.removeprefix(SVG) for element in drawn(made).iter()} <= {
        *("svg", "title", "desc", "g", "rect", "path", "polyline", "polygon", "circle"),
        *("text", "tspan"),
    }


def test_a_theme_chooses_faces_and_inks() -> None:
    look = Look(width=240.0, families=("Press Hei", "sans-serif"), accent="#123456")
    text = draw(CHARTS[2], look)
    assert 'font-family="Press Hei,sans-serif"' in text
    assert 'fill="#123456"' in text


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_chart_gives_the_same_bytes_in_any_process(seed: str) -> None:
    root = Path(__file__).parents[2]
    program = (
        "import sys; from tests.charts.test_drawing import CHARTS, Look, draw; "
        "sys.stdout.buffer.write(''.join(draw(c, Look(width=240.0)) for c in CHARTS).encode())"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=root,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    assert run.stdout.decode() == "".join(draw(made, Look(width=240.0)) for made in CHARTS)


def test_an_unknown_kind_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        draw(replace(CHARTS[0], kind="pie"), Look(width=240.0))
