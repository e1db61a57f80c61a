"""The judges are judged: each must find the fault that is planted for it, and nothing else."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.judges import linked_data, links, nu
from tests.judges.browser import faults
from tests.judges.tools import needed

SOUND = """\
<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>示范</title>
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"></head>
<body><main><h1 id="top">示范页</h1>
<h2>小标题</h2><p><a href="#top">回到标题</a></p></main></body></html>
"""
LINKED = (
    '<script type="application/ld+json">{"@context": "https://schema.org", '
    '"@type": "NewsArticle", "headline": "示范"}</script>'
)


def page(folder: Path, html: str) -> Path:
    path = folder / "index.html"
    path.write_text(html, encoding="utf-8")
    return path


def test_the_checker_of_html(tmp_path: Path) -> None:
    needed("java", nu.JAR)
    planted = {
        "skip": ("<h2>小标题</h2>", "<h4>小标题</h4>"),
        "Duplicate ID": ("<h2>", '<h2 id="top">'),
        "must have an “alt” attribute": ("<p>", '<p><img src="data:,">'),
        "“title”": ("<title>示范</title>", ""),
        "“data”": ("<p>", "<p><data>4</data>"),
    }
    faulty_pages = [
        page_of(tmp_path, number, SOUND.replace(sound, faulty, 1))
        for number, (sound, faulty) in enumerate(planted.values())
    ]
    sound_page = page(tmp_path, SOUND)
    complaints = nu.complaints([sound_page, *faulty_pages])
    for number, told in enumerate(planted):
        assert any(f"/{number}/index.html" in one and told in one for one in complaints), told
    assert not [one for one in complaints if one.startswith(f'"{sound_page}"')]
    assert nu.complaints([sound_page]) == []


@pytest.mark.parametrize(
    ("sound", "faulty", "told"),
    [
        ("#top", "#bottom", "index.html: #bottom"),
        ("#top", "other.html", "index.html: other.html"),
        ("#top", "../outside.html", "index.html: ../outside.html"),
        ("#top", "empty/", "index.html: empty/"),
        ("<p>", '<p><img src="gone.png" alt="">', "index.html: gone.png"),
        ("<p>", '<p style="background:url(gone.png)">', "index.html: gone.png"),
        ("</head>", "<style>p{background:url(gone.png)}</style></head>", "index.html: gone.png"),
        ("<h2>", '<h2 id="top">', "index.html: two elements are called top"),
    ],
)
def test_the_checker_of_links(tmp_path: Path, sound: str, faulty: str, told: str) -> None:
    site = tmp_path / "site"
    (site / "empty").mkdir(parents=True)
    (tmp_path / "outside.html").write_text(SOUND, encoding="utf-8")
    page(site, SOUND)
    assert links.broken(site) == []
    other = site.rename(tmp_path / "other")
    page(other, SOUND.replace(sound, faulty, 1))
    assert links.broken(other) == [told]


def test_the_checker_of_links_reads_style_sheets(tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text('p { background: url("gone.png") }', encoding="utf-8")
    assert links.broken(tmp_path) == ["style.css: gone.png"]


def test_the_browser_lets_a_sound_page_pass(chromium: Browser, tmp_path: Path) -> None:
    assert faults(chromium, page(tmp_path, SOUND).as_uri()) == []


@pytest.mark.parametrize(
    ("sound", "faulty", "told"),
    [
        ("<h2>", '<h2 style="color:#ccc">', "axe color-contrast"),
        ("<main>", "<div>", "axe landmark-one-main"),
        ("<p>", '<p style="width:400px">', "at 320 px: sticks out by"),
        ("<p>", '<p><img alt="" src="https://elsewhere.example/x.png">', "asks another host"),
        ("<p>", '<p><img alt="" src="gone.png">', "failed: "),
        ("<p>", "<p><script>nothing()</script>", "script: nothing is not defined"),
        ("<p>", "<p><script>console.error('oh')</script>", "console: oh"),
    ],
)
def test_the_browser_finds(
    chromium: Browser, tmp_path: Path, sound: str, faulty: str, told: str
) -> None:
    found = faults(chromium, page(tmp_path, SOUND.replace(sound, faulty, 1)).as_uri())
    assert any(told in one for one in found), found


def test_the_checker_of_types(tmp_path: Path) -> None:
    needed("node", linked_data.TSC)
    told = [LINKED, LINKED.replace("headline", "headlin"), LINKED.replace("NewsA", "NewA")]
    found = linked_data.complaints(
        [page_of(tmp_path, n, one) for n, one in enumerate(told)], tmp_path
    )
    assert [line.partition("(")[2].partition(",")[0] for line in found] == ["5", "7"]


def page_of(folder: Path, number: int, html: str) -> Path:
    (folder / str(number)).mkdir()
    return page(folder / str(number), html)
