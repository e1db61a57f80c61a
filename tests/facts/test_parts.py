"""Shares, averages, targets and formulas, on made-up facts."""

from decimal import Decimal

import pytest

from bulletin.facts import Interval, Kind, Origin, Step
from tests.facts.made_up import ask, fact
from tests.facts.test_growth import refused, taken

FIRMS = fact("firms", "家", {"2022": "151", "2023": "160"}, kind=Kind.STOCK)
CITY = fact("firms", "家", {"2022": "1900", "2023": "2000"}, kind=Kind.STOCK, zone="tianshi")
RD = fact("rd", "亿元", {"2021": "30.50", "2022": "32.00", "2023": "35.00"})
REVENUE = fact("revenue", "亿元", {"2023": "700"}, label="营业收入 | Operating revenue")
CITY_REVENUE = fact("revenue", "亿元", {"2023": "7000"}, zone="tianshi", label="营业收入 | Revenue")


def test_the_share_of_a_zone_is_in_its_whole() -> None:
    made = taken(ask("firms", "2023", FIRMS, CITY), Step("share"))
    assert (made.value, made.outcome) == (Decimal(8), "zone")
    assert made.other is not None
    assert made.other.zh == "全市"


@pytest.mark.parametrize(
    ("argument", "value", "outcome", "other", "within"),
    [
        ("revenue", "5", "fact", "营业收入", None),
        ("tianshi/revenue", "0.5", "fact", "营业收入", "全市"),
        ("tianshi/revenue@2023", "0.5", "fact", "营业收入", "全市"),
    ],
)
def test_the_share_in_another_fact(
    argument: str, value: str, outcome: str, other: str, within: str | None
) -> None:
    made = taken(ask("rd", "2023", RD, REVENUE, CITY_REVENUE), Step("share", argument))
    assert (made.value, made.outcome) == (Decimal(value), outcome)
    assert made.other is not None
    assert made.other.zh == other
    assert (made.within and made.within.zh) == within
    assert made.base is None


def test_the_share_in_a_zone_named_is_in_its_fact_of_the_same_key() -> None:
    made = taken(ask("firms", "2023", FIRMS, CITY), Step("share", "tianshi"))
    assert (made.value, made.outcome) == (Decimal(8), "zone")


def test_a_share_in_a_whole_of_another_period_says_so() -> None:
    made = taken(ask("rd", "2022", RD, REVENUE), Step("share", "revenue@2023"))
    assert str(made.base) == "2023"


def test_a_whole_of_the_sheets_choice_goes_before_the_parents() -> None:
    part = fact("software", "亿元", {"2023": "35"}, whole="revenue")
    made = taken(ask("software", "2023", part, REVENUE), Step("share"))
    assert (made.value, made.outcome) == (Decimal(5), "fact")
    part = fact("software", "亿元", {"2023": "35"}, whole="tianshi/revenue")
    made = taken(ask("software", "2023", part, CITY_REVENUE), Step("share"))
    assert (made.value, made.outcome) == (Decimal("0.5"), "zone")


@pytest.mark.parametrize("more", [{}, {"whole": "tianshi/nowhere"}])
def test_a_published_share_needs_no_more_than_the_name_of_its_whole(more: dict[str, str]) -> None:
    firms = fact("firms", "家", {}, reported={"share": {"2023": "近1/10"}}, **more)
    made = taken(ask("firms", "2023", firms), Step("share"))
    assert (made.origin, made.outcome) == (Origin.REPORTED, "zone")
    assert made.interval == Interval(Decimal(5), Decimal(10), True, False)


def test_a_published_share_of_nobody_knows_what_is_printed_all_the_same() -> None:
    firms = fact("firms", "家", {}, zone="tianshi", reported={"share": {"2023": "8%"}})
    made = taken(ask("firms", "2023", firms, zone="tianshi"), Step("share"))
    assert (made.value, made.outcome, made.other) == (Decimal(8), "", None)


