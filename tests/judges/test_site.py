"""The site of ``content/``, judged by others: the standard, a browser, feed readers, schema.org."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import feedparser
import pytest
from playwright.sync_api import Browser

from tests.judges import linked_data, links, nu
from tests.judges.browser import addresses, faults
from tests.judges.tools import needed

TYPES = (
    "index.html",
    "search/index.html?q=创新",
    "zones/index.html",
    "zones/gaoxin/index.html",
    "gaoxin-2023/index.html",
    "laoshan-service-2022/index.html",
    "laoshan-service-2022/audit.html",
)
"""One page of each type, for what takes long."""


def pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.html"))
    assert len(found) > 20
    return found


def test_every_page_conforms_to_the_standard(site: Path) -> None:
    needed("java", nu.JAR)
    assert nu.complaints(pages(site)) == []


def test_every_link_leads_somewhere(site: Path) -> None:
    assert links.broken(site) == []


def test_every_page_is_accessible_and_keeps_to_itself_at_every_width(
    chromium: Browser, site: Path
) -> None:
    found = [one for address in addresses(site).values() for one in faults(chromium, address)]
    assert found == []


def test_so_does_each_type_of_page_in_the_dark(chromium: Browser, site: Path) -> None:
    start = f"{site.as_uri()}/"
    assert [one for page in TYPES for one in faults(chromium, start + page, "dark")] == []


def test_what_pages_tell_search_engines_has_valid_types(site: Path, tmp_path: Path) -> None:
    needed("node", linked_data.TSC)
    told = [page for page in pages(site) if "ld+json" in page.read_text("utf-8")]
    assert len(told) > 8
    assert linked_data.complaints(told, tmp_path) == []


def test_every_page_has_one_headline_and_skips_no_level(site: Path) -> None:
    for page in pages(site):
        levels = [int(one) for one in re.findall(r"<h([1-6])\b", page.read_text("utf-8"))]
        assert levels.count(1) == 1, page
        steps = pairwise(levels)
        assert all(below <= above + 1 for above, below in steps), page


def unfit(feed: bytes, site: Path, language: str) -> Iterator[str]:
    """Say what readers of a feed would not take, or not find."""
    found = feedparser.parse(feed)
    if found.bozo or not found.entries or found.feed.get("language") != language:
        yield "the feed itself"
    if len({one.id for one in found.entries}) != len(found.entries):
        yield "an id twice"
    for one in found.entries:
        if not one.get("updated_parsed") or not one.get("published_parsed"):
            yield f"the days of {one.id}"
        paths = (link.href.removeprefix("https://bulletins.example/") for link in one.links)
        yield from (path for path in paths if not (site / path).exists())


@pytest.mark.parametrize(("path", "language"), [("feed.xml", "zh"), ("en/feed.xml", "en")])
def test_each_language_has_a_feed_that_readers_take(site: Path, path: str, language: str) -> None:
    assert list(unfit((site / path).read_bytes(), site, language)) == []


@pytest.mark.parametrize(
    ("sound", "faulty"),
    [
        (b"</entry>", b""),
        (b'xml:lang="zh', b'xml:lang="en'),
        (b"<updated>2", b"<updated>no day "),
        (b"/gaoxin-2019/", b"/nowhere/"),
    ],
)
def test_a_faulty_feed_is_seen(site: Path, sound: bytes, faulty: bytes) -> None:
    feed = (site / "feed.xml").read_bytes()
    assert sound in feed
    assert list(unfit(feed.replace(sound, faulty), site, "zh"))
