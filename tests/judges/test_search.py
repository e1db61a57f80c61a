"""Searching the site in a browser, from its folder, against a plain reading of the same texts."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser, Page

_HANZI = re.compile("[\u4e00-\u9fff]+")


@dataclass(frozen=True)
class Told:
    """A story as the files of the search tell it."""

    address: str
    text: str


def stories(site: Path) -> list[Told]:
    """Read what the search knows, the newest story first."""
    folder = site / "search"
    told = []
    shown, listed, _ = json.loads(f"[{_inside((folder / 'index.js').read_text('utf-8'))}]")
    for number, (which, slug, headline) in enumerate(listed):
        name, page, title, _, zone = shown[which]
        first = next(n for n, one in enumerate(listed) if one[0] == which)
        texts = json.loads(f"[{_inside((folder / f'texts/{name}.js').read_text('utf-8'))}]")[1]
        about = f"{title}\n{zone}\n" if number == first else ""
        text = normalize("NFKC", f"{about}{headline}\n{texts[number - first]}").lower()
        told.append(Told(f"{page}#{slug}", text))
    return told


def _inside(call: str) -> str:
    return call.partition("(")[2].rpartition(")")[0]


@pytest.fixture(scope="module")
def page(chromium: Browser, site: Path) -> Iterator[Page]:
    context = chromium.new_context()
    page = context.new_page()
    page.goto((site / "search/index.html").as_uri())
    yield page
    context.close()


def found(page: Page, words: str) -> list[str]:
    """Search for ``words`` and return the addresses of all results."""
    page.get_by_role("searchbox").fill(words)
    page.wait_for_function(
        "document.querySelector('#results > button').hidden === false ||"
        " /[^+]$/.test(document.querySelector('[role=status]').textContent)"
    )
    while page.get_by_role("button", name="再列一些").is_visible():
        before = page.locator("#results li").count()
        page.get_by_role("button", name="再列一些").click()
        page.wait_for_function(f"document.querySelectorAll('#results li').length > {before}")
    links = page.locator("#results h3 a").all()
    return [link.get_attribute("href") or "" for link in links]


def test_any_two_hanzi_are_found_wherever_they_stand_and_nowhere_else(
    page: Page, site: Path
) -> None:
    told = stories(site)
    pairs = {
        "".join(pair) for one in told for run in _HANZI.findall(one.text) for pair in pairwise(run)
    }
    assert len(pairs) > 1000
    for pair in islice(sorted(pairs), 0, None, len(pairs) // 40):
        assert found(page, pair) == [one.address for one in told if pair in one.text], pair


@pytest.mark.parametrize("words", ["30.50", "高新技术企业", "创新 招商", "30.50亿元", "企"])
def test_longer_words_several_words_and_numbers_are_found(
    page: Page, site: Path, words: str
) -> None:
    expected = [
        one.address for one in stories(site) if all(part in one.text for part in words.split())
    ]
    assert expected
    assert found(page, words) == expected


def test_a_number_is_not_found_inside_another(page: Page) -> None:
    assert found(page, "30.50")
    assert found(page, "0.50") == []
    assert page.get_by_role("status").text_content() == (
        "没有找到。请换一个词，或用空格分开几个词。"
    )


def test_a_result_shows_the_hit_in_its_place_with_date_and_zone(page: Page) -> None:
    found(page, "小巨人")
    first = page.locator("#results li").first
    assert first.locator("mark").first.text_content() == "小巨人"
    assert "2024年2月5日" in (first.locator(".about").text_content() or "")
    assert "青岛高新区" in (first.locator(".about").text_content() or "")


def test_a_search_can_be_sent_from_every_page_and_kept_as_an_address(
    chromium: Browser, site: Path
) -> None:
    page = chromium.new_page()
    page.goto((site / "gaoxin-2023/index.html").as_uri())
    page.get_by_role("searchbox").fill("班列")
    page.get_by_role("button", name="检索").click()
    page.wait_for_selector("#results li")
    assert page.url.partition("?")[0].endswith("/search/index.html")
    assert page.locator("mark").first.text_content() == "班列"
    page.close()


def test_english_is_found_by_the_beginnings_of_words(chromium: Browser, site: Path) -> None:
    page = chromium.new_page()
    page.goto((site / "search/en/index.html").as_uri() + "?q=Innov")
    page.wait_for_selector("#results li")
    call = (site / "search/en/texts/gaoxin-2023.js").read_text("utf-8")
    said = set(re.findall("[A-Za-z]+", " ".join(json.loads(f"[{_inside(call)}]")[1])))
    shown = " ".join(page.locator(".excerpt").all_text_contents())
    assert set(re.findall("[A-Za-z]+", shown)) <= said  # no word is cut in two
    marked = {text.lower() for text in page.locator("mark").all_text_contents()}
    assert marked == {"innov"}
    page.close()


def test_without_scripts_the_page_lists_all_issues(chromium: Browser, site: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "search/index.html").as_uri() + "?q=x")
    assert page.get_by_text("检索要用到 JavaScript").is_visible()
    assert not page.locator("#results").is_visible()
    assert page.get_by_role(
        "link", name="青岛“小巨人”与国际班列：两张产业体检表"
    ).first.is_visible()
    context.close()


def test_the_search_knows_what_an_article_says_and_nothing_else(
    chromium: Browser, site: Path
) -> None:
    page = chromium.new_page()
    page.goto((site / "gaoxin-2023/index.html").as_uri())
    call = (site / "search/texts/gaoxin-2023.js").read_text("utf-8")
    index = json.loads(f"[{_inside((site / 'search/index.js').read_text('utf-8'))}]")[1]
    slugs = [slug for which, slug, _ in index if which == 0]
    texts = dict(zip(slugs, json.loads(f"[{_inside(call)}]")[1], strict=True))
    for slug, text in texts.items():
        article = page.locator(f"article#{slug}")
        shown = _bare(article.evaluate("one => one.textContent"))
        assert [part for part in text.split() if part not in shown] == []
        for paragraph in article.locator("p:not([class])").all():
            said = paragraph.evaluate("one => one.textContent")
            dateline = "".join(paragraph.locator(".dateline").all_text_contents())
            assert _bare(said.removeprefix(dateline)) in _bare(text)
    page.close()


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)
