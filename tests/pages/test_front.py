import re
from dataclasses import replace
from datetime import date

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
from bulletin.pages import Surroundings, compose_index, compose_zone
from tests.pages.sample import PLACE, PUBLICATION, SOURCE, YEAR, ZONE, full_page
from tests.pages.shelves import shipped_theme

SURROUNDINGS = Surroundings(publication=PUBLICATION)
PRESS = shipped_theme("press")
OTHER = Zone(key="yunhe", name=Text("云河区（样例）"), as_whole=Text("全区"), place=PLACE)

BULLETINS = (
    full_page(slug="older", date=date(2031, 5, 1)),
    full_page(slug="newer", date=date(2032, 5, 1), period=Period.months(2032, 1, 3)),
    full_page(slug="elsewhere", date=date(2031, 8, 1), zone=OTHER),
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


def index(language: str = "zh") -> str:
    page, findings = compose_index(BULLETINS, (ZONE, OTHER), PRESS, language, SURROUNDINGS)
    assert page is not None, findings
    assert page.path == ("index.html" if language == "zh" else "en/index.html")
    return page.html


def test_the_front_page_lists_bulletins_newest_first() -> None:
    all_ = index().partition('id="all"')[2].partition("</section>")[0]
    assert re.findall(r'class="title" href="([^"]+)"', all_) == [
        "newer/index.html",
        "elsewhere/index.html",
        "older/index.html",
    ]


def test_the_front_page_lists_them_by_zone_and_by_period() -> None:
    html = index()
    zones = html.partition('id="by-zone"')[2].partition("</section>")[0]
    assert re.findall(r'href="([^"]+)"', zones) == [
        "zones/xingchi/index.html",
        "newer/index.html",
        "older/index.html",
        "zones/yunhe/index.html",
        "elsewhere/index.html",
    ]
    periods = html.partition('id="by-period"')[2].partition("</section>")[0]
    assert re.findall(r"<h3>([^<]+)</h3>", periods) == ["2032年一季度", "2031年"]


def test_the_front_page_of_another_language_has_its_own_bulletins() -> None:
    html = index("en")
    assert set(re.findall(r'class="title" href="([^"]+)"', html)) == {"../newer/en/index.html"}
    assert 'href="../index.html" lang="zh"' in html


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
