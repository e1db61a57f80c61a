"""Made-up zones side by side."""

import re

from bulletin.diagnostics import Place, Text
from bulletin.facts import (
    Fact,
    FactBook,
    FactSheet,
    Kind,
    Observation,
    Zone,
    compile_book,
    parse_period,
    parse_quantity,
    parse_unit,
)
from bulletin.pages import Surroundings, compose_zones
from tests.pages.sample import PUBLICATION, SOURCE
from tests.pages.shelves import shipped_theme

NAMES = {"city": "样例市", "north": "北园（样例）", "south": "南园（样例）", "west": "西园（样例）"}
ZONES = tuple(
    Zone(
        key=key,
        name=Text(name, key.title()),
        as_whole=Text("全市", "the city") if key == "city" else Text(),
        parent=None if key == "city" else "city",
        place=Place(f"content/zones/{key}.yaml"),
    )
    for key, name in NAMES.items()
)


def fact(zone: str, unit_name: str, kind: Kind = Kind.FLOW, **values: str) -> Fact:
    place = Place(f"content/facts/{zone}/demo.yaml", 1, 1)
    unit = parse_unit(unit_name)
    assert unit is not None
    series = {}
    for written, text in values.items():
        period = parse_period(written.removeprefix("y").replace("_", "-"))
        quantity = parse_quantity(text, unit)
        assert period is not None
        assert quantity is not None
        series[period] = (Observation(quantity=quantity, place=place, source=SOURCE),)
    return Fact(
        zone=zone,
        key="x",
        label=Text("样例产值", "Sample output"),
        unit=unit,
        kind=kind,
        place=place,
        values=series,
    )


def book(*facts: Fact) -> FactBook:
    sheets = [FactSheet(path=str(one.place.path), zone=one.zone, facts=(one,)) for one in facts]
    return compile_book(ZONES, sheets)


def rows(known: FactBook, language: str = "zh") -> list[list[str]]:
    surroundings = Surroundings(publication=PUBLICATION)
    page, findings = compose_zones((), ZONES, known, shipped_theme("press"), language, surroundings)
    assert page is not None, findings
    assert page.path == ("zones/index.html" if language == "zh" else "zones/en/index.html")
    shown = [
        [re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
        for row in re.findall(r"<tr[^>]*>(.*?)</tr>", page.html)
    ]
    bars = re.findall(r"--size:(\d+%)", page.html)
    return [*shown, bars]


def test_siblings_stand_side_by_side_with_rank_and_bar_and_the_whole_last() -> None:
    known = book(
        fact("city", "亿元", y2031="100"),
        fact("north", "亿元", y2031="30.50", y2030="20"),
        fact("south", "万元", y2031="152500", y2030="300000"),
        fact("west", "亿元", y2031="8"),
    )
    assert rows(known) == [
        ["园区", "2031年", "2030年"],
        ["北园（样例）", "30.50亿元 居全市第1位", "20亿元"],
        ["南园（样例）", "152500万元 居全市第2位", "300000万元"],
        ["西园（样例）", "8亿元 居全市第3位", "无数据"],
        ["样例市", "100亿元", "无数据"],
        ["100%", "67%", "50%", "100%", "26%"],
    ]


def test_each_number_has_its_note() -> None:
    known = book(fact("north", "家", y2031="4"), fact("south", "家", y2031="3"))
    page, _ = compose_zones(
        (), ZONES, known, shipped_theme("press"), "zh", Surroundings(publication=PUBLICATION)
    )
    assert page is not None
    figures = re.findall(r'<data tabindex="0" aria-describedby="([^"]+)"', page.html)
    assert len(figures) == 2
    assert all(f'<li id="{note}">' in page.html for note in figures)


def test_stocks_of_one_day_are_of_one_period() -> None:
    known = book(
        fact("north", "家", Kind.STOCK, y2031="4"),
        fact("south", "家", Kind.STOCK, y2031_12="3"),
    )
    assert rows(known)[1:3] == [["北园（样例）", "4家"], ["南园（样例）", "3家"]]


def test_unlike_units_and_facts_of_one_zone_are_not_compared() -> None:
    assert rows(book(fact("north", "家", y2031="4"), fact("south", "亿元", y2031="3"))) == [[]]
    assert rows(book(fact("north", "家", y2031="4"))) == [[]]


def test_losses_and_qualified_values_stand_without_bar_or_rank() -> None:
    known = book(
        fact("north", "亿元", Kind.PROFIT, y2031="-2"),
        fact("south", "亿元", Kind.PROFIT, y2031="近5"),
    )
    assert rows(known)[1:] == [["北园（样例）", "−2亿元"], ["南园（样例）", "近5亿元"], ["100%"]]


def test_a_figure_that_stands_alone_has_no_bar() -> None:
    known = book(fact("north", "家", y2031="4"), fact("south", "家", y2030="3"))
    assert rows(known)[1:] == [
        ["北园（样例）", "4家", "无数据"],
        ["南园（样例）", "无数据", "3家"],
        [],
    ]


def test_the_page_is_there_in_english() -> None:
    known = book(fact("north", "家", y2031="4"), fact("south", "家", y2031="3"))
    assert rows(known, "en")[:2] == [["Zone", "2031"], ["North", "4"]]
