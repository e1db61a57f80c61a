"""Pages with a dummy through the real WeasyPrint: full to their foot, columns level."""

import re
from dataclasses import replace
from functools import cache

import pypdfium2
import pytest

from bulletin.articles import ArticleKind, Bulletin, Jump, Line
from bulletin.diagnostics import Finding, Severity
from bulletin.pages import Medium, Surroundings, compose_page
from bulletin.typeset import Document, typeset
from tests.pages.sample import PLACE, PUBLICATION, full_page, lead, sidebar, story
from tests.pages.shelves import shipped_theme
from tests.typeset.test_typeset import DOT, IMPRINT


@cache
def set_in(paper: str, **changes: object) -> tuple[Document, tuple[Finding, ...]]:
    return set_bulletin(full_page(paper=paper, **changes))


def set_bulletin(bulletin: Bulletin) -> tuple[Document, tuple[Finding, ...]]:
    page, found = compose_page(
        bulletin, shipped_theme("press"), Medium.PRINT, Surroundings(publication=PUBLICATION)
    )
    assert page is not None, found
    pictures = (a.picture.path for a in bulletin.articles if a.picture)
    document, findings = typeset(
        page.html,
        dict.fromkeys(pictures, DOT.encode()),
        base="",
        imprint=IMPRINT,
        place=PLACE,
        dummy=page.dummy,
    )
    assert document is not None, findings
    return document, findings


@pytest.mark.parametrize("paper", ["a3", "tabloid"])
def test_a_bulletin_without_a_plan_fills_its_pages_but_the_last(paper: str) -> None:
    _, findings = set_in(paper)
    over = [one for one in findings if "脚下空" in (one.message.zh or "")]
    assert over == []
    assert {one.severity for one in findings if one.code == "fit"} == {Severity.NOTE}
    assert any(re.match("拼版（排了[23]次）", one.message.zh or "") for one in findings)


def page_texts(document: Document) -> list[str]:
    """Return the text of each page, without blanks."""
    pages = pypdfium2.PdfDocument(document.pdf)
    return ["".join(page.get_textpage().get_text_range().split()) for page in pages]


def fits(findings: tuple[Finding, ...]) -> list[tuple[Severity, str]]:
    return [(one.severity, one.message.zh or "") for one in findings if one.code == "fit"]


@cache
def jumped() -> tuple[Document, tuple[Finding, ...]]:
    long = replace(lead(), jump=Jump(4, 2))
    others = full_page().articles[1:]
    return set_bulletin(full_page(paper="a3", pages=2, articles=(long, *others)))


def test_a_story_goes_on_on_the_page_that_its_jump_line_names() -> None:
    document, _ = jumped()
    first, second, *_ = page_texts(document)
    assert re.search(r"（下转第2版）", first)
    assert re.search(r"（上接第1版）", second)
    assert "盘子在做大" in first
    assert "服务的账才算有了回音" in second
    assert document.anchors["lead"].page == 1
    assert document.anchors["lead-rest"].page == 2


def test_the_contents_name_the_page_of_each_article() -> None:
    document, _ = jumped()
    first = page_texts(document)[0]
    for slug, headline in (("parks", "园区做专产业成链"), ("sidebar", "一张表里的一年")):
        assert f"{headline}{document.anchors[slug].page}版" in first


def test_on_the_screen_a_story_that_jumps_stays_whole() -> None:
    bulletin = full_page(articles=(replace(lead(), jump=Jump(4, 2)),))
    around = Surroundings(publication=PUBLICATION)
    page, _ = compose_page(bulletin, shipped_theme("press"), Medium.SCREEN, around)
    assert page is not None
    assert "下转" not in page.html
    assert page.html.count("服务的账才算有了回音") == 1


def test_notes_stand_on_pages_of_their_own_where_pages_are_planned() -> None:
    document, _ = jumped()
    texts = page_texts(document)
    assert [n for n, text in enumerate(texts, 1) if "数字出处" in text] == [3]
    assert texts[2].startswith("数字出处") or "数字出处" in texts[2][:80]


def test_more_than_the_planned_pages_hold_is_an_error_that_tells_how_many_lines() -> None:
    _, findings = set_in("a4", pages=1)
    errors = [text for severity, text in fits(findings) if severity is Severity.ERROR]
    assert any(re.fullmatch(r"计划1版，排成\d版，约超\d+行", text) for text in errors)


def test_less_than_the_planned_pages_hold_is_a_warning() -> None:
    _, findings = set_bulletin(full_page(paper="a3", pages=1, articles=(lead(),)))
    warnings = [text for severity, text in fits(findings) if severity is Severity.WARNING]
    assert any(text.startswith("第1版脚下空") for text in warnings)


def test_a_module_is_as_deep_as_its_lines_say_or_a_finding_tells_the_difference() -> None:
    articles = (lead(), replace(story(), lines=33), replace(sidebar(), lines=9))
    _, findings = set_bulletin(full_page(paper="a3", articles=articles))
    told = [text for _, text in fits(findings)]
    assert any(re.search("第\\d版“一张表里的一年”超\\d+行", text) for text in told), told


def test_the_short_headline_is_set_where_the_long_one_makes_the_page_too_deep() -> None:
    long = Line("信用贷款" * 12, "信用贷款" * 12)
    short = Line("积分换贷款", "积分换贷款")
    deep = replace(story(), headline=long, headline_short=short, lines=14, span=2)
    document, findings = set_bulletin(full_page(paper="a3", articles=(lead(), deep)))
    assert "积分换贷款" in "".join(page_texts(document))
    assert any("用短标题" in text for _, text in fits(findings))


def test_a_wide_box_is_set_in_columns_and_the_report_tells_what_was_altered() -> None:
    wide = replace(sidebar(), span=2)
    document, findings = set_bulletin(full_page(paper="a3", articles=(lead(), wide, story())))
    fit = document.fit
    assert fit is not None
    stories = {one.name: one for one in fit.stories}
    assert set(stories) == {"lead", "sidebar", "finance"}
    assert stories["sidebar"].folded
    assert any(f"排{stories['sidebar'].columns}栏" in text for _, text in fits(findings))
    assert fit.layouts <= 6


def starts(document: Document, words: str) -> list[float]:
    """Return where, from the left, some words begin on the first page that has them."""
    for page in pypdfium2.PdfDocument(document.pdf):
        text = page.get_textpage()
        found = text.search(words).get_next()
        if found:
            return [text.get_charbox(found[0])[0]]
    return []


def test_shorts_side_by_side_keep_to_the_columns_of_the_page() -> None:
    shorts = [one for one in full_page().articles if one.kind is ArticleKind.BRIEF]
    document, _ = set_bulletin(full_page(paper="a4", articles=(lead(), *shorts)))
    fit = document.fit
    assert fit is not None
    module = next(one for one in fit.stories if one.name == "shorts")
    heads = {round(x) for short in shorts for x in starts(document, short.headline.text)}
    assert len(heads) == min(module.columns, len(shorts))
