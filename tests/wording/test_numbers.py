"""Quantities in Chinese and in English: printed, and read back to the same."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.facts import BASES, SCALES, Numeral, Qualifier, Quantity, Unit, parse_quantity
from bulletin.wording import Style, in_hanzi
from bulletin.wording.chinese_numbers import number as chinese
from bulletin.wording.english_numbers import number as english
from bulletin.wording.english_numbers import ordinal
from tests.facts.made_up import quantity

CASES = [
    ("30.50亿元", "30.50亿元", "3.050 billion yuan"),
    ("30.5亿元", "30.5亿元", "3.05 billion yuan"),
    ("10亿元", "10亿元", "1 billion yuan"),
    ("9.996亿元", "9.996亿元", "999.6 million yuan"),
    ("8430万元", "8430万元", "84.30 million yuan"),
    ("1200万元", "1200万元", "12 million yuan"),
    ("26875万元", "26875万元", "268.75 million yuan"),
    ("100万元", "100万元", "1 million yuan"),
    ("99.5万元", "99.5万元", "995,000 yuan"),
    ("0.5万元", "0.5万元", "5,000 yuan"),
    ("5000元", "5000元", "5,000 yuan"),
    ("1元", "1元", "1 yuan"),
    ("0.00亿元", "0.00亿元", "0 yuan"),
    ("39038.1亿元", "39038.1亿元", "3,903.81 billion yuan"),
    ("12000亿元", "12000亿元", "1,200 billion yuan"),
    ("1.2万亿元", "1.2万亿元", "1.2 trillion yuan"),
    ("0.5万亿元", "0.5万亿元", "500 billion yuan"),
    ("-3.2亿元", "−3.2亿元", "−320 million yuan"),
    ("2.5亿美元", "2.5亿美元", "250 million US dollars"),
    ("884家", "884家", "884"),
    ("12345家", "12345家", "12,345"),
    ("1.5万余名", "1.5万余名", "more than 15,000"),
    ("300余家", "300余家", "more than 300"),
    ("300多家", "300多家", "more than 300"),
    ("940余万元", "940余万元", "more than 9.4 million yuan"),
    ("30余亿元", "30余亿元", "more than 3 billion yuan"),
    ("近400个", "近400个", "nearly 400"),
    ("近百个", "近百个", "nearly 100"),
    ("约30亿元", "约30亿元", "about 3 billion yuan"),
    ("35岁左右", "35岁左右", "about 35 years"),
    ("超过50亿元", "超过50亿元", "more than 5 billion yuan"),
    ("逾800家", "逾800家", "more than 800"),
    ("突破1000列", "突破1000列", "more than 1,000"),
    ("43.16%以上", "43.16%以上", "at least 43.16 percent"),
    ("至少20家", "至少20家", "at least 20"),
    ("不足5%", "不足5%", "less than 5 percent"),
    ("最高500万元", "最高500万元", "up to 5 million yuan"),
    ("24小时以内", "24小时以内", "up to 24 hours"),
    ("近1/10", "近1/10", "nearly one-tenth"),
    ("2/3以上", "2/3以上", "at least two-thirds"),
    ("1/2", "1/2", "half"),
    ("3/4", "3/4", "three-quarters"),
    ("5/12", "5/12", "5/12"),
    ("1/3～1/2", "1/3～1/2", "one-third to half"),
    ("3～5年", "3～5年", "3 to 5 years"),
    ("15%～30%", "15%～30%", "15 to 30 percent"),
    ("9亿～16亿元", "9亿～16亿元", "0.9 to 1.6 billion yuan"),
    ("13万元～17万元", "13万～17万元", "130,000 to 170,000 yuan"),
    ("3万～5万名", "3万～5万名", "30,000 to 50,000"),
    ("数百家", "数百家", "hundreds"),
    ("数十家", "数十家", "dozens"),
    ("数十万名", "数十万名", "hundreds of thousands"),
    ("数百亿元", "数百亿元", "tens of billions of yuan"),
    ("数千万亿元", "数千万亿元", "hundreds of trillions of yuan"),
    ("千亿元", "千亿元", "100 billion yuan"),
    ("百万元", "百万元", "1 million yuan"),
    ("196.5平方公里", "196.5平方公里", "196.5 square kilometers"),
    ("1平方公里", "1平方公里", "1 square kilometer"),
    ("0.8万吨", "0.8万吨", "8,000 tonnes"),
    ("14天", "14天", "14 days"),
    ("1年", "1年", "1 year"),
    ("0.5个百分点", "0.5个百分点", "0.5 percentage point"),
    ("1.8个百分点", "1.8个百分点", "1.8 percentage points"),
    ("3‰", "3‰", "3 per mille"),
    ("1.32倍", "1.32倍", "1.32 times"),
]


@pytest.mark.parametrize(("written", "zh", "en"), CASES)
def test_a_quantity_is_printed_in_both_languages(written: str, zh: str, en: str) -> None:
    read = quantity(written)
    assert chinese(read, Style()) == zh
    assert english(read, Style(), "percent") == en


def test_percent_is_a_sign_where_asked() -> None:
    assert english(quantity("5.8%"), Style(), "%") == "5.8%"
    assert english(quantity("15%～30%"), Style(), "%") == "15 to 30%"
    assert english(quantity("近24%"), Style(), "%") == "nearly 24%"


_UNITS = st.builds(
    lambda base, scale: Unit(base, scale) if Unit(base).scalable else Unit(base),
    st.sampled_from(sorted(BASES.values(), key=lambda base: base.name)),
    st.sampled_from(("", *SCALES)),
)
_WORDS = {
    "": Qualifier.NONE,
    "余": Qualifier.MORE,
    "多": Qualifier.MORE,
    "近": Qualifier.NEAR,
    "约": Qualifier.ABOUT,
    "左右": Qualifier.ABOUT,
    "超过": Qualifier.OVER,
    "逾": Qualifier.OVER,
    "突破": Qualifier.OVER,
    "以上": Qualifier.AT_LEAST,
    "至少": Qualifier.AT_LEAST,
    "不足": Qualifier.UNDER,
    "最高": Qualifier.AT_MOST,
    "以内": Qualifier.AT_MOST,
}
_DIGITS = st.decimals(0, 10**9, places=2).map(Numeral.of) | st.integers(0, 10**9).map(
    lambda whole: Numeral.of(Decimal(whole))
)
_HANZI = st.integers(1, 9999).map(
    lambda whole: Numeral(in_hanzi(whole), Decimal(whole), Numeral.of(Decimal(whole)).step)
)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    numeral, word = draw(_DIGITS | _HANZI), draw(st.sampled_from(sorted(_WORDS)))
    if not numeral.value:
        word = ""
    return Quantity(numeral=numeral, unit=draw(_UNITS), qualifier=_WORDS[word], word=word)


@st.composite
def ranges(draw: st.DrawFn) -> Quantity:
    low, step = draw(st.integers(0, 10**6)), draw(st.integers(1, 10**6))
    ends = Numeral.of(Decimal(low)), Numeral.of(Decimal(low + step))
    return Quantity(numeral=ends[0], upper=ends[1], unit=draw(_UNITS))


@given(quantities() | ranges())
def test_what_is_printed_in_chinese_reads_back_to_the_same(one: Quantity) -> None:
    read = parse_quantity(chinese(one, Style()))
    assert read == one
    assert read.interval == one.interval


@given(st.integers(1, 9999), st.sampled_from(["家", "年", "个"]))
def test_hanzi_reads_back_to_the_same_number(whole: int, name: str) -> None:
    one = Quantity.of(Decimal(whole), Unit(BASES[name]))
    read = parse_quantity(chinese(one, Style(hanzi=True)))
    assert read is not None
    assert read.value == whole


_SCALE_WORDS = {"trillion": 12, "billion": 9, "million": 6}
_IN_ENGLISH = re.compile(
    r"(?:[a-z ]+ )?(?P<digits>[\d,]+(?:\.\d+)?)(?: (?P<scale>[tbm]r?illion))?\b.*"
)


@given(quantities())
def test_the_english_amount_is_the_chinese_one_by_arithmetic(one: Quantity) -> None:
    found = _IN_ENGLISH.fullmatch(english(one, Style(), "percent"))
    assert found is not None
    printed = Decimal(found["digits"].replace(",", ""))
    amount = printed.scaleb(_SCALE_WORDS.get(found["scale"] or "", 0))
    assert amount == one.value.scaleb(one.unit.power - one.unit.base.power)


@given(quantities())
def test_digits_behind_the_point_are_kept_in_english(one: Quantity) -> None:
    """An exact amount loses no digit on its way, and gains none but zeros of a whole number."""
    if one.qualifier is not Qualifier.NONE or one.numeral.text.strip("0.") == "":
        return
    found = _IN_ENGLISH.fullmatch(english(one, Style(), "percent"))
    assert found is not None
    printed = found["digits"].replace(",", "").replace(".", "").lstrip("0")
    assert printed.rstrip("0") == f"{one.value:f}".replace(".", "").strip("0")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (1, "first"),
        (2, "second"),
        (4, "fourth"),
        (5, "fifth"),
        (9, "ninth"),
        (10, "10th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (22, "22nd"),
        (33, "33rd"),
        (111, "111th"),
        (1001, "1,001st"),
    ],
)
def test_ordinals_from_ten_on_are_in_digits(place: int, said: str) -> None:
    assert ordinal(place) == said


@pytest.mark.parametrize(
    ("number", "hanzi"),
    [
        (0, "零"),
        (2, "二"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1100, "一千一百"),
        (9999, "九千九百九十九"),
    ],
)
def test_numbers_in_hanzi(number: int, hanzi: str) -> None:
    assert in_hanzi(number) == hanzi


def test_a_counted_two_is_its_own_word() -> None:
    assert in_hanzi(2, counted=True) == "两"
    assert in_hanzi(12, counted=True) == "十二"


@pytest.mark.parametrize("number", [-1, 10_000])
def test_hanzi_ends_where_newspapers_take_digits(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        in_hanzi(number)
