"""Audit pages as an editor uses them: without a script, with one, and on paper."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.judges.browser import faults

PAGE = "gaoxin-2023/audit.html"


@pytest.fixture
def address(site: Path) -> str:
    return (site / PAGE).as_uri()


def opened(chromium: Browser, address: str, **context: Any) -> Page:
    page = chromium.new_context(viewport={"width": 1280, "height": 800}, **context).new_page()
    page.goto(address)
    return page


def test_every_pdf_has_an_audit_page_beside_it(site: Path) -> None:
    folders = {pdf.parent for pdf in site.rglob("*.pdf")}
    assert folders == {page.parent for page in site.rglob("audit.html")}


def test_a_derivation_that_is_shown_is_accessible_day_and_night(
    chromium: Browser, address: str
) -> None:
    assert faults(chromium, f"{address}#n1") == []
    assert faults(chromium, f"{address}#n1", "dark") == []


def test_without_a_script_a_number_leads_to_its_derivation(chromium: Browser, address: str) -> None:
    page = opened(chromium, address, java_script_enabled=False)
    page.locator("a.v", has_text="比2019年增长29.0%").click()
    card = page.locator(".card:target")
    assert "(350亿元 − 271.25亿元) ÷ 271.25亿元" in card.inner_text()
    assert "高新区行业报" in card.inner_text()
    card.get_by_text("关闭").click()
    assert page.locator(".card:target").count() == 0
    page.locator("header a").click()
    assert page.url.endswith("gaoxin-2023/index.html")
    page.get_by_text("逐数核对").click()
    assert page.url == address


def test_ticks_are_counted_and_kept(chromium: Browser, address: str) -> None:
    page = opened(chromium, address)
    boxes = page.locator(".checklist input")
    listed = boxes.count()
    assert listed == page.locator(".card").count()
    boxes.nth(0).check()
    boxes.nth(4).check()
    assert page.locator(".done").inner_text() == f"已核2个，共{listed}个"
    page.reload()
    assert boxes.nth(4).is_checked()
    assert not boxes.nth(1).is_checked()


def test_on_paper_the_text_is_followed_by_boxes_to_tick(chromium: Browser, address: str) -> None:
    page = opened(chromium, f"{address}#n3")
    assert page.locator("#n3").is_visible()
    page.emulate_media(media="print")
    assert not page.locator("#n3").is_visible()
    assert not page.locator("header .back").is_visible()
    assert page.locator(".checklist input").first.is_visible()
    assert page.locator(".sign-off").is_visible()
