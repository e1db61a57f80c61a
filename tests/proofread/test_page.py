"""The page of a proof: sound HTML, readable without a script, at every width."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bulletin.build import Content, read_content
from bulletin.disk import load
from bulletin.proofread import Asked, Proof, proofread, shown
from tests.judges import nu
from tests.judges.browser import AXE, browser, faults
from tests.judges.tools import CHROMIUM, needed
from tests.proofread.made_up import HEADLINE, STORIES

GUIDE = Path(__file__).parents[1] / "projects/guide"
TEXT = "\n".join((HEADLINE, *STORIES, "基金约30亿元左右。<b>2023年</b>园区共有花木1234株。"))


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a made-up text with numbers of every verdict but one."""
    content, _ = read_content(load(GUIDE)[0])
    assert isinstance(content, Content)
    proof = proofread("a.txt", TEXT.encode(), content, Asked())
    assert isinstance(proof, Proof)
    path = tmp_path_factory.mktemp("page") / "page.html"
    twice = (proof, replace(proof, manuscript=replace(proof.manuscript, path="b.txt")))
    path.write_text(shown(twice, "zh"), encoding="utf-8")
    return path


def test_axe_and_the_checker_of_html_find_nothing(page: Path) -> None:
    needed(CHROMIUM or "chromium", AXE, "java", nu.JAR)
    with browser() as chromium:
        assert faults(chromium, page.as_uri()) == []
    assert nu.complaints([page]) == []


def test_a_number_explains_itself_without_a_script(page: Path) -> None:
    needed(CHROMIUM or "chromium")
    with browser() as chromium:
        assert _explained(chromium, page) == {"click", "focus", "hover"}


def _explained(chromium: Browser, page: Path) -> set[str]:
    """Return by which acts the explanation of the first wrong number comes into sight."""
    view = chromium.new_context(java_script_enabled=False).new_page()
    seen = set()
    for act in ("hover", "focus", "click"):
        view.goto("about:blank")
        view.goto(page.as_uri())
        number = view.locator(".text a.contradicted").first
        tip = view.locator(".text .n:has(a.contradicted) .tip").first
        assert not tip.is_visible()
        getattr(number, act)()
        if tip.is_visible():
            seen.add(act)
    return seen
