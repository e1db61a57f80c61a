"""The options of a mention, ``.rate``, Chinese names, habits and names, on made-up facts."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from bulletin.articles import Setting, tell
from bulletin.diagnostics import Text
from bulletin.facts import Acceptance, Rounding
from bulletin.wording import Habits
from tests.articles.telling_book import BOOK, figures, setting, told
from tests.facts.made_up import PLACE, Values, book, fact, period

RATES = [
    ("研发投入.rate", "2021", "30.50亿元", "3.050 billion yuan"),
    ("研发投入.yoy.rate", "2021", "31.7%", "31.7 percent"),
    ("output.yoy.rate", "2022", "5.0%", "5.0 percent"),
    ("output.yoy.rate", "2023", "0.0%", "0.0 percent"),
    ("revenue.prev.rate", "2023-11", "2.1%", "2.1 percent"),
    ("研发投入.since(2020).rate", "2021", "31.7%", "31.7 percent"),
    ("avg_loan.cagr(2019).rate", "2021", "16.1%", "16.1 percent"),
    ("output.change.rate", "2022", "5.0亿元", "500 million yuan"),
    ("研发投入.times(2020).rate", "2021", "1.32倍", "1.32 times"),
    ("firms.share.rate", "2023", "8.5%", "8.5 percent"),
    ("tech_smes.share.rate", "2023", "近1/10", "nearly one-tenth"),
    ("研发投入.per(firms@2022).rate", "2021", "2019.87万元", "20.1987 million yuan"),
    ("revenue.target.rate", "2023", "65亿元", "6.5 billion yuan"),
    ("revenue.completion.rate", "2023-01..2023-11", "94.6%", "94.6 percent"),
    ("revenue.completion.pace.rate", "2023H1", "5.4个百分点", "5.4 percentage points"),
    ("little_giants.new.rate", "2023", "4家", "4"),
    ("halls.new.rate", "2023", "2个", "2"),
    ("firms.streak.rate", "2023", "4年", "4 years"),
    ("firms.record.rate", "2023", "170家", "170"),
    ("firms.rank.rate", "2023", "第2位", "second"),
    ("firms.yoy.rank.rate", "2023", "第2位", "second"),
    ("研发投入.sum(2020..2021).rate", "2021", "53.65亿元", "5.365 billion yuan"),
    (
        "revenue.yoy.vs(2023-01..2023-10).rate",
        "2023-01..2023-11",
        "0.2个百分点",
        "0.2 percentage point",
    ),
    ("pace_of_growth.yoy.vs(2019).rate", "2020", "18.5个百分点", "18.5 percentage points"),
    ("rd_share.yoy.rate", "2021", "0.5个百分点", "0.5 percentage point"),
]


@pytest.mark.parametrize(("mention", "when", "chinese", "english"), RATES)
def test_rate_gives_the_bare_magnitude_of_any_measure(
    mention: str, when: str, chinese: str, english: str
) -> None:
    assert told(mention, setting(when)) == chinese
    assert told(mention, setting(when, "en")) == english


OPTIONS = [
    # decimals: fewer of a published value, any number of a computed one
    ("研发投入 | decimals=1", "2021", "30.5亿元", "3.05 billion yuan"),
    ("研发投入 | decimals=0", "2021", "31亿元", "3.1 billion yuan"),
    ("研发投入 | decimals=4", "2021", "30.50亿元", "3.050 billion yuan"),
    ("研发投入.yoy | decimals=0", "2021", "比上年增长32%", "up 32 percent from the previous year"),
    ("研发投入.change | decimals=1", "2021", "比上年增加7.4亿元", None),
    ("trains.yoy | decimals=0", "2023-01..2023-11", "同比增长33%", "up 33 percent year on year"),
    ("研发投入.times(2020) | decimals=1", "2021", "是2020年的1.3倍", "1.3 times the 2020 figure"),
    # unit: by powers of ten, digits kept
    ("研发投入 | unit=万元", "2021", "305000万元", "3.050 billion yuan"),
    ("loans | unit=亿元", "2023", "4.5530亿元", "455.30 million yuan"),
    ("loans | unit=亿元 decimals=2", "2023", "4.55亿元", "455 million yuan"),
    ("credit | unit=元", "2023", "9400000余元", "more than 9.4 million yuan"),
    ("研发投入.change | unit=万元", "2021", "比上年增加73500万元", None),
    ("研发投入.per(firms@2022) | unit=元", "2021", "平均每家20198700元", None),
    ("研发投入.per(firms@2022) | unit=元 decimals=0", "2021", "平均每家20198675元", None),
    ("研发投入.yoy | unit=‰", "2021", "比上年增长317‰", "up 317 per mille from the previous year"),
    ("range | unit=万元", "2023", "90000万～160000万元", "0.9 to 1.6 billion yuan"),
    # approx: only what is true of the whole interval
    ("研发投入@2020 | approx", "2021", "超23亿元", "more than 2.3 billion yuan"),
    ("研发投入@2020 | approx=10", "2021", "超20亿元", "more than 2 billion yuan"),
    ("gdp | approx", "2023", "超39000亿元", "more than 3,900 billion yuan"),
    ("gdp | approx unit=万亿元", "2023", "超3.9万亿元", "more than 3.9 trillion yuan"),
    ("tech_smes | approx=100", "2023", "近900家", "nearly 900"),
    ("firms.share | approx=1/10", "2023", "占全市近1/10", "nearly one-tenth of the city's total"),
    ("研发投入.yoy | approx", "2021", "比上年增长近32%", None),
    ("output.yoy | approx", "2022", "<bad-mention>", "<bad-mention>"),
    ("firms | approx", "2023", "<bad-mention>", "<bad-mention>"),
    # plain: the signed number without words and unit
    ("研发投入 | plain", "2021", "30.50", "30.50"),
    ("研发投入.yoy | plain", "2021", "31.7", "31.7"),
    ("output.yoy | plain", "2022", "−5.0", "−5.0"),
    ("output.yoy.rate | plain", "2022", "5.0", "5.0"),
    ("gdp | plain", "2023", "39038.1", "39,038.1"),
    ("firms.rank | plain", "2023", "2", "2"),
    ("volunteers | plain", "2023", "1.5余", "more than 1.5"),
    ("range | plain", "2023", "9～16", "9 to 16"),
    # word: in place of the verb
    ("研发投入.yoy | word=增幅达到", "2021", "比上年增幅达到31.7%", None),
    ("研发投入.yoy | word=，增幅达到", "2021", "<bad-mention>", None),
    ('研发投入.yoy | word="，增幅达到"', "2021", "比上年，增幅达到31.7%", None),
    (
        '研发投入.yoy | word="rising by" decimals=2',
        "2021",
        None,
        "rising by 31.75 percent from the previous year",
    ),
    ("output.yoy | word=降幅达到", "2022", "比上年降幅达到5.0%", None),
    ("output.yoy | word=增幅达到", "2022", "<wrong-word>", None),
    ("研发投入.yoy | word=下降", "2021", "<wrong-word>", None),
    ("output.yoy | word=growing", "2022", None, "<wrong-word>"),
    ("output.yoy | word=增速为", "2022", "比上年增速为−5.0%", None),
    ("output.yoy | word=增长", "2023", "与上年基本持平", None),
    ("output.yoy | word=增速为", "2023", "比上年增速为0.0%", None),
    ("output.yoy.rate | word=增长", "2022", "<wrong-word>", None),
    ("output.yoy.rate | word=下降", "2022", "下降5.0%", None),
    ("研发投入.change | word=多投入", "2021", "比上年多投入7.35亿元", None),
    ("halls.new | word=减少", "2023", "减少2个", None),
    ("little_giants.new | word=再添", "2023", "再添4家", "再添 4"),
    ("pace_of_growth.streak | word=增长", "2023", "<wrong-word>", None),
    ("pace_of_growth.streak | word=下滑", "2023", "连续3年下滑", None),
    ("pace_of_growth.yoy.vs(2021) | word=缩小", "2022", "降幅比2021年缩小1.8个百分点", None),
    ("pace_of_growth.yoy.vs(2021) | word=扩大", "2022", "<wrong-word>", None),
    ("firms.rank | word=排在", "2023", "排在全市第2位", None),
    ("firms.share | word=约占", "2023", "约占全市8.5%", None),
    ("revenue.share(gdp) | word=达到", "2023", "占生产总值的比重达到0.2%", None),
    ("研发投入 | word=达到", "2021", "达到30.50亿元", None),
    # hanzi
    ("halls | hanzi", "2023", "两个", "two"),
    ("halls@2022 | hanzi", "2023", "四个", "four"),
    ("firms.streak | hanzi", "2023", "连续四年增长", "the fourth consecutive year of growth"),
    ("firms.streak | hanzi", "2021", "连续两年增长", "the second consecutive year of growth"),
    ("years | hanzi", "2023", "三至五年", "three to five years"),
    ("firms.rank | hanzi", "2023", "居全市第二位", "ranking second in the city"),
    ("firms | hanzi", "2023", "一百七十家", "170"),
    ("pace_of_growth.yoy.vs(2019) | hanzi", "2020", "<bad-mention>", None),
    (
        "pace_of_growth.yoy.vs(2019) | hanzi decimals=0",
        "2020",
        "由2019年下降6%转为增长12%",
        "up 12 percent, against a fall of 6 percent in 2019",
    ),
    ("研发投入 | hanzi", "2021", "<bad-mention>", "<bad-mention>"),
    ("研发投入.yoy | hanzi", "2021", "<bad-mention>", "<bad-mention>"),
    ("gdp | decimals=0 hanzi", "2023", "<bad-mention>", "<bad-mention>"),
    # ordinal
    ("little_giants | ordinal", "2023", "第15家", "15th"),
    ("halls@2022 | ordinal", "2023", "第4个", "fourth"),
    ("halls | ordinal hanzi", "2023", "第二个", "second"),
    ("研发投入 | ordinal", "2021", "<bad-mention>", "<bad-mention>"),
    ("volunteers | ordinal", "2023", "<bad-mention>", "<bad-mention>"),
]


@pytest.mark.parametrize(("mention", "when", "chinese", "english"), OPTIONS)
def test_an_option_says_how_the_figure_is_put(
    mention: str, when: str, chinese: str | None, english: str | None
) -> None:
    if chinese is not None:
        assert told(mention, setting(when)) == chinese
    if english is not None:
        assert told(mention, setting(when, "en")) == english


@pytest.mark.parametrize(
    "option",
    [
        "decimals",
        "decimals=",
        "decimals=x",
        "decimals=-1",
        "decimals=1.5",
        "decimals=99",
        f"decimals={'9' * 5000}",
        "unit",
        "unit=家",
        "unit=蒲式耳",
        "approx=0",
        "approx=-5",
        "approx=x",
        "approx=1/10",  # not of money
        "word",
        "plain=yes",
        "hanzi=1",
        "source=yearbook",
        "decimal=2",
        "小数点=2",
        "decimals=1 decimals=2",
        "小数=1 decimals=2",
        "!",
        "=2",
    ],
)
def test_an_option_that_makes_no_sense_is_refused(option: str) -> None:
    assert told(f"研发投入 | {option}", setting("2021")) == "<bad-mention>"


@pytest.mark.parametrize(
    ("chinese", "english", "when"),
    [
        ("研发投入.数值", "研发投入.value", "2021"),
        ("研发投入.同比", "研发投入.yoy", "2021"),
        ("revenue.上期", "revenue.prev", "2023-11"),
        ("revenue.环比", "revenue.prev", "2023-11"),
        ("研发投入.较(2020)", "研发投入.since(2020)", "2021"),
        ("avg_loan.年均(2019)", "avg_loan.cagr(2019)", "2021"),
        ("研发投入.增量", "研发投入.change", "2021"),
        ("研发投入.倍数(2020)", "研发投入.times(2020)", "2021"),
        ("firms.占比", "firms.share", "2023"),
        ("研发投入.平均(firms@2022)", "研发投入.per(firms@2022)", "2021"),
        ("revenue.目标", "revenue.target", "2023"),
        ("revenue.完成率", "revenue.completion", "2023-01..2023-11"),
        ("revenue.完成率.进度", "revenue.completion.pace", "2023-01..2023-11"),
        ("little_giants.新增", "little_giants.new", "2023"),
        ("firms.连续", "firms.streak", "2023"),
        ("firms.新高", "firms.record", "2023"),
        ("firms.位次", "firms.rank", "2023"),
        ("研发投入.合计(2020..2021)", "研发投入.sum(2020..2021)", "2021"),
        ("研发投入.合计(2020—2021年)", "研发投入.sum(2020..2021)", "2021"),
        ("avg_loan.逐年(2019..2021)", "avg_loan.series(2019..2021)", "2021"),
        ("revenue.同比.对比(2023年1—10月)", "revenue.yoy.vs(2023-01..2023-10)", "2023-01..2023-11"),
        ("研发投入.同比.率", "研发投入.yoy.rate", "2021"),
        ("研发投入.名称", "研发投入.label", "2021"),
        ("研发投入.同比 | 小数=2", "研发投入.yoy | decimals=2", "2021"),
        ("研发投入 | 单位=万元", "研发投入 | unit=万元", "2021"),
        ("tech_smes | 约=100", "tech_smes | approx=100", "2023"),
        ("研发投入@2020 | 约", "研发投入@2020 | approx", "2021"),
        ("研发投入 | 无单位", "研发投入 | plain", "2021"),
        ("研发投入.同比 | 用词=增幅达到", "研发投入.yoy | word=增幅达到", "2021"),
        ("halls | 汉字", "halls | hanzi", "2023"),
        ("little_giants | 第", "little_giants | ordinal", "2023"),
        ('"117家" | 来源=采访', '"117家" | source=采访', "2023"),
        # full-width marks, digits and blanks
        (
            "研发投入＠２０２１．较（２０２０）　｜　小数＝２",
            "研发投入@2021.since(2020) | decimals=2",
            "2023",
        ),
        ("tianshi／firms", "tianshi/firms", "2023"),
        ("研发投入＠－１", "研发投入@-1", "2021"),
        ("研发投入.平均（firms＠2022）", "研发投入.per(firms@2022)", "2021"),
        ("“117家”｜来源＝采访", '"117家" | source=采访', "2023"),
        ("研发投入 | 小数=1，单位=万元", "研发投入 | decimals=1 unit=万元", "2021"),
        ("研发投入 | 小数=1、单位=万元", "研发投入 | decimals=1 | unit=万元", "2021"),
        ("研发投入 | 小数 = 1", "研发投入 | decimals=1", "2021"),
        (" 研发投入 @ 2021 . 同比 ", "研发投入@2021.yoy", "2023"),
        ("研发投入@2021年.同比", "研发投入@2021.yoy", "2023"),
        ("revenue@2023年1—11月.同比", "revenue@2023-01..2023-11.yoy", "2023"),
        ("revenue@2023年上半年.上期", "revenue@2023H1.prev", "2023"),
        ("研发投入.YoY", "研发投入.yoy", "2021"),
    ],
)
def test_chinese_names_and_full_width_marks_equal_the_others(
    chinese: str, english: str, when: str
) -> None:
    assert not told(english, setting(when)).startswith("<")
    assert told(chinese, setting(when)) == told(english, setting(when))


HABITS = [
    (Habits(annual="同比"), "研发投入.yoy", "2021", "同比增长31.7%"),
    (Habits(annual="同比"), "output.yoy", "2023", "同比基本持平"),
    (Habits(annual="同比"), "研发投入.change", "2021", "同比增加7.35亿元"),
    (Habits(annual="较上年"), "研发投入.yoy", "2021", "较上年增长31.7%"),
    (Habits(previous="环比"), "revenue.prev", "2023-11", "环比增长2.1%"),
    (
        Habits(cumulative="前11个月"),
        "revenue.yoy.vs(2023-01..2023-10)",
        "2023-01..2023-11",
        "增速比前10个月回落0.2个百分点",
    ),
    (Habits(growth_decimals=2), "研发投入.yoy", "2021", "比上年增长31.75%"),
    (Habits(growth_decimals=0), "研发投入.yoy", "2021", "比上年增长32%"),
    (Habits(rounding=Rounding.HALF_EVEN), "研发投入 | decimals=1", "2021", "30.5亿元"),
]


@pytest.mark.parametrize(("habits", "mention", "when", "chinese"), HABITS)
def test_a_publication_has_its_own_habits(
    habits: Habits, mention: str, when: str, chinese: str
) -> None:
    assert told(mention, setting(when, habits=habits)) == chinese


def test_percent_is_a_sign_where_the_publication_or_the_place_wants_it() -> None:
    by_habit = setting("2021", "en", Habits(percent="%"))
    assert told("研发投入.yoy", by_habit) == "up 31.7% from the previous year"
    compact = Setting(
        book=BOOK, language="en", zone="xinghe", period=period("2021"), slug="t", compact=True
    )
    assert told("研发投入.yoy", compact) == "up 31.7% from the previous year"
    assert told("tianshi/revenue@2023.share(gdp)", setting("2023", "en")) == "<unknown-fact>"


@pytest.mark.parametrize(
    ("now", "then", "growth_decimals", "printed"),
    [
        ("6.10%", "5.00%", 1, "增速比2022年加快1.10个百分点"),
        ("6.1%", "5.00%", 1, "增速比2022年加快1.1个百分点"),
        ("6%", "5.00%", 2, "增速比2022年加快1个百分点"),
        ("6.10%", "", 1, "增速比2022年回落3.9个百分点"),  # beside a computed 10 percent
        ("6%", "", 1, "增速比2022年回落4个百分点"),
        ("6.10%", "", 3, "增速比2022年回落3.90个百分点"),
        ("5‰", "0.4%", 1, "增速比2022年加快0.1个百分点"),
    ],
)
def test_a_difference_of_rates_has_the_places_of_the_coarser_one(
    now: str, then: str, growth_decimals: int, printed: str
) -> None:
    rates = {"2023": now, **({"2022": then} if then else {})}
    x = fact("x", "家", {"2021": "100", "2022": "110"}, reported={"yoy": rates})
    here = replace(setting("2023", habits=Habits(growth_decimals=growth_decimals)), book=book(x))
    assert told("x.yoy.vs(2022)", here) == printed


def test_a_published_rank_of_a_zone_without_a_parent_names_no_whole() -> None:
    x = fact("x", "家", {}, zone="tianshi", reported={"rank": {"2023": "3"}})
    for language, printed in (("zh", "居第3位"), ("en", "ranking third")):
        here = replace(setting("2023", language), book=book(x))
        assert told("tianshi/x.rank", here) == printed


@pytest.mark.parametrize(
    ("mention", "half_up", "half_even"),
    [
        ("tie.yoy", "比上年增长10.1%", "比上年增长10.0%"),  # 10.05
        ("tie_down.yoy", "比上年下降10.1%", "比上年下降10.0%"),  # −10.05
    ],
)
def test_half_up_and_half_even_part_at_a_tie(mention: str, half_up: str, half_even: str) -> None:
    assert told(mention, setting("2023")) == half_up
    assert told(mention, setting("2023", habits=Habits(rounding=Rounding.HALF_EVEN))) == half_even


def test_a_preliminary_value_says_so_and_a_rate_leaves_it_to_the_derivation() -> None:
    plain = fact("x", "亿元", {"2022": "59", "2023": "61.5"})
    early = {
        when: tuple(replace(one, preliminary=str(when) == "2023") for one in found)
        for when, found in plain.values.items()
    }
    made = book(replace(plain, values=MappingProxyType(early)))
    chinese, english = (replace(setting("2023", language), book=made) for language in ("zh", "en"))
    assert told("x", chinese) == "61.5亿元（初步核算）"
    assert told("x", english) == "6.15 billion yuan (preliminary)"
    assert told("x@2022", chinese) == "59亿元"
    assert told("x.sum(2022..2023)", chinese) == "121亿元（初步核算）"
    assert told("x.series(2022..2023)", chinese) == "2022年59亿元、2023年61.5亿元（初步核算）"
    assert told("x.yoy", chinese) == "比上年增长4.2%"
    assert told("x.rate", chinese) == "61.5亿元"


def test_an_accepted_conflict_prints_what_the_editor_chose() -> None:
    decision = Acceptance(
        finding="conflict",
        period=period("2023"),
        use="second",
        seen=("884", "880"),
        reason=Text("以年鉴为准", "the yearbook holds"),
        by="编辑部",
        place=PLACE,
    )
    values: Values = {"2022": "800", "2023": ("884 @first", "880 @second")}
    for accept, printed in (((), "比上年增长10.5%"), ((decision,), "比上年增长10.0%")):
        here = replace(setting("2023"), book=book(fact("x", "家", values, accept=accept)))
        assert told("x.yoy", here) == printed


def test_names_of_the_bulletin_are_words_and_no_figures() -> None:
    named = Setting(
        book=BOOK,
        language="zh",
        zone="xinghe",
        period=period("2023"),
        slug="t",
        names={"zone": "星河区", "zone.whole": "全区", "issue": "3"},
    )
    assert told("zone", named) == "星河区"
    assert told(" zone.whole ", named) == "全区"
    assert told("zone．whole", named) == "全区"
    assert figures("issue", named) == []
    assert figures("研发投入.label", named) == []
    assert told("研发投入.label", named) == "研发投入"


def test_a_figure_is_numbered_and_knows_what_it_prints() -> None:
    (one,) = figures("output.yoy", setting("2022"))
    assert (one.id, one.text, one.value, one.unit) == ("t-1", "比上年下降5.0%", "-5.0", "%")
    assert one.place == PLACE
    (rate,) = figures("output.yoy.rate", setting("2022"))
    assert (rate.text, rate.value) == ("5.0%", "5.0")
    found = tell("avg_loan.series(2019..2021)", PLACE, setting("2021"), 7)
    assert isinstance(found, tuple)
    assert [part if isinstance(part, str) else part.id for part in found] == [
        "t-7",
        "、",
        "t-8",
        "、",
        "t-9",
    ]


def test_both_rates_of_a_turn_are_figures_of_their_own() -> None:
    both = figures("pace_of_growth.yoy.vs(2019)", setting("2020"))
    assert [(one.text, one.value, str(one.measurement.period)) for one in both] == [
        ("6.1%", "6.1", "2019"),
        ("12.4%", "12.4", "2020"),
    ]


def test_a_sourced_figure_in_place_keeps_its_source() -> None:
    (own,) = figures('"940余万元" | source=采访', setting("2023"))
    assert own.text == "940余万元"
    assert [source.title.said("zh") for source in own.measurement.sources] == ["采访"]
    (named,) = figures('"940余万元" | source=yearbook', setting("2023"))
    assert [source.title.said("zh") for source in named.measurement.sources] == ["星河年鉴（虚构）"]
    (quoted,) = figures('"940余万元" | source="青岛日报（2024年，头版）"', setting("2023"))
    assert quoted.measurement.sources[0].title.zh == "青岛日报（2024年，头版）"
    assert told('"1.5万余名" | source=采访 plain', setting("2023", "en")) == "more than 1.5"
