"""Interval arithmetic: what can come of all that the operands may be."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.facts import EXACT, Interval

_ENDS = st.decimals(min_value=-1000, max_value=1000, places=2, allow_nan=False)


@st.composite
def intervals(draw: st.DrawFn, least: int = -1000) -> tuple[Interval, Decimal]:
    """Draw an interval and a value in it."""
    values = st.decimals(min_value=least, max_value=1000, places=2)
    low, inside, high = sorted((draw(values), draw(values), draw(values)))
    return Interval(
        low, high, inside == low or draw(st.booleans()), inside == high or draw(st.booleans())
    ), inside


@given(intervals(), intervals())
def test_every_sum_difference_and_product_lies_within(
    one: tuple[Interval, Decimal], two: tuple[Interval, Decimal]
) -> None:
    (a, x), (b, y) = one, two
    assert x + y in a + b
    assert x - y in a - b
    assert x * y in a * b


@given(intervals(), intervals(least=1))
def test_every_quotient_lies_within(
    one: tuple[Interval, Decimal], two: tuple[Interval, Decimal]
) -> None:
    (a, x), (b, y) = one, two
    if b.low is not None and b.low > 0:
        assert EXACT.divide(x, y) in a / b


@given(intervals(), intervals(least=1))
def test_a_quotient_is_no_wider_than_its_corners(
    one: tuple[Interval, Decimal], two: tuple[Interval, Decimal]
) -> None:
    (a, _), (b, _) = one, two
    made = a / b
    assert a.low is not None
    assert a.high is not None
    assert b.low is not None
    assert b.high is not None
    corners = [Fraction(p) / Fraction(q) for p in (a.low, a.high) for q in (b.low, b.high)]
    assert made.low is not None
    assert made.high is not None
    assert Fraction(made.low) == pytest.approx(min(corners))
    assert Fraction(made.high) == pytest.approx(max(corners))


def test_zero_counted_in_makes_a_product_reach_zero() -> None:
    product = Interval(Decimal(0), Decimal(1)) * Interval(Decimal(0), Decimal(2), False, False)
    assert Decimal(0) in product
    assert Decimal(2) not in product


def test_an_open_end_stays_open_through_arithmetic() -> None:
    more = Interval(Decimal(800), None, False, False)
    two = Interval.point(Decimal(2))
    assert more + two == Interval(Decimal(802), None, False, False)
    assert more * two == Interval(Decimal(1600), None, False, False)
    assert more / two == Interval(Decimal(400), None, False, False)
    assert two / more == Interval(Decimal(0), Decimal("0.0025"), False, False)


def test_a_divisor_that_may_be_zero_is_refused() -> None:
    one = Interval.point(Decimal(1))
    for low in ("0", "-1"):
        with pytest.raises(ZeroDivisionError):
            one / Interval(Decimal(low), Decimal(2))
    with pytest.raises(ZeroDivisionError):
        one / Interval(None, Decimal(2))


def test_mirroring_keeps_all_digits() -> None:
    third = EXACT.divide(Decimal(1), Decimal(3))
    assert Interval(third, third).negated().negated() == Interval(third, third)


@pytest.mark.parametrize(
    ("one", "two", "meet", "within"),
    [
        ((1, 2, True, True), (2, 3, True, True), True, False),
        ((1, 2, True, False), (2, 3, True, True), False, False),
        ((1, 2, True, True), (1, 3, True, True), True, True),
        ((1, 2, True, True), (1, 3, False, True), True, False),
        ((1, 2, False, True), (1, 2, False, True), True, True),
        ((1, 2, True, True), (None, None, False, False), True, True),
        ((None, 2, True, True), (1, 3, True, True), True, False),
        ((4, 5, True, True), (1, 3, True, True), False, False),
    ],
)
def test_intervals_meet_and_lie_within_one_another(
    one: tuple[int | None, int | None, bool, bool],
    two: tuple[int | None, int | None, bool, bool],
    meet: bool,
    within: bool,
) -> None:
    first, second = (
        Interval(
            None if low is None else Decimal(low), None if high is None else Decimal(high), lc, hc
        )
        for low, high, lc, hc in (one, two)
    )
    assert first.meets(second) is meet
    assert second.meets(first) is meet
    assert first.within(second) is within


@given(_ENDS, st.integers(-8, 12))
def test_scaling_there_and_back_changes_nothing(value: Decimal, power: int) -> None:
    point = Interval.point(value)
    assert point.scaled(power).scaled(-power) == point