def test_a_published_share_in_a_fact_goes_by_its_name() -> None:
    rd = fact("rd", "亿元", {"2023": "35"}, reported={"share(revenue)": {"2023": "5.1%"}})
    assert taken(ask("rd", "2023", rd, REVENUE), Step("share", "revenue")).value == Decimal("5.1")


@pytest.mark.parametrize(
    ("argument", "code"),
    [
        (None, "base-missing"),
        ("nowhere", "unknown-fact"),
        ("a b", "unknown-fact"),
        ("firms", "bad-mention"),
        ("revenue@2022", "base-missing"),
    ],
)
def test_a_share_of_what_is_not_there_is_refused(argument: str | None, code: str) -> None:
    question = ask("rd", "2023", RD, REVENUE, FIRMS)
    assert refused(question, Step("share", argument)).code == code


def test_a_zone_without_a_parent_has_no_share() -> None:
    question = ask("firms", "2023", CITY, zone="tianshi")
    assert refused(question, Step("share")).code == "bad-mention"


@pytest.mark.parametrize(
    ("amount", "unit", "count", "value", "printed"),
    [
        ("30.50", "亿元", "151", "2019.8675", "万元"),
        ("0.3", "亿元", "100", "30", "万元"),
        ("15", "万元", "100", "1500", "元"),
        ("1.5", "亿元", "1", "1.5", "亿元"),
        ("2", "万亿元", "1", "2", "万亿元"),
        ("20000", "万亿元", "1", "20000", "万亿元"),
        ("9999.994", "万元", "1", "9999.994", "万元"),
        ("9999.996", "万元", "1", "0.9999996", "亿元"),  # would print 10000.00万元
        ("9999.994", "元", "1", "9999.994", "元"),
        ("3", "元", "8", "0.375", "元"),
        ("196.5", "平方公里", "3", "65.5", "平方公里"),
        ("884", "家", "4", "221", "家"),
    ],
)
def test_an_average_is_scaled_for_reading(
    amount: str, unit: str, count: str, value: str, printed: str
) -> None:
    x, firms = fact("x", unit, {"2023": amount}), fact("firms", "家", {"2023": count})
    made = taken(ask("x", "2023", x, firms), Step("per", "firms"))
    assert f"{made.value:f}".startswith(value)
    assert str(made.unit) == printed
    assert made.decimals == 2


def test_an_average_of_a_published_count_may_take_another_period() -> None:
    made = taken(ask("rd", "2021", RD, FIRMS), Step("per", "firms@2022"))
    assert str(made.value)[:9] == "2019.8675"
    assert made.other is not None
    assert made.other.zh == "家"


@pytest.mark.parametrize(
    ("argument", "code"),
    [
        (None, "bad-mention"),
        ("a b", "bad-mention"),
        ("nowhere", "unknown-fact"),
        ("share", "bad-mention"),
        ("none", "base-zero"),
        ("some", "base-inexact"),
        ("firms@1999", "base-missing"),
    ],
)
def test_an_average_without_a_divisor_is_refused(argument: str | None, code: str) -> None:
    question = ask(
        "rd",
        "2023",
        RD,
        FIRMS,
        fact("share", "%", {"2023": "5"}),
        fact("none", "家", {"2023": "0"}),
        fact("some", "家", {"2023": "300余"}),
    )
    assert refused(question, Step("per", argument)).code == code


TARGET = fact(
    "revenue",
    "亿元",
    {"2023-01": "6", "2023-11": "5", "2023-01..2023-11": "61.5", "2023": "66", "2023H1": "30"},
    target={"2023": "65"},
)


