"""The site, its zones, and the plans of its bulletins."""

from datetime import date

import pytest

from bulletin.diagnostics import Finding, Place, Text
from bulletin.facts import Period, Rounding, parse_period
from bulletin.sheets import Plan, is_slug, period_slug, read_plan, read_site, read_zone
from bulletin.wording import Habits

PLAN = "content/bulletins/trial/bulletin.yaml"
BEGUN = "title: 快报\ndate: 2024-02-05\n"


def _plan(text: str, languages: tuple[str, ...] = ("zh",)) -> Plan:
    plan, findings = read_plan(PLAN, text, languages)
    assert findings == ()
    assert plan is not None
    return plan


def _period(text: str) -> Period:
    period = parse_period(text)
    assert period is not None
    return period


def test_a_site_with_everything() -> None:
    site, findings = read_site(
        "content/site.yaml",
        """\
name: {zh: 园区快报, en: Parks Bulletin}
publisher: {zh: 编辑部, en: Newsroom}
languages: [en, zh]
theme: brief
address: https://bulletins.example/parks
growth_decimals: 2
rounding: half-even
wording: {annual: 同比, cumulative: 前11个月, previous: 环比, percent: "%"}
units:
  架: {en: aircraft}
  辆次: {en: [trip, trips]}
  千元: {en: thousand yuan, of: 元, power: 3}
names: [1+2+1, 外商投资24条]
topics: {Investment: {zh: 招商}, Innovation: {zh: 创新}}
""",
    )
    assert findings == ()
    assert site is not None
    assert (site.name.en, site.publisher.zh, site.theme) == ("Parks Bulletin", "编辑部", "brief")
    assert (site.languages, site.address) == (("en", "zh"), "https://bulletins.example/parks/")
    assert site.habits == Habits(
        growth_decimals=2,
        rounding=Rounding.HALF_EVEN,
        annual="同比",
        cumulative="前11个月",
        previous="环比",
        percent="%",
    )
    assert site.units["架"].english == ("aircraft", "aircraft")
    assert site.units["辆次"].english == ("trip", "trips")
    assert (site.units["千元"].dimension, site.units["千元"].power) == ("yuan", 3)
    assert "亿元" not in site.units
    assert "家" in site.units
    assert site.names == ("1+2+1", "外商投资24条")
    assert site.topics == {
        "Investment": Text("招商", "Investment"),
        "Innovation": Text("创新", "Innovation"),
    }


def test_topics_of_one_language_are_a_list() -> None:
    site, findings = read_site("content/site.yaml", "name: 园区快报\n栏目: 招商、创新\n")
    assert findings == ()
    assert site is not None
    assert site.topics == {"招商": Text("招商"), "创新": Text("创新")}


def test_a_site_is_its_name_at_least() -> None:
    site, findings = read_site("content/site.yaml", "name: 园区快报\n")
    assert findings == ()
    assert site is not None
    assert (site.name, site.languages, site.theme) == (Text("园区快报"), ("zh",), "press")
    assert site.habits == Habits()


def test_a_zone() -> None:
    zone, findings = read_zone(
        "content/zones/gaoxin.yaml",
        "name: {zh: 青岛高新区, en: Qingdao High-tech Zone}\nparent: qingdao\nas_whole: 全区\n",
    )
    assert findings == ()
    assert zone is not None
    assert (zone.key, zone.parent, zone.as_whole) == ("gaoxin", "qingdao", Text("全区"))
    assert zone.place == Place("content/zones/gaoxin.yaml", 1, 1)


@pytest.mark.parametrize("stem", ["高新区", "Gao Xin", "con", "a_b", "en"])
def test_a_zone_is_called_by_a_file_name_that_every_system_knows(stem: str) -> None:
    _, findings = read_zone(f"content/zones/{stem}.yaml", "name: 高新区\n")
    assert [found.code for found in findings] == ["slug"]


def test_a_plan_with_everything() -> None:
    plan = _plan(
        """\
title: {zh: "{{ zone }}要览", en: "{{ zone }} digest"}
zone: gaoxin
period: 2023年1—11月
date: 2024年2月5日
issue: 3
volume: 128
theme: press
paper: A3
languages: [zh, en]
articles: [lead.md, 特写.md]
"""
    )
    assert plan.slug == "trial"
    assert {language: title.text for language, title in plan.title.items()} == {
        "zh": "{{ zone }}要览",
        "en": "{{ zone }} digest",
    }
    assert plan.title["en"].place == Place(PLAN, 1, 33)
    assert (plan.zone, plan.period, plan.date) == (
        *("gaoxin", _period("2023-01..2023-11"), date(2024, 2, 5)),
    )
    assert (plan.issue, plan.volume, plan.theme, plan.paper) == (3, 128, "press", "a3")
    assert (plan.languages, plan.articles) == (("zh", "en"), ("lead.md", "特写.md"))
    assert (plan.each, plan.slug_pattern) == (None, None)


