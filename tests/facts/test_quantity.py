"""Quantities: what is written, in what unit, and what it leaves open."""

from decimal import Decimal

import pytest

from bulletin.facts import (
    BASES,
    Base,
    Interval,
    Qualifier,
    Quantity,
    Unit,
    parse_quantity,
    parse_unit,
)


def unit(name: str) -> Unit:
    found = parse_unit(name)
    assert found is not None
    return found


def quantity(text: str, name: str | None = None) -> Quantity:
    found = parse_quantity(text, unit(name) if name else None)
    assert found is not None
    return found


def between(written: str) -> Interval:
    """Read an interval as mathematicians write it: ``[23.5, 24)``, ``(800, )``."""
    low, high = (end.strip() for end in written[1:-1].split(","))
    return Interval(
        Decimal(low) if low else None,
        Decimal(high) if high else None,
        written[0] == "[",
        written[-1] == "]",
    )


@pytest.mark.parametrize(
    ("text", "name", "interval"),
    [
        # bare numbers: counts are exact, all others open by half a unit of their last place
        ("884", "家", "[884, 884]"),
        ("0", "家", "[0, 0]"),
        ("3", "年", "[3, 3]"),
        ("30.50", "亿元", "[30.495, 30.505]"),
        ("884", "元", "[883.5, 884.5]"),
        ("1.5", "万名", "[1.45, 1.55]"),
        ("15", "万名", "[14.5, 15.5]"),
        ("5.34", "%", "[5.335, 5.345]"),
        ("-5.2", "%", "[-5.25, -5.15]"),
        ("196.5", "平方公里", "[196.45, 196.55]"),
        # 余, 多: (x, x+u) with u one unit of the last non-zero digit
        ("300余", "家", "(300, 400)"),
        ("310余", "家", "(310, 320)"),
        ("20多", "个", "(20, 30)"),
        ("1.5万余", "名", "(1.5, 1.6)"),
        ("940余", "万元", "(940, 950)"),
        ("十余", "家", "(10, 20)"),
        ("1200余", "场", "(1200, 1300)"),
        # 近: [x−u/2, x)
        ("近24", "亿元", "[23.5, 24)"),
        ("近400", "个", "[350, 400)"),
        ("近百", "个", "[50, 100)"),
        ("近1/10", "%", "[5, 10)"),
        # 约, 左右: x ± u/2
        ("约30", "亿元", "[25, 35]"),
        ("35左右", "岁", "[34.5, 35.5]"),
        ("约1/2", "%", "[25, 75]"),
        # 超过, 逾, 突破: (x, ∞)
        ("超过50", "亿元", "(50, )"),
        ("逾800", "家", "(800, )"),
        ("突破1000", "列", "(1000, )"),
        # 以上, 至少: [x, ∞)
        ("43.16%以上", "%", "[43.16, )"),
        ("至少20", "家", "[20, )"),
        # 不足: [0, x)
        ("不足5", "%", "[0, 5)"),
        ("不足100", "家", "[0, 100)"),
        # 最高, 以内: (−∞, x]
        ("最高500", "万元", "(, 500]"),
        ("24以内", "小时", "(, 24]"),
        # ranges
        ("3～5", "年", "[3, 5]"),
        ("15%～30%", "%", "[15, 30]"),
        ("9亿～16亿", "元", "[9, 16]"),
        ("数百", "家", "[200, 1000)"),
        # of a fall the words speak of its size
        ("超过-20", "%", "(, -20)"),
        ("近-5", "%", "(-5, -4.5]"),
        ("不足-5", "%", "(-5, 0]"),
    ],
)
def test_an_interval_is_as_the_contract_defines(text: str, name: str, interval: str) -> None:
    assert quantity(text, name).interval == between(interval)


def test_the_interval_of_a_fraction_that_does_not_terminate_is_open_by_its_own_step() -> None:
    two_thirds = quantity("近2/3").interval
    assert two_thirds.high is not None
    assert two_thirds.low is not None
    assert Decimal("66.66") < two_thirds.high < Decimal("66.67")
    assert two_thirds.high - two_thirds.low == pytest.approx(Decimal(100) / 6)


