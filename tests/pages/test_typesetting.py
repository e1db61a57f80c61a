"""The shipped themes, typeset: what a stylesheet does wrong shows only here."""

import re
from datetime import date

import pytest

from bulletin.pages import Medium, Surroundings, compose_page
from bulletin.typeset import Imprint, typeset
from tests.pages.sample import PLACE, PUBLICATION, full_page
from tests.pages.shelves import shipped_theme

PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 7" width="1200" height="700"/>'
PAPERS = [("press", paper) for paper in ("a3", "a4", "tabloid")] + [("brief", "a4")]


@pytest.mark.parametrize(("theme", "paper"), PAPERS)
def test_a_full_page_is_set_without_a_finding(theme: str, paper: str) -> None:
    page, findings = compose_page(
        full_page(paper=paper),
        shipped_theme(theme),
        Medium.PRINT,
        Surroundings(publication=PUBLICATION),
    )
    assert page is not None, findings
    pictures = dict.fromkeys(re.findall(r'src="([^"]+)"', page.html), PICTURE)
    imprint = Imprint(
        title="样例", author="样例", created=date(2032, 2, 5), modified=date(2032, 2, 5)
    )
    document, found = typeset(
        page.html, pictures, base="https://sample.example/", imprint=imprint, place=PLACE
    )
    assert found == ()
    assert document is not None
    assert document.pages <= 6
    assert {"lead", "finance", "notes"} <= set(document.anchors)
