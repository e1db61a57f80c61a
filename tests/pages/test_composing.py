import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from bulletin.articles import Bulletin
from bulletin.pages import Download, Medium, Surroundings, compose_page
from tests.pages.sample import PUBLICATION, full_page
from tests.pages.shelves import shipped_theme

SURROUNDINGS = Surroundings(
    publication=PUBLICATION,
    links={
        f"content/bulletins/sample/{name}.svg": f"assets/pictures/sample/{name}.svg"
        for name in ("skyline", "credit", "robot")
    },
    downloads={("sample-2031", "zh"): Download(2, 345_678)},
)


class Reader(HTMLParser):
    """Gathers what a page is made of."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def all(self, *tags: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.elements if tag in tags]


def html_of(bulletin: Bulletin, medium: Medium, theme: str = "press") -> str:
    page, findings = compose_page(bulletin, shipped_theme(theme), medium, SURROUNDINGS)
    assert page is not None, findings
    return page.html


CASES = [(theme, medium) for theme in ("press", "brief") for medium in Medium]


@pytest.mark.parametrize(("theme", "medium"), CASES)
def test_headings_begin_at_one_and_skip_no_level(theme: str, medium: Medium) -> None:
    levels = re.findall(r"<h([1-6])\b", html_of(full_page(), medium, theme))
    assert levels.count("1") == 1
    steps = pairwise(levels)
    assert [pair for pair in steps if int(pair[1]) - int(pair[0]) > 1] == []


@pytest.mark.parametrize(("theme", "medium"), CASES)
def test_ids_are_unique_and_every_reference_has_its_target(theme: str, medium: Medium) -> None:
    reader = Reader(html_of(full_page(), medium, theme))
    ids = Counter(one["id"] for _, one in reader.elements if "id" in one)
    assert [name for name, count in ids.items() if count > 1] == []
    named = [one[key] for _, one in reader.elements for key in one if key.startswith("aria-")]
    wanted = {name for _, one in reader.elements if (name := one.get("aria-describedby"))}
    wanted |= {name for _, one in reader.elements if (name := one.get("aria-labelledby"))}
    assert wanted <= set(ids)
    assert named


@pytest.mark.parametrize(("theme", "medium"), CASES)
def test_every_figure_of_the_bulletin_is_on_the_page_with_its_note(
    theme: str, medium: Medium
) -> None:
    bulletin = full_page()
    reader = Reader(html_of(bulletin, medium, theme))
    printed = {one["id"] for one in reader.all("data")}
    drawn = {one["data-figure"] for _, one in reader.elements if "data-figure" in one}
    assert {figure.id for figure in bulletin.figures} <= printed | drawn
    notes = {one["id"] for one in reader.all("li") if one.get("id", "").startswith("note-")}
    if medium is Medium.SCREEN:
        assert {one["aria-describedby"] for one in reader.all("data")} <= notes
        assert {one["tabindex"] for one in reader.all("data")} == {"0"}
    assert notes


@pytest.mark.parametrize("theme", ["press", "brief"])
def test_print_and_screen_tell_the_same(theme: str) -> None:
    told = []
    for medium in Medium:
        html = html_of(full_page(), medium, theme).partition("<main")[2].partition("</main>")[0]
        # On the screen a chart's numbers stand in a table as well; print has them in its lettering.
        # Its title, which is not shown, tells them too: as the text alternative of the PDF.
        html = re.sub(
            r'<details class="chart-data">.*?</details>|<title.*?</title>',
            "",
            html,
            flags=re.DOTALL,
        )
        text = "".join(Reader(html).text)
        told.append(Counter(re.sub(r"[\s\u200b\u2060]", "", text)))
    assert told[0] == told[1]


@pytest.mark.parametrize(("theme", "medium"), CASES)
def test_a_page_asks_nothing_of_another_host(theme: str, medium: Medium) -> None:
    reader = Reader(html_of(full_page(), medium, theme))
    addresses = [one[key] for _, one in reader.elements for key in ("href", "src") if key in one]
    assert addresses
    assert [a for a in addresses if re.match(r"[a-z]+:|//|/", a) and a != "data:,"] == []


def test_a_screen_page_finds_the_output_from_wherever_it_stands() -> None:
    english = replace(full_page(), language="en", languages=("zh", "en"))
    for bulletin, up in ((full_page(), "../"), (english, "../../")):
        html = html_of(bulletin, Medium.SCREEN)
        assert f'href="{up}assets/press/style.css"' in html
        assert f'src="{up}assets/pictures/sample/skyline.svg"' in html
        assert f'href="{up}sample-2031/index.html"' in html or bulletin.language == "zh"


def test_a_print_page_carries_its_styles_and_names_pictures_as_the_project_does() -> None:
    html = html_of(full_page(paper="a4"), Medium.PRINT)
    assert "@page{size:210mm 297mm" in html
    assert 'src="content/bulletins/sample/skyline.svg"' in html
    assert "<script" not in html
    assert "<link" not in html


def test_the_pdf_is_offered_with_its_pages_and_size_where_there_is_one() -> None:
    html = html_of(full_page(), Medium.SCREEN)
    assert 'href="../sample-2031/sample-2031.pdf"' in html
    assert "2页，346 KB" in html
    page, _ = compose_page(
        full_page(),
        shipped_theme("press"),
        Medium.SCREEN,
        Surroundings(publication=PUBLICATION),
    )
    assert page is not None
    assert ".pdf" not in page.html


def test_the_other_language_is_one_step_away() -> None:
    html = html_of(full_page(), Medium.SCREEN)
    assert '<a href="../sample-2031/en/index.html" lang="en" hreflang="en">English</a>' in html


def test_the_masthead_says_name_number_day_and_publisher() -> None:
    html = html_of(full_page(), Medium.PRINT)
    for said in ("样例快报", "第1期", "总第5期", "2032年2月5日 星期四", "样例编辑部 编印"):
        assert said in html


def test_a_chart_states_its_unit_and_its_lettering_fits_the_screen() -> None:
    for theme, medium in CASES:
        html = html_of(full_page(), medium, theme)
        title = re.search(r'<figure class="exhibit chart">\n<figcaption.*?</figcaption>', html)
        assert title is not None
        assert '<span class="unit">单位：个</span>' in title[0]
        width = float(re.findall(r'<svg[^>]* width="([0-9.]+)pt"', html)[0])
        assert width == (320 if medium is Medium.SCREEN else width)


def test_a_label_and_what_follows_its_colon_stand_apart_in_english_only() -> None:
    for language, said in (("zh", "来源："), ("en", "Source: ")):
        html = html_of(full_page(language=language), Medium.PRINT)
        assert f'class="small-print">{said}' in html


def test_modules_above_others_are_set_apart_from_them() -> None:
    html = html_of(full_page(paper="a4"), Medium.PRINT)
    stacks = re.split(r'<div class="stack', html)[1:]
    marks = [re.findall(r'class="module [a-z]+(| above)(?: long)?"', stack) for stack in stacks]
    assert any(len(stack) > 1 for stack in marks)
    assert all(stack == [" above"] * (len(stack) - 1) + [""] for stack in marks)


def test_a_paper_that_the_theme_lacks_is_a_finding_with_those_it_has() -> None:
    page, (finding,) = compose_page(
        full_page(paper="a0"), shipped_theme("press"), Medium.PRINT, SURROUNDINGS
    )
    assert page is None
    assert finding.place == full_page().place
    assert "a3" in ((finding.hint and finding.hint.zh) or "")


def test_the_paths_of_pages_follow_the_first_language_of_the_site() -> None:
    theme = shipped_theme("press")
    english = full_page(language="en")
    paths = [
        page.path
        for one in (full_page(), english)
        for medium in (Medium.SCREEN, Medium.PRINT)
        if (page := compose_page(one, theme, medium, SURROUNDINGS)[0])
    ]
    assert paths == [
        "sample-2031/index.html",
        "sample-2031/sample-2031.pdf",
        "sample-2031/en/index.html",
        "sample-2031/en/sample-2031.en.pdf",
    ]
