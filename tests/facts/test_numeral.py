"""Numbers as written, in digits, hanzi and fractions."""

from decimal import Decimal

import pytest

from bulletin.facts import Numeral, hanzi_number, parse_numeral


@pytest.mark.parametrize(
    ("text", "printed", "value", "step"),
    [
        ("30.50", "30.50", "30.50", "0.1"),
        ("2023", "2023", "2023", "1"),
        ("300", "300", "300", "100"),
        ("1,234.50", "1234.50", "1234.50", "0.1"),
        ("１２３．５０", "123.50", "123.50", "0.1"),
        ("1，234", "1234", "1234", "1"),
        ("−5.2", "-5.2", "-5.2", "0.1"),
        ("－5", "-5", "-5", "1"),
        ("0", "0", "0", "1"),
        ("0.00", "0.00", "0.00", "1"),
        ("百", "百", "100", "100"),
        ("三十", "三十", "30", "10"),
        ("二十五", "二十五", "25", "1"),
        ("1/10", "1/10", "0.1", "0.1"),
        ("2／5", "2/5", "0.4", "0.2"),
    ],
)
def test_a_number_is_read_as_written(text: str, printed: str, value: str, step: str) -> None:
    assert parse_numeral(text) == Numeral(printed, Decimal(value), Decimal(step))


def test_digits_behind_the_point_are_kept() -> None:
    read = parse_numeral("30.50")
    assert read is not None
    assert (read.text, read.decimals) == ("30.50", 2)


@pytest.mark.parametrize("text", ["-0", "-0.0", "−0.00"])
def test_zero_has_no_sign(text: str) -> None:
    read = parse_numeral(text)
    assert read is not None
    assert read.text == text[1:]
    assert not read.value.is_signed()


def test_a_computed_zero_has_no_sign_either() -> None:
    assert Numeral.of(Decimal("-0.0")).text == "0.0"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "1,23",
        "1.2.3",
        ".5",
        "5.",
        "1e5",
        "--5",
        "+5",
        "NaN",
        "Infinity",
        "٣",  # an Arabic-Indic three: digits for Python, not for a Chinese newspaper
        "1/0",
        "0/5",
        "100/3",
        "9" * 41,
    ],
)
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert parse_numeral(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("零", 0),
        ("〇", 0),
        ("两", 2),
        ("十", 10),
        ("十五", 15),
        ("一百一十五", 115),
        ("一百十五", 115),
        ("两百", 200),
        ("一千零五", 1005),
        ("一千零五十", 1050),
        ("一千五百", 1500),
        ("九千九百九十九", 9999),
    ],
)
def test_chinese_numerals_are_read(text: str, number: int) -> None:
    assert hanzi_number(text) == number


@pytest.mark.parametrize(
    "text", ["", "二三", "一百五", "一千五", "五十零", "零五", "二〇二三", "百千", "十百", "一万"]
)
def test_numerals_that_no_newspaper_prints_are_not_read(text: str) -> None:
    assert hanzi_number(text) is None
