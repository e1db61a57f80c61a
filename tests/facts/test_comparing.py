"""Results beside those of other periods and zones, on made-up facts."""

from decimal import Decimal

import pytest

from bulletin.facts import Fact, Kind, Step
from tests.facts.made_up import ask, fact
from tests.facts.test_growth import refused, taken


def rates(now: str, then: str) -> Fact:
    """Return a fact whose growth was published for two periods."""
    return fact(
        "x", "亿元", {}, reported={"yoy": {"2023-01..2023-11": now, "2023-01..2023-10": then}}
    )


@pytest.mark.parametrize(
    ("now", "then", "outcome", "value"),
    [
        ("6.0%", "5.0%", "faster", "1.0"),
        ("5.0%", "6.0%", "slower", "-1.0"),
        ("5.0%", "0.0%", "faster", "5.0"),
        ("0.0%", "5.0%", "slower", "-5.0"),
        ("-2.0%", "-5.0%", "fall-narrowed", "3.0"),
        ("-5.0%", "-2.0%", "fall-widened", "-3.0"),
        ("12.4%", "-6.1%", "turned-up", "18.5"),
        ("-6.1%", "12.4%", "turned-down", "-18.5"),
        ("0.0%", "-6.1%", "turned-up", "6.1"),
        ("-6.1%", "0.0%", "turned-down", "-6.1"),
        ("5.0%", "5.0%", "same", "0"),
        ("5‰", "0.4%", "faster", "0.1"),
    ],
)
def test_a_rate_beside_that_of_another_period(
    now: str, then: str, outcome: str, value: str
) -> None:
    question = ask("x", "2023-01..2023-11", rates(now, then))
    made = taken(question, Step("yoy"), Step("vs", "2023-01..2023-10"))
    assert (made.outcome, made.value) == (outcome, Decimal(value))
    assert str(made.unit) == "个百分点"
    assert len(made.against) == 2


def test_two_computed_rates_are_subtracted_before_they_are_rounded() -> None:
    values = {
        "2022-01..2022-10": "50",
        "2023-01..2023-10": "52.8",
        "2022-01..2022-11": "59",
        "2023-01..2023-11": "62.24",
    }
    question = ask("x", "2023-01..2023-11", fact("x", "亿元", values))
    made = taken(question, Step("yoy"), Step("vs", "2023-01..2023-10"))
    assert str(made.value)[:8] == "-0.10847"
    assert made.decimals is None
    assert made.formula == "(({0} - {1}) / {1} × 100%) - (({2} - {3}) / {3} × 100%)"


def zones(kind: Kind = Kind.FLOW, **values: tuple[str, str]) -> tuple[Fact, ...]:
    return tuple(
        fact("x", "亿元", {"2022": then, "2023": now}, zone=zone, kind=kind)
        for zone, (then, now) in values.items()
    )


def test_growth_beside_that_of_the_whole_and_of_a_sibling() -> None:
    facts = zones(xinghe=("100", "110"), tianshi=("1000", "1079"), yunshan=("100", "115"))
    question = ask("x", "2023", *facts)
    city = taken(question, Step("yoy"), Step("vs", "tianshi"))
    assert city.other is not None
    assert (city.value, city.outcome, city.other.zh) == (Decimal("2.1"), "above", "全市")
    sibling = taken(question, Step("yoy"), Step("vs", "yunshan"))
    assert sibling.other is not None
    assert (sibling.value, sibling.outcome) == (Decimal(-5), "below")
    assert sibling.other.zh == "云山区（虚构）"


def test_shares_and_completion_compare_too() -> None:
    x = fact("x", "家", {}, reported={"share": {"2022": "7.5%", "2023": "8%"}})
    made = taken(ask("x", "2023", x), Step("share"), Step("vs", "2022"))
    assert (made.value, made.outcome) == (Decimal("0.5"), "above")
    x = fact("x", "家", {}, reported={"completion": {"2022": "95.0%", "2023": "94.0%"}})
    made = taken(ask("x", "2023", x), Step("completion"), Step("vs", "@-1"))
    assert (made.value, made.outcome) == (Decimal(-1), "below")


@pytest.mark.parametrize(
    ("first", "argument", "code"),
    [
        ("yoy", None, "bad-mention"),
        ("yoy", "nowhere", "bad-mention"),
        ("yoy", "xinghe", "bad-mention"),
        ("yoy", "2023", "bad-mention"),
        ("yoy", "tianshi", "base-missing"),
        ("yoy", "2021", "base-missing"),
        ("value", "2022", "bad-mention"),
        ("sum", "2022", "bad-mention"),
    ],
)
def test_what_cannot_be_compared_is_refused(first: str, argument: str | None, code: str) -> None:
    question = ask("x", "2023", fact("x", "亿元", {"2022": "1", "2023": "2"}))
    assert refused(question, Step(first), Step("vs", argument)).code == code


def test_a_qualified_rate_is_not_compared() -> None:
    question = ask("x", "2023-01..2023-11", rates("超过5%", "4.0%"))
    made = refused(question, Step("yoy"), Step("vs", "2023-01..2023-10"))
    assert made.code == "base-inexact"


