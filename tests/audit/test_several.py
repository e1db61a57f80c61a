"""What shows only among bulletins: numbers of issues, and languages that must agree."""

import pytest

from bulletin.articles import Bulletin, assemble
from bulletin.audit import audit_order, audit_prose, coverage_of, proofs_of
from bulletin.diagnostics import Finding, Severity
from bulletin.facts import FactBook
from bulletin.sheets import read_plan
from tests.audit.made_up import SITE, book

BOOK: FactBook = book(
    "  firms:\n    label: {zh: 企业, en: Firms}\n    unit: 家\n    kind: stock\n"
    "    values: {2021: 100, 2022: 125}\n"
    "  rd: {label: {zh: 研发投入, en: R&D spending}, unit: 亿元, values: {2021: 20, 2022: 30.50}}\n"
)


def issue(slug: str, lines: str, articles: dict[str, str], language: str = "zh") -> Bulletin:
    """Return a bulletin whose plan has some more lines."""
    folder = f"content/bulletins/{slug}"
    text = (
        f"title: {{zh: 试, en: Trial}}\nzone: north\nperiod: 2022\nlanguages: [zh, en]\n{lines}\n"
    )
    plan, found = read_plan(f"{folder}/bulletin.yaml", text)
    assert plan is not None, found
    texts = {
        f"{folder}/{name}": f"---\nheadline: 试\n---\n{body}\n" for name, body in articles.items()
    }
    made, found = assemble(plan, texts, {}, SITE, BOOK, language)
    assert made is not None, found
    return made


def numbered(*issues: tuple[str, str, int, int]) -> list[tuple[str, str]]:
    """Return the slugs and messages of the findings on issues of these dates and numbers."""
    made = [
        issue(
            slug, f"date: {date}\nissue: {number}\nvolume: {volume}", {"lead.md": "{{ firms }}。"}
        )
        for slug, date, number, volume in issues
    ]
    found = audit_order(made)
    assert {one.severity for one in found} <= {Severity.WARNING}
    return [(one.place.path.split("/")[2], str(one.message.zh)) for one in found]


def test_numbers_that_follow_each_other_within_their_years() -> None:
    assert (
        numbered(("a", "2022-11-05", 7, 41), ("b", "2022-12-05", 8, 42), ("c", "2023-01-05", 1, 43))
        == []
    )


@pytest.mark.parametrize(
    ("second", "message"),
    [
        (1, "期号1重复：上一期 a（2023-01-05）是1"),
        (3, "期号3不连续：上一期 a（2023-01-05）是1"),
    ],
)
def test_a_number_that_repeats_or_skips_is_told_at_the_later_issue(
    second: int, message: str
) -> None:
    assert numbered(("a", "2023-01-05", 1, 1), ("b", "2023-02-05", second, 2)) == [("b", message)]


def test_a_volume_that_skips_is_told_over_the_years() -> None:
    assert numbered(("a", "2022-12-05", 8, 42), ("b", "2023-01-05", 1, 44)) == [
        ("b", "总期号44不连续：上一期 a（2022-12-05）是42")
    ]


def compared(zh: str, en: str) -> tuple[Finding, ...]:
    """Return the findings on one article in both languages."""
    texts = {"lead.md": zh, "lead.en.md": en}
    pair = [issue("trial", "date: 2023-02-05", texts, language) for language in ("zh", "en")]
    return audit_prose(proofs_of(pair, BOOK))


def test_both_languages_agree_whatever_their_order_and_places() -> None:
    zh = "企业{{ firms }}，{{ firms.yoy }}，研发投入{{ rd }}。"
    assert compared(zh, "R&D was {{ rd | decimals=1 }}; {{ firms }} firms, {{ firms.yoy }}.") == ()


def test_a_number_that_the_translation_lacks_is_told_at_its_article() -> None:
    (found,) = compared("企业{{ firms }}，研发投入{{ rd }}。", "There are {{ firms }} firms.")
    assert (found.code, found.severity) == ("language", Severity.ERROR)
    assert str(found.place) == "content/bulletins/trial/lead.en.md:1:1"
    assert found.message.zh == "英文版里没有中文版的这些数：研发投入30.50亿元（lead.md:4）"
    assert (found.fact, found.period) == ("north/rd", "2022")


def test_a_number_that_the_translation_adds_or_changes_is_told_where_it_stands() -> None:
    added, lacking = sorted(
        compared("企业{{ firms }}。", "There were {{ firms@2021 }} firms."),
        key=lambda one: one.place.column or 0,
        reverse=True,
    )
    assert str(added.place) == "content/bulletins/trial/lead.en.md:4:12"
    assert added.message.zh == "中文版里没有英文版的这些数：企业100（lead.en.md:4）"
    assert lacking.message.zh == "英文版里没有中文版的这些数：企业125家（lead.md:4）"


def test_quoted_numbers_are_compared_as_well() -> None:
    zh = '协议额{{ "940余万元" | source=y }}。'
    assert compared(zh, 'Contracts of {{ "940余万元" | source=y }}.') == ()
    assert [one.code for one in compared(zh, "Contracts were signed.")] == ["language"]


def test_the_coverage_counts_every_number_by_what_stands_behind_it() -> None:
    waived = "<!-- literal: 采访 -->\n他借了99万元，还了98万元。\n"
    lead = f"2022年企业{{{{ firms }}}}，员工4321人。\n\n{waived}"
    made = issue("trial", "date: 2023-02-05", {"lead.md": lead})
    covered = coverage_of(proofs_of([made], BOOK))
    assert (covered.printed, covered.not_statistics) == (1, 1)
    assert (covered.unchecked, covered.waived, covered.waivers) == (1, 2, 1)
    assert covered.share == (2, 3)
