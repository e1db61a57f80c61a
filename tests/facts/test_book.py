"""The fact book: sheets merged, the observation that counts, what zones are called."""

from dataclasses import replace

import pytest

from bulletin.diagnostics import Text
from bulletin.facts import Acceptance, Kind, Step, compile_book, observed
from tests.facts.made_up import PLACE, ZONES, Values, ask, book, fact, period
from tests.facts.test_growth import refused, taken


def accepted(*seen: str, use: str = "second", when: str = "2023") -> Acceptance:
    return Acceptance(
        finding="conflict",
        period=period(when),
        use=use,
        seen=seen,
        reason=Text("以年鉴为准", "the yearbook holds"),
        by="编辑部",
        place=PLACE,
    )


CONFLICT = {"2023": ("884 @first", "880 @second")}


def counted(kind: Kind, values: Values, when: str, *entries: Acceptance) -> str:
    x = fact("x", "家", values, kind=kind, accept=entries)
    found = observed(x, x.values, period(when))
    assert found is not None
    return found.quantity.written


def test_of_two_sheets_the_first_counts_until_an_editor_decides() -> None:
    assert counted(Kind.FLOW, CONFLICT, "2023") == "884"
    assert counted(Kind.FLOW, CONFLICT, "2023", accepted("884", "880")) == "880"


@pytest.mark.parametrize("seen", [("880", "884"), ("884家", "880家"), ("884", "880家")])
def test_seen_may_name_the_numbers_in_any_order_and_with_units(seen: tuple[str, ...]) -> None:
    assert counted(Kind.FLOW, CONFLICT, "2023", accepted(*seen)) == "880"


@pytest.mark.parametrize(
    "entry",
    [
        accepted("884", "879"),  # the figures have changed since
        accepted("884"),
        accepted("884", "880", "870"),
        accepted("884", "880", when="2022"),
        accepted("884", "880", use=""),
        accepted("884", "880", use="third"),
    ],
)
def test_a_decision_lapses_with_what_it_saw(entry: Acceptance) -> None:
    assert counted(Kind.FLOW, CONFLICT, "2023", entry) == "884"


@pytest.mark.parametrize(("given", "asked"), [("2023", "2023-12-31"), ("2023-12-31", "2023")])
def test_a_stock_belongs_to_the_last_day_of_its_period(given: str, asked: str) -> None:
    values = {given: ("884 @first", "880 @second")}
    assert counted(Kind.STOCK, values, asked) == "884"
    assert counted(Kind.STOCK, values, asked, accepted("884", "880", when="2023")) == "880"


@pytest.mark.parametrize("kind", [Kind.FLOW, Kind.RATIO, Kind.AVERAGE])
def test_anything_else_belongs_to_its_period_alone(kind: Kind) -> None:
    x = fact("x", "家", {"2023-12-31": "5"}, kind=kind)
    assert observed(x, x.values, period("2023")) is None


def test_equal_spans_are_found_under_either_name() -> None:
    x = fact("x", "家", {"2023-01..2023-06": "5"})
    assert observed(x, x.values, period("2023H1")) is not None


def test_sheets_add_up_in_their_order() -> None:
    first = fact("x", "家", {"2022": "1"}, label="甲 | A", also=("甲甲",))
    second = fact(
        "x", "家", {"2022": "2", "2023": "3"}, label="乙 | B", also=("甲甲", "乙"), whole="y"
    )
    merged = book(first, second).fact("xinghe", "x")
    assert merged is not None
    assert merged.label.zh == "甲"
    assert [one.quantity.written for one in merged.values[period("2022")]] == ["1", "2"]
    assert period("2023") in merged.values
    assert merged.also == ("甲甲", "乙")
    assert str(merged.whole) == "y"


def test_stocks_of_one_day_come_together_whatever_their_period_is_called() -> None:
    first = fact("x", "家", {"2023": "884 @first"}, kind=Kind.STOCK)
    second = fact("x", "家", {"2023-12-31": "880 @second"}, kind=Kind.STOCK)
    merged = book(first, second).fact("xinghe", "x")
    assert merged is not None
    assert [one.quantity.written for one in merged.values[period("2023")]] == ["884", "880"]
    flows = replace(first, kind=Kind.FLOW), replace(second, kind=Kind.FLOW)
    merged = book(*flows).fact("xinghe", "x")
    assert merged is not None
    assert len(merged.values) == 2


@pytest.mark.parametrize(
    ("others", "sources"),
    [
        (("30.50 @second",), ["来源first", "来源second"]),
        (("30.5 @second", "305000万元 @third"), ["来源first", "来源second", "来源third"]),
        (("30.51 @second",), ["来源first"]),
        (("近30.50 @second", "30.50余 @third"), ["来源first"]),
        (("30.50 @first",), ["来源first"]),
    ],
)
def test_equal_values_of_several_sheets_add_their_sources(
    others: tuple[str, ...], sources: list[str]
) -> None:
    x = fact("x", "亿元", {"2020": "20 @first", "2021": ("30.50 @first", *others)})
    made = taken(ask("x", "2021", x))
    assert [source.title.zh for source in made.sources] == sources
    growth = taken(ask("x", "2021", x), Step("yoy"))
    assert [source.title.zh for source in growth.sources] == sources


def test_a_source_is_found_by_its_key_in_the_own_zone_first() -> None:
    made = book(
        fact("x", "家", {"2023": ("1 @first",)}, zone="yunshan"),
        fact("y", "家", {}, reported={"yoy": {"2023": "5%"}}),
    )
    found = made.source("first", "xinghe")
    assert found is not None
    assert found.title.zh == "来源first"
    assert made.source("yearbook", "xinghe") is not None
    assert made.source("nowhere", "xinghe") is None


def test_a_parent_is_called_as_a_whole_and_a_sibling_by_name() -> None:
    made = compile_book(ZONES, [])
    assert made.called_from("xinghe", made.zones["tianshi"]).zh == "全市"
    assert made.called_from("xinghe", made.zones["yunshan"]).zh == "云山区（虚构）"
    assert made.called_from("tianshi", made.zones["xinghe"]).zh == "星河区（虚构）"


def test_siblings_are_the_zones_of_one_parent() -> None:
    made = compile_book(ZONES, [])
    assert [zone.key for zone in made.siblings("xinghe")] == ["liuxi", "xinghe", "yunshan"]
    assert made.siblings("tianshi") == ()
    assert made.siblings("nowhere") == ()
    assert made.parent("nowhere") is None


def test_facts_of_unlike_units_under_one_key_are_refused_where_they_are_read() -> None:
    made = fact("x", "家", {"2022": "1"}), fact("x", "亿元", {"2023": "3"})
    assert refused(ask("x", "2023", *made), Step("yoy")).code == "bad-mention"
