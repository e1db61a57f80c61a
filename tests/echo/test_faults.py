"""Numbers read back from finished pages: each planted fault is found, and nothing else."""

from dataclasses import replace

import pytest

from bulletin.articles import Bulletin, Line
from tests.echo.made_up import Fault, bulletins, read_from_print, read_from_screen

SOUND = Fault()
HEADLINE = "{{ forms(article.headline, article.headline_short) }}"
CHART = "{{ chart_of(block, 1 if to_print else stack.span) }}"


def headline(shown: str) -> Fault:
    return Fault("article.html", HEADLINE, shown)


def chart(shown: str) -> Fault:
    return Fault("blocks/chart.html", CHART, shown)


CASES = {
    "a headline left out": (
        headline("研发"),
        "网页里没有印出“比上年增长31.7%”",
        "PDF 里没有印出“比上年增长31.7%”",
    ),
    "a digit changed": (
        headline('{{ forms(article.headline, none) | replace("31.7", "31.2") }}'),
        "网页里“比上年增长31.7%”处印的是“比上年增长31.2%”",
        "PDF 里“比上年增长31.7%”处印的是“投入比上年增长 31.2%”",
    ),
    "a chart left out": (chart(""), "网页里没有印出“2336”", "PDF 里没有印出“2336”"),
    "a value of a chart changed": (
        chart(CHART.replace(" }}", ' | replace("2990", "2999") }}')),
        "网页里“2990”处印的是“2999”",
        "PDF 里没有印出“2990”",
    ),
    "a cell left out": (
        Fault("blocks/table.html", "{% if cell %}", "{% if cell and not loop.last %}"),
        "网页里没有印出“30.50”",
        "PDF 里没有印出“30.50”",
    ),
    "a headline hidden": (
        Fault(style=".headline { display: none }"),
        "网页里的“比上年增长31.7%”看不见",
        "PDF 里没有印出“比上年增长31.7%”",
    ),
    "cells made invisible": (
        Fault(style="td { visibility: hidden }"),
        "网页里的“23.15”看不见",
        "PDF 里“23.15”处印的是",
    ),
    "a digit behind each number": (
        Fault(style="data.figure::after { content: '0' }"),
        "网页里“比上年增长31.7%”处印的是“比上年增长31.7% 0”",
        "PDF 里“比上年增长31.7%”处印的是",
    ),
    "a digit before each number": (
        Fault(style="data.figure::before { content: '9' }"),
        "网页里“比上年增长31.7%”处印的是",
        "PDF 里“比上年增长31.7%”处印的是",
    ),
}
"""For each fault what is said first of the web page, and of the PDF."""


@pytest.mark.parametrize("title", CASES)
def test_a_fault_shows_on_the_screen(title: str) -> None:
    fault, said, _ = CASES[title]
    found = read_from_screen(fault)
    assert found[0].message.said("zh").startswith(said), [one.message.zh for one in found]
    assert {one.code for one in found} == {"echo"}


@pytest.mark.parametrize("title", CASES)
def test_a_fault_shows_in_print(title: str) -> None:
    fault, _, said = CASES[title]
    found = read_from_print(fault)
    assert found[0].message.said("zh").startswith(said), [one.message.zh for one in found]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_sound_theme_has_no_findings(language: str) -> None:
    assert read_from_screen(SOUND, language) == ()
    assert read_from_print(SOUND, language) == ()


def test_a_number_in_other_words_is_out_of_place() -> None:
    (found,) = read_from_screen(
        headline('{{ forms(article.headline, none) | replace("研发投入", "营业收入") }}')
    )
    assert "不在它的句子里" in found.message.said("zh")
    assert found.place.path == "content/bulletins/beiwan-2021/lead.md"
    assert found.place.line == 3


def test_a_number_changed_in_the_table_behind_a_chart_is_found() -> None:
    shown = "{{ figure(cell) }}"
    changed = shown.replace(" }}", ' | replace("2990", "2999") }}')
    (found,) = read_from_screen(Fault("blocks/chart-data.html", shown, changed))
    assert found.message.said("zh").startswith("网页里“2990”处印的是“2999”")


def test_what_a_style_hides_from_telephones_alone_shows_elsewhere() -> None:
    narrow = Fault(style="@media (max-width: 30em) { .headline { display: none } }")
    assert read_from_screen(narrow) == ()
    pointed = Fault(style=".headline:hover { display: none }")
    assert read_from_screen(pointed) == ()


def test_a_theme_may_write_words_beside_numbers() -> None:
    marked = Fault(style=".headline::before { content: '■ ' }")
    assert read_from_screen(marked) == ()
    assert read_from_print(marked) == ()


def test_a_page_fitted_with_the_shorter_headline_is_sound(fitted: Bulletin) -> None:
    short = Fault(style=".head .long { display: none } .head .short { display: inline }")
    assert read_from_print(short, of=fitted) == ()
    neither = Fault(style=".head .long { display: none }")
    assert "没有印出" in read_from_print(neither, of=fitted)[0].message.said("zh")


@pytest.fixture
def fitted() -> Bulletin:
    """The sample with a shorter headline."""
    bulletin = bulletins()["zh"]
    lead = replace(bulletin.articles[0], headline_short=Line("研发再增31.7%", "研发再增31.7%"))
    return replace(bulletin, articles=(lead, *bulletin.articles[1:]))
