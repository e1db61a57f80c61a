"""What bulletins print: periods that were overtaken, places too fine, notes on accepted figures."""

from collections.abc import Mapping

from bulletin.articles import Bulletin, assemble
from bulletin.audit import annotated, audit_bulletins
from bulletin.diagnostics import Finding, Severity
from bulletin.facts import FactBook, Measurement, Question, Step, measure, parse_period
from bulletin.sheets import read_plan
from bulletin.wording import derivation
from tests.audit.made_up import SITE, book

SHEET = """zone: north
source: y2022
sources:
  y2022: {title: {zh: 二〇二二年报（虚构）, en: Report of 2022 (made up)}, date: 2023-02-01}
  y2023: {title: {zh: 二〇二三年报（虚构）, en: Report of 2023 (made up)}, date: 2024-02}
facts:
  firms:
    label: {zh: 企业, en: Firms}
    unit: 家
    values:
      2021: 80
      2022: 100
      2023: {value: 130, source: y2023}
      2024-01: {value: 12, source: y2023}
  rd: {label: {zh: 研发, en: R&D}, unit: 亿元, values: {2021: 20, 2022: 30}}
"""


def issue(
    facts: FactBook, lead: str, period: str, date: str, slug: str = "trial"
) -> tuple[Bulletin, ...]:
    """Return a bulletin of one article, in its only language."""
    path = f"content/bulletins/{slug}"
    plan, found = read_plan(
        f"{path}/bulletin.yaml", f"title: 试\nzone: north\nperiod: {period}\ndate: {date}\n"
    )
    assert plan is not None, found
    texts: Mapping[str, str] = {f"{path}/lead.md": f"---\nheadline: 试\n---\n{lead}\n"}
    made, found = assemble(plan, texts, {}, SITE, facts, "zh")
    assert made is not None, found
    assert not found
    return (made,)


def judged(lead: str, period: str, date: str, sheet: str = SHEET) -> tuple[Finding, ...]:
    facts = book(sheet)
    return audit_bulletins(issue(facts, lead, period, date), facts)


def test_an_issue_that_missed_the_newest_year_is_stale() -> None:
    found = judged("企业{{ firms }}。", "2022", "2024-03-05")
    assert [(one.code, one.severity, one.period) for one in found] == [
        ("stale", Severity.WARNING, "2022")
    ]
    assert found[0].place.path == "content/bulletins/trial/lead.md"
    assert found[0].place.line == 4
    assert "130家" in str(found[0].message.zh)


def test_an_archive_issue_is_not_stale_for_what_was_published_after_it() -> None:
    assert judged("企业{{ firms }}。", "2022", "2023-02-05") == ()
    assert judged("企业{{ firms }}。", "2022", "2024-02-20") == ()


def test_an_issue_that_went_out_is_no_longer_stale() -> None:
    facts = book(SHEET)
    gone_out = issue(facts, "企业{{ firms }}。", "2022", "2024-03-05")
    assert audit_bulletins(gone_out, facts, issued={"trial"}) == ()
    assert audit_bulletins(gone_out, facts, issued={"other"}) != ()


def test_a_comparison_that_prints_the_newest_year_is_not_stale() -> None:
    assert judged("企业{{ firms }}，上年{{ firms@2022 }}。", "2023", "2024-03-05") == ()


def test_a_review_of_a_year_is_not_overtaken_by_a_month() -> None:
    assert judged("企业{{ firms }}。", "2023", "2024-03-05") == ()


def test_an_issue_beside_one_about_the_newer_period_is_not_stale() -> None:
    facts = book(SHEET)
    older = issue(facts, "企业{{ firms }}。", "2022", "2024-03-05", "older")
    newer = issue(facts, "企业{{ firms }}。", "2023", "2024-03-05", "newer")
    assert audit_bulletins(older, facts) != ()
    about = {"north/2022": frozenset({"older"}), "north/2023": frozenset({"newer"})}
    assert audit_bulletins((*older, *newer), facts, about) == ()


def test_a_stale_figure_is_accepted_as_long_as_the_newer_number_stays() -> None:
    entry = "accept: [{finding: stale, period: 2022, seen: [130], reason: 专题回顾, by: 编辑部}]"
    accepted = SHEET.replace(
        "    values:\n      2021: 80", f"    {entry}\n    values:\n      2021: 80"
    )
    found = judged("企业{{ firms }}。", "2022", "2024-03-05", accepted)
    assert [one.severity for one in found] == [Severity.NOTE]
    assert "专题回顾" in str(found[0].message.zh)
    changed = accepted.replace("value: 130", "value: 131")
    assert [one.severity for one in judged("企业{{ firms }}。", "2022", "2024-03-05", changed)] == [
        Severity.WARNING
    ]


def test_a_computed_rate_with_too_many_places_is_noted() -> None:
    found = judged("{{ rd.yoy | decimals=2 }}。", "2022", "2023-02-05")
    assert [(one.code, one.severity) for one in found] == [("precision", Severity.NOTE)]
    assert judged("{{ rd.yoy | decimals=0 }}。", "2022", "2023-02-05") == ()
    assert judged("{{ firms.yoy | decimals=4 }}。", "2022", "2023-02-05") == ()


def test_an_accepted_figure_bears_its_note_in_print() -> None:
    facts = book(
        "  projects:\n    label: 项目\n    unit: 个\n    values: {2023: 6}\n    parts: [a, b]\n"
        "    accept: [{finding: parts-sum, period: 2023, seen: [6, 2, 3], reason: 公布如此, "
        "by: 编辑部}]\n"
        "  a: {label: 甲, unit: 个, values: {2023: 2}}\n"
        "  b: {label: 乙, unit: 个, values: {2023: 3}}\n"
    )
    assert _note(annotated(facts), "projects") == (
        "分项合计与总数不等：总数6个，各项合计5个（甲2个、乙3个）；公布如此（编辑部）"
    )
    assert _note(annotated(facts), "a") == ""
    assert _note(facts, "projects") == ""


