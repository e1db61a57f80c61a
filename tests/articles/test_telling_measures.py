"""Every measure of the contract in the words of both languages, on made-up facts."""

import pytest

from tests.articles.telling_book import setting, told

ACCEPTANCE = [
    # mention, period of the bulletin, Chinese, English
    (
        "研发投入.yoy",
        "2021",
        "比上年增长31.7%",
        "up 31.7 percent from the previous year",
    ),
    (
        "研发投入.yoy | decimals=2",
        "2021",
        "比上年增长31.75%",
        "up 31.75 percent from the previous year",
    ),
    (
        "trains.yoy",
        "2023-01..2023-11",
        "同比增长33.4%",
        "up 33.4 percent year on year",
    ),
    (
        "rd_share.yoy",
        "2021",
        "比上年提高0.5个百分点",
        "up 0.5 percentage point from the previous year",
    ),
    (
        "avg_loan.cagr(2019)",
        "2021",
        "2020—2021年年均增长16.1%",
        "up 16.1 percent a year on average in 2020–2021",
    ),
    ("little_giants.new", "2023", "新增4家", "4 new"),
    ("gdp", "2023", "39038.1亿元", "3,903.81 billion yuan"),
]

VALUES = [
    ("研发投入", "2021", "30.50亿元", "3.050 billion yuan"),
    ("研发投入.value", "2021", "30.50亿元", "3.050 billion yuan"),
    ("研发投入@2020", "2021", "23.15亿元", "2.315 billion yuan"),
    ("研发投入@-1", "2021", "23.15亿元", "2.315 billion yuan"),
    ("tianshi/firms", "2023", "2000家", "2,000"),
    ("tianshi/firms@2022", "2023", "1900家", "1,900"),
    ("volunteers", "2023", "1.5万余名", "more than 15,000"),
    ("credit", "2023", "940余万元", "more than 9.4 million yuan"),
    ("area", "2023", "196.5平方公里", "196.5 square kilometers"),
    ("years", "2023", "3～5年", "3 to 5 years"),
    ("cap", "2023", "最高500万元", "up to 5 million yuan"),
    ("range", "2023", "9亿～16亿元", "0.9 to 1.6 billion yuan"),
    ("loans", "2023", "45530万元", "455.30 million yuan"),
    ("loans@2022", "2023", "4.4亿元", "440 million yuan"),
    ("profit", "2023", "−0.7亿元", "−70 million yuan"),
    ("per_firm", "2021", "2019.87万元", "20.1987 million yuan"),
    ("staff", "2023-11-30", "50人", "50"),
    ("firms", "2023-12-31", "170家", "170"),
]

GROWTH = [
    ("output.yoy", "2020", "比上年增长11.1%", "up 11.1 percent from the previous year"),
    ("output.yoy", "2022", "比上年下降5.0%", "down 5.0 percent from the previous year"),
    ("output.yoy", "2023", "与上年基本持平", "virtually unchanged from the previous year"),
    ("flat.yoy", "2022", "与上年基本持平", "virtually unchanged from the previous year"),
    ("flat.yoy", "2023", "与上年基本持平", "virtually unchanged from the previous year"),
    ("flat.yoy | decimals=2", "2022", "比上年增长0.03%", "up 0.03 percent from the previous year"),
    ("revenue.yoy", "2023-01..2023-11", "同比增长4.2%", "up 4.2 percent year on year"),
    ("revenue.prev", "2023-11", "比上月增长2.1%", "up 2.1 percent from the previous month"),
    ("revenue.prev", "2023Q2", "比上季度增长7.1%", "up 7.1 percent from the previous quarter"),
    ("revenue.prev", "2023H1", "比上年下半年下降3.3%", "down 3.3 percent from the previous half"),
    ("revenue.prev", "2023H2", "比上半年增长10.3%", "up 10.3 percent from the previous half"),
    ("output.prev", "2020", "比上年增长11.1%", "up 11.1 percent from the previous year"),
    ("研发投入.since(2020)", "2021", "比2020年增长31.7%", "up 31.7 percent from 2020"),
    ("output.since(2020)", "2023", "比2020年增长5.6%", "up 5.6 percent from 2020"),
    ("output.since(2021)", "2023", "比2021年下降5.0%", "down 5.0 percent from 2021"),
    ("output.since(2022)", "2023", "与2022年基本持平", "virtually unchanged from 2022"),
    ("revenue.since(2023-10)", "2023-11", "比10月增长2.1%", "up 2.1 percent from October"),
    (
        "staff.since(2022-11-30)",
        "2023-11-30",
        "比2022年11月30日增长25.0%",
        "up 25.0 percent from November 30, 2022",
    ),
    (
        "output.cagr(2019)",
        "2021",
        "2020—2021年年均增长11.1%",
        "up 11.1 percent a year on average in 2020–2021",
    ),
    (
        "output.cagr(2021)",
        "2023",
        "2022—2023年年均下降2.5%",
        "down 2.5 percent a year on average in 2022–2023",
    ),
    (
        "flat.cagr(2021)",
        "2023",
        "2022—2023年年均基本持平",
        "virtually unchanged on average in 2022–2023",
    ),
    (
        "growth_kept.yoy",
        "2023",
        "比上年增长43.16%以上",
        "up at least 43.16 percent from the previous year",
    ),
    (
        "growth_kept.yoy",
        "2022",
        "比上年增长超过20%",
        "up more than 20 percent from the previous year",
    ),
    ("pace_of_growth.yoy", "2023", "比上年下降2.5%", "down 2.5 percent from the previous year"),
    ("pace_of_growth.yoy", "2024", "与上年基本持平", "virtually unchanged from the previous year"),
]

