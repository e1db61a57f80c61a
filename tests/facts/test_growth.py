"""Measures of growth and difference, on made-up facts."""

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

import pytest

from bulletin.facts import (
    Basis,
    Interval,
    Kind,
    Measurement,
    Origin,
    Question,
    Refusal,
    Step,
    measure,
)
from tests.facts.made_up import ask, fact

RD = fact("rd", "亿元", {"2019": "20.00", "2020": "23.15", "2021": "30.50"})
SHARE = fact("rd_share", "%", {"2020": "5.34", "2021": "5.8"})
LOAN = fact("loan", "万元", {"2019": "2336", "2020": "2990", "2021": "3150"})
OUTPUT = fact(
    "output",
    "亿元",
    {
        "2022": "100",
        "2022-10": "10.0",
        "2022-11": "8.0",
        "2022-12": "9.0",
        "2023-01": "9.9",
        "2022Q4": "27.0",
        "2023Q1": "29.7",
        "2022H2": "50.0",
        "2023H1": "55.0",
        "2022-01..2022-11": "91.0",
        "2023-01..2023-11": "100.1",
    },
)


def taken(question: Question, *steps: Step) -> Measurement:
    made = measure(question, steps)
    assert isinstance(made, Measurement), made
    return made


def refused(question: Question, *steps: Step) -> Refusal:
    made = measure(question, steps)
    assert isinstance(made, Refusal), made
    assert made.message.zh
    assert made.message.en
    return made


def test_growth_over_a_year_is_exact_and_keeps_its_interval() -> None:
    made = taken(ask("rd", "2021", RD), Step("yoy"))
    assert str(made.value)[:10] == "31.7494600"
    assert str(made.unit) == "%"
    assert made.origin is Origin.COMPUTED
    assert made.formula == "({0} - {1}) / {1} × 100%"
    assert [operand.quantity.numeral.text for operand in made.operands] == ["30.50", "23.15"]
    assert made.decimals is None
    low, high = made.interval.low, made.interval.high
    assert low is not None
    assert high is not None
    assert str(low)[:7] == "31.6994"  # 30.495 ÷ 23.155
    assert str(high)[:7] == "31.7995"  # 30.505 ÷ 23.145


@pytest.mark.parametrize(
    ("when", "step", "value"),
    [
        ("2021", Step("since", "2019"), "52.5"),
        ("2021", Step("since", "2019年"), "52.5"),
        ("2021", Step("since", "@-2"), "52.5"),
        ("2021", Step("since", "-2"), "52.5"),
        ("2021", Step("times", "2019"), "1.525"),
        ("2021", Step("change"), "7.35"),
        ("2021", Step("change", "2019"), "10.50"),
        ("2021", Step("change", "@-2"), "10.50"),
        ("2021", Step("value"), "30.50"),
    ],
)
def test_growth_over_a_base_of_the_authors_choice(when: str, step: Step, value: str) -> None:
    assert taken(ask("rd", when, RD), step).value == Decimal(value)


@pytest.mark.parametrize(
    ("when", "value", "base"),
    [
        ("2023-01", "10", "2022-12"),
        ("2022-11", "-20", "2022-10"),
        ("2023Q1", "10", "2022Q4"),
        ("2023H1", "10", "2022H2"),
    ],
)
def test_growth_over_the_period_before(when: str, value: str, base: str) -> None:
    made = taken(ask("output", when, OUTPUT), Step("prev"))
    assert made.value == Decimal(value)
    assert str(made.base) == base


@pytest.mark.parametrize("when", ["2023-01..2023-11", "2023-11-30", "2021..2023"])
def test_what_has_no_period_before_has_no_growth_over_it(when: str) -> None:
    published = fact("output", "亿元", {}, reported={"prev": {when: "2%"}})
    assert refused(ask("output", when, published), Step("prev")).code == "bad-mention"


def test_a_span_of_years_has_no_same_period_a_year_earlier() -> None:
    x = fact("x", "亿元", {"2018..2020": "5", "2019..2021": "6"})
    assert refused(ask("x", "2019..2021", x), Step("yoy")).code == "bad-mention"
    assert taken(ask("x", "2019..2021", x), Step("since", "2018..2020")).value == 20


def test_average_growth_leaves_the_base_year_out() -> None:
    made = taken(ask("loan", "2021", LOAN), Step("cagr", "2019"))
    assert str(made.value)[:8] == "16.12316"
    assert made.formula == "(({0} / {1}) ^ (1 / 2) - 1) × 100%"


