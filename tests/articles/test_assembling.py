"""Plans and articles become bulletins: made-up ones about made-up parks."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bulletin.articles import Bulletin, assemble, expand
from bulletin.diagnostics import Finding, Severity, Text
from bulletin.facts import Period
from bulletin.sheets import Plan, Site, read_plan
from tests.articles.made_up import BOOK, PICTURES, SITE

FOLDER = "content/bulletins/trial"
YEAR = Period.months(2021, 1, 12)
LEAD = "---\nheadline: 企业{{ firms }}\n---\n北园。\n"
ENGLISH = "---\nheadline: Park counts {{ firms }} firms\n---\nNorth Park.\n"


def _plan(text: str) -> Plan:
    plan, findings = read_plan(f"{FOLDER}/bulletin.yaml", f"date: 2022-01-05\n{text}")
    assert plan is not None, findings
    assert not findings
    return plan


def _assembled(
    plan: Plan, texts: Mapping[str, str], language: str = "zh", site: Site = SITE
) -> tuple[Bulletin | None, tuple[Finding, ...]]:
    within = {f"{FOLDER}/{name}": text for name, text in texts.items()}
    return assemble(plan, within, PICTURES, site, BOOK, language)


def _whole(plan: Plan, texts: Mapping[str, str], language: str = "zh") -> Bulletin:
    bulletin, findings = _assembled(plan, texts, language)
    assert bulletin is not None
    assert not findings
    return bulletin


SIMPLE = _plan('title: "北园{{ period }}，第{{ issue }}期"\nzone: north\nperiod: 2021\nissue: 3\n')
BOTH = _plan(
    "title: {zh: 北园, en: North Park}\nzone: north\nperiod: 2021\nlanguages: [zh, en]\n"
    "articles: [lead.md]\n"
)
MATRIX = _plan(
    'title: "{{ zone }}企业"\neach: {zone: [north, south, west], period: [2020, 2021]}\n'
    'slug: "{zone}-{period}"\n'
)


def test_a_bulletin_has_what_its_plan_says() -> None:
    bulletin = _whole(SIMPLE, {"lead.md": LEAD})
    assert bulletin.slug == "trial"
    assert bulletin.title.text == "北园2021年，第3期"
    assert bulletin.zone.key == "north"
    assert bulletin.period == YEAR
    assert (bulletin.theme, bulletin.languages) == (SITE.theme, ("zh",))
    assert bulletin.articles[0].headline.text == "企业100家"


def test_articles_come_in_the_order_of_their_names() -> None:
    bulletin = _whole(SIMPLE, {"lead.md": LEAD, "brief.md": LEAD, "lead.en.md": ENGLISH})
    assert [article.slug for article in bulletin.articles] == ["brief", "lead"]


def test_or_in_the_order_of_the_plan() -> None:
    plan = _plan("title: 北园\nzone: north\nperiod: 2021\narticles: [lead.md, brief.md, lead.md]\n")
    bulletin = _whole(plan, {"brief.md": LEAD, "lead.md": LEAD, "unused.md": "---"})
    assert [article.slug for article in bulletin.articles] == ["lead", "brief"]


def test_each_article_numbers_its_own_figures() -> None:
    bulletin = _whole(SIMPLE, {"lead.md": LEAD, "brief.md": LEAD})
    assert [figure.id for figure in bulletin.figures] == ["brief-1", "lead-1"]


def test_the_title_may_hold_a_figure() -> None:
    plan = _plan('title: "企业{{ firms }}"\nzone: north\nperiod: 2021\n')
    bulletin = _whole(plan, {"lead.md": LEAD})
    assert [figure.id for figure in bulletin.figures] == ["bulletin-1", "lead-1"]


def test_a_name_in_hanzi_gives_a_slug_that_links_can_hold() -> None:
    bulletin = _whole(SIMPLE, {"头版.md": LEAD})
    assert [article.slug for article in bulletin.articles] == ["article-1"]


def test_the_english_edition_reads_the_translations() -> None:
    bulletin = _whole(BOTH, {"lead.md": LEAD, "lead.en.md": ENGLISH}, "en")
    assert bulletin.title.text == "North Park"
    assert bulletin.articles[0].headline.text == "Park counts 100 firms"
    assert bulletin.languages == ("zh", "en")


def test_a_missing_translation_is_found() -> None:
    bulletin, findings = _assembled(BOTH, {"lead.md": LEAD}, "en")
    assert bulletin is None
    assert [finding.code for finding in findings] == ["language"]
    assert "lead.en.md" in (findings[0].message.en or "")


def test_a_zone_without_an_english_name_is_found_where_it_is_named() -> None:
    plan = _plan(
        "title: {zh: 西园, en: West Park}\nzone: west\nperiod: 2021\nlanguages: [zh, en]\n"
    )
    text = "---\nheadline: West Park\n---\n"
    _, findings = _assembled(plan, {"lead.md": text, "lead.en.md": text}, "en")
    assert [(finding.code, finding.place.path) for finding in findings] == [
        ("language", "content/zones/west.yaml")
    ]


def test_a_listed_article_that_is_not_there_is_found_with_the_nearest_name() -> None:
    plan = _plan("title: 北园\nzone: north\nperiod: 2021\narticles: [leed.md]\n")
    bulletin, findings = _assembled(plan, {"lead.md": LEAD})
    assert bulletin is None
    assert findings[0].code == "language"
    assert findings[0].hint is not None
    assert "lead.md" in (findings[0].hint.zh or "")


def test_a_bulletin_without_articles_is_found() -> None:
    bulletin, findings = _assembled(SIMPLE, {})
    assert bulletin is None
    assert [finding.code for finding in findings] == ["bad-value"]


def test_articles_that_can_be_read_are_kept_beside_one_that_cannot() -> None:
    bulletin, findings = _assembled(SIMPLE, {"lead.md": LEAD, "brief.md": "甲"})
    assert bulletin is not None
    assert [article.slug for article in bulletin.articles] == ["lead"]
    assert [finding.place.path for finding in findings] == [f"{FOLDER}/brief.md"]


def test_a_plan_without_a_matrix_is_itself() -> None:
    assert expand(SIMPLE, BOOK) == ((SIMPLE,), ())


def test_a_matrix_has_a_plan_for_each_zone_and_period() -> None:
    plans, findings = expand(MATRIX, BOOK)
    assert not findings
    assert [plan.slug for plan in plans] == [
        "north-2020",
        "north-2021",
        "south-2020",
        "south-2021",
        "west-2020",
        "west-2021",
    ]
    assert {plan.zone for plan in plans} == {"north", "south", "west"}


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ("zone: nort\nperiod: 2021\n", "bad-value"),
        ("period: 2021\n", "bad-value"),
        ("zone: north\n", "bad-value"),
    ],
)
def test_a_plan_needs_a_zone_of_the_book_and_a_period(entries: str, code: str) -> None:
    plan, _ = read_plan(f"{FOLDER}/bulletin.yaml", f"title: 北园\ndate: 2022-01-05\n{entries}")
    assert plan is not None
    plans, findings = expand(plan, BOOK)
    assert plans == ()
    assert [finding.code for finding in findings] == [code]


def _of_matrix(slug: str, text: str) -> tuple[Bulletin | None, tuple[Finding, ...]]:
    plans, _ = expand(MATRIX, BOOK)
    plan = next(plan for plan in plans if plan.slug == slug)
    return _assembled(plan, {"lead.md": text})


def test_one_of_a_matrix_is_made_where_there_are_data() -> None:
    bulletin, findings = _of_matrix("south-2021", LEAD)
    assert not findings
    assert bulletin is not None
    assert bulletin.title.text == "南园企业"
    assert bulletin.articles[0].headline.text == "企业60家"


@pytest.mark.parametrize("slug", ["south-2020", "west-2021"])
def test_one_that_lacks_data_is_skipped_with_a_note(slug: str) -> None:
    bulletin, findings = _of_matrix(slug, LEAD)
    assert bulletin is None
    assert [(one.code, one.severity) for one in findings] == [("no-data", Severity.NOTE)]
    assert slug in (findings[0].message.zh or "")


def test_one_whose_clauses_all_dropped_is_skipped_too() -> None:
    text = "---\nheadline: 企业\n---\n{? 企业{{ firms }}。?}\n"
    bulletin, findings = _of_matrix("west-2021", text)
    assert bulletin is None
    assert [one.severity for one in findings] == [Severity.NOTE]


def test_a_dropped_clause_does_not_skip_the_others() -> None:
    text = "---\nheadline: 企业\n---\n企业{{ firms }}{? ，码头{{ quays }}?}。\n"
    bulletin, findings = _of_matrix("north-2021", text)
    assert bulletin is not None
    assert not findings


def test_a_fault_of_the_author_is_reported_beside_the_skipping() -> None:
    bulletin, findings = _of_matrix("west-2021", "---\nheadline: 企业{{ firms }}\nspan: x\n---\n")
    assert bulletin is None
    assert [one.severity for one in findings] == [Severity.ERROR, Severity.NOTE]


def test_without_a_matrix_the_same_lack_is_an_error() -> None:
    plan = _plan("title: 南园\nzone: south\nperiod: 2020\n")
    _, findings = _assembled(plan, {"lead.md": LEAD})
    assert [(one.code, one.severity) for one in findings] == [("no-data", Severity.ERROR)]


FILED = "title: 北园\nzone: north\nperiod: 2021\ntopics: [招商、创新, 招商]\n"
TOPICS = {"招商": Text("招商", "Investment"), "创新": Text("创新")}


def test_a_bulletin_is_filed_under_its_topics_once() -> None:
    bulletin = _whole(_plan(FILED), {"lead.md": LEAD})
    assert bulletin.topics == (Text("招商"), Text("创新"))


def test_topics_that_the_site_lists_bear_their_names_in_its_languages() -> None:
    bulletin, findings = _assembled(
        _plan(FILED), {"lead.md": LEAD}, site=replace(SITE, topics=TOPICS)
    )
    assert not findings
    assert bulletin is not None
    assert bulletin.topics == tuple(TOPICS.values())


def test_a_topic_that_the_site_does_not_list_is_a_finding() -> None:
    plan = _plan(FILED.replace("创新", "创兴"))
    _, findings = _assembled(plan, {"lead.md": LEAD}, site=replace(SITE, topics=TOPICS))
    assert [(one.code, one.place.line, one.mended) for one in findings] == [
        ("bad-value", 5, "topics: [招商、创新, 招商]")
    ]


def test_a_topic_without_its_name_in_the_language_is_a_finding() -> None:
    plan = _plan(FILED.replace("title: 北园", "title: {zh: 北园, en: North}\nlanguages: [zh, en]"))
    texts = {"lead.md": LEAD, "lead.en.md": ENGLISH}
    _, findings = _assembled(plan, texts, "en", replace(SITE, topics=TOPICS))
    assert [(one.code, one.place.line) for one in findings] == [("language", 6)]


SENT = """\
title: 北园
zone: north
period: 2021
按语: 北园现有企业{{ firms }}。
密级: 内部资料
报: 示范市有关部门
send: 示范市各园区
发: 企业{{ firms }}
份数: 60
"""


def test_a_note_and_whom_it_goes_to_are_put_into_words_beside_the_title() -> None:
    bulletin = _whole(_plan(SENT), {"lead.md": LEAD})
    assert bulletin.note is not None
    number = bulletin.note.figures[0].text
    assert bulletin.note.text == f"北园现有企业{number}。"
    sent = bulletin.distribution
    assert [(name, line.text) for name, line in sent.offices] == [
        ("report", "示范市有关部门"),
        ("send", "示范市各园区"),
        ("issue_to", f"企业{number}"),
    ]
    assert (sent.classification and sent.classification.text, sent.copies) == ("内部资料", 60)
    assert [one.text for one in bulletin.figures[:2]] == [number, number]
    assert len({one.id for one in bulletin.figures}) == len(bulletin.figures)


def test_a_note_with_a_wrong_mention_is_found_at_its_place() -> None:
    _, findings = _assembled(
        _plan(SENT.replace("有企业{{ firms }}", "有{{ firm }}")), {"lead.md": LEAD}
    )
    assert [(one.code, one.place.line) for one in findings] == [("unknown-fact", 5)]