def test_a_ratio_has_no_rates_to_compare() -> None:
    ratio = fact("r", "%", {"2021": "1", "2022": "2", "2023": "4"})
    made = refused(ask("r", "2023", ratio), Step("yoy"), Step("vs", "2022"))
    assert made.code == "bad-mention"


def test_a_published_comparison_is_taken_as_it_is() -> None:
    x = fact("x", "亿元", {}, reported={"yoy.vs(tianshi)": {"2023": "2.1个百分点"}})
    made = taken(
        ask("x", "2023", x, *zones(tianshi=("1", "2"))), Step("yoy"), Step("vs", "tianshi")
    )
    assert (made.value, made.outcome) == (Decimal("2.1"), "above")
    x = fact("x", "亿元", {}, reported={"yoy.vs(2022)": {"2023": "-0.3个百分点"}})
    made = taken(ask("x", "2023", x), Step("yoy"), Step("vs", "2022"))
    assert (made.value, made.outcome) == (Decimal("-0.3"), "slower")


@pytest.mark.parametrize(
    ("xinghe", "yunshan", "liuxi", "place"),
    [
        ("30", "20", "10", 1),
        ("20", "30", "10", 2),
        ("10", "30", "20", 3),
        ("20", "20", "10", 1),  # ties share a place
        ("10", "20", "20", 3),  # and the next place is counted on
        ("-5", "-3", "-9", 2),
    ],
)
def test_a_rank_is_among_the_zones_of_one_parent(
    xinghe: str, yunshan: str, liuxi: str, place: int
) -> None:
    facts = zones(
        Kind.PROFIT,
        xinghe=("1", xinghe),
        yunshan=("1", yunshan),
        liuxi=("1", liuxi),
        tianshi=("1", "999"),
    )
    made = taken(ask("x", "2023", *facts), Step("rank"))
    assert made.value == place
    assert made.other is not None
    assert made.other.zh == "全市"
    assert str(made.unit) == "位"


def test_a_rank_sees_through_unlike_scales() -> None:
    facts = (
        fact("x", "万元", {"2023": "45530"}),
        fact("x", "亿元", {"2023": "4.4"}, zone="yunshan"),
        fact("x", "亿元", {"2023": "5"}, zone="liuxi"),
    )
    assert taken(ask("x", "2023", *facts), Step("rank")).value == 2


def test_growth_is_ranked_as_well() -> None:
    facts = zones(xinghe=("100", "110"), yunshan=("100", "120"), liuxi=("100", "90"))
    made = taken(ask("x", "2023", *facts), Step("yoy"), Step("rank"))
    assert (made.value, made.measure) == (Decimal(2), "yoy.rank")


def test_a_published_rank_is_of_the_measure_it_was_published_for() -> None:
    x = fact("x", "亿元", {"2023": "5"}, reported={"rank": {"2023": "3"}})
    assert taken(ask("x", "2023", x), Step("rank")).value == 3
    # the rank of the value is not that of its growth
    assert refused(ask("x", "2023", x), Step("yoy"), Step("rank")).code == "base-missing"
    x = fact("x", "亿元", {}, reported={"yoy.rank": {"2023": "1位"}})
    assert taken(ask("x", "2023", x), Step("yoy"), Step("rank")).value == 1


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (zones(xinghe=("1", "2"), yunshan=("1", "2")), "no-data"),
        (
            (
                fact("x", "亿元", {"2023": "5"}),
                fact("x", "亿元", {"2023": "近6"}, zone="yunshan"),
                fact("x", "亿元", {"2023": "7"}, zone="liuxi"),
            ),
            "base-inexact",
        ),
        (
            (
                fact("x", "亿元", {"2023": "5"}),
                fact("x", "家", {"2023": "6"}, zone="yunshan"),
                fact("x", "亿元", {"2023": "7"}, zone="liuxi"),
            ),
            "no-data",
        ),
    ],
)
def test_a_rank_needs_every_siblings_exact_value(facts: tuple[Fact, ...], code: str) -> None:
    assert refused(ask("x", "2023", *facts), Step("rank")).code == code


def test_a_zone_on_its_own_has_no_rank() -> None:
    whole = fact("x", "亿元", {"2023": "5"}, zone="tianshi")
    assert refused(ask("x", "2023", whole, zone="tianshi"), Step("rank")).code == "bad-mention"


def test_a_zone_that_no_file_describes_has_neither_rank_nor_share() -> None:
    stray = fact("x", "亿元", {"2022": "4", "2023": "5"}, zone="nowhere")
    question = ask("x", "2023", stray, zone="nowhere")
    for steps in ([Step("rank")], [Step("share")], [Step("yoy"), Step("vs", "xinghe")]):
        refused(question, *steps)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Step("change"), Step("rank")),
        (Step("yoy"), Step("pace")),
        (Step("rank"), Step("rank")),
        (Step("completion"), Step("pace", "2023")),
        (Step("vs", "2022"), Step("yoy")),
    ],
)
def test_steps_that_do_not_follow_one_another_are_refused(first: Step, second: Step) -> None:
    question = ask("x", "2023", *zones(xinghe=("1", "2")))
    assert refused(question, first, second).code == "bad-mention"
    assert refused(question, Step("yoy"), Step("vs", "2022"), Step("rank")).code == "bad-mention"
