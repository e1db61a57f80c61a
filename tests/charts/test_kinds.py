"""What the kinds beside columns and lines show, by their geometry."""

from dataclasses import replace
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest

from bulletin.articles import Chart
from bulletin.charts import Look, sparkline
from tests.charts.made_up import (
    HALVES,
    KINDS,
    PANELS,
    RANKED,
    SHARES,
    SLOPE,
    STACK,
    SVG,
    YEARS,
    bars,
    chart,
    drawn,
    figure,
    figures_of,
    number,
    texts,
    with_total,
)

WIDTHS = pytest.mark.parametrize("width", [153.0, 240.0, 520.0])


def labels(svg: Element) -> dict[str, Element]:
    return {text.attrib["data-figure"]: text for text in svg.findall(f".//{SVG}text[@data-figure]")}


@pytest.mark.parametrize("made", KINDS, ids=lambda made: made.kind)
@WIDTHS
def test_every_figure_is_printed_once_as_worded(made: Chart, width: float) -> None:
    found = drawn(made, width).findall(f".//{SVG}text[@data-figure]")
    printed = sorted((text.attrib["data-figure"], text.text) for text in found)
    assert printed == sorted((figure.id, figure.text) for figure in figures_of(made))


@pytest.mark.parametrize("made", [STACK, SHARES, HALVES, RANKED, PANELS], ids=lambda m: m.kind)
@WIDTHS
def test_areas_are_to_scale(made: Chart, width: float) -> None:
    svg = drawn(made, width)
    values = {f.id: abs(f.measurement.value) for f in figures_of(made)}
    areas = {name: number(bar, "width") * number(bar, "height") for name, bar in bars(svg).items()}
    largest = max(areas, key=lambda name: areas[name])
    for name, area in areas.items():
        expected = areas[largest] * float(values[name] / values[largest])
        assert area == pytest.approx(expected, abs=0.01 * areas[largest])


def test_parts_stand_on_one_another_from_zero() -> None:
    svg = drawn(STACK)
    found = bars(svg)
    (foot,) = {
        round(number(found[f"lead-{n}"], "y") + number(found[f"lead-{n}"], "height"), 1)
        for n in range(1, 5)
    }
    for low, high in (("lead-1", "lead-5"), ("lead-5", "lead-9")):
        top = number(found[low], "y")
        assert number(found[high], "y") + number(found[high], "height") == pytest.approx(
            top, abs=0.03
        )
    rules = [line.attrib["points"].split()[0] for line in svg.findall(f"{SVG}polyline")]
    assert f"0,{foot:g}" in rules


def test_the_total_stands_over_its_column_and_is_named() -> None:
    svg = drawn(STACK)
    found, words = bars(svg), labels(svg)
    for place in range(4):
        assert number(words[f"lead-{900 + place}"], "y") < number(found[f"lead-{9 + place}"], "y")
    assert texts(svg, "series") == ["生物医药", "集成电路", "其他", "样例制造业"]


def test_a_stack_without_a_part_has_no_total_and_says_so() -> None:
    made = with_total(
        chart("stacked", YEARS[:2], ("甲", ["3", "4"]), ("乙", ["2", None])), "全部", ["5", "9"]
    )
    svg = drawn(made)
    assert texts(svg, "missing") == ["无数据"]
    assert "lead-901" not in labels(svg)


def test_two_halves_lie_side_by_side_over_the_whole_width() -> None:
    svg = drawn(HALVES)
    first, second = bars(svg).values()
    assert number(first, "width") + number(second, "width") == pytest.approx(240, abs=0.05)
    assert number(first, "y") == number(second, "y")
    assert texts(svg, "value") == ["100", "60.0%", "60", "40.0%", "40"]


def test_many_parts_are_listed_beside_an_upright_bar() -> None:
    svg = drawn(SHARES)
    found = list(bars(svg).values())
    for upper, lower in pairwise(found):
        assert number(upper, "y") + number(upper, "height") == pytest.approx(
            number(lower, "y"), abs=0.03
        )
    names = svg.findall(f"{SVG}text[@class='chart-category']")
    assert [name.text for name in names] == list(SHARES.categories)
    assert len({name.attrib["x"] for name in names}) == 1
    assert "324" in texts(svg, "value")


def test_only_the_highlighted_bar_has_the_first_colour() -> None:
    fills = {name: bar.attrib["fill"] for name, bar in bars(drawn(RANKED)).items()}
    look = Look(width=240)
    assert fills == {"lead-1": look.tint, "lead-2": look.accent, "lead-3": look.tint}
    assert texts(drawn(RANKED), "missing") == ["无数据"]


def test_a_slope_joins_two_dates_to_scale() -> None:
    svg = drawn(SLOPE)
    steep = svg.findall(f"{SVG}polyline[@stroke-width='1.3']")
    assert len(steep) == 3
    ends = [
        [tuple(map(float, p.split(","))) for p in line.attrib["points"].split()] for line in steep
    ]
    rises = [(start[1] - end[1]) for start, end in ends]
    assert rises[0] / rises[1] == pytest.approx(25 / 2, rel=0.01)
    assert rises[2] < 0
    assert texts(svg, "missing") == ["无数据"]
    assert sorted(texts(svg, "series")) == sorted(series.name for series in SLOPE.series)


def test_panels_share_one_scale_and_one_baseline_each() -> None:
    svg = drawn(PANELS, 520.0)
    found = bars(svg)
    assert number(found["lead-5"], "height") == pytest.approx(
        number(found["lead-1"], "height") * 4, abs=0.05
    )
    values = {f.id: f.measurement.value for f in figures_of(PANELS)}
    feet = {
        round(number(bar, "y") + number(bar, "height"), 1)
        for name, bar in found.items()
        if values[name] > 0
    }
    assert len(feet) == 1
    assert texts(svg, "series") == [series.name for series in PANELS.series]
    assert texts(svg, "missing") == ["无数据"]


def test_a_preliminary_value_is_marked() -> None:
    made = chart("columns", YEARS[:2], ("产值", ["46.1", "51.3"]))
    last = made.series[0].figures[1]
    assert last is not None
    early = replace(last, measurement=replace(last.measurement, preliminary=True))
    series = replace(made.series[0], figures=(made.series[0].figures[0], early))
    svg = drawn(replace(made, series=(series,)))
    assert texts(svg, "value") == ["46.1", "51.3*"]
    (number_alone,) = svg.findall(f".//{SVG}tspan[@data-figure='{early.id}']")
    assert number_alone.text == "51.3"


def test_words_on_a_hatched_bar_stand_on_a_plate_of_paper() -> None:
    svg = drawn(STACK, 520.0)
    plates = [group for group in svg.findall(f"{SVG}g") if group.find(f"{SVG}text") is not None]
    assert len(plates) == 4
    for group in plates:
        plate = group.find(f"{SVG}rect")
        assert plate is not None
        assert plate.attrib["fill"] == "#ffffff"


def test_a_sparkline_has_a_gap_and_ends_in_a_mark() -> None:
    shown = [
        figure(n, text) if text else None for n, text in enumerate(["10", "12", "", "9", "20"])
    ]
    svg = sparkline(shown, "样例走势", Look(width=48.0, height=11.0))
    assert svg.count("<polyline") == 2
    assert svg.count("<circle") == 1
    assert "<title>样例走势</title>" in svg
    assert "data-figure" not in svg


def test_a_sparkline_of_one_value_is_a_mark() -> None:
    svg = sparkline([None, figure(1, "3")], "样例", Look(width=48.0, height=11.0))
    assert (svg.count("<polyline"), svg.count("<circle")) == (0, 1)
