"""Round numbers that are true: 近 from below, 超 from above, over the whole interval."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.facts import Step, approximated
from tests.facts.made_up import ask, fact, unit
from tests.facts.test_growth import taken


def round_number(
    text: str, name: str, step: str | None = None, to: str | None = None
) -> str | None:
    made = taken(ask("x", "2023", fact("x", name, {"2023": text})), Step("value"))
    found = approximated(made, step, unit(to) if to else None)
    return f"{found.written}{found.unit}" if found else None


@pytest.mark.parametrize(
    ("text", "name", "step", "rounded"),
    [
        ("23.85", "亿元", None, "近24亿元"),
        ("24.15", "亿元", None, "超24亿元"),
        ("23.50", "亿元", None, "超23亿元"),
        ("884", "家", None, "超880家"),
        ("886", "家", None, "近890家"),
        ("884", "家", "100", "近900家"),
        ("815", "家", "100", "超800家"),
        ("3150", "万元", "1000", "超3000万元"),
        ("0.8765", "亿元", None, "近0.88亿元"),
        ("9.7", "%", "1/10", "近1/10%"),
        ("48.5", "%", "1/10", "近1/2%"),
        ("34", "%", "1/3", "超1/3%"),
        ("66", "%", "1/3", "近2/3%"),
        ("97", "%", "1/10", "超9/10%"),
        ("-5.16", "%", None, "近-5.2%"),
        ("-5.24", "%", None, "超-5.2%"),
    ],
)
def test_the_nearer_round_number_is_taken(
    text: str, name: str, step: str | None, rounded: str
) -> None:
    assert round_number(text, name, step) == rounded


@pytest.mark.parametrize(
    ("text", "name", "step"),
    [
        ("24", "家", None),  # exactly that many: neither near nor over
        ("24.00", "亿元", None),
        ("800", "家", "100"),
        ("0", "家", None),
        ("3", "家", "10"),  # 超0 says nothing, 近10 is not true
        ("884", "家", "1/10"),
        ("884", "家", "0"),
        ("884", "家", "-100"),
        ("884", "家", "x"),
    ],
)
def test_a_round_number_that_would_not_be_true_is_refused(
    text: str, name: str, step: str | None
) -> None:
    assert round_number(text, name, step) is None


def test_the_unit_asked_for_is_the_unit_rounded_in() -> None:
    assert round_number("238500", "万元", None, "亿元") == "近24亿元"
    assert round_number("238500", "万元", "10", "亿元") == "超20亿元"


@given(st.decimals("0.01", "99999", places=2), st.sampled_from([None, "1", "10", "100", "0.5"]))
def test_whatever_is_printed_is_true_of_the_whole_interval(
    value: Decimal, step: str | None
) -> None:
    made = taken(ask("x", "2023", fact("x", "亿元", {"2023": f"{value:f}"})), Step("value"))
    found = approximated(made, step)
    if found is not None:
        assert made.interval.within(found.interval)
