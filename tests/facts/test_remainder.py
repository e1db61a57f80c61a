"""What is left of a whole, on made-up facts."""

from decimal import Decimal

import pytest

from bulletin.facts import EXACT, Fact, Interval, Kind, Origin, Step
from tests.facts.made_up import ask, fact
from tests.facts.test_growth import refused, taken

WHOLE = fact("whole", "亿元", {"2023": "60.8"})
A = fact("a", "亿元", {"2023": "20.25"})
B = fact("b", "万元", {"2023": "105000"})


def test_what_is_left_has_the_unit_of_the_whole_and_the_coarsest_places() -> None:
    made = taken(ask("whole", "2023", WHOLE, A, B), Step("rest", "a、b"))
    assert (made.value, str(made.unit), made.decimals) == (Decimal("30.05"), "亿元", 1)
    assert made.formula == "{0} - {1} - {2}"
    assert made.origin is Origin.COMPUTED
    assert made.interval == Interval(Decimal("29.99495"), Decimal("30.10505"))


def test_its_share_is_taken_of_the_exact_remainder() -> None:
    made = taken(ask("whole", "2023", WHOLE, A, B), Step("rest", "a, b"), Step("share"))
    assert made.value == EXACT.divide(Decimal(3005), Decimal("60.8"))
    assert made.formula == "({0} - {1} - {2}) / {3} × 100%"


def test_counts_leave_an_exact_number() -> None:
    whole, part = fact("whole", "家", {"2023": "12"}), fact("part", "家", {"2023": "12"})
    made = taken(ask("whole", "2023", whole, part), Step("rest", "part"))
    assert (made.value, made.interval.exact) == (Decimal(0), True)


@pytest.mark.parametrize(
    ("whole", "part", "argument", "code"),
    [
        (fact("x", "家", {"2023": "12"}), fact("y", "家", {"2023": "13"}), "y", "bad-mention"),
        (fact("x", "家", {"2023": "12"}), fact("y", "亿元", {"2023": "3"}), "y", "bad-mention"),
        (fact("x", "家", {"2023": "12"}), fact("y", "家", {"2023": "近3"}), "y", "base-inexact"),
        (fact("x", "家", {"2023": "12"}), fact("y", "家", {"2022": "3"}), "y", "no-data"),
        (fact("x", "家", {"2023": "12"}), fact("y", "家", {"2023": "3"}), "z", "unknown-fact"),
        (fact("x", "家", {"2023": "12"}), fact("y", "家", {"2023": "3"}), "", "bad-mention"),
        (fact("x", "%", {"2023": "12"}), fact("y", "%", {"2023": "3"}), "y", "bad-mention"),
        (
            fact("x", "万元", {"2023": "12"}, kind=Kind.AVERAGE),
            fact("y", "万元", {"2023": "3"}, kind=Kind.AVERAGE),
            "y",
            "bad-mention",
        ),
    ],
)
def test_what_leaves_no_remainder_is_refused(
    whole: Fact, part: Fact, argument: str, code: str
) -> None:
    assert refused(ask("x", "2023", whole, part), Step("rest", argument)).code == code


def test_rounding_may_make_parts_reach_just_over_their_whole() -> None:
    whole, part = fact("x", "亿元", {"2023": "10.0"}), fact("y", "亿元", {"2023": "10.04"})
    assert taken(ask("x", "2023", whole, part), Step("rest", "y")).value == Decimal("-0.04")
