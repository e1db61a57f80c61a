"""A reader asks where a number comes from: by pointer, by keyboard, by finger, without scripts."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page

NUMBER = "main .flow data"


@contextmanager
def reading(chromium: Browser, site: Path, **options: Any) -> Iterator[Page]:
    context = chromium.new_context(**options)
    page = context.new_page()
    page.goto((site / "gaoxin-2023/index.html").as_uri())
    yield page
    context.close()


def note_of(page: Page, number: Locator) -> Locator:
    return page.locator(f"#{number.get_attribute('aria-describedby')}")


def test_pointing_at_a_number_shows_its_note_until_the_pointer_leaves(
    chromium: Browser, site: Path
) -> None:
    with reading(chromium, site) as page:
        number = page.locator(NUMBER).first
        number.hover()
        shown = page.locator(".note-shown")
        assert shown.is_visible()
        assert shown.text_content() == note_of(page, number).text_content()
        page.mouse.move(0, 0)
        shown.wait_for(state="hidden")


def test_the_keyboard_reaches_each_number_and_escape_hides_the_note(
    chromium: Browser, site: Path
) -> None:
    with reading(chromium, site) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.tagName") == "DATA":
                break
        assert page.locator(".note-shown").is_visible()
        page.keyboard.press("Escape")
        assert not page.locator(".note-shown").is_visible()


def test_the_figures_of_an_article_are_one_stop_and_arrows_go_from_one_to_the_next(
    chromium: Browser, site: Path
) -> None:
    with reading(chromium, site) as page:
        numbers = page.locator("data[aria-describedby]")
        stops = page.locator("data[tabindex='0']")
        articles = page.locator("article:has(data[aria-describedby])").count()
        assert 0 < stops.count() <= articles + OUTSIDE < numbers.count() / 4
        visited = []
        stops.first.focus()
        for _ in range(3):
            visited.append(page.evaluate("document.activeElement.id"))
            assert ARROWS in (page.locator(".note-shown").text_content() or "")
            page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowLeft")
        assert page.evaluate("document.activeElement.id") == visited[2]
        assert len(set(visited)) == 3
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("document.activeElement.id") == visited[2], "it is come back to"


def test_arrows_reach_every_figure_that_is_seen(chromium: Browser, site: Path) -> None:
    with reading(chromium, site) as page:
        seen = page.evaluate(
            "[...document.querySelectorAll('data[aria-describedby]')]"
            ".filter(one => one.checkVisibility()).map(one => one.id)"
        )
        page.locator(f"#{seen[0]}").focus()
        visited = []
        for _ in seen:
            visited.append(page.evaluate("document.activeElement.id"))
            page.keyboard.press("ArrowRight")
        assert visited == seen


def test_without_scripts_every_figure_is_a_stop(chromium: Browser, site: Path) -> None:
    with reading(chromium, site, java_script_enabled=False) as page:
        numbers = page.locator("data[aria-describedby]")
        assert numbers.count() == page.locator("data[tabindex='0']").count() > 0


OUTSIDE = 2
"""Stops outside of articles: the title, the shorts."""

ARROWS = "左右方向键"


def test_a_tap_shows_the_note_inside_the_screen_and_a_tap_elsewhere_hides_it(
    chromium: Browser, site: Path
) -> None:
    phone = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}
    with reading(chromium, site, **phone) as page:
        page.locator(NUMBER).first.tap()
        shown = page.locator(".note-shown")
        shown.wait_for()
        box = shown.bounding_box()
        assert box is not None
        assert 8 <= box["x"] <= box["x"] + box["width"] <= 320 - 8
        page.locator("main .flow h3").first.tap()
        shown.wait_for(state="hidden")


def test_without_scripts_the_note_itself_rises_into_the_window(
    chromium: Browser, site: Path
) -> None:
    with reading(chromium, site, java_script_enabled=False) as page:
        number = page.locator(NUMBER).first
        number.hover()
        box = note_of(page, number).bounding_box()
        size = page.viewport_size
        assert box is not None
        assert size is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= size["height"] + 1


def test_a_printed_screen_page_leaves_out_what_only_a_screen_can_do(
    chromium: Browser, site: Path
) -> None:
    with reading(chromium, site) as page:
        page.emulate_media(media="print")
        assert not page.get_by_role("searchbox").is_visible()
        assert not page.get_by_role("navigation").first.is_visible()
        assert page.get_by_role("heading", level=1).is_visible()
        assert page.locator("#notes").is_visible()
        assert not page.locator(".chart-data summary").first.is_visible()
