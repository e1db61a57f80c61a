from dataclasses import replace
from datetime import date
from typing import Any

import feedparser
import pytest

from bulletin.files import Entry, feed

ENTRIES = [
    Entry(
        title="样例 <一> & “二”",
        summary="比上年增长31.7%",
        language="zh",
        date=date(2031, 2, 5),
        page="old/index.html",
        pdf="old/old.pdf",
    ),
    Entry(
        title="Sample",
        summary="",
        language="en",
        date=date(2031, 3, 1),
        page="new/en/index.html",
    ),
]


def parsed(entries: list[Entry], address: str = "https://bulletins.example/") -> Any:
    file = feed(entries, title="样例快报", publisher="编辑部", language="zh", address=address)
    assert file.path == "feed.xml"
    found = feedparser.parse(file.data)
    assert not found.bozo, found.bozo_exception
    return found


def test_the_feed_is_valid_and_every_date_is_read() -> None:
    found = parsed(ENTRIES)
    assert found.version == "atom10"
    assert (found.feed.title, found.feed.author, found.feed.language) == (
        "样例快报",
        "编辑部",
        "zh",
    )
    assert found.feed.updated_parsed[:3] == (2031, 3, 1)
    newest, oldest = found.entries
    assert newest.updated_parsed[:6] == (2031, 3, 1, 0, 0, 0)
    assert oldest.published_parsed[:3] == (2031, 2, 5)
    assert (newest.title, newest.summary) == ("Sample", "Sample")
    assert (oldest.title, oldest.summary) == ("样例 <一> & “二”", "比上年增长31.7%")
    assert oldest.title_detail.language == "zh"


def test_links_lead_to_page_and_pdf() -> None:
    _, oldest = parsed(ENTRIES).entries
    assert oldest.link == "https://bulletins.example/old/index.html"
    (pdf,) = oldest.enclosures
    assert (pdf.href, pdf.type) == ("https://bulletins.example/old/old.pdf", "application/pdf")


def test_without_an_address_links_are_relative() -> None:
    data = feed(ENTRIES, title="样例快报", publisher="编辑部", language="zh").data
    assert b'href="old/index.html"' in data
    assert b"http" not in data.replace(b"http://www.w3.org/2005/Atom", b"")


def test_a_bulletin_keeps_its_name_when_the_site_moves_or_its_text_changes() -> None:
    before = [entry.id for entry in parsed(ENTRIES).entries]
    changed = [replace(entry, title="neu", date=date(2032, 1, 1)) for entry in ENTRIES]
    after = [entry.id for entry in parsed(changed, "https://elsewhere.example/").entries]
    assert sorted(before) == sorted(after)
    assert len(set(before)) == 2


@pytest.mark.parametrize("order", [ENTRIES, ENTRIES[::-1]])
def test_the_order_given_does_not_matter(order: list[Entry]) -> None:
    file = feed(order, title="样例快报", publisher="", language="zh")
    assert file == feed(ENTRIES, title="样例快报", publisher="", language="zh")