@pytest.mark.parametrize(
    ("when", "value"),
    [
        ("2023-01..2023-11", "94.615"),
        ("2023", "101.53"),
        ("2023H1", "46.153"),
        ("2023-01", "9.230"),
    ],
)
def test_completion_is_measured_by_the_target_of_the_year(when: str, value: str) -> None:
    made = taken(ask("revenue", when, TARGET), Step("completion"))
    assert str(made.value).startswith(value)
    assert str(made.base) == "2023"


def test_a_single_month_is_no_match_for_the_target_of_a_year() -> None:
    assert refused(ask("revenue", "2023-11", TARGET), Step("completion")).code == "bad-mention"


def test_the_target_is_the_periods_own_or_the_years() -> None:
    own = fact("x", "亿元", {"2023H1": "20"}, target={"2023": "65", "2023H1": "25"})
    assert taken(ask("x", "2023H1", own), Step("target")).value == 25
    assert taken(ask("x", "2023H2", own), Step("target")).value == 65
    assert str(taken(ask("x", "2023H1", own), Step("completion")).base) == "2023H1"


def test_pace_is_ahead_of_the_months_gone_by() -> None:
    made = taken(ask("revenue", "2023-01..2023-11", TARGET), Step("completion"), Step("pace"))
    assert str(made.value)[:8] == "2.948717"
    assert str(made.unit) == "个百分点"


@pytest.mark.parametrize(
    ("when", "reported"),
    [
        ("2023", {}),
        ("2023-01..2023-11", {"completion": {"2023-01..2023-11": "近95%"}}),
    ],
)
def test_pace_needs_months_from_january_and_an_exact_completion(
    when: str, reported: dict[str, dict[str, str]]
) -> None:
    x = fact(
        "x",
        "亿元",
        {"2023": "66", "2023-01..2023-11": "60"},
        target={"2023": "65"},
        reported=reported,
    )
    assert refused(ask("x", when, x), Step("completion"), Step("pace")).code in (
        "bad-mention",
        "base-inexact",
    )


def test_a_published_completion_needs_no_target() -> None:
    x = fact("x", "亿元", {}, reported={"completion": {"2023-01..2023-11": "94%"}})
    question = ask("x", "2023-01..2023-11", x)
    assert taken(question, Step("completion")).value == 94
    assert str(taken(question, Step("completion"), Step("pace")).value)[:7] == "2.33333"


@pytest.mark.parametrize(
    ("target", "code"),
    [({}, "base-missing"), ({"2023": "0"}, "base-zero"), ({"2023": "60以上"}, "base-inexact")],
)
def test_completion_without_a_target_is_refused(target: dict[str, str], code: str) -> None:
    x = fact("x", "亿元", {"2023": "66"}, target=target)
    assert refused(ask("x", "2023", x), Step("completion")).code == code


@pytest.mark.parametrize(
    ("formula", "unit", "value", "text", "decimals"),
    [
        ("rd@2021 / firms@2022", "万元", "2019.8675", "{0} / {1}", 2),
        ("rd@2021 / firms@-1", "万元", "2019.8675", "{0} / {1}", 2),
        ("rd + revenue", "亿元", "735", "{0} + {1}", 0),
        ("rd + fine", "亿元", "35.12", "{0} + {1}", 2),
        ("fine + rd", "万元", "351200", "{0} + {1}", 0),
        ("revenue - rd - rd", "亿元", "630", "{0} - {1} - {2}", 0),
        ("revenue - ( rd - rd )", "亿元", "700", "{0} - ({1} - {2})", 0),
        ("rd * 2", "亿元", "70", "{0} * 2", 2),
        ("firms * ( rd / firms )", "亿元", "35.00", "{0} * {1} / {2}", 2),
        ("rd / revenue", "%", "5", "{0} / {1}", 2),
        ("firms / tianshi/firms", "%", "8", "{0} / {1}", 2),
        ("firms * intensity", "家", "8.0", "{0} * {1}", 2),
        ("( rd + rd ) / ( firms + firms )", "万元", "2187.5", "({0} + {1}) / ({2} + {3})", 2),
    ],
)
def test_a_formula_comes_out_in_the_units_it_should(
    formula: str, unit: str, value: str, text: str, decimals: int
) -> None:
    x = fact("x", unit, {}, formula=formula)
    fine = fact("fine", "万元", {"2023": "1200"})
    intensity = fact("intensity", "%", {"2023": "5"})
    made = taken(ask("x", "2023", x, RD, REVENUE, FIRMS, CITY, fine, intensity), Step("value"))
    assert str(made.value).startswith(value)
    assert (made.formula, made.decimals, str(made.unit)) == (text, decimals, unit)
    assert made.origin is Origin.COMPUTED


