import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bulletin.articles import Bulletin
from bulletin.diagnostics import Text
from bulletin.facts import (
    Fact,
    FactBook,
    FactSheet,
    Observation,
    Period,
    Zone,
    compile_book,
    parse_quantity,
    parse_unit,
)
from bulletin.pages import Surroundings, compose_index, compose_search, compose_zone
from tests.pages.sample import PLACE, PUBLICATION, SOURCE, YEAR, ZONE, full_page
from tests.pages.shelves import shipped_theme

SURROUNDINGS = Surroundings(publication=PUBLICATION)
PRESS = shipped_theme("press")
OTHER = Zone(key="yunhe", name=Text("云河区（样例）"), as_whole=Text("全区"), place=PLACE)

BULLETINS = (
    full_page(slug="older", date=date(2031, 5, 1), topics=(Text("招商"), Text("创新"))),
    full_page(slug="newer", date=date(2032, 5, 1), period=Period.months(2032, 1, 3)),
    full_page(slug="elsewhere", date=date(2031, 8, 1), zone=OTHER, topics=(Text("招商"),)),
    full_page(slug="newer", language="en", date=date(2032, 5, 1)),
)


def book() -> FactBook:
    unit = parse_unit("家")
    assert unit is not None

    def observed(text: str) -> tuple[Observation, ...]:
        quantity = parse_quantity(text, unit)
        assert quantity is not None
        return (Observation(quantity=quantity, place=PLACE, source=SOURCE),)

    firms = Fact(
        zone="xingchi",
        key="firms",
        label=Text("样例企业", "Sample firms"),
        unit=unit,
        place=PLACE,
        values={YEAR.years_earlier(): observed("11"), YEAR: observed("15")},
    )
    empty = replace(firms, key="empty", label=Text("空指标"), values={})
    sheet = FactSheet(path=PLACE.path, zone="xingchi", facts=(firms, empty))
    parent = replace(OTHER, key="whole", name=Text("样例市", "Sample City"))
    return compile_book([replace(ZONE, parent="whole"), parent], [sheet])


def index(language: str = "zh", bulletins: Sequence[Bulletin] = BULLETINS) -> str:
    page, findings = compose_index(bulletins, (ZONE, OTHER), PRESS, language, SURROUNDINGS)
    assert page is not None, findings
    assert page.path == ("index.html" if language == "zh" else "en/index.html")
    return page.html


def archive(bulletins: Sequence[Bulletin] = BULLETINS) -> str:
    page, findings = compose_search(bulletins, (ZONE, OTHER), PRESS, "zh", SURROUNDINGS)
    assert page is not None, findings
    assert page.path == "search/index.html"
    return page.html


def section(html: str, name: str) -> str:
    return html.partition(f'id="{name}"')[2].partition("</section>")[0]


def test_the_front_page_shows_the_newest_bulletin_first() -> None:
    html = index()
    assert re.findall(r'<h3 class="headline"><a href="([^"]+)"', html) == ["newer/index.html"]
    assert re.findall(r'class="title" href="([^"]+)"', section(html, "recent")) == [
        "elsewhere/index.html",
        "older/index.html",
    ]


def test_the_front_page_leads_to_each_zone_topic_year_and_period() -> None:
    html = index()
    groups = {
        name: re.findall(r'href="([^"]+)">([^<]+)</a> <span class="count">(\d)期', found)
        for name in ("by_zone", "by_topic", "by_year", "by_period")
        if (found := section(html, name))
    }
    assert groups == {
        "by_zone": [
            ("zones/xingchi/index.html", "星池试验区（样例）", "2"),
            ("zones/yunhe/index.html", "云河区（样例）", "1"),
        ],
        "by_topic": [
            ("search/index.html#topic-1", "创新", "1"),
            ("search/index.html#topic-2", "招商", "2"),
        ],
        "by_year": [
            ("search/index.html#year-2032", "2032年", "1"),
            ("search/index.html#year-2031", "2031年", "2"),
        ],
        "by_period": [
            ("search/index.html#period-2032q1", "2032年一季度", "1"),
            ("search/index.html#period-2031", "2031年", "2"),
        ],
    }


def test_every_group_stands_on_the_page_of_all_issues() -> None:
    html = archive()
    for anchor in re.findall(r'href="search/index.html#([^"]+)"', index()):
        assert f'<ul id="{anchor}">' in html
    year = html.partition('<ul id="year-2031">')[2].partition("</ul>")[0]
    assert re.findall(r'href="([^"]+)"', year) == [
        "../elsewhere/index.html",
        "../older/index.html",
    ]


def test_hundreds_of_bulletins_are_folded_by_year() -> None:
    many = [
        full_page(slug=f"issue-{n}", date=date.fromordinal(739_000 + 7 * n)) for n in range(200)
    ]
    front = index(bulletins=many)
    assert front.count('<article class="entry">') == 12
    assert 'class="more"><a href="search/index.html"' in front
    folded = re.findall(r"<details class=\"group\"( open)?>", archive(many))
    assert (folded[0], set(folded[1:])) == (" open", {""})
    assert archive(many).count("../issue-7/index.html") == 2


def test_the_front_page_of_another_language_has_its_own_bulletins() -> None:
    html = index("en")
    assert set(re.findall(r'href="([^"]+newer[^"]*)"', html)) == {"../newer/en/index.html"}
    assert 'href="../index.html" lang="zh-CN"' in html


def test_a_site_without_bulletins_has_a_front_page_that_says_so() -> None:
    page, _ = compose_index((), (), PRESS, "zh", SURROUNDINGS)
    assert page is not None
    assert "还没有简报" in page.html


def test_a_zone_page_has_the_latest_of_each_fact_with_its_note() -> None:
    page, findings = compose_zone(ZONE, BULLETINS, book(), PRESS, "zh", SURROUNDINGS)
    assert page is not None, findings
    assert page.path == "zones/xingchi/index.html"
    (row,) = re.findall(r"<tr><th scope=\"row\">.*?</tr>", page.html)
    assert all(said in row for said in ("样例企业", "15家", "2031年", "样例年报"))
    assert 'aria-describedby="note-xingchi-1"' in row
    assert '<li id="note-xingchi-1">' in page.html
    assert "空指标" not in page.html


def test_a_zone_page_lists_its_own_bulletins_and_points_to_its_whole() -> None:
    page, _ = compose_zone(ZONE, BULLETINS, book(), PRESS, "zh", SURROUNDINGS)
    assert page is not None
    assert re.findall(r'class="title" href="([^"]+)"', page.html) == [
        "../../newer/index.html",
        "../../older/index.html",
    ]
    assert 'href="../../zones/whole/index.html"' in page.html
