"""Units: scales are powers of ten, unlike units never mix."""

import pytest

from bulletin.facts import BASES, parse_unit

_OF_THE_CONTRACT = """
    家 个 项 人 名 位 次 件 条 列 支 所 台 栋 届 期 批 种 户 辆 班 座 家次 人次 场次
    平方米 平方公里 亩 吨 米 公里 元 美元 天 小时 个月 年 岁 % ‰
"""


@pytest.mark.parametrize("name", _OF_THE_CONTRACT.split())
def test_every_unit_of_the_contract_is_known(name: str) -> None:
    found = parse_unit(name)
    assert found is not None
    assert str(found) == name


@pytest.mark.parametrize(
    ("name", "power"),
    [
        ("元", 0),
        ("万元", 4),
        ("亿元", 8),
        ("万亿元", 12),
        ("万平方米", 4),
        ("平方公里", 6),
        ("公里", 3),
        ("万公里", 7),
        ("%", -2),
        ("‰", -3),
        ("万人次", 4),
    ],
)
def test_a_scale_is_a_power_of_ten(name: str, power: int) -> None:
    found = parse_unit(name)
    assert found is not None
    assert found.power == power


@pytest.mark.parametrize("name", ["", "亿", "万", "千元", "百万元", "亿万元", "蒲式耳", "元亿"])
def test_an_unknown_unit_is_none(name: str) -> None:
    assert parse_unit(name) is None


def test_full_width_percent_and_blanks_are_as_good() -> None:
    assert parse_unit(" ％ ") == parse_unit("%")


@pytest.mark.parametrize(
    ("name", "counted"),
    [("家", True), ("年", True), ("万家", False), ("元", False), ("米", False), ("%", False)],
)
def test_only_what_is_counted_is_exact(name: str, counted: bool) -> None:
    found = parse_unit(name)
    assert found is not None
    assert found.counted is counted


def test_no_two_units_have_one_name() -> None:
    assert len({base.name for base in BASES.values()}) == len(BASES)
