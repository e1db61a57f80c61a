"""A number against the one that the sheets publish."""

import pytest

from bulletin.claims import Reading, Verdict, judge
from bulletin.facts import parse_period
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