@pytest.mark.parametrize(
    ("text", "given", "number", "upper", "named", "word"),
    [
        ("30.50", "亿元", "30.50", None, "亿元", ""),
        ("30.50亿元", None, "30.50", None, "亿元", ""),
        ("8430万元", "亿元", "8430", None, "万元", ""),
        ("1.5万余", "名", "1.5", None, "万名", "余"),
        ("1.5万余名", None, "1.5", None, "万名", "余"),
        ("940余万元", None, "940", None, "万元", "余"),
        ("4.4亿", "元", "4.4", None, "亿元", ""),
        ("百万", "元", "百", None, "万元", ""),
        ("千亿", "元", "千", None, "亿元", ""),
        ("1.2万亿元", None, "1.2", None, "万亿元", ""),
        ("近１／１０", None, "1/10", None, "%", "近"),
        ("5.8％", None, "5.8", None, "%", ""),
        ("1,457名", None, "1457", None, "名", ""),
        ("0.5个百分点", None, "0.5", None, "个百分点", ""),
        ("13万元～17万元", None, "13", "17", "万元", ""),
        ("9亿元至16亿元", None, "9", "16", "亿元", ""),
        ("三至五年", None, "三", "五", "年", ""),
        ("3-5", "年", "3", "5", "年", ""),
        ("-5%～-3%", None, "-5", "-3", "%", ""),
        ("1/3～1/2", None, "1/3", "1/2", "%", ""),
    ],
)
def test_a_quantity_is_read_with_its_unit(
    text: str, given: str | None, number: str, upper: str | None, named: str, word: str
) -> None:
    found = quantity(text, given)
    assert found.numeral.text == number
    assert (found.upper and found.upper.text) == upper
    assert str(found.unit) == named
    assert found.word == word


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("30.50", None),  # no unit at all
        ("30.50家", "亿元"),  # unlike units never mix
        ("3千亿元", None),  # only 万 and 亿 go with digits (GB/T 15835—2011, 5.3)
        ("4.4亿", "亿元"),
        ("3万", "%"),
        ("1/10", "家"),  # a fraction is a share
        ("1/10家", None),
        ("1/10%", None),
        ("约30亿元左右", None),
        ("超过20%以上", None),
        ("约3～5年", None),
        ("5～3年", None),
        ("9000万～1.2亿元", None),
        ("15%～30家", None),
        ("1/3～40%", None),
        ("不足0家", None),
        ("数5家", None),
        ("30.50\n亿元 元", None),
        ("", "家"),
        ("家", "家"),
    ],
)
def test_what_cannot_be_meant_is_not_read(text: str, given: str | None) -> None:
    assert parse_quantity(text, unit(given) if given else None) is None


def test_units_of_a_site_are_read_too() -> None:
    own = {**BASES, "架": Base("架", "count", 0, ("", ""))}
    found = parse_quantity("1.2万架", own=own)
    assert found is not None
    assert str(found.unit) == "万架"
    assert found.amount == 12000


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("30.50亿元", "3050000000"),
        ("1/10", "0.1"),
        ("5.8%", "0.058"),
        ("3‰", "0.003"),
        ("1.5公里", "1500"),
        ("2万亿元", "2000000000000"),
    ],
)
def test_an_amount_is_in_the_own_unit_of_its_dimension(text: str, amount: str) -> None:
    assert quantity(text).amount == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "plain"), [("30.50亿元", True), ("近24亿元", False), ("3～5年", False), ("1/10", True)]
)
def test_only_one_bare_number_can_be_computed_with(text: str, plain: bool) -> None:
    assert quantity(text).plain is plain


@pytest.mark.parametrize("text", ["万%", "亿个百分点", "万岁", "万点"])
def test_shares_points_and_ages_have_no_scale(text: str) -> None:
    assert parse_unit(text) is None


def test_every_qualifier_of_the_contract_is_known() -> None:
    found = {
        quantity(text).qualifier
        for text in (
            "300余家",
            "300多家",
            "近300家",
            "约300家",
            "300家左右",
            "超过300家",
            "逾300家",
            "突破300家",
            "300家以上",
            "至少300家",
            "不足300家",
            "最高300家",
            "300家以内",
        )
    }
    assert found == set(Qualifier) - {Qualifier.NONE, Qualifier.SEVERAL}


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("33.4%", "33.5%", True),
        ("4.4亿元", "45530万元", False),
        ("30.50亿元", "305000万元", False),
        ("30.50亿元", "305300万元", False),
        ("近30%", "31%", False),
        ("1/10", "10%", False),
    ],
)
def test_numbers_that_end_at_one_place_are_rounded_alike(one: str, other: str, alike: bool) -> None:
    assert quantity(one).rounded_like(quantity(other)) is alike
