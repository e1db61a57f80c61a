from dataclasses import replace
from datetime import date
from typing import Any

import feedparser
import pytest

from bulletin.files import Channel, Entry, feed

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


CHANNEL = Channel(
    path="feed.xml",
    front="index.html",
    title="样例快报",
    publisher="编辑部",
    language="zh",
    name="样例快报",
    address="https://bulletins.example/",
)
ENGLISH = replace(
    CHANNEL, path="en/feed.xml", front="en/index.html", title="Sample Bulletin", language="en"
)


def parsed(entries: list[Entry], channel: Channel = CHANNEL) -> Any:
    file = feed(entries, channel)
    assert file.path == channel.path
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


@pytest.mark.parametrize(("channel", "up"), [(CHANNEL, ""), (ENGLISH, "../")])
def test_without_an_address_links_lead_from_the_feed_to_the_output(
    channel: Channel, up: str
) -> None:
    data = feed(ENTRIES, replace(channel, address="")).data.decode()
    for path in ("old/index.html", "old/old.pdf", channel.front, channel.path):
        assert f'href="{up}{path}"' in data
    assert "http" not in data.replace("http://www.w3.org/2005/Atom", "")


def test_each_language_has_a_feed_of_its_own() -> None:
    chinese, english = parsed(ENTRIES), parsed(ENTRIES, ENGLISH)
    assert (english.feed.title, english.feed.language) == ("Sample Bulletin", "en")
    assert english.feed.id != chinese.feed.id
    assert [one.rel for one in english.feed.links] == ["self", "alternate"]
    assert english.feed.links[0].href == "https://bulletins.example/en/feed.xml"


def test_a_feed_holds_the_newest_fifty() -> None:
    many = [
        replace(ENTRIES[0], date=date.fromordinal(740_000 + day), page=f"{day}/index.html")
        for day in range(60)
    ]
    found = parsed(many)
    assert len(found.entries) == 50
    assert found.entries[0].link.endswith("/59/index.html")


def test_a_bulletin_keeps_its_name_when_the_site_moves_or_its_text_changes() -> None:
    before = [entry.id for entry in parsed(ENTRIES).entries]
    changed = [replace(entry, title="neu", date=date(2032, 1, 1)) for entry in ENTRIES]
    after = [
        entry.id
        for entry in parsed(changed, replace(CHANNEL, address="https://elsewhere.example/")).entries
    ]
    assert sorted(before) == sorted(after)
    assert len(set(before)) == 2


@pytest.mark.parametrize("order", [ENTRIES, ENTRIES[::-1]])
def test_the_order_given_does_not_matter(order: list[Entry]) -> None:
    assert feed(order, CHANNEL) == feed(ENTRIES, CHANNEL)
