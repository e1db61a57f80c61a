import pytest

from bulletin.articles import Chart
from tests.charts.made_up import SVG, YEARS, chart, drawn, texts

LOANS = chart("lines", YEARS[:3], ("平均贷款", ["2336", "2990", "3150"]), unit="万元")
GAP = chart(
    "lines",
    YEARS[:6],
    ("星池试验区", ["231", "305", "402", "490", "560", "641"]),
    ("云岫试验区", ["121", "150", None, "203", "300", "350"]),
)
TANGLE = chart(
    "lines",
    YEARS,
    ("星池试验区", [f"{1231.5 + 31 * n * (-1) ** n:.1f}" for n in range(12)]),
    ("云岫试验区", [f"{1200 - 21.5 * n:.1f}" for n in range(12)]),
    ("鹤汀试验区", [None if n == 4 else f"{1100 + 12 * n}" for n in range(12)]),
)


def tracks(made: Chart, width: float = 240.0) -> list[list[tuple[float, float]]]:
    """Return the points of the series' lines; foot and rules are thinner."""
    found = drawn(made, width).findall(f".//{SVG}polyline[@stroke-width='1.3']")
    pairs = ((pair.split(",") for pair in line.attrib["points"].split()) for line in found)
    return [[(float(x), float(y)) for x, y in line] for line in pairs]


@pytest.mark.parametrize("made", [LOANS, GAP, TANGLE])
@pytest.mark.parametrize("width", [153.0, 240.0, 520.0])
def test_every_figure_is_printed_once_as_worded(made: Chart, width: float) -> None:
    found = drawn(made, width).findall(f".//{SVG}text[@data-figure]")
    printed = sorted((text.attrib["data-figure"], text.text) for text in found)
    figures = (figure for series in made.series for figure in series.figures)
    assert printed == sorted((figure.id, figure.text) for figure in figures if figure is not None)


def test_points_are_to_scale_from_zero() -> None:
    ((first, second, third),) = tracks(LOANS)
    foot = drawn(LOANS).find(f"{SVG}polyline")
    assert foot is not None
    zero = float(foot.attrib["points"].split()[0].split(",")[1])
    assert (zero - first[1]) / (zero - third[1]) == pytest.approx(2336 / 3150, abs=0.001)
    assert second[0] - first[0] == pytest.approx(third[0] - second[0], abs=0.02)


def test_values_far_from_zero_stand_on_a_broken_foot() -> None:
    made = chart("lines", YEARS[:3], ("覆盖率", ["95.1", "96.0", "97.2"]), unit="%")
    foot = drawn(made).find(f"{SVG}polyline")
    assert foot is not None
    assert len(foot.attrib["points"].split()) == 6


def test_one_value_alone_is_drawn() -> None:
    made = chart("lines", YEARS[:1], ("覆盖率", ["95.1"]), title="覆盖率", unit="%")
    svg = drawn(made)
    assert texts(svg, "value") == ["95.1"]
    assert len(svg.findall(f"{SVG}circle")) == 1


def test_a_line_has_a_gap_where_data_are_missing() -> None:
    assert [len(line) for line in tracks(GAP)] == [6, 2, 3]
    assert texts(drawn(GAP), "missing") == ["无数据"]


def test_series_are_named_at_their_ends() -> None:
    svg = drawn(GAP)
    names = svg.findall(f".//{SVG}text[@class='chart-series']")
    right = max(x for line in tracks(GAP) for x, _ in line)
    assert [name.text for name in names] == ["星池试验区", "云岫试验区"]
    assert all(float(name.attrib["x"]) > right for name in names)


def test_series_differ_in_dash_and_mark() -> None:
    svg = drawn(TANGLE)
    lines = svg.findall(f"{SVG}polyline[@stroke-width='1.3']")
    assert len({line.attrib.get("stroke-dasharray") for line in lines}) == 3
    assert svg.find(f"{SVG}circle") is not None
    assert {len(mark.attrib["points"].split()) for mark in svg.findall(f"{SVG}polygon")} == {3, 4}


def test_figures_without_room_stand_in_a_table() -> None:
    svg = drawn(TANGLE)
    assert texts(svg, "missing") == ["无数据"]
    assert texts(svg, "category")[-12:] == list(YEARS)
    (last,) = (text for text in svg.findall(f"{SVG}text") if text.text == "890.5")
    year = [text for text in svg.findall(f"{SVG}text") if text.text == "2031年"][-1]
    assert last.attrib["y"] == year.attrib["y"]


def test_a_chart_without_any_data_is_still_drawn() -> None:
    made = chart("lines", YEARS[:2], ("甲", [None, None]))
    assert texts(drawn(made), "missing") == ["无数据", "无数据"]