def test_a_plan_leaves_the_rest_to_the_site() -> None:
    plan = _plan(f"{BEGUN}zone: gaoxin\nperiod: 2023\n", ("en",))
    assert list(plan.title) == ["en"]
    assert (plan.theme, plan.languages, plan.articles) == (None, (), ())


def test_a_plan_for_each_zone_and_period() -> None:
    plan = _plan(
        f"{BEGUN}each: {{zone: [laoshan、licang], period: [2022, 2023-01..2023-11, 2023H1]}}\n"
        "slug: {zone}-{period}\n"
    )
    assert plan.each == (
        ("laoshan", "licang"),
        (_period("2022"), _period("2023-01..2023-11"), _period("2023H1")),
    )
    assert plan.slug_for("laoshan", _period("2023-01..2023-11")) == "laoshan-2023-01-to-2023-11"
    assert plan.slug_for("licang", _period("2023H1")) == "licang-2023h1"


def test_a_plan_for_each_zone_takes_its_own_period() -> None:
    plan = _plan(f"{BEGUN}period: 2023\neach: {{zone: [laoshan, licang]}}\n")
    assert plan.each == (("laoshan", "licang"), (_period("2023"),))
    assert plan.slug_for("laoshan", _period("2023")) == "trial-laoshan-2023"


def test_a_plan_may_name_its_slug() -> None:
    assert _plan(f"{BEGUN}zone: a\nperiod: 2023\nslug: other\n").slug == "other"


@pytest.mark.parametrize("folder", ["assets", "zones", "zh", "con", "Trial", "高新区2023", "-a"])
def test_a_folder_that_is_no_slug_needs_one(folder: str) -> None:
    path = f"content/bulletins/{folder}/bulletin.yaml"
    _, findings = read_plan(path, f"{BEGUN}zone: a\nperiod: 2023\n")
    assert [(found.code, str(found.place)) for found in findings] == [("slug", path)]
    assert read_plan(path, f"{BEGUN}zone: a\nperiod: 2023\nslug: good\n")[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        *("../../etc", "/x", ".", "..", "con", "nul", "com1", "lpt9", "a\x00b", "a" * 81, "%2e%2e"),
        *("-rf", "rf-", "Ok", "a_b", "a b", "ａ", "", "a.b", "search", "en", "a\n"),
    ],
)
def test_what_is_no_slug(text: str) -> None:
    assert not is_slug(text)


@pytest.mark.parametrize("text", ["ok-slug", "a", "2023", "a" * 80, "gaoxin-2023h1", "console"])
def test_what_is_a_slug(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize(
    ("period", "slug"),
    [
        ("2023", "2023"),
        ("2023H1", "2023h1"),
        ("2023Q3", "2023q3"),
        ("2023-11", "2023-11"),
        ("2023-01..2023-11", "2023-01-to-2023-11"),
        ("2019..2021", "2019-to-2021"),
        ("2023-11-30", "2023-11-30"),
    ],
)
def test_periods_in_slugs(period: str, slug: str) -> None:
    assert period_slug(_period(period)) == slug


def test_an_unreadable_plan_is_none() -> None:
    plan, findings = read_plan(PLAN, "- 快报\n")
    assert plan is None
    assert all(isinstance(found, Finding) for found in findings)


def test_a_note_is_due_in_every_language() -> None:
    text = f"{BEGUN}zone: a\nperiod: 2023\nnote: {{zh: 按语}}\nreport: {{zh: 报, en: To}}\n"
    _, findings = read_plan(PLAN, text.replace("快报", "{zh: 快报, en: News}"), ("zh", "en"))
    assert [(one.code, one.place.line) for one in findings] == [("language", 5)]


@pytest.mark.parametrize("written", ["print: press", "印刷: 印刷厂", "付印: press"])
def test_a_printing_house_gets_a_pdf_where_site_or_bulletin_say_so(written: str) -> None:
    site, findings = read_site("content/site.yaml", f"name: 快报\n{written}\n")
    assert findings == ()
    assert site is not None
    assert site.print == "press"
    plan = _plan(f"{BEGUN}zone: beiwan\nperiod: 2023\n{written}\n")
    assert plan.print == "press"


def test_another_word_than_press_is_a_finding() -> None:
    _, findings = read_site("content/site.yaml", "name: 快报\nprint: pres\n")
    assert [(one.code, one.mended) for one in findings] == [("bad-value", "print: press")]