def test_a_difference_by_rounding_is_told_in_print_without_an_acceptance() -> None:
    facts = book(
        "  whole: {label: 合计, unit: 亿元, values: {2023: {value: 10.0, note: 快报数}}, "
        "parts: [a, b, c]}\n"
        + "".join(f"  {k}: {{label: {k} 业, unit: 亿元, values: {{2023: 3.3}}}}\n" for k in "abc")
    )
    note = _note(annotated(facts), "whole")
    assert note.startswith("快报数；分项合计与总数不等，系四舍五入所致")


def test_the_source_settled_upon_bears_the_note() -> None:
    sheets = (
        "zone: north\nsource: one\nsources: {one: {title: 甲报}}\nfacts:\n"
        "  firms:\n    label: 企业\n    unit: 家\n    values: {2023: 884}\n"
        "    accept: [{finding: conflict, period: 2023, use: two, seen: [884, 880], "
        "reason: 以主管部门为准, by: 编辑部}]\n"
        "zone: north\nsource: two\nsources: {two: {title: 乙报}}\nfacts:\n"
        "  firms: {label: 企业, unit: 家, values: {2023: 880}}\n"
    )
    facts = annotated(book(sheets))
    made = _value(facts, "firms")
    assert made.quantity is not None
    assert made.quantity.written == "880"
    assert "884家（甲报）" in str(made.note.zh)
    assert "以主管部门为准" in str(made.note.zh)


def _value(facts: FactBook, key: str) -> Measurement:
    fact, period = facts.fact("north", key), parse_period("2023")
    assert fact is not None
    assert period is not None
    made = measure(Question(facts, fact, period), (Step("value"),))
    assert isinstance(made, Measurement)
    return made


def _note(facts: FactBook, key: str) -> str:
    return _value(facts, key).note.said("zh")


def test_a_name_in_hanzi_has_no_place_in_an_english_note() -> None:
    facts = book(
        "  projects:\n    label: 项目\n    unit: 个\n    values: {2023: 6}\n    parts: [a]\n"
        "    accept: [{finding: parts-sum, period: 2023, seen: [6, 2], "
        "reason: {zh: 公布如此, en: as published}, by: 编辑部}]\n"
        "  a: {label: {zh: 甲, en: First}, unit: 个, values: {2023: 2}}\n"
    )
    note = _value(annotated(facts), "projects").note.said("en")
    assert note == (
        "The parts do not add up: the whole is 6, the parts come to 2 (First 2); as published"
    )


def test_a_figure_computed_from_an_accepted_one_bears_its_note() -> None:
    facts = annotated(
        book(
            "  projects:\n    label: 项目\n    unit: 个\n    values: {2022: 5, 2023: 6}\n"
            "    parts: [a, b]\n"
            "    accept: [{finding: parts-sum, period: 2023, seen: [6, 2, 3], reason: 公布如此}]\n"
            "  a: {label: 甲, unit: 个, values: {2023: 2}}\n"
            "  b: {label: 乙, unit: 个, values: {2023: 3}}\n"
            "  area: {label: 面积, unit: 亩, values: {2023: 60}}\n"
        )
    )
    (made,) = issue(
        facts, "{{ projects.yoy }}，{{ area.per(projects) }}；{{ area }}。", "2023", "2024-02-05"
    )
    growth, average, area = (derivation(figure, "zh") for figure in made.figures)
    note = "项目（2023年）：分项合计与总数不等：总数6个，各项合计5个（甲2个、乙3个）；公布如此"
    assert note in growth
    assert growth.count("公布如此") == 1
    assert note in average
    assert "公布如此" not in area


def test_a_published_rate_on_another_basis_says_so_in_print() -> None:
    facts = book(
        "  output: {label: 产值, unit: 亿元, basis: comparable, values: {2023: 12}, "
        "reported: {yoy: {2023: 5%}}}\n"
        "  added: {label: 增加值, unit: 亿元, basis: constant-prices, values: {2023: 12}, "
        "reported: {yoy: {2023: 5%}}}\n"
    )
    (made,) = issue(facts, "{{ output.yoy }}，{{ added.yoy }}。", "2023", "2024-02-05")
    comparable, constant = (derivation(figure, "zh") for figure in made.figures)
    assert "按可比口径计算" in comparable
    assert "按不变价计算" in constant


def test_an_older_figure_that_is_kept_says_so_in_print() -> None:
    entry = "accept: [{finding: stale, period: 2022, seen: [130], reason: 专题回顾, by: 编辑部}]"
    accepted = SHEET.replace(
        "    values:\n      2021: 80", f"    {entry}\n    values:\n      2021: 80"
    )
    facts = annotated(book(accepted))
    (made,) = issue(facts, "企业{{ firms }}，{{ firms@2023 }}。", "2022", "2024-03-05")
    kept, newest = (derivation(figure, "zh") for figure in made.figures)
    assert "此处照用2022年的数；专题回顾" in kept
    assert "照用" not in newest
    lapsed = annotated(book(accepted.replace("seen: [130]", "seen: [131]")))
    (made,) = issue(lapsed, "企业{{ firms }}。", "2022", "2024-03-05")
    assert "照用" not in derivation(made.figures[0], "zh")
