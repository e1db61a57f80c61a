"""What periods, units and measures are called in both languages."""

import pytest
from hypothesis import given

from bulletin.facts import MEASURES, Period, parse_period
from bulletin.wording import Habits, interval_text, measure_name, period_name, unit_name
from bulletin.wording.names import period_in
from tests.facts.made_up import period, quantity, unit
from tests.facts.test_period import PERIODS

NAMES = [
    ("2023", "2023年", "2023", "in 2023"),
    ("2023H1", "2023年上半年", "the first half of 2023", "in the first half of 2023"),
    ("2023H2", "2023年下半年", "the second half of 2023", "in the second half of 2023"),
    ("2023Q1", "2023年一季度", "the first quarter of 2023", "in the first quarter of 2023"),
    ("2023Q4", "2023年四季度", "the fourth quarter of 2023", "in the fourth quarter of 2023"),
    ("2023-11", "2023年11月", "November 2023", "in November 2023"),
    ("2023-01..2023-11", "2023年1—11月", "January–November 2023", "in January–November 2023"),
    (
        "2022-12..2023-01",
        "2022年12月—2023年1月",
        "December 2022–January 2023",
        "in December 2022–January 2023",
    ),
    ("2019..2021", "2019—2021年", "2019–2021", "in 2019–2021"),
    ("2023-11-30", "2023年11月30日", "November 30, 2023", "on November 30, 2023"),
]


@pytest.mark.parametrize(("text", "zh", "en", "when"), NAMES)
def test_a_period_has_a_name_in_both_languages(text: str, zh: str, en: str, when: str) -> None:
    assert period_name(period(text), "zh") == zh
    assert period_name(period(text), "en") == en
    assert period_in(period(text), "zh") == zh
    assert period_in(period(text), "en") == when


@pytest.mark.parametrize(
    ("text", "near", "zh", "en"),
    [
        ("2023-01..2023-10", "2023-01..2023-11", "1—10月", "January–October"),
        ("2022-01..2022-10", "2023-01..2023-11", "2022年1—10月", "January–October 2022"),
        ("2023-10", "2023-11", "10月", "October"),
        ("2023Q1", "2023Q2", "一季度", "the first quarter"),
        ("2023H1", "2023H2", "上半年", "the first half"),
        ("2023-11-30", "2023-12-31", "11月30日", "November 30"),
        ("2023", "2023-11", "2023年", "2023"),
        (
            "2022-12..2023-01",
            "2023-11",
            "2022年12月—2023年1月",
            "December 2022–January 2023",
        ),
    ],
)
def test_the_year_goes_without_saying_beside_its_own(
    text: str, near: str, zh: str, en: str
) -> None:
    assert period_name(period(text), "zh", near=period(near)) == zh
    assert period_name(period(text), "en", near=period(near)) == en


@pytest.mark.parametrize(
    ("text", "zh"),
    [
        ("2023-01..2023-11", "2023年前11个月"),
        ("2023-02..2023-11", "2023年2—11月"),
        ("2023H1", "2023年上半年"),
        ("2023-01", "2023年1月"),
    ],
)
def test_months_from_january_are_named_by_the_habit(text: str, zh: str) -> None:
    assert period_name(period(text), "zh", Habits(cumulative="前11个月")) == zh


@given(PERIODS)
def test_a_chinese_name_reads_back_to_its_period(any_period: Period) -> None:
    assert parse_period(period_name(any_period, "zh")) == any_period
    assert parse_period(period_name(any_period, "zh", Habits(cumulative="前11个月"))) == any_period


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        ("亿元", "亿元", "100 million yuan"),
        ("万元", "万元", "10,000 yuan"),
        ("%", "%", "%"),
        ("‰", "‰", "‰"),
        ("家", "家", ""),
        ("万名", "万名", "10,000"),
        ("平方公里", "平方公里", "square kilometers"),
    ],
)
def test_a_unit_has_a_name_in_a_table(name: str, zh: str, en: str) -> None:
    assert unit_name(unit(name), "zh") == zh
    assert unit_name(unit(name), "en") == en


def test_a_measure_has_a_name_in_a_table() -> None:
    assert measure_name("yoy", "zh") == "同比增长（%）"
    assert measure_name("share", "en") == "Share (%)"
    assert measure_name("yoy.rank", "zh") == "位次"
    for measure in MEASURES:
        assert measure_name(measure, "zh") != measure_name(measure, "en")


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("15家", "恰为15家", "exactly 15"),
        (
            "30.50亿元",
            "30.495亿元至30.505亿元之间",
            "between 3.0495 billion yuan and 3.0505 billion yuan",
        ),
        ("300余家", "大于300家且小于400家", "more than 300 and less than 400"),
        ("近400个", "不小于350个且小于400个", "at least 350 and less than 400"),
        ("超过50亿元", "大于50亿元", "more than 5 billion yuan"),
        ("43.16%以上", "不小于43.16%", "at least 43.16 percent"),
        ("不足5%", "不小于0%且小于5%", "at least 0 percent and less than 5 percent"),
        ("最高500万元", "不大于500万元", "at most 5 million yuan"),
        ("3～5年", "3年至5年之间", "between 3 years and 5 years"),
    ],
)
def test_an_interval_is_told_in_words(text: str, zh: str, en: str) -> None:
    read = quantity(text)
    assert interval_text(read.interval, read.unit, "zh") == zh
    assert interval_text(read.interval, read.unit, "en") == en
