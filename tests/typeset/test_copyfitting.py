"""Pages with a dummy through the real WeasyPrint: full to their foot, columns level."""

from functools import cache

import pytest

from bulletin.articles import Bulletin
from bulletin.diagnostics import Finding, Severity
from bulletin.pages import Medium, Surroundings, compose_page
from bulletin.typeset import Document, typeset
from tests.pages.sample import PLACE, PUBLICATION, full_page
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
    assert any((one.message.zh or "").startswith("拼版（排了2次）") for one in findings)
