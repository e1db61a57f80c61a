"""A bulletin becomes a page for print or for the screen, from one set of templates."""

from collections.abc import Mapping
from typing import Any

from bulletin.articles import (
    Article,
    ArticleKind,
    Bulletin,
    Chart,
    FigureRow,
    MainPoints,
    Prose,
    Roll,
    Table,
)
from bulletin.diagnostics import Finding, Text
from bulletin.pages.addresses import page_path, pdf_path
from bulletin.pages.arranging import arrange
from bulletin.pages.completing import ways
from bulletin.pages.dummy import dummy_of
from bulletin.pages.environments import early_environment_of, environment_of
from bulletin.pages.metadata import of_bulletin
from bulletin.pages.notes import figure_rules, notes_of
from bulletin.pages.packing import PageRoom
from bulletin.pages.page import Medium, Page, Surroundings
from bulletin.pages.rendering import render
from bulletin.pages.setting import Setting
from bulletin.pages.spreading import Spread, folding, spread
from bulletin.pages.suggesting import suggested
from bulletin.pages.theme import Theme


def compose_page(
    bulletin: Bulletin,
    theme: Theme,
    medium: Medium,
    surroundings: Surroundings,
    *,
    early: bool = False,
) -> tuple[Page | None, tuple[Finding, ...]]:
    """Return the page of a bulletin in its language; without one, the findings say why.

    A print page carries its styles and names pictures by their path in the project; its own path
    is that of the PDF to be made of it. A screen page links to styles and pictures in the output.

    :param early: whether to leave out what only ``complete`` can put in: the ways to the PDF, to
        translations and to the issues before and after.
    """
    paper = theme.papers.get(bulletin.paper or theme.paper)
    if paper is None:
        return None, (_no_paper(bulletin, theme),)
    first = surroundings.publication.languages[0]
    to_print = medium is Medium.PRINT
    path_of = pdf_path if to_print else page_path
    path = path_of(bulletin.slug, bulletin.language, first)
    notes = notes_of(bulletin, surroundings.publication.habits)
    setting = Setting(
        theme=theme,
        medium=medium,
        language=bulletin.language,
        path=path,
        surroundings=surroundings,
        paper=paper,
        notes=notes,
    )
    rows = arrange(bulletin.articles, setting.grid, _room(setting))
    values = {**setting.values(), **_content(bulletin, setting), "rows": rows}
    environment = early_environment_of(theme) if early else environment_of(theme)
    html, findings = render(environment, "page.html", values)
    fitted = to_print and theme.fit
    dummy = dummy_of(bulletin, rows, paper, theme.fit) if fitted else None
    return (None if html is None else Page(path, html, dummy)), findings


def _room(setting: Setting) -> PageRoom:
    """Return what the pages hold; a theme that fits them need not be careful."""
    paper = setting.paper
    if not setting.to_print:
        return PageRoom(0)
    if setting.theme.fit:
        return PageRoom(paper.lines, int(paper.masthead), kept=True)
    return PageRoom(paper.lines - _SPARE, int(paper.masthead))


def _content(bulletin: Bulletin, setting: Setting) -> Mapping[str, Any]:
    """Return what templates know of a bulletin, beside what they know of every page."""
    divide = spread if setting.to_print else folding

    def spread_of(article: Article, span: int) -> Spread:
        return divide(article, setting.grid, span)

    return {
        "bulletin": bulletin,
        "meta": of_bulletin(bulletin, _description(bulletin), setting),
        "spread": spread_of,
        "fitted": setting.to_print and bool(setting.theme.fit),
        "block_template": lambda block: _BLOCKS[type(block)],
        "inside": _inside(bulletin),
        "credits": _credits(bulletin),
        "figure_rules": figure_rules(setting.notes.of_figure),
        **ways(bulletin, setting),
    }


_SPARE = 2
"""Lines of a page that estimates leave free, since they may be wrong by as many."""

_BLOCKS = {
    Prose: "blocks/prose.html",
    Table: "blocks/table.html",
    FigureRow: "blocks/figures.html",
    Roll: "blocks/roll.html",
    MainPoints: "blocks/main-points.html",
    Chart: "blocks/chart.html",
}
"""The template that sets each kind of block."""


def _inside(bulletin: Bulletin) -> tuple[Article, ...]:
    """Return the articles that the masthead announces: all but leads, shorts and pictures."""
    silent = (ArticleKind.LEAD, ArticleKind.BRIEF, ArticleKind.PHOTO)
    return tuple(article for article in bulletin.articles if article.kind not in silent)[:4]


def _credits(bulletin: Bulletin) -> tuple[str, ...]:
    """Return who made the pictures, each once."""
    pictures = (article.picture for article in bulletin.articles)
    return tuple(dict.fromkeys(p.credit.text for p in pictures if p and p.credit))


def _description(bulletin: Bulletin) -> str:
    """Return what a search engine shows: the lead's deck, else its headline."""
    if not bulletin.articles:
        return bulletin.title.text
    lead = bulletin.articles[0]
    return (lead.deck or lead.headline).text


def _no_paper(bulletin: Bulletin, theme: Theme) -> Finding:
    return Finding(
        code="bad-value",
        place=bulletin.place,
        message=Text(
            f"主题“{theme.name}”没有纸张“{bulletin.paper}”",
            f"the theme “{theme.name}” has no paper “{bulletin.paper}”",
        ),
        hint=suggested(bulletin.paper or "", theme.papers),
    )