KINDS = [
    ("price.yoy", "2022", "比上年上涨3.0%", "up 3.0 percent from the previous year"),
    ("price.yoy", "2023", "比上年下降3.0%", "down 3.0 percent from the previous year"),
    ("price.change", "2022", "比上年上涨6.0元", "an increase of 6.0 yuan from the previous year"),
    ("index.yoy", "2022", "比上年增长3.2%", "up 3.2 percent from the previous year"),
    ("index.change", "2022", "比上年上升3.2点", "an increase of 3.2 points from the previous year"),
    ("index.change", "2023", "比上年下降2.1点", "a decrease of 2.1 points from the previous year"),
    (
        "rd_share.change",
        "2021",
        "比上年提高0.5个百分点",
        "an increase of 0.5 percentage point from the previous year",
    ),
    (
        "rd_share.since(2021)",
        "2020",
        "比2021年下降0.5个百分点",
        "down 0.5 percentage point from 2021",
    ),
    ("profit.yoy", "2020", "亏损收窄", "with the loss narrowing"),
    ("profit.yoy", "2021", "扭亏为盈", "returning to profit"),
    ("profit.yoy", "2022", "由盈转亏", "swinging to a loss"),
    ("profit.yoy", "2023", "亏损扩大", "with the loss widening"),
    (
        "profit.since(2020)",
        "2023",
        "较2020年亏损收窄",
        "with the loss narrowing compared with 2020",
    ),
    (
        "profit.change",
        "2020",
        "比上年增加1.7亿元",
        "an increase of 170 million yuan from the previous year",
    ),
    ("profit.yoy | plain", "2021", "扭亏为盈", "returning to profit"),
]

AMOUNTS = [
    (
        "研发投入.change",
        "2021",
        "比上年增加7.35亿元",
        "an increase of 735 million yuan from the previous year",
    ),
    (
        "研发投入.change(2020)",
        "2021",
        "比上年增加7.35亿元",
        "an increase of 735 million yuan from the previous year",
    ),
    (
        "output.change",
        "2022",
        "比上年减少5.0亿元",
        "a decrease of 500 million yuan from the previous year",
    ),
    ("output.change", "2023", "与上年持平", "unchanged from the previous year"),
    (
        "output.change(2020)",
        "2023",
        "比2020年增加5.0亿元",
        "an increase of 500 million yuan from 2020",
    ),
    ("revenue.change", "2023-01..2023-11", "同比增加3亿元", None),
    (
        "loans.change",
        "2023",
        "比上年增加1530万元",
        "an increase of 15.30 million yuan from the previous year",
    ),
    ("研发投入.times(2020)", "2021", "是2020年的1.32倍", "1.32 times the 2020 figure"),
    ("研发投入.times", "2021", "是2020年的1.32倍", "1.32 times the 2020 figure"),
    (
        "revenue.times",
        "2023-01..2023-11",
        "是上年同期的1.04倍",
        "1.04 times the figure for January–November 2022",
    ),
    ("研发投入.sum(2020..2021)", "2021", "53.65亿元", "5.365 billion yuan"),
    (
        "avg_loan.series(2019..2021)",
        "2021",
        "2019年2336万元、2020年2990万元、2021年3150万元",
        "23.36 million yuan in 2019, 29.90 million yuan in 2020 and 31.50 million yuan in 2021",
    ),
    (
        "monthly.series(2023Q1)",
        "2023",
        "2023年1月1.5亿元、2月1.2亿元、3月2.0亿元",
        "150 million yuan in January 2023, 120 million yuan in February "
        "and 200 million yuan in March",
    ),
]

