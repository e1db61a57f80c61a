"""Pointing at facts, and formulas of them."""

from decimal import Decimal

import pytest

from bulletin.facts import Reference, parse_formula, parse_period, parse_reference


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("firms", Reference("firms")),
        ("研发投入", Reference("研发投入")),
        ("新增“四上”企业", Reference("新增“四上”企业")),
        ("qingdao/firms", Reference("firms", "qingdao")),
        ("firms@2022", Reference("firms", None, parse_period("2022"))),
        ("qingdao/firms@2023H1", Reference("firms", "qingdao", parse_period("2023H1"))),
        ("firms@-1", Reference("firms", earlier=1)),
    ],
)
def test_a_reference_is_read(text: str, reference: Reference) -> None:
    assert parse_reference(text) == reference
    assert parse_reference(str(reference)) == reference


@pytest.mark.parametrize("text", ["", "2023", "a b", "a/b/c", "firms@", "firms@上年", "firms@-0"])
def test_what_points_nowhere_is_not_read(text: str) -> None:
    assert parse_reference(text) is None


@pytest.mark.parametrize(
    ("text", "postfix"),
    [
        ("研发投入 / firms@2022", "研发投入 firms@2022 /"),
        ("a + b * c", "a b c * +"),
        ("( a + b ) * c", "a b + c *"),
        ("a - b - c", "a b - c -"),
        ("a ÷ 2 × b", "a 2 / b *"),
        ("a * ( b - 1.5 )", "a b 1.5 - *"),
    ],
)
def test_a_formula_binds_as_in_school(text: str, postfix: str) -> None:
    found = parse_formula(text)
    assert found is not None
    assert " ".join(str(part) for part in found.postfix) == postfix


def test_a_formula_knows_what_it_refers_to() -> None:
    found = parse_formula("a / ( qingdao/b@2022 + 2 )")
    assert found is not None
    assert [str(one) for one in found.references] == ["a", "qingdao/b@2022"]
    assert Decimal(2) in found.postfix


@pytest.mark.parametrize(
    "text", ["", "a +", "+ a", "a b", "( a", "a )", "( )", "a+b", "a + ( )", "a ^ 2", "a * -2"]
)
def test_what_is_no_formula_is_not_read(text: str) -> None:
    assert parse_formula(text) is None
