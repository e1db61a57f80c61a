"""Whatever our own program prints, this room reads back: in Chinese to the same interval."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from bulletin.claims import tokens
from bulletin.facts import (
    BASES,
    SCALES,
    Interval,
    Numeral,
    Qualifier,
    Quantity,
    Unit,
    parse_numeral,
)
from bulletin.wording import quantity_text

_WORDS = {
    Qualifier.NONE: [""],
    Qualifier.MORE: ["余", "多"],
    Qualifier.NEAR: ["近"],
    Qualifier.ABOUT: ["约", "左右"],
    Qualifier.OVER: ["超过", "逾", "突破"],
    Qualifier.AT_LEAST: ["以上", "至少"],
    Qualifier.UNDER: ["不足"],
    Qualifier.AT_MOST: ["最高", "以内"],
}
_LAST_YEARS = {"年", "个月", "天", "小时"}
"""近5年 is the last five years: a text never says nearly of a duration so."""

values = st.decimals(Decimal(1), Decimal("99999.99"), places=2).map(
    lambda value: value.normalize() if value == value.to_integral_value() else value
)
bases = st.sampled_from([base for base in BASES.values() if base.name])
scales = st.sampled_from(["", "", *SCALES])
fractions = st.integers(2, 20).flatmap(
    lambda parts: st.integers(1, parts - 1).map(lambda part: f"{part}/{parts}")
)


@st.composite
def units(draw: st.DrawFn) -> Unit:
    unit = Unit(draw(bases))
    return unit.with_scale(draw(scales)) if unit.scalable else unit


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    unit, qualifier = draw(units()), draw(st.sampled_from(list(_WORDS)))
    if qualifier is Qualifier.NEAR and unit.base.name in _LAST_YEARS and not unit.scale:
        qualifier = Qualifier.ABOUT
    word = draw(st.sampled_from(_WORDS[qualifier]))
    numeral = Numeral.of(Decimal(f"{draw(values):f}"))
    if qualifier is Qualifier.MORE and numeral.decimals and not unit.scale:
        numeral = Numeral.of(numeral.value.to_integral_value() + 1)
    return Quantity(numeral=numeral, unit=unit, qualifier=qualifier, word=word)


@st.composite
def ranges(draw: st.DrawFn) -> Quantity:
    low = draw(st.integers(1, 500))
    high = low + draw(st.integers(1, 500))
    return Quantity(
        numeral=Numeral.of(Decimal(low)), upper=Numeral.of(Decimal(high)), unit=draw(units())
    )


@st.composite
def shares(draw: st.DrawFn) -> Quantity:
    numeral = parse_numeral(draw(fractions))
    assert numeral is not None
    qualifier = draw(st.sampled_from([Qualifier.NONE, Qualifier.NEAR, Qualifier.AT_LEAST]))
    word = {Qualifier.NONE: "", Qualifier.NEAR: "近", Qualifier.AT_LEAST: "以上"}[qualifier]
    return Quantity(numeral=numeral, unit=Unit(BASES["%"]), qualifier=qualifier, word=word)


def read(text: str, language: str) -> Interval:
    """Return what the one number of a text may stand for, in its dimension's own unit."""
    found = tokens(text, language)
    assert len(found) == 1, (text, found)
    quantity = found[0].quantity
    assert quantity is not None, text
    return quantity.interval.scaled(quantity.unit.power)


def amount(quantity: Quantity) -> Interval:
    return quantity.interval.scaled(quantity.unit.power)


@given(st.one_of(quantities(), ranges(), shares()))
def test_chinese_is_read_back_to_the_same_interval(quantity: Quantity) -> None:
    assert read(f"共有{quantity_text(quantity, 'zh')}。", "zh") == amount(quantity)


@given(st.one_of(quantities(), ranges(), shares()))
def test_english_read_back_holds_all_that_was_printed(quantity: Quantity) -> None:
    text = quantity_text(quantity, "en")
    assert amount(quantity).within(read(f"It came to {text}.", "en")), text
