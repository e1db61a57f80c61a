"""Nothing collides, whatever the numbers: by our own measure, and by the glyphs on the page."""

import logging
from itertools import combinations

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from weasyprint import HTML

from bulletin.articles import Chart
from bulletin.charts import Look, draw
from bulletin.charts.bars import bars
from bulletin.charts.columns import columns
from bulletin.charts.lines import lines
from bulletin.charts.multiples import multiples
from bulletin.charts.shares import shares
from bulletin.charts.slope import slope
from bulletin.charts.stacks import stacked
from tests.charts.made_up import KINDS, THREE_ZONES, YEARS, chart, share, with_total

NAMES = st.sampled_from(
    [
        "生物医药",
        "新一代信息技术",
        "国家级专精特新“小巨人”企业",
        "2031年1—11月",
        "2031年上半年",
        "January–November 2031",
        "Share of large industrial firms with R&D units",
        "现代服务业（含金融）",
    ]
)
VALUES = st.none() | st.builds(
    lambda number, places, word: f"{word}{number:,.{places}f}".replace("-", "−"),
    st.floats(-9999, 39999, allow_nan=False),
    st.integers(0, 2),
    st.sampled_from(["", "", "近", "约"]),
)


@st.composite
def charts(draw: st.DrawFn, kind: str) -> Chart:
    count = draw(st.integers(1, 12))
    by_year = st.just(YEARS[:count])
    categories = draw(by_year | st.lists(NAMES, min_size=count, max_size=count))
    texts = st.lists(VALUES, min_size=count, max_size=count)
    series = draw(st.lists(st.tuples(NAMES, texts), min_size=1, max_size=3))
    return chart(kind, categories, *series)


@settings(max_examples=150, deadline=None)
@given(made=charts("columns"), width=st.floats(150, 520))
def test_words_of_columns_keep_clear(made: Chart, width: float) -> None:
    assert columns(made, Look(width=width)).clear


@settings(max_examples=150, deadline=None)
@given(made=charts("lines"), width=st.floats(150, 520))
def test_words_of_lines_keep_clear(made: Chart, width: float) -> None:
    assert lines(made, Look(width=width)).clear


@settings(max_examples=100, deadline=None)
@given(made=charts("bars"), width=st.floats(150, 520))
def test_words_of_bars_keep_clear(made: Chart, width: float) -> None:
    assert bars(made, Look(width=width)).clear


@settings(max_examples=80, deadline=None)
@given(made=charts("multiples"), width=st.floats(150, 520))
def test_words_of_panels_keep_clear(made: Chart, width: float) -> None:
    assert multiples(made, Look(width=width)).clear


POSITIVE = st.builds(
    lambda number, places, word: f"{word}{number:,.{places}f}",
    st.floats(0, 39999, allow_nan=False),
    st.integers(0, 2),
    st.sampled_from(["", "", "近", "约"]),
)


@st.composite
def stacks(draw: st.DrawFn) -> Chart:
    count = draw(st.integers(1, 8))
    texts = st.lists(st.none() | POSITIVE, min_size=count, max_size=count)
    series = draw(st.lists(st.tuples(NAMES, texts), min_size=1, max_size=5))
    return with_total(chart("stacked", YEARS[:count], *series), draw(NAMES), draw(texts))


@settings(max_examples=150, deadline=None)
@given(made=stacks(), width=st.floats(150, 520))
def test_words_of_stacks_keep_clear(made: Chart, width: float) -> None:
    assert stacked(made, Look(width=width, height=0.7 * width)).clear


SHARE = st.integers(0, 1000).map(lambda tenths: f"{tenths / 10:.1f}%")


@settings(max_examples=150, deadline=None)
@given(
    parts=st.dictionaries(NAMES, st.tuples(POSITIVE, SHARE), min_size=1, max_size=8),
    whole=st.tuples(NAMES, POSITIVE),
    width=st.floats(150, 520),
)
def test_words_of_shares_keep_clear(
    parts: dict[str, tuple[str, str]], whole: tuple[str, str], width: float
) -> None:
    assert shares(share(parts, whole), Look(width=width)).clear


@settings(max_examples=150, deadline=None)
@given(
    rows=st.lists(st.tuples(NAMES, st.tuples(VALUES, VALUES)), min_size=1, max_size=12),
    width=st.floats(150, 520),
)
def test_words_of_slopes_keep_clear(
    rows: list[tuple[str, tuple[str | None, str | None]]], width: float
) -> None:
    made = chart("slope", YEARS[:2], *rows)
    assert slope(made, Look(width=width, height=0.7 * width)).clear


CASES = [
    *KINDS,
    THREE_ZONES,
    chart("columns", YEARS[:4], ("甲", ["23.15", "30.50", None, "近40"]), ("乙", list("1234"))),
    chart("columns", ["国家级专精特新“小巨人”企业"] * 5, ("户数", ["15", "约30", "9", "3", "1"])),
    chart("lines", YEARS[:8], ("甲", list("12345678")), ("乙", [None, *"7654321"])),
    chart("lines", YEARS, *((name, [str(n * n % 97) for n in range(12)]) for name in "甲乙丙")),
    chart("lines", ["January 2031", "February 2031"], ("Growth", ["5.1", "−6.2"])),
]


@pytest.mark.parametrize("made", CASES)
@pytest.mark.parametrize("width", [153.0, 240.0, 520.0])
def test_glyphs_on_the_printed_page_keep_clear(
    made: Chart, width: float, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        pdf = HTML(string=page(draw(made, Look(width=width)), width)).write_pdf()
    assert caplog.messages == []
    boxes = ink(pdf)
    assert len(boxes) > 10
    for (left, low, right, high), (left2, low2, right2, high2) in combinations(boxes, 2):
        across = min(right, right2) - max(left, left2)
        upward = min(high, high2) - max(low, low2)
        assert across < 0.2 or upward < 0.2
    assert min(left for left, _, _, _ in boxes) >= 10
    assert max(right for _, _, right, _ in boxes) <= 10 + width


def page(svg: str, width: float) -> str:
    style = f"@page{{size:{width + 20}pt 600pt;margin:10pt}}body{{margin:0}}"
    return f'<html lang="zh-CN"><title>样例</title><style>{style}</style><body>{svg}</body></html>'


def ink(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Return the box of each glyph's ink, in points."""
    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage()
    count = text.count_chars()
    shown = [n for n in range(count) if text.get_text_range(n, 1).strip()]
    boxes = [text.get_charbox(n) for n in shown]
    text.close()
    document.close()
    return boxes
