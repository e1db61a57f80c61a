"""A number against the one that the sheets publish."""

import pytest

from bulletin.claims import Reading, Verdict, judge
from bulletin.facts import Step, parse_period
from tests.claims.corpus_book import corpus_book


@pytest.mark.parametrize(
    ("rate", "verdict"),
    [("7.3%", Verdict.CONTRADICTED), ("7.4%", Verdict.SUPPORTED), ("7.5%", Verdict.CONTRADICTED)],
)
def test_a_rate_of_as_many_places_as_the_published_one_is_equal_to_it_or_wrong(
    rate: str, verdict: Verdict
) -> None:
    reading = Reading(book=corpus_book(), language="zh", zone="demo", period=parse_period("2023"))
    found = judge(f"2023年，示范园区规上工业增加值同比增长{rate}。", reading)
    assert next(one.verdict for one in found.tokens if one.token.text == rate) is verdict


ASKED = [
    ("2023年，示范园区营业收入583.7亿元。", "583.7亿元", "2023", ()),
    ("2023年，示范园区营业收入增长10.0%。", "10.0%", "2023", (Step("yoy"),)),
    ("2023年11月，示范园区营业收入48.9亿元。", "48.9亿元", "2023-11", ()),
    ("示范园区研发投入比2020年增长51.7%。", "51.7%", "2023", (Step("since", "2020"),)),
    ("标准厂房去化率提高4.3个百分点。", "4.3个百分点", "2023", (Step("yoy"),)),
    ("示范园区进出口总额居全市第2位。", "第2位", "2023", (Step("rank"),)),
]


@pytest.mark.parametrize(("text", "number", "period", "steps"), ASKED)
def test_a_number_is_told_with_what_it_was_taken_for(
    text: str, number: str, period: str, steps: tuple[Step, ...]
) -> None:
    reading = Reading(book=corpus_book(), language="zh", zone="demo", period=parse_period("2023"))
    judged = next(one for one in judge(text, reading).tokens if one.token.text == number)
    assert judged.verdict is Verdict.SUPPORTED
    assert (judged.period, judged.steps) == (parse_period(period), steps)


def test_messages_name_the_zone() -> None:
    reading = Reading(book=corpus_book(), language="zh", zone="demo", period=parse_period("2023"))
    found = judge("2023年，示范园区营业收入295.8亿元。", reading).tokens[-1].message
    assert found.zh == (
        "“295.8亿元”与数据表不符：营业收入（示范园区，2023年）应为583.7亿元（南岭区2023年的数才是这个）"
    )
    english = "Revenue (Demonstration Park, 2023) should be 58.37 billion yuan"
    assert english in found.said("en")
