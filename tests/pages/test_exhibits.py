"""Charts and tables on the page: numbers as a table, decimal points in one line."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pypdfium2
import pytest
from weasyprint import HTML

from bulletin.articles import Line, Row, Table
from bulletin.pages import Medium
from bulletin.pages.exhibits import data_table, padded
from tests.charts.made_up import PANELS, SHARES, SLOPE, STACK, figure
from tests.pages.sample import full_page
from tests.pages.test_composing import html_of


def table(*rows: Sequence[str | None]) -> Table:
    """Return a table of made-up cells."""
    return Table(
        title=None,
        corner="指标",
        heads=tuple("甲乙丙"[: len(rows[0])]),
        rows=tuple(
            Row(head=Line("行", "行"), unit="", cells=tuple(_cell(text) for text in row))
            for row in rows
        ),
        unit="",
        note=None,
        source=None,
    )


def _cell(text: str | None) -> Line | None:
    return None if text is None else Line(text, text, (figure(1, text),))


def test_decimals_are_filled_up_to_those_of_their_column() -> None:
    made = table(["23.15", "1"], ["80", "2"], ["−3.2", None], ["300余", "3"])
    assert padded(made) == (("", ""), (".00", ""), ("0", ""), ("0", ""))


def test_the_mark_of_a_preliminary_value_takes_room_too() -> None:
    early = figure(1, "51.3")
    early = replace(early, measurement=replace(early.measurement, preliminary=True))
    made = table(["46.1"], ["51.3"])
    row = replace(made.rows[1], cells=(Line("51.3", "51.3", (early,)),))
    assert padded(replace(made, rows=(made.rows[0], row))) == (("0",), ("",))


def test_the_numbers_of_a_share_end_with_their_whole() -> None:
    data = data_table(SHARES)
    assert data.heads == ("2031年", "占比")
    assert [name for name, _ in data.rows] == [*SHARES.categories, "样例项目"]
    assert [cell.text for cell in data.rows[0][1] if cell and not isinstance(cell, str)] == [
        "128",
        "39.5%",
    ]
    assert data.rows[-1][1][1] == ""


def test_the_numbers_of_a_stack_have_their_total_in_the_last_column() -> None:
    data = data_table(STACK)
    assert data.heads == ("生物医药", "集成电路", "其他", "样例制造业")
    assert [name for name, _ in data.rows] == list(STACK.categories)


@pytest.mark.parametrize("made", [SLOPE, PANELS])
def test_missing_numbers_stay_missing(made: object) -> None:
    data = data_table(SLOPE if made is SLOPE else PANELS)
    assert sum(cell is None for _, cells in data.rows for cell in cells) == 1


def test_a_chart_on_the_screen_has_its_numbers_in_a_table() -> None:
    html = html_of(full_page(), Medium.SCREEN)
    (data,) = re.findall(r'<details class="chart-data">.*?</details>', html, re.DOTALL)
    bare = re.sub(r"</?span[^>]*>", "", data)
    assert re.findall(r"<data[^>]*>([^<]*)</data>", bare) == ["96个", "74个", "61个", "80个"]
    assert "<details" not in html_of(full_page(), Medium.PRINT)


def test_decimal_points_stand_in_one_line_in_print() -> None:
    html = html_of(full_page(), Medium.PRINT)
    style = re.search(r"<style>.*?</style>", html, re.DOTALL)
    assert style is not None
    cells = [("23.15", ""), ("80", ".00"), ("1205.6", "0"), ("−3.25", "")]
    rows = "".join(f'<tr><td data-pad="{pad}">{text}</td></tr>' for text, pad in cells)
    pdf = HTML(
        string=f'<html lang="zh-CN"><title>样</title>{style[0]}<body><table>{rows}</table>'
    ).write_pdf()
    points, ends = _edges(pdf)
    assert max(points) - min(points) < 0.2
    assert ends == pytest.approx(min(points), abs=2.5)


def _edges(pdf: bytes) -> tuple[list[float], float]:
    """Return where the decimal points begin, and where the whole number without one ends."""
    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage()
    found = text.get_text_range()
    boxes = [text.get_charbox(n) for n in range(text.count_chars())]
    points = [boxes[n][0] for n in range(len(boxes)) if text.get_text_range(n, 1) == "."]
    end = boxes[found.index("80") + 1][2]
    text.close()
    document.close()
    return points, end
