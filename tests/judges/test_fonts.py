"""The fonts of the site, asked of a browser: which face did it take for every character?"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from playwright.sync_api import Browser

LARGEST = 1_500_000
"""Octets of all fonts of the site together."""

OTHERS = ("DejaVu Sans Mono", "DejaVu Sans")
"""Places in files are set in whatever the reader has for code; no Chinese face has a ✗."""


def elements(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every element with text of its own, scripts excepted."""
    children = node.get("children", [])
    texts = any(one["nodeType"] == 3 and one["nodeValue"].strip() for one in children)
    if texts and node["nodeName"] not in ("SCRIPT", "STYLE", "TITLE"):
        yield node
    for one in children:
        yield from elements(one)


def strange(chromium: Browser, pages: Iterable[Path]) -> dict[str, set[str]]:
    """Return the faces of each page that are not the publication's own."""
    found: dict[str, set[str]] = {}
    page = chromium.new_page()
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    for path in pages:
        page.goto(path.as_uri())
        page.evaluate("document.fonts.ready")
        root = tools.send("DOM.getDocument", {"depth": -1})["root"]
        for one in elements(root):
            asked = {"nodeId": one["nodeId"]}
            for font in tools.send("CSS.getPlatformFontsForNode", asked)["fonts"]:
                if not font["isCustomFont"] and font["familyName"] not in OTHERS:
                    found.setdefault(path.name, set()).add(font["familyName"])
    page.close()
    return found


def test_every_character_is_shown_in_a_face_of_the_publication(
    chromium: Browser, site: Path
) -> None:
    assert strange(chromium, sorted(site.rglob("*.html"))) == {}


def test_a_character_of_another_face_is_seen(chromium: Browser, tmp_path: Path) -> None:
    page = tmp_path / "planted.html"
    page.write_text('<meta charset="utf-8"><p style="font-family: serif">样例', encoding="utf-8")
    assert strange(chromium, [page])


def test_fonts_are_small_and_keep_what_lines_need(site: Path) -> None:
    fonts = sorted((site / "assets/fonts").glob("*.woff2"))
    assert sum(path.stat().st_size for path in fonts) <= LARGEST
    assert fonts
    for path in fonts:
        font = TTFont(path)
        tables = [font[tag].table for tag in ("GSUB", "GPOS") if tag in font]
        kept = {one.FeatureTag for table in tables for one in table.FeatureList.FeatureRecord}
        assert {"halt", "chws"} <= kept, path.name
        assert "Kai" in path.name or "locl" in kept, path.name
