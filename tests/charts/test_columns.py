from decimal import Decimal
from xml.etree.ElementTree import Element

import pytest

from bulletin.articles import Chart
from tests.charts.made_up import SVG, THREE_ZONES, YEARS, bars, chart, drawn, number, texts

FOUR = chart("columns", YEARS[:4], ("产值", ["23.15", "30.50", "近46", "9.26"]))
TWO = chart(
    "columns", YEARS[:3], ("星池试验区", ["12", "24", "6"]), ("云岫试验区", ["18", None, "3"])
)
PROFIT = chart("columns", YEARS[:4], ("利润", ["−3.2", "1.6", "0", "4.8"]))


def upright(svg: Element) -> bool:
    names = svg.findall(f".//{SVG}text[@class='chart-category']")
    return len({name.attrib["y"] for name in names}) == 1


def values(made: Chart) -> dict[str, Decimal]:
    shown = (figure for series in made.series for figure in series.figures)
    return {figure.id: figure.measurement.value for figure in shown if figure is not None}


@pytest.mark.parametrize("made", [FOUR, TWO, PROFIT])
def test_heights_are_to_scale(made: Chart) -> None:
    svg = drawn(made)
    assert upright(svg)
    by_id = values(made)
    highest = max(by_id, key=lambda name: abs(by_id[name]))
    high = number(bars(svg)[highest], "height")
    for name, bar in bars(svg).items():
        share = float(abs(by_id[name] / by_id[highest]))
        assert number(bar, "height") == pytest.approx(high * share, abs=0.02)


def test_columns_stand_on_one_baseline() -> None:
    feet = {round(number(bar, "y") + number(bar, "height"), 1) for bar in bars(drawn(TWO)).values()}
    (foot,) = feet
    (rule,) = drawn(TWO).findall(f".//{SVG}polyline")
    assert rule.attrib["points"] == f"0,{foot:g} 240,{foot:g}"


def test_columns_below_zero_hang_from_the_baseline() -> None:
    svg = drawn(PROFIT)
    loss, gain = bars(svg)["lead-1"], bars(svg)["lead-2"]
    assert number(loss, "y") == pytest.approx(number(gain, "y") + number(gain, "height"), abs=0.02)
    labels = {text.attrib["data-figure"]: text for text in svg.findall(f"{SVG}text[@data-figure]")}
    assert number(labels["lead-1"], "y") > number(loss, "y") + number(loss, "height")
    assert number(labels["lead-2"], "y") < number(gain, "y")


@pytest.mark.parametrize("made", [FOUR, TWO, PROFIT, THREE_ZONES])
@pytest.mark.parametrize("width", [153.0, 240.0, 520.0])
def test_every_figure_is_printed_once_as_worded(made: Chart, width: float) -> None:
    found = drawn(made, width).findall(f".//{SVG}text[@data-figure]")
    printed = sorted((text.attrib["data-figure"], text.text) for text in found)
    figures = (figure for series in made.series for figure in series.figures)
    assert printed == sorted((figure.id, figure.text) for figure in figures if figure is not None)


def test_a_figure_stands_over_the_middle_of_its_column() -> None:
    svg = drawn(TWO)
    for text in svg.findall(f".//{SVG}text[@data-figure]"):
        bar = bars(svg)[text.attrib["data-figure"]]
        middle = number(bar, "x") + number(bar, "width") / 2
        assert number(text, "x") == pytest.approx(middle, abs=0.02)


@pytest.mark.parametrize(("language", "words"), [("zh", "无数据"), ("en", "no data")])
def test_what_is_missing_is_said(language: str, words: str) -> None:
    svg = drawn(TWO, language=language)
    assert texts(svg, "missing") == [words]
    assert len(svg.findall(f".//{SVG}circle")) == 1
    assert len(bars(svg)) == 5


def test_a_category_without_any_data_says_so_once() -> None:
    made = chart("columns", YEARS[:2], ("甲", ["1", None]), ("乙", ["2", None]))
    assert texts(drawn(made), "missing") == ["无数据"]


def test_a_chart_without_any_data_is_still_drawn() -> None:
    made = chart("columns", YEARS[:2], ("甲", [None, None]))
    assert texts(drawn(made), "missing") == ["无数据", "无数据"]


def test_crowded_columns_lie_down_to_scale() -> None:
    svg = drawn(THREE_ZONES)
    assert not upright(svg)
    by_id = values(THREE_ZONES)
    longest = max(by_id, key=lambda name: by_id[name])
    for name, bar in bars(svg).items():
        share = float(by_id[name] / by_id[longest])
        expected = number(bars(svg)[longest], "width") * share
        assert number(bar, "width") == pytest.approx(expected, abs=0.02)
    assert len({bar.attrib["x"] for bar in bars(svg).values()}) == 1


def test_lying_bars_below_zero_reach_to_the_left() -> None:
    names = [f"规模以上工业企业利润总额的样例指标第{n}项" for n in range(1, 9)]
    made = chart("columns", names, ("利润", ["−3.2", "1.6", "0", "4.8", "2", "3", "4", "−0.5"]))
    svg = drawn(made)
    loss, gain = bars(svg)["lead-1"], bars(svg)["lead-2"]
    assert number(loss, "x") + number(loss, "width") == pytest.approx(number(gain, "x"), abs=0.02)


def test_series_are_told_apart_without_colour() -> None:
    keys = drawn(THREE_ZONES, 520.0).findall(f"{SVG}g")[:3]
    fills = [group.find(f"{SVG}rect") for group in keys]
    hatched = [group.find(f"{SVG}path") is not None for group in keys]
    assert hatched == [False, True, False]
    assert len({fill.attrib["fill"] for fill in fills if fill is not None}) == 3


@pytest.mark.parametrize(
    ("title", "named"), [("2031年产值", ["合计产值"]), ("星池合计产值", []), (None, ["合计产值"])]
)
def test_one_series_is_named_unless_the_title_does(title: str | None, named: list[str]) -> None:
    made = chart("columns", YEARS[:2], ("合计产值", ["1", "2"]), title=title)
    assert texts(drawn(made), "series") == named


def test_years_are_shortened_before_columns_lie_down() -> None:
    made = chart("columns", YEARS, ("户数", [str(300 + n) for n in range(12)]))
    svg = drawn(made)
    assert upright(svg)
    assert texts(svg, "category") == [year.removesuffix("年") for year in YEARS]
    assert texts(drawn(made, 520.0), "category") == list(YEARS)
