from decimal import Decimal

import pytest

from bulletin.claims import Token, TokenKind, tokens

ZH = [
    ("营业收入５８３．７亿元", "５８３．７亿元", "quantity", "583.7", "亿元"),
    ("两家企业", "两家", "quantity", "2", "家"),
    ("用了四年", "四年", "quantity", "4", "年"),
    ("占三分之二", "三分之二", "ratio", "66.67", "%"),
    ("近七成", "近七成", "ratio", "7", "成"),
    ("一成半", "一成半", "ratio", "1.5", "成"),
    ("十余项举措", "十余项", "quantity", "10", "项"),
    ("数百家企业", "数百家", "quantity", "100", "家"),
    ("百万元贷款", "百万元", "quantity", "100", "万元"),
    ("千亿元规模", "千亿元", "quantity", "1000", "亿元"),
    ("1.5万余名员工", "1.5万余名", "quantity", "1.5", "万名"),
    ("940余万元", "940余万元", "quantity", "940", "万元"),
    ("一万五千人", "一万五千人", "quantity", "15000", "人"),
    ("近1/10", "近1/10", "ratio", "10", "%"),
    ("2/3以上", "2/3以上", "ratio", "66.67", "%"),
    ("3至5年内", "3至5年", "range", "3", "年"),
    ("三至五年内", "三至五年", "range", "3", "年"),
    ("三四个月", "三四个月", "range", "3", "个月"),
    ("3～5家", "3～5家", "range", "3", "家"),
    ("补贴15%～30%", "15%～30%", "range", "15", "%"),
    ("100—150家", "100—150家", "range", "100", "家"),
    ("增长10.0%", "10.0%", "rate", "10.0", "%"),
    ("死亡率5‰", "5‰", "rate", "5", "‰"),
    ("百分之三点五", "百分之三点五", "rate", "3.5", "%"),
    ("提高1.8个百分点", "1.8个百分点", "points", "1.8", "个百分点"),
    ("增长1.3倍", "1.3倍", "multiple", "1.3", "倍"),
    ("翻两番", "两番", "multiple", "2", "番"),
    ("第6家上市公司", "第6家", "ordinal", "6", "位"),
    ("首家企业", "首家", "ordinal", "1", "位"),
    ("过百亿元项目", "过百亿元", "quantity", "100", "亿元"),
    ("共624 000家", "624 000家", "quantity", "624000", "家"),
    ("共624,000家", "624,000家", "quantity", "624000", "家"),
    ("累计完成30.\n50亿元的投资", "30.\n50亿元", "quantity", "30.50", "亿元"),
]
NO_VALUE = [
    ("2023年以来", "2023年", "date"),
    ("11月30日上午", "11月30日", "date"),
    ("2023年1—11月", "2023年1—11月", "date"),
    ("上半年", "上半年", "date"),
    ("12:30开始", "12:30", "date"),
    ("“十四五”规划", "十四五", "date"),
    ("2019—2021年", "2019—2021年", "date"),
    ("1+2+1", "1+2+1", "code"),
    ("60+N", "60+N", "code"),
    ("6S管理", "6S", "code"),
    ("ISO9001认证", "ISO9001", "code"),
    ("A3展厅", "A3", "code"),
    ("“四上”企业", "四上", "code"),
    ("“六税两费”减免", "六税两费", "code"),
    ("五大军团", "五大", "name"),
    ("三级体系", "三级体系", "name"),
]
WORDS = "一些企业统一标准，进一步万众一心，千方百计、十分努力；大家一起来，下一步一个个落实。"
EN = [
    ("3.050 billion yuan", "3.050 billion yuan", "quantity", "3050000000"),
    ("84.30 million yuan", "84.30 million yuan", "quantity", "84300000"),
    ("up 31.7 percent", "31.7 percent", "rate", "0.317"),
    ("more than 15,000 people", "more than 15,000", "quantity", "15000"),
    ("nearly one-tenth", "nearly one-tenth", "ratio", "0.1"),
    ("0.5 percentage point", "0.5 percentage point", "points", "0.5"),
    ("1.32 times the figure", "1.32 times", "multiple", "1.32"),
    ("the sixth listed company", "sixth", "ordinal", "6"),
    ("the 21st project", "21st", "ordinal", "21"),
    ("fifteen firms", "fifteen", "quantity", "15"),
    ("3 to 5 years", "3 to 5 years", "range", "3"),
    ("tens of billions of yuan", "tens of billions of yuan", "quantity", "10000000000"),
]
EN_DATES = ["January–November 2023", "the first half of 2023", "November 30", "2020–2021", "12:30"]


def only(text: str, language: str = "zh") -> Token:
    found = tokens(text, language)
    assert len(found) == 1, found
    assert text[found[0].start : found[0].end] == found[0].text
    return found[0]


@pytest.mark.parametrize(("text", "written", "kind", "value", "unit"), ZH)
def test_reads_a_number(text: str, written: str, kind: str, value: str, unit: str) -> None:
    token = only(text)
    assert (token.text, token.kind.value, str(token.unit)) == (written, kind, unit)
    assert token.quantity is not None
    assert abs(token.quantity.value - Decimal(value)) < Decimal("0.01")


@pytest.mark.parametrize(("text", "written", "kind"), NO_VALUE)
def test_tells_dates_codes_and_names_from_statistics(text: str, written: str, kind: str) -> None:
    token = only(text)
    assert (token.text, token.kind.value, token.quantity) == (written, kind, None)


def test_words_spelt_with_hanzi_of_numbers_are_no_numbers() -> None:
    assert tokens(WORDS, "zh") == ()


def test_a_fixed_expression_is_a_name() -> None:
    assert tokens("外商投资24条落地", "zh", ["外商投资24条"])[0].kind is TokenKind.NAME


def test_lines_of_a_table_stay_apart() -> None:
    assert [one.text for one in tokens("12\n34\n", "zh")] == ["12", "34"]


@pytest.mark.parametrize(("text", "written", "kind", "amount"), EN)
def test_reads_a_number_in_english(text: str, written: str, kind: str, amount: str) -> None:
    token = only(text, "en")
    assert (token.text, token.kind.value) == (written, kind)
    assert token.quantity is not None
    assert token.quantity.amount == Decimal(amount)


@pytest.mark.parametrize("text", EN_DATES)
def test_knows_a_date_in_english(text: str) -> None:
    assert (only(text, "en").text, only(text, "en").kind) == (text, TokenKind.DATE)
