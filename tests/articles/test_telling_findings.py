"""Mentions that point nowhere or have no result: each a finding, never an exception."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin.articles import tell
from bulletin.articles.mention import MEASURE_NAMES, OPTION_NAMES, OPTIONS
from bulletin.diagnostics import Finding
from bulletin.facts import COMPARISONS, MEASURES, Figure
from bulletin.wording import derivation, interval_text
from tests.articles.telling_book import BOOK, finding, setting, told
from tests.facts.made_up import PLACE, period

FINDINGS = [
    # mention, code, what its hint or message names
    ("", "bad-mention", "指标@时期.算法"),
    ("研发投入 同比", "bad-mention", "指标@时期.算法"),
    ("x.__class__", "bad-mention", "指标@时期.算法"),
    ("研发投入.yoy()", "no-data", "没有 2023 的数据"),
    ("研发投入.yoy(2020)", "bad-mention", "since(2020)"),
    ("研发投入.增长率", "bad-mention", "没有“增长率”这种算法"),
    ("研发投入.yoyo", "bad-mention", "yoy"),
    ("研发投入.label.yoy", "bad-mention", "label"),
    ("研发投入.rate(3)", "bad-mention", "rate"),
    ("研发投入@2023-02-30", "bad-period", "2023H1"),
    ("研发投入@上年", "bad-period", "@-1"),
    ("研发收入", "unknown-fact", "是不是 {{ 研发投入 }}"),
    ("研发收入@2021.yoy | decimals=2", "unknown-fact", "{{ 研发投入@2021.yoy | decimals=2 }}"),
    ("企业.share", "unknown-fact", "{{ firms.share }}"),
    ("tianshi/tech_smes.yoy", "unknown-fact", "{{ xinghe/tech_smes.yoy }}"),
    ("tianshi/研发", "unknown-fact", "facts/tianshi/"),
    ("tinshi/firms", "unknown-fact", "tianshi"),
    ("研发投入", "no-data", "2020、2021"),
    ("single.yoy", "base-missing", "补上 2022 的数"),
    ("zero_base.yoy", "base-zero", ".change"),
    ("negative_base.yoy", "base-negative", "小于零"),
    ("inexact_base.yoy", "base-inexact", "300余"),
    ("pace_of_growth.cagr(2020)", "base-missing", "可比口径"),
    ("profit.yoy.rate", "base-negative", "去掉 .rate"),
    ("circle", "formula", "绕成了圈"),
    ("firms.rank(3)", "bad-mention", "不带括号"),
    ("monthly@2023-01.rank", "no-data", "排不出位次"),
    ('"940余万元"', "bad-mention", "source=采访"),
    ('"很多" | source=采访', "bad-mention", "读不出"),
]


@pytest.mark.parametrize(("mention", "code", "named"), FINDINGS)
def test_a_mention_without_a_result_is_a_finding_that_helps(
    mention: str, code: str, named: str
) -> None:
    found = finding(mention, setting("2023"))
    assert found.code == code
    assert found.place == PLACE
    said = f"{found.message.zh} {found.hint.zh if found.hint else ''}"
    assert named in said
    assert found.message.en
    assert found.hint is None or found.hint.en


def test_a_name_without_a_translation_is_found_in_the_other_language() -> None:
    here = setting("2023", "en")
    assert told("untranslated.label", here) == "<language>"
    assert told("firms.share(untranslated)", here) == "<language>"
    assert told("firms.share(untranslated).rate", here) == "3,400.0 percent"
    assert told("untranslated.yoy", here) == "up 66.7 percent from the previous year"
    assert told("untranslated.label", setting("2023")) == "只有中文"


_NAMES = sorted({fact.key for fact in BOOK.facts.values()} | {"nowhere", "tianshi/firms"})
_PERIODS: tuple[str, ...] = (
    "",
    "@2023",
    "@2022",
    "@2021",
    "@2023H1",
    "@2023-01..2023-11",
    "@2023-11",
    "@-1",
    "@-99",
)
_PERIODS += ("@2019..2021", "@2023-12-31", "@上年", "@2999", "@1000", "@2023-02-30", "@")
_ARGUMENTS: tuple[str, ...] = (
    "",
    "()",
    "(2020)",
    "(2019..2021)",
    "(2023-11-30)",
    "(@-1)",
    "(-99)",
    "(firms)",
    "(tianshi)",
)
_ARGUMENTS += ("(tianshi/firms@2022)", "(gdp)", "(x y)", "(2023)", "(tianshi/revenue)", "(1/0)")
_STEPS = (*MEASURES, *COMPARISONS, *MEASURE_NAMES, "rate", "label", "nonsense")
_OPTIONS = (
    *(f"{name}{value}" for name in (*OPTIONS, *OPTION_NAMES) for value in ("", "=2", "=")),
    *("unit=万元", "unit=%", "unit=家", "unit=‰", "approx=1/10", "approx=0", "approx=100"),
    *("word=下降", 'word="rising by"', "word=增速为", "decimals=0", "decimals=10", "source=采访"),
)


def _step(name: str, argument: str) -> str:
    return f".{name}{argument}"


_MENTIONS = st.builds(
    lambda name, when, steps, options: (
        f"{name}{when}{''.join(steps)}{' | ' if options else ''}" + " ".join(options)
    ),
    st.sampled_from(_NAMES),
    st.sampled_from(_PERIODS),
    st.lists(st.builds(_step, st.sampled_from(_STEPS), st.sampled_from(_ARGUMENTS)), max_size=3),
    st.lists(st.sampled_from(_OPTIONS), max_size=3),
)
_WHENS = st.sampled_from(("2023", "2021", "2023-01..2023-11", "2023-11", "2023-11-30", "2023H1"))


def _all_said(found: Sequence[Figure | str], language: str) -> None:
    for part in found:
        if isinstance(part, Figure):
            assert part.text
            assert derivation(part, language)
            assert interval_text(part.measurement.interval, part.measurement.unit, language)


@settings(max_examples=1000)
@given(_MENTIONS, _WHENS, st.sampled_from(("zh", "en")))
def test_any_mention_prints_or_is_a_finding(mention: str, when: str, language: str) -> None:
    found = tell(mention, PLACE, setting(when, language), 1)
    if isinstance(found, Finding):
        assert found.message.zh
        assert found.message.en
    else:
        _all_said(found, language)


@settings(max_examples=500)
@given(
    st.text(
        st.sampled_from('研发投入firms@2021.yoy同比(（)）|｜=＝“”"/,，、 -—0123456789万亿%x{}\n\t'),
        max_size=40,
    )
)
def test_any_text_at_all_prints_or_is_a_finding(text: str) -> None:
    assert _prints_or_is_told(tell(text, PLACE, setting("2021"), 1))


@settings(max_examples=500)
@given(_MENTIONS, st.integers(0, 60), st.text(max_size=3))
def test_a_mutated_mention_prints_or_is_a_finding(mention: str, where: int, slip: str) -> None:
    mutated = mention[:where] + slip + mention[where + 1 :]
    assert _prints_or_is_told(tell(mutated, PLACE, setting("2023"), 1))


def _prints_or_is_told(told: tuple[Figure | str, ...] | Finding) -> bool:
    """A finding stands at its place in both languages; whatever is printed has words."""
    if isinstance(told, Finding):
        return told.place == PLACE and bool(told.message.zh) and bool(told.message.en)
    return bool(told) and all(part.text if isinstance(part, Figure) else part for part in told)


def test_the_periods_of_these_tests_are_meant() -> None:
    assert period("2023-01..2023-11").cumulative
