"""Laws that hold for any figures: results by exact fractions, intervals by every point in them."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bulletin.facts import Interval, Kind, Measurement, Rounding, Step, rounded
from tests.facts.made_up import ask, fact
from tests.facts.test_growth import taken

_FINE = Fraction(1, 10**40)
"""What 50 digits leave open."""

_AMOUNTS = st.decimals("0.01", "99999.99", places=2)
_WITHIN = st.fractions(0, 1)

LAWS: list[tuple[str, Step, Callable[[Fraction, Fraction], Fraction]]] = [
    ("yoy", Step("yoy"), lambda now, then: (now / then - 1) * 100),
    ("since", Step("since", "2022"), lambda now, then: (now / then - 1) * 100),
    ("times", Step("times"), lambda now, then: now / then),
    ("change", Step("change"), lambda now, then: now - then),
    ("sum", Step("sum", "2022..2023"), lambda now, then: now + then),
]


def point(interval: Interval, part: Fraction) -> Fraction:
    """Return a point of an interval, that far from its lower end."""
    assert interval.low is not None
    assert interval.high is not None
    low, high = Fraction(interval.low), Fraction(interval.high)
    return low + (high - low) * part


def holds(interval: Interval, value: Fraction) -> bool:
    above = interval.low is None or value >= Fraction(interval.low) - _FINE
    return above and (interval.high is None or value <= Fraction(interval.high) + _FINE)


def measured(now: Decimal, then: Decimal, step: Step) -> Measurement:
    x = fact("x", "亿元", {"2022": f"{then:f}", "2023": f"{now:f}"})
    return taken(ask("x", "2023", x), step)


@pytest.mark.parametrize(("step", "law"), [law[1:] for law in LAWS], ids=[law[0] for law in LAWS])
@given(now=_AMOUNTS, then=_AMOUNTS, decimals=st.integers(0, 3))
def test_a_result_is_that_of_exact_fractions_rounded_once(
    step: Step,
    law: Callable[[Fraction, Fraction], Fraction],
    now: Decimal,
    then: Decimal,
    decimals: int,
) -> None:
    exact = law(Fraction(now), Fraction(then)) * 10**decimals
    size = int(abs(exact) + Fraction(1, 2))  # half up, by magnitude
    expected = Decimal(size if exact >= 0 else -size).scaleb(-decimals)
    made = measured(now, then, step)
    assert rounded(made.value, decimals, Rounding.HALF_UP) == expected


@pytest.mark.parametrize(("step", "law"), [law[1:] for law in LAWS], ids=[law[0] for law in LAWS])
@given(now=_AMOUNTS, then=_AMOUNTS, parts=st.tuples(_WITHIN, _WITHIN))
def test_an_interval_holds_whatever_the_operands_may_stand_for(
    step: Step,
    law: Callable[[Fraction, Fraction], Fraction],
    now: Decimal,
    then: Decimal,
    parts: tuple[Fraction, Fraction],
) -> None:
    made = measured(now, then, step)
    ends = {str(one.period): one.quantity.interval for one in made.operands}
    may_be = (point(ends["2023"], parts[0]), point(ends["2022"], parts[1]))
    assume(may_be[1] > 0)
    assert holds(made.interval, law(*may_be))


@given(now=_AMOUNTS, then=_AMOUNTS, years=st.integers(2, 9))
def test_average_growth_compounds_back_to_the_end(now: Decimal, then: Decimal, years: int) -> None:
    x = fact("x", "亿元", {str(2023 - years): f"{then:f}", "2023": f"{now:f}"})
    made = taken(ask("x", "2023", x), Step("cagr", str(2023 - years)))
    grown = Fraction(then) * (1 + Fraction(made.value) / 100) ** years
    assert abs(grown / Fraction(now) - 1) < Fraction(1, 10**40)
    assert made.value in made.interval


@given(part=_AMOUNTS, rest=_AMOUNTS, ends=st.tuples(_WITHIN, _WITHIN))
def test_a_share_lies_between_nothing_and_all(
    part: Decimal, rest: Decimal, ends: tuple[Fraction, Fraction]
) -> None:
    whole = fact("x", "亿元", {"2023": f"{part + rest:f}"}, zone="tianshi")
    made = taken(ask("x", "2023", fact("x", "亿元", {"2023": f"{part:f}"}), whole), Step("share"))
    assert 0 < made.value < 100
    now, then = (
        point(one.quantity.interval, end) for one, end in zip(made.operands, ends, strict=True)
    )
    assume(then > 0)
    assert holds(made.interval, now / then * 100)


@given(amount=_AMOUNTS, count=st.integers(1, 99999))
def test_an_average_times_its_count_is_the_total(amount: Decimal, count: int) -> None:
    x, firms = fact("x", "亿元", {"2023": f"{amount:f}"}), fact("n", "家", {"2023": str(count)})
    made = taken(ask("x", "2023", x, firms), Step("per", "n"))
    total = Fraction(made.value) * Fraction(10) ** made.unit.power * count
    assert abs(total / Fraction(amount.scaleb(8)) - 1) < Fraction(1, 10**40)
    printed = rounded(made.value, 2, Rounding.HALF_UP)
    assert printed < 10_000
    assert printed >= 1 or made.unit.scale == ""


@given(st.lists(st.integers(1, 50), min_size=3, max_size=3))
def test_a_rank_counts_those_ahead(values: list[int]) -> None:
    zones = ("xinghe", "yunshan", "liuxi")
    facts = [
        fact("x", "家", {"2023": str(value)}, zone=zone, kind=Kind.STOCK)
        for zone, value in zip(zones, values, strict=True)
    ]
    made = taken(ask("x", "2023", *facts), Step("rank"))
    assert made.value == 1 + sum(value > values[0] for value in values)