PARTS = [
    ("firms.share", "2023", "占全市8.5%", "8.5 percent of the city's total"),
    ("little_giants.share", "2023", "占全市8%", "8 percent of the city's total"),
    ("tech_smes.share", "2023", "占全市近1/10", "nearly one-tenth of the city's total"),
    (
        "研发投入.share(gdp@2023)",
        "2021",
        "占2023年生产总值的比重为0.1%",
        "0.1 percent of GDP in 2023",
    ),
    (
        "revenue.share(gdp)",
        "2023",
        "占生产总值的比重为0.2%",
        "0.2 percent of GDP",
    ),
    (
        "gdp.share(tianshi/revenue)",
        "2023",
        "占全市营业收入的比重为5960.0%",
        "5,960.0 percent of the city's operating revenue",
    ),
    (
        "研发投入.per(firms@2022)",
        "2021",
        "平均每家2019.87万元",
        "an average of 20.1987 million yuan each",
    ),
    ("revenue.target", "2023-01..2023-11", "65亿元", "6.5 billion yuan"),
    (
        "revenue.completion",
        "2023-01..2023-11",
        "完成年度目标的94.6%",
        "reaching 94.6 percent of the annual target",
    ),
    (
        "revenue.completion.pace",
        "2023-01..2023-11",
        "快于序时进度2.9个百分点",
        "2.9 percentage points ahead of schedule",
    ),
    (
        "revenue.completion.pace",
        "2023H1",
        "慢于序时进度5.4个百分点",
        "5.4 percentage points behind schedule",
    ),
    ("firms.new", "2023", "净增19家", "a net increase of 19"),
    ("halls.new", "2023", "净减2个", "a net decrease of 2"),
    ("halls_new.new", "2023", "数量与上年持平", "unchanged in number from the previous year"),
    ("staff.new", "2023-11-30", "比上年同期净增10人", "a net increase of 10 year on year"),
]

SERIES = [
    ("firms.streak", "2023", "连续4年增长", "the fourth consecutive year of growth"),
    ("firms.streak", "2021", "连续2年增长", "the second consecutive year of growth"),
    ("pace_of_growth.streak", "2023", "连续3年下降", "the third consecutive year of decline"),
    ("firms.record", "2023", "创2019年以来新高", "the highest since 2019"),
    (
        "exports.record",
        "2023-01..2023-11",
        "创2021年以来同期新高",
        "the highest for the period since 2021",
    ),
    (
        "exports.streak",
        "2023-01..2023-11",
        "连续2年增长",
        "the second consecutive year of growth",
    ),
    ("firms.rank", "2023", "居全市第2位", "ranking second in the city"),
    ("tianshi/firms.rank", "2023", "<bad-mention>", "<bad-mention>"),
    ("firms.yoy.rank", "2023", "增速居全市第2位", "with growth ranking second in the city"),
    (
        "firms.share.rank",
        "2023",
        "占比居全市第2位",
        "with its share ranking second in the city",
    ),
]

COMPARED = [
    (
        "revenue.yoy.vs(2023-01..2023-10)",
        "2023-01..2023-11",
        "增速比1—10月回落0.2个百分点",
        "0.2 percentage point slower than in January–October",
    ),
    (
        "pace_of_growth.yoy.vs(2021)",
        "2022",
        "降幅比2021年收窄1.8个百分点",
        "with the fall narrowing by 1.8 percentage points from 2021",
    ),
    (
        "pace_of_growth.yoy.vs(2022)",
        "2023",
        "降幅比2022年扩大1.3个百分点",
        "with the fall widening by 1.3 percentage points from 2022",
    ),
    (
        "pace_of_growth.yoy.vs(@-1)",
        "2023",
        "降幅比2022年扩大1.3个百分点",
        "with the fall widening by 1.3 percentage points from 2022",
    ),
    (
        "pace_of_growth.yoy.vs(2019)",
        "2020",
        "由2019年下降6.1%转为增长12.4%",
        "up 12.4 percent, against a fall of 6.1 percent in 2019",
    ),
    (
        "pace_of_growth.yoy.vs(2020)",
        "2021",
        "由2020年增长12.4%转为下降3.0%",
        "down 3.0 percent, against a rise of 12.4 percent in 2020",
    ),
    (
        "pace_of_growth.yoy.vs(2023)",
        "2024",
        "由2023年下降2.5%转为持平",
        "unchanged, against a fall of 2.5 percent in 2023",
    ),
    (
        "pace_of_growth.yoy.vs(2024)",
        "2025",
        "由2024年持平转为下降2.5%",
        "down 2.5 percent, against no change in 2024",
    ),
    ("pace_of_growth.yoy.vs(2023)", "2025", "增速与2023年持平", "the same as in 2023"),
    ("output.yoy.vs(2020)", "2021", "增速与2020年持平", "the same as in 2020"),
    (
        "revenue.yoy.vs(tianshi)",
        "2023",
        "增速低于全市1.7个百分点",
        "1.7 percentage points lower than in the city",
    ),
    (
        "firms.yoy.vs(tianshi)",
        "2023",
        "增速高于全市7.3个百分点",
        "7.3 percentage points higher than in the city",
    ),
    (
        "firms.yoy.vs(yunshan)",
        "2023",
        "增速高于云山区（虚构）8.4个百分点",
        "8.4 percentage points higher than in Yunshan (made up)",
    ),
    (
        "firms.share.vs(2022)",
        "2023",
        "占比比2022年提高0.6个百分点",
        "0.6 percentage point higher than in 2022",
    ),
]

CASES = [*ACCEPTANCE, *VALUES, *GROWTH, *KINDS, *AMOUNTS, *PARTS, *SERIES, *COMPARED]


@pytest.mark.parametrize(("mention", "when", "chinese", "english"), CASES)
def test_a_mention_prints_what_the_contract_says(
    mention: str, when: str, chinese: str, english: str | None
) -> None:
    assert told(mention, setting(when)) == chinese
    if english is not None:
        assert told(mention, setting(when, "en")) == english