@pytest.mark.parametrize(
    ("values", "base", "value"),
    [
        ({"2020": "1000", "2023": "1331"}, "2020", "10"),
        ({"2018": "1000", "2023": "1610.51"}, "2018", "10"),
        # a tie that a root of 50 digits alone would miss: 1.1005³
        ({"2020": "1000000000000", "2023": "1332815825125"}, "2020", "10.05"),
        ({"2020": "100", "2022": "0"}, "2020", "-100"),
    ],
)
def test_a_root_that_is_exact_comes_out_exact(
    values: dict[str, str], base: str, value: str
) -> None:
    when = max(values)
    made = taken(ask("x", when, fact("x", "元", values)), Step("cagr", base))
    assert made.value == Decimal(value)


@pytest.mark.parametrize(
    ("when", "argument"),
    [("2021", "2020"), ("2021", "2021"), ("2021", "2022"), ("2021", "2019H1"), ("2021", "x")],
)
def test_average_growth_takes_two_years_that_lie_apart(when: str, argument: str) -> None:
    assert refused(ask("loan", when, LOAN), Step("cagr", argument)).code == "bad-mention"


def test_a_ratio_changes_by_percentage_points_with_the_coarser_places() -> None:
    made = taken(ask("rd_share", "2021", SHARE), Step("yoy"))
    assert (str(made.unit), made.value, made.decimals) == ("个百分点", Decimal("0.46"), 1)
    assert made.interval == Interval(Decimal("0.405"), Decimal("0.515"))
    assert refused(ask("rd_share", "2022", SHARE), Step("cagr", "2020")).code == "bad-mention"


def test_a_ratio_in_per_mille_changes_by_percentage_points_too() -> None:
    rate = fact("rate", "‰", {"2020": "3.2", "2021": "4.5"})
    made = taken(ask("rate", "2021", rate), Step("change"))
    assert (str(made.unit), made.value, made.decimals) == ("个百分点", Decimal("0.13"), 2)


def test_an_index_changes_by_points_and_grows_in_percent() -> None:
    index = fact("index", "点", {"2020": "100.0", "2021": "103.2"}, kind=Kind.INDEX)
    change = taken(ask("index", "2021", index), Step("change"))
    assert (str(change.unit), change.value) == ("点", Decimal("3.2"))
    assert taken(ask("index", "2021", index), Step("yoy")).value == Decimal("3.2")


def test_units_of_another_scale_are_brought_together() -> None:
    loan = fact("loan", "亿元", {"2022": "4.4", "2023": "45530万元"})
    made = taken(ask("loan", "2023", loan), Step("change"))
    assert (str(made.unit), made.value, made.decimals) == ("万元", Decimal(1530), 0)
    assert str(taken(ask("loan", "2023", loan), Step("yoy")).value)[:7] == "3.47727"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"2021": "5"}, "base-missing"),
        ({"2020": "0", "2021": "5"}, "base-zero"),
        ({"2020": "-3", "2021": "5"}, "base-negative"),
        ({"2020": "300余", "2021": "500"}, "base-inexact"),
        ({"2020": "300", "2021": "近500"}, "base-inexact"),
        ({"2020": "3～5", "2021": "8"}, "base-inexact"),
        ({"2020": "5"}, "no-data"),
        ({"2020": "5", "2021": "-3"}, "bad-mention"),
    ],
)
@pytest.mark.parametrize("step", [Step("yoy"), Step("since", "2020"), Step("times", "2020")])
def test_a_rate_without_a_base_is_refused(values: dict[str, str], code: str, step: Step) -> None:
    made = refused(ask("x", "2021", fact("x", "家", values)), step)
    assert made.code == code
    assert made.fact == "xinghe/x"


def test_an_amount_may_change_from_zero_and_below() -> None:
    x = fact("x", "家", {"2020": "0", "2021": "5"})
    assert taken(ask("x", "2021", x), Step("change")).value == 5


@pytest.mark.parametrize("basis", [Basis.COMPARABLE, Basis.CONSTANT_PRICES])
@pytest.mark.parametrize(
    "step", [Step("yoy"), Step("since", "2019"), Step("cagr", "2019"), Step("times", "2019")]
)
def test_on_another_basis_rates_are_never_computed(basis: Basis, step: Step) -> None:
    real = fact("real", "亿元", {"2019": "20", "2020": "22", "2021": "25"}, basis=basis)
    made = refused(ask("real", "2021", real), step)
    assert made.code == "base-missing"
    assert "reported" in (made.hint.zh or "")


def test_on_another_basis_rates_are_printed_as_published() -> None:
    real = fact(
        "real",
        "亿元",
        {"2020": "22", "2021": "25"},
        basis=Basis.COMPARABLE,
        reported={"yoy": {"2021": "8.1%"}},
    )
    made = taken(ask("real", "2021", real), Step("yoy"))
    assert (made.value, made.origin) == (Decimal("8.1"), Origin.REPORTED)
    assert taken(ask("real", "2021", real), Step("change")).value == 3


