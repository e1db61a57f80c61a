"""Measures over several periods, on made-up facts."""

from decimal import Decimal

import pytest

from bulletin.facts import Interval, Kind, Origin, Refusal, Step, measure
from tests.facts.made_up import ask, fact
from tests.facts.test_growth import refused, taken


def test_what_was_published_as_added_goes_before_the_difference() -> None:
    firms = fact("firms", "家", {"2022": "12", "2023": "15"}, kind=Kind.STOCK, added={"2023": "4"})
    made = taken(ask("firms", "2023", firms), Step("new"))
    assert (made.value, made.outcome, made.origin) == (Decimal(4), "gross", Origin.REPORTED)
    assert str(made.unit) == "家"


def test_without_it_the_rise_of_a_stock_is_a_net_increase() -> None:
    firms = fact("firms", "家", {"2022": "12", "2023": "15"}, kind=Kind.STOCK)
    made = taken(ask("firms", "2023", firms), Step("new"))
    assert (made.value, made.outcome, made.origin) == (Decimal(3), "net", Origin.COMPUTED)


@pytest.mark.parametrize("kind", [Kind.FLOW, Kind.AVERAGE, Kind.RATIO, Kind.PROFIT])
def test_only_a_stock_has_a_net_increase(kind: Kind) -> None:
    x = fact("x", "家", {"2022": "12", "2023": "15"}, kind=kind)
    assert refused(ask("x", "2023", x), Step("new")).code == "bad-mention"


RISING = {"2019": "10", "2020": "11", "2021": "12", "2022": "13", "2023": "14"}


@pytest.mark.parametrize(
    ("values", "years", "outcome"),
    [
        (RISING, 4, "rise"),
        ({**RISING, "2023": "15"}, 4, "rise"),
        ({"2020": "14", "2021": "13", "2022": "12", "2023": "11"}, 3, "fall"),
        ({**RISING, "2020": "9"}, 3, "rise"),
        # a gap breaks it: 2022 has no base, so 2023 alone does not make a streak of four
        ({"2018": "8", "2019": "10", "2021": "12", "2022": "13", "2023": "14"}, 2, "rise"),
        # so does a year of no change
        ({**RISING, "2021": "11"}, 2, "rise"),
    ],
)
def test_a_streak_counts_years_of_one_direction(
    values: dict[str, str], years: int, outcome: str
) -> None:
    made = taken(ask("x", "2023", fact("x", "家", values)), Step("streak"))
    assert (made.value, made.outcome) == (Decimal(years), outcome)
    assert str(made.unit) == "年"
    assert len(made.against) == years


def test_a_streak_goes_on_over_published_rates() -> None:
    x = fact(
        "x",
        "家",
        {"2021": "12", "2022": "13"},
        reported={"yoy": {"2020": "5%", "2021": "2%", "2023": "3%"}},
    )
    assert taken(ask("x", "2023", x), Step("streak")).value == 4


def test_a_streak_of_eleven_months_compares_the_same_months() -> None:
    spans = {f"{year}-01..{year}-11": str(year - 2000) for year in range(2020, 2024)}
    made = taken(ask("x", "2023-01..2023-11", fact("x", "家", spans)), Step("streak"))
    assert made.value == 3


@pytest.mark.parametrize(
    "values",
    [
        {"2022": "10", "2023": "11"},
        {"2021": "12", "2022": "10", "2023": "11"},
        {"2021": "10", "2022": "11", "2023": "11"},
    ],
)
def test_one_year_is_no_streak(values: dict[str, str]) -> None:
    assert refused(ask("x", "2023", fact("x", "家", values)), Step("streak")).code == "bad-mention"


def test_losses_that_narrow_make_no_streak_of_growth() -> None:
    profit = fact("p", "亿元", {"2021": "-3", "2022": "-2", "2023": "-1"}, kind=Kind.PROFIT)
    assert refused(ask("p", "2023", profit), Step("streak")).code == "bad-mention"


def test_a_streak_without_a_rate_says_why() -> None:
    assert refused(ask("x", "2023", fact("x", "家", {"2023": "5"})), Step("streak")).code == (
        "base-missing"
    )


def test_a_published_streak_is_taken_as_it_is() -> None:
    x = fact("x", "家", {}, reported={"streak": {"2023": "14年"}})
    assert taken(ask("x", "2023", x), Step("streak")).value == 14


@pytest.mark.parametrize(
    ("values", "since"),
    [
        (RISING, "2019"),
        ({"2019": "13", "2020": "11", "2021": "12", "2022": "9", "2023": "14"}, "2019"),
        (
            {"2017": "99", "2019": "10", "2020": "11", "2021": "12", "2022": "13", "2023": "14"},
            "2019",
        ),
        ({"2021": "300余", "2022": "近500", "2023": "884"}, "2021"),
        ({"2021": "5.1", "2022": "5.2", "2023": "5.3"}, "2021"),
        ({"2021": "300", "2022": "400", "2023": "超过500"}, "2021"),
    ],
)
def test_a_record_is_shown_by_the_series(values: dict[str, str], since: str) -> None:
    made = taken(ask("x", "2023", fact("x", "万家", values)), Step("record"))
    assert str(made.base) == since


