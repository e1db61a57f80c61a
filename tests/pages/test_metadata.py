"""What a page says of itself in its head, and the ways to its neighbours."""

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

from bulletin.diagnostics import Text
from bulletin.pages import (
    Download,
    Medium,
    Surroundings,
    complete,
    compose_page,
    neighbours_of,
)
from tests.pages.sample import PUBLICATION, full_page
from tests.pages.shelves import shipped_theme

PUBLIC = replace(PUBLICATION, address="https://bulletins.example/parks/")
LINKS = {"content/bulletins/sample/skyline.svg": "assets/pictures/sample/skyline.svg"}
BULLETIN = full_page(topics=(Text("招商", "Investment"), Text("创新", "Innovation")))


def screen(around: Surroundings, **changes: Any) -> str:
    page, findings = compose_page(
        replace(BULLETIN, **changes), shipped_theme("press"), Medium.SCREEN, around
    )
    assert page is not None, findings
    return page.html


def graph(html: str) -> list[tuple[str, str]]:
    return re.findall(r'<meta property="([^"]+)" content="([^"]*)">', html)


def linked_data(html: str) -> Any:
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return json.loads(text)


AT_HOME = Surroundings(publication=PUBLICATION, links=LINKS)
IN_PUBLIC = Surroundings(publication=PUBLIC, links=LINKS)


def test_a_bulletin_can_be_shared() -> None:
    said = graph(screen(IN_PUBLIC))
    assert said[0] == ("og:type", "article")
    assert dict(said) == {
        "og:type": "article",
        "og:title": BULLETIN.title.text,
        "og:description": "科技型中小企业占全市近1/10，国家级“小巨人”企业新增4家",
        "og:site_name": "样例快报",
        "og:locale": "zh_CN",
        "og:url": "https://bulletins.example/parks/sample-2031/",
        "article:published_time": "2032-02-05",
        "article:section": "星池试验区（样例）",
        "article:tag": "创新",
        "og:image": "https://bulletins.example/parks/assets/pictures/sample/skyline.svg",
        "og:image:alt": dict(said)["og:image:alt"],
    }
    assert ("article:tag", "招商") in said


def test_search_engines_read_a_news_article() -> None:
    found = linked_data(screen(IN_PUBLIC))
    assert found["@type"] == "NewsArticle"
    assert found["headline"] == BULLETIN.title.text
    assert (found["datePublished"], found["inLanguage"]) == ("2032-02-05", "zh-CN")
    assert found["publisher"] == {"@type": "Organization", "name": "样例编辑部"}
    assert found["isPartOf"]["issueNumber"] == 1
    assert found["isPartOf"]["isPartOf"]["name"] == "样例快报"
    assert found["keywords"] == ["招商", "创新"]
    assert found["image"] == [dict(graph(screen(IN_PUBLIC)))["og:image"]]


def test_without_a_public_address_nothing_absolute_is_said() -> None:
    html = screen(AT_HOME)
    assert set(re.findall(r"https?://[^\"\s]+", html)) == {
        "https://schema.org",
        "http://www.w3.org/2000/svg",
    }
    assert dict(graph(html))["og:image"] == "../assets/pictures/sample/skyline.svg"
    assert "canonical" not in html


def test_a_title_cannot_end_the_script_that_it_stands_in() -> None:
    title = replace(BULLETIN.title, text="</script><b>", html="&lt;/script&gt;&lt;b&gt;")
    html = screen(AT_HOME, title=title)
    assert linked_data(html)["headline"] == "</script><b>"
    assert "</script><b>" not in html


def test_the_english_page_says_so() -> None:
    html = screen(IN_PUBLIC, language="en")
    assert '<html lang="en"' in html
    assert dict(graph(html))["og:locale"] == "en_US"
    assert linked_data(html)["inLanguage"] == "en"
    assert '<link rel="alternate" hreflang="zh" href="../../sample-2031/index.html">' in html


def test_each_issue_leads_to_the_one_before_and_after() -> None:
    issues = [
        full_page(slug=slug, date=date(2031, month, 1), title=replace(BULLETIN.title, text=slug))
        for slug, month in (("second", 2), ("first", 1), ("third", 3))
    ]
    around = replace(AT_HOME, neighbours=neighbours_of(issues, ("zh", "en")))
    ways = {
        slug: re.findall(r'<a rel="(prev|next)" href="([^"]+)"', screen(around, slug=slug))
        for slug in ("first", "second", "third")
    }
    assert ways == {
        "first": [("next", "../second/index.html")],
        "second": [("prev", "../first/index.html"), ("next", "../third/index.html")],
        "third": [("prev", "../second/index.html")],
    }


def test_a_page_completed_later_is_the_page_composed_at_once() -> None:
    theme = shipped_theme("press")
    issues = [replace(BULLETIN, slug="before", date=date(2031, 1, 1)), BULLETIN]
    around = replace(
        AT_HOME,
        neighbours=neighbours_of(issues, ("zh", "en")),
        downloads={(BULLETIN.slug, BULLETIN.language): Download(2, 345_678)},
    )
    early, _ = compose_page(BULLETIN, theme, Medium.SCREEN, AT_HOME, early=True)
    assert early is not None
    assert "346 KB" not in early.html
    done, findings = complete(early, BULLETIN, theme, around)
    assert not findings
    assert done == compose_page(BULLETIN, theme, Medium.SCREEN, around)[0]
    assert done is not None
    assert "346 KB" in done.html
