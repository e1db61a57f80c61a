"""Rounding: once, by the rule of the publication (四舍五入, GB/T 8170—2008)."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.facts import Rounding, leeway, rounded


@pytest.mark.parametrize(
    ("value", "decimals", "half_up", "half_even"),
    [
        ("1.050", 1, "1.1", "1.0"),
        ("0.35", 1, "0.4", "0.4"),
        ("0.25", 1, "0.3", "0.2"),
        ("2.5", 0, "3", "2"),
        ("3.5", 0, "4", "4"),
        ("-2.5", 0, "-3", "-2"),
        ("-0.25", 1, "-0.3", "-0.2"),
        ("-1.050", 1, "-1.1", "-1.0"),
        ("15.4546", 0, "15", "15"),  # not 15.455, 15.46, 15.5, 16 (3.3.1)
        ("0.04999", 1, "0.0", "0.0"),
        ("-0.04", 1, "0.0", "0.0"),
        ("31.7494600431965", 1, "31.7", "31.7"),
        ("31.7494600431965", 2, "31.75", "31.75"),
    ],
)
def test_a_tie_goes_by_the_rule_and_negatives_by_their_size(
    value: str, decimals: int, half_up: str, half_even: str
) -> None:
    assert str(rounded(Decimal(value), decimals, Rounding.HALF_UP)) == half_up
    assert str(rounded(Decimal(value), decimals, Rounding.HALF_EVEN)) == half_even


@given(st.decimals(-(10**9), 10**9, places=6), st.integers(0, 4), st.sampled_from(Rounding))
def test_a_rounded_value_is_the_nearest(value: Decimal, decimals: int, rule: Rounding) -> None:
    near = rounded(value, decimals, rule)
    assert abs(Fraction(near) - Fraction(value)) <= Fraction(1, 2 * 10**decimals)
    assert value in leeway(near, decimals)
    assert rounded(-value, decimals, rule) == -near


def test_many_digits_are_no_obstacle() -> None:
    assert str(rounded(Decimal("9" * 40 + ".5"), 12, Rounding.HALF_UP)).endswith(".500000000000")
