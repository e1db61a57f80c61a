"""Periods: their forms, their arithmetic, their equality."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.facts import Form, Period, parse_period

_SPANS = st.builds(Period.months, st.integers(1900, 2100), st.integers(1, 12), st.integers(1, 60))
_DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(Period.day)
PERIODS = st.one_of(_SPANS, _DAYS)


def period(text: str) -> Period:
    found = parse_period(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "form", "written"),
    [
        ("2023", Form.YEAR, "2023"),
        ("2023年", Form.YEAR, "2023"),
        ("2023年全年", Form.YEAR, "2023"),
        ("２０２３", Form.YEAR, "2023"),
        ("2023H1", Form.HALF, "2023H1"),
        ("2023年下半年", Form.HALF, "2023H2"),
        ("2023Q1", Form.QUARTER, "2023Q1"),
        ("2023q4", Form.QUARTER, "2023Q4"),
        ("2023年一季度", Form.QUARTER, "2023Q1"),
        ("2023年第3季度", Form.QUARTER, "2023Q3"),
        ("2023-11", Form.MONTH, "2023-11"),
        ("2023年11月", Form.MONTH, "2023-11"),
        ("2023-01..2023-11", Form.MONTHS, "2023-01..2023-11"),
        ("2023年1—11月", Form.MONTHS, "2023-01..2023-11"),
        ("2023年1月至11月", Form.MONTHS, "2023-01..2023-11"),
        ("2023 年 1-11 月", Form.MONTHS, "2023-01..2023-11"),
        ("2023年前11个月", Form.MONTHS, "2023-01..2023-11"),
        ("2022-06..2022-12", Form.MONTHS, "2022-06..2022-12"),
        ("2022年12月—2023年1月", Form.MONTHS, "2022-12..2023-01"),
        ("2019..2021", Form.YEARS, "2019..2021"),
        ("2019—2021年", Form.YEARS, "2019..2021"),
        ("2023-11-30", Form.DAY, "2023-11-30"),
        ("2023年11月30日", Form.DAY, "2023-11-30"),
        ("2024-02-29", Form.DAY, "2024-02-29"),
    ],
)
def test_every_form_is_read(text: str, form: Form, written: str) -> None:
    found = period(text)
    assert found.form is form
    assert str(found) == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "23",
        "202",
        "2023-13",
        "2023-00",
        "2023-2",
        "2023-02-30",
        "2023-02-29",
        "2023Q5",
        "2023H3",
        "2021..2019",
        "2023-11..2023-01",
        "2023年13月",
        "2023年前0个月",
        "3023",
        "上年",
        "2023-01..",
        "no",
    ],
)
def test_what_is_no_period_is_not_read(text: str) -> None:
    assert parse_period(text) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2023-01..2023-06", "2023H1"),
        ("2023-07..2023-12", "2023H2"),
        ("2023-01..2023-12", "2023"),
        ("2023-01..2023-03", "2023Q1"),
        ("2023-11..2023-11", "2023-11"),
        ("2023-01..2023-01", "2023-01"),
        ("2019-01..2021-12", "2019..2021"),
        ("2023..2023", "2023"),
    ],
)
def test_equal_spans_are_one_period(one: str, other: str) -> None:
    assert period(one) == period(other)
    assert hash(period(one)) == hash(period(other))
    assert str(period(one)) == other


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("2023", "2022"),
        ("2023H1", "2022H1"),
        ("2023-01..2023-11", "2022-01..2022-11"),
        ("2022-12..2023-01", "2021-12..2022-01"),
        ("2024-02", "2023-02"),
        ("2024-02-29", "2023-02-28"),
        ("2019..2021", "2018..2020"),
    ],
)
def test_a_year_earlier(text: str, earlier: str) -> None:
    assert str(period(text).years_earlier()) == earlier


def test_no_period_lies_before_the_calendar() -> None:
    assert period("2023").years_earlier(9999).year == 1
    assert period("2024-02-29").years_earlier(9999).year == 1


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("2023", "2022"),
        ("2023-01", "2022-12"),
        ("2023-11", "2023-10"),
        ("2023Q1", "2022Q4"),
        ("2023Q3", "2023Q2"),
        ("2023H1", "2022H2"),
        ("2023H2", "2023H1"),
    ],
)
def test_the_one_before(text: str, before: str) -> None:
    assert str(period(text).previous()) == before


@pytest.mark.parametrize("text", ["2023-01..2023-11", "2019..2021", "2023-11-30"])
def test_ranges_and_days_have_none_before(text: str) -> None:
    assert period(text).previous() is None


@pytest.mark.parametrize(
    ("text", "cumulative"),
    [
        ("2023-01..2023-11", True),
        ("2023-01", True),
        ("2023Q1", True),
        ("2023H1", True),
        ("2023", False),
        ("2023Q2", False),
        ("2023-02..2023-11", False),
        ("2022-01..2023-11", False),
        ("2023-01-01", False),
    ],
)
def test_months_from_january_are_cumulative(text: str, cumulative: bool) -> None:
    assert period(text).cumulative is cumulative


@given(PERIODS)
def test_what_is_written_is_read_back(any_period: Period) -> None:
    assert parse_period(str(any_period)) == any_period


@given(_SPANS)
def test_the_parts_of_a_span_follow_one_another_and_fill_it(span: Period) -> None:
    parts = span.split()
    assert (parts[0].start, parts[-1].end) == (span.start, span.end)
    for one, following in pairwise(parts):
        assert following.start - one.end == timedelta(days=1)


@given(_SPANS)
def test_the_one_before_ends_where_this_one_begins(span: Period) -> None:
    before = span.previous()
    if before is not None:
        assert span.start - before.end == timedelta(days=1)
        assert before.length == span.length


@given(PERIODS, PERIODS)
def test_periods_sort_by_the_day_they_reach(one: Period, other: Period) -> None:
    if one.end < other.end:
        assert one < other