@pytest.mark.parametrize(
    ("step", "written", "when", "value"),
    [
        (Step("yoy"), "yoy", "2021", "31.75%"),
        (Step("prev"), "prev", "2021", "3.1%"),
        (Step("since", "2019"), "since(2019)", "2021", "52%"),
        (Step("since", "2019年"), "since(2019)", "2021", "52%"),
        (Step("cagr", "2019"), "cagr", "2020..2021", "23%"),
        (Step("cagr", "2019"), "cagr(2019)", "2021", "23%"),
        (Step("change"), "change", "2021", "7.4亿元"),
        (Step("change", "2020"), "change", "2021", "7.4亿元"),
        (Step("change", "2019"), "change(2019)", "2021", "10.4亿元"),
        (Step("times"), "times", "2021", "1.3倍"),
        (Step("times", "2019"), "times(2019)", "2021", "1.5倍"),
    ],
)
def test_what_was_published_goes_before_what_is_computed(
    step: Step, written: str, when: str, value: str
) -> None:
    rd = fact("rd", "亿元", RD_VALUES, reported={written: {when: value}})
    made = taken(ask("rd", "2021", rd), step)
    assert made.origin is Origin.REPORTED
    assert made.quantity is not None
    assert f"{made.quantity.written}{made.quantity.unit}" == value
    assert str(made.period) == "2021"


RD_VALUES = {"2019": "20.00", "2020": "23.15", "2021": "30.50"}


def test_a_published_result_of_another_base_does_not_count() -> None:
    rd = fact("rd", "亿元", RD_VALUES, reported={"since(2018)": {"2021": "90%"}})
    assert taken(ask("rd", "2021", rd), Step("since", "2019")).origin is Origin.COMPUTED


@pytest.mark.parametrize(
    ("now", "then", "outcome"),
    [
        ("2.0", "-1.5", "to-profit"),
        ("0", "-1.5", "to-even"),
        ("-0.5", "2.0", "to-loss"),
        ("-0.5", "0", "from-even"),
        ("-1.0", "-1.5", "loss-narrowed"),
        ("-2.0", "-1.5", "loss-widened"),
        ("-1.5", "-1.5", "loss-level"),
    ],
)
def test_a_profit_turns_where_it_has_no_rate(now: str, then: str, outcome: str) -> None:
    profit = fact("profit", "亿元", {"2020": then, "2021": now}, kind=Kind.PROFIT)
    made = taken(ask("profit", "2021", profit), Step("yoy"))
    assert made.outcome == outcome
    assert made.value == Decimal(now) - Decimal(then)
    assert str(made.unit) == "亿元"


@pytest.mark.parametrize(("now", "value"), [("3", "50"), ("1", "-50"), ("0", "-100")])
def test_profits_without_a_loss_grow_as_all_else(now: str, value: str) -> None:
    profit = fact("profit", "亿元", {"2020": "2", "2021": now}, kind=Kind.PROFIT)
    made = taken(ask("profit", "2021", profit), Step("yoy"))
    assert (made.outcome, made.value) == ("", Decimal(value))


@pytest.mark.parametrize("now", ["3", "0"])
def test_a_profit_over_nothing_has_no_rate(now: str) -> None:
    profit = fact("profit", "亿元", {"2020": "0", "2021": now}, kind=Kind.PROFIT)
    assert refused(ask("profit", "2021", profit), Step("yoy")).code == "base-zero"


@pytest.mark.parametrize("step", [Step("since", "2022"), Step("change", "2022")])
def test_flows_over_spans_of_unlike_length_are_not_compared(step: Step) -> None:
    assert refused(ask("output", "2023-01..2023-11", OUTPUT), step).code == "bad-mention"


@pytest.mark.parametrize("name", ["since", "change", "times"])
def test_nothing_is_compared_with_itself(name: str) -> None:
    assert refused(ask("rd", "2021", RD), Step(name, "2021")).code == "bad-mention"


def test_stocks_may_be_compared_between_any_days() -> None:
    firms = fact("firms", "家", {"2022": "100", "2023-11-30": "130"}, kind=Kind.STOCK)
    assert taken(ask("firms", "2023-11-30", firms), Step("since", "2022")).value == 30


@pytest.mark.parametrize(
    "step",
    [
        Step("yoy", "2020"),
        Step("prev", "2020"),
        Step("value", "2020"),
        Step("rank", "2020"),
        Step("since", None),
        Step("since", "去年"),
        Step("change", "x"),
        Step("times", "x"),
        Step("nonsense"),
    ],
)
def test_arguments_that_make_no_sense_are_refused(step: Step) -> None:
    assert refused(ask("rd", "2021", RD), step).code == "bad-mention"


def test_a_preliminary_operand_makes_a_preliminary_result() -> None:
    values = {
        when: tuple(replace(one, preliminary=True) for one in found)
        for when, found in RD.values.items()
    }
    made = taken(ask("rd", "2021", replace(RD, values=MappingProxyType(values))), Step("yoy"))
    assert made.preliminary