@pytest.mark.parametrize(
    ("formula", "unit", "code"),
    [
        ("rd * rd", "亿元", "formula"),  # square money is no money
        ("rd / firms", "家", "formula"),
        ("rd / revenue", "亿元", "formula"),
        ("rd + firms", "亿元", "formula"),
        ("rd / none", "亿元", "base-zero"),
        ("rd / nowhere", "亿元", "unknown-fact"),
        ("rd / late", "亿元", "no-data"),
        ("rd / some", "亿元", "base-inexact"),
    ],
)
def test_a_formula_that_cannot_be_right_is_refused(formula: str, unit: str, code: str) -> None:
    x = fact("x", unit, {}, formula=formula)
    none = fact("none", "家", {"2023": "0"})
    late = fact("late", "家", {"2024": "9"})
    some = fact("some", "家", {"2023": "300余"})
    made = refused(ask("x", "2023", x, RD, REVENUE, FIRMS, none, late, some), Step("value"))
    assert made.code == code


def test_a_published_value_goes_before_the_formula() -> None:
    x = fact("x", "万元", {"2023": "1919.82"}, formula="rd / firms")
    assert taken(ask("x", "2023", x, RD, FIRMS), Step("value")).origin is Origin.GIVEN


@pytest.mark.parametrize(
    ("kind", "interval"),
    [
        (Kind.AVERAGE, Interval(Decimal("34.5"), Decimal("35.5"))),
        (Kind.FLOW, Interval.point(Decimal(35))),
        (Kind.STOCK, Interval.point(Decimal(35))),
    ],
)
def test_an_average_in_whole_numbers_is_rounded_and_no_count(
    kind: Kind, interval: Interval
) -> None:
    made = taken(ask("age", "2023", fact("age", "岁", {"2023": "35"}, kind=kind)))
    assert made.interval == interval


def test_formulas_that_run_in_a_circle_are_refused() -> None:
    a = fact("a", "亿元", {}, formula="b + rd")
    b = fact("b", "亿元", {}, formula="a - rd")
    made = refused(ask("a", "2023", a, b, RD), Step("value"))
    assert made.code == "formula"
    assert "xinghe/a → xinghe/b → xinghe/a" in (made.message.zh or "")
    own = fact("own", "亿元", {}, formula="own + rd")
    assert refused(ask("own", "2023", own, RD), Step("yoy")).code == "formula"


def test_a_share_in_a_whole_that_is_made_of_it_runs_in_no_circle() -> None:
    part = fact("part", "亿元", {}, formula="rd + rd")
    whole = fact("whole", "亿元", {}, formula="part + rd")
    made = taken(ask("part", "2023", part, whole, RD), Step("share", "whole"))
    assert str(made.value)[:6] == "66.666"
    assert made.formula == "({0} + {1}) / ({2} + {3} + {4}) × 100%"


def test_growth_of_a_formula_shows_all_its_operands() -> None:
    per = fact("per", "万元", {}, kind=Kind.AVERAGE, formula="rd / firms")
    made = taken(ask("per", "2023", per, RD, FIRMS), Step("yoy"))
    assert len(made.operands) == 4
    assert made.formula == "(({0} / {1}) - ({2} / {3})) / ({2} / {3}) × 100%"
