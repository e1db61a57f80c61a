"""The audit page: each number with its verdict, derivation, source and line."""

import re

from bulletin.articles import assemble
from bulletin.audit import proofs_of
from bulletin.pages import Surroundings, compose_audit
from bulletin.sheets import read_plan
from tests.audit.made_up import SITE, book
from tests.pages.sample import PUBLICATION
from tests.pages.shelves import shipped_theme

SHEET = """zone: north
source: review
sources:
  review: {title: {zh: 年报（虚构）, en: Review (made up)}, date: 2024-01-31}
facts:
  firms:
    label: {zh: 企业, en: Firms}
    unit: 家
    values: {2022: 80, 2023: {value: 100, note: 新口径}}
"""
LEAD = """---
headline: 企业{{ firms }}
---
2023年，企业{{ firms }}，{{ firms.yoy }}；另有 {{ "3个" | source=采访 }} <项目>。

企业共120家，楼高88.8米。

<!-- literal: 照录原话 -->
他说，“来了45家”。
"""


def page() -> str:
    facts = book(SHEET)
    path = "content/bulletins/trial"
    plan, found = read_plan(
        f"{path}/bulletin.yaml", "title: 试\nzone: north\nperiod: 2023\ndate: 2024-02-05\n"
    )
    assert plan is not None, found
    made, found = assemble(plan, {f"{path}/lead.md": LEAD}, {}, SITE, facts, "zh")
    assert made is not None, found
    (proof,) = proofs_of([made], facts)
    composed, findings = compose_audit(
        proof, shipped_theme("press"), Surroundings(publication=PUBLICATION)
    )
    assert composed is not None, findings
    assert composed.path == "trial/audit.html"
    return composed.html


def marked(html: str) -> dict[str, str]:
    """Return the status of each number of the text, by its words."""
    text = html.partition("<main>")[2].partition('class="legend"')[0]
    found = re.findall(r'class="v ([a-z-]+)[^"]*"[^>]*>([^<]+)<', text)
    return {words: status for status, words in found}


def test_every_number_bears_its_verdict() -> None:
    assert marked(page()) == {
        "100家": "supported",
        "比上年增长25.0%": "supported",
        "3个": "quoted",
        "2023年": "no-statistic",
        "120家": "contradicted",
        "88.8米": "unchecked",
        "45家": "waived",
    }


def test_the_coverage_counts_what_was_judged() -> None:
    html = page()
    assert re.search(r'class="coverage part"><b>\d\d%</b>', html)
    assert "另有照录1个" in html


def test_the_checklist_has_a_line_for_each_number_to_check() -> None:
    html = page()
    checklist = html.partition('class="checklist"')[2].partition("</section>")[0]
    lines = re.findall(r'<li id="c\d+">.*?</li>', checklist)
    assert len(lines) == 7
    growth = next(line for line in lines if "增长25.0%" in line)
    assert "(100家 − 80家) ÷ 80家 × 100% = 25%" in growth
    assert '<input type="checkbox" aria-label="第3个数比上年增长25.0%已核">' in growth
    assert '<span class="place">lead.md:4:21</span>' in growth
    assert "有说明" in next(line for line in lines if ">100家" in line)
    assert "照录原话" in next(line for line in lines if "45家" in line)
    assert '<li id="s1">[1] 年报（虚构），2024-01-31</li>' in checklist


def test_what_an_author_writes_is_no_markup() -> None:
    html = page()
    assert "<项目>" not in html