@pytest.mark.parametrize(
    "values",
    [
        {"2022": "10", "2023": "14"},  # two years make no series
        {**RISING, "2023": "13"},  # equal is not higher
        {**RISING, "2020": "15"},
        {"2021": "10", "2022": "5.28", "2023": "5.3"},
        {"2021": "4", "2022": "5.28", "2023": "5.3"},  # 5.3 may be 5.26
        {"2021": "4", "2022": "超过5", "2023": "6"},
        {"2021": "4", "2022": "5", "2023": "不足9"},
        {"2021": "4", "2023": "6"},
    ],
)
def test_a_series_that_does_not_show_it_holds_no_record(values: dict[str, str]) -> None:
    made = refused(ask("x", "2023", fact("x", "万家", values)), Step("record"))
    assert made.code == "bad-mention"


@pytest.mark.parametrize(("published", "good"), [("2015年", True), ("5年", False), ("0年", False)])
def test_a_published_record_names_its_year(published: str, good: bool) -> None:
    x = fact("x", "家", {}, reported={"record": {"2023": published}})
    made = measure(ask("x", "2023", x), [Step("record")])
    assert isinstance(made, Refusal) is not good
    if not isinstance(made, Refusal):
        assert str(made.base) == "2015"


MONTHS = {"2023-01": "1.5", "2023-02": "1.25", "2023-03": "2"}


@pytest.mark.parametrize(
    ("values", "span", "value", "decimals", "formula"),
    [
        ({"2021": "1", "2022": "2", "2023": "3"}, "2021..2023", "6", 0, "{0} + {1} + {2}"),
        (MONTHS, "2023Q1", "4.75", 0, "{0} + {1} + {2}"),
        (MONTHS, "2023-01..2023-02", "2.75", 1, "{0} + {1}"),
        ({"2022": "4.4", "2023": "45530万元"}, "2022..2023", "8.953", 1, "{0} + {1}"),
        ({"2022": "45530万元", "2023": "4.4"}, "2022..2023", "89530", 0, "{0} + {1}"),
        ({"2021": "1"}, "2021", "1", 0, "{0}"),
    ],
)
def test_a_flow_is_summed_over_years_and_months(
    values: dict[str, str], span: str, value: str, decimals: int, formula: str
) -> None:
    made = taken(ask("x", "2023", fact("x", "亿元", values)), Step("sum", span))
    assert (made.value, made.decimals, made.formula) == (Decimal(value), decimals, formula)
    assert made.measure == "sum"


def test_the_interval_of_a_sum_widens_with_every_part() -> None:
    x = fact("x", "亿元", {"2022": "1.0", "2023": "2.0"})
    made = taken(ask("x", "2023", x), Step("sum", "2022..2023"))
    assert made.interval == Interval(Decimal("2.9"), Decimal("3.1"))


def test_a_sum_that_was_published_is_taken_as_it_is() -> None:
    x = fact("x", "亿元", {"2022": "1.04", "2023": "2.04", "2022..2023": "3.1"})
    made = taken(ask("x", "2023", x), Step("sum", "2022..2023"))
    assert (made.value, made.origin, made.measure) == (Decimal("3.1"), Origin.GIVEN, "sum")
    x = fact("x", "亿元", {}, reported={"sum(2022..2023)": {"2023": "3.1亿元"}})
    assert taken(ask("x", "2023", x), Step("sum", "2022..2023")).value == Decimal("3.1")


@pytest.mark.parametrize(
    ("kind", "argument", "code"),
    [
        (Kind.STOCK, "2022..2023", "bad-mention"),
        (Kind.RATIO, "2022..2023", "bad-mention"),
        (Kind.AVERAGE, "2022..2023", "bad-mention"),
        (Kind.FLOW, "2020..2023", "no-data"),
        (Kind.FLOW, "2023-11-30", "bad-mention"),
        (Kind.FLOW, None, "bad-mention"),
        (Kind.FLOW, "x", "bad-mention"),
        (Kind.FLOW, "2023..2024", "base-inexact"),
    ],
)
def test_what_cannot_be_summed_is_refused(kind: Kind, argument: str | None, code: str) -> None:
    x = fact("x", "家", {"2022": "1", "2023": "2", "2024": "300余"}, kind=kind)
    assert refused(ask("x", "2023", x), Step("sum", argument)).code == code


def test_a_series_lists_every_period_with_the_one_before() -> None:
    x = fact("x", "万元", {"2019": "2336", "2020": "近2990", "2021": "3150"})
    made = taken(ask("x", "2021", x), Step("series", "2019..2021"))
    assert [str(row.period) for row in made.against] == ["2019", "2020", "2021"]
    assert [row.base and str(row.base) for row in made.against] == [None, "2019", "2020"]


@pytest.mark.parametrize("argument", ["2018..2021", "2023-11-30", "x", None])
def test_a_series_with_a_gap_or_of_a_day_is_refused(argument: str | None) -> None:
    x = fact("x", "万元", {"2019": "2336", "2020": "2990", "2021": "3150"})
    refused(ask("x", "2021", x), Step("series", argument))


def test_a_formula_of_a_fixed_period_does_not_run_back_for_ever() -> None:
    x = fact("x", "家", {}, formula="firms@2022 + firms@2022")
    firms = fact("firms", "家", {"2022": "5"})
    refused(ask("x", "2023", x, firms), Step("streak"))
    refused(ask("x", "2023", x, firms), Step("record"))
