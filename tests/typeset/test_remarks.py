"""What WeasyPrint says, and seldom says, becomes findings with words of our own."""

import pytest

from bulletin.diagnostics import Place, Severity
from bulletin.typeset.listening import Remark
from bulletin.typeset.placing import Styles
from bulletin.typeset.remarks import Page, findings_of

PLACE = Place("content/bulletins/sample/bulletin.yaml")
PAGE = Page(
    place=PLACE,
    base="https://bulletins.example/",
    files={"https://bulletins.example/p/图 1.png": "p/图 1.png"},
    styles=Styles(linked={}, inline=["p { colour: red }"], sources={}),
)


@pytest.mark.parametrize(
    ("template", "words", "code", "severity"),
    [
        ("Font-face %r cannot be loaded", ("样例体",), "font", Severity.ERROR),
        ("Anchor defined twice: %r", ("a",), "html", Severity.WARNING),
        ('Image "%s" has no required alt description', ("a.png",), "alt", Severity.ERROR),
        ("Failed to render SVG image %s", ("https://x.example/a",), "picture", Severity.ERROR),
        ("Using fontTools instead of HarfBuzz-Subset for …%s", ("a",), "font", Severity.NOTE),
        ("Malformed URL: %s", ("http://[",), "link", Severity.ERROR),
        ("Subgrids are unsupported", (), "theme", Severity.WARNING),
        ("Parse error at %d:%d: %s", (1, 1, "EOF"), "theme", Severity.ERROR),
    ],
)
def test_each_remark_has_its_code_and_weight(
    template: str, words: tuple[object, ...], code: str, severity: Severity
) -> None:
    (finding,) = findings_of([Remark(template, words)], PAGE)
    assert (finding.code, finding.severity) == (code, severity)
    assert finding.message.zh
    assert finding.message.en


def test_a_file_of_the_page_is_known_by_any_spelling_of_its_address() -> None:
    url = "https://bulletins.example/p/%E5%9B%BE%201.png?x#y"
    (finding,) = findings_of([Remark("Failed to load image at %r: %s", (url, "bad"))], PAGE)
    assert finding.place == Place("p/图 1.png")


def test_a_style_that_nobody_wrote_stands_at_the_page() -> None:
    remark = Remark("Ignored `%s: %s` at %d:%d, %s.", ("colour", "red", 1, 5, "unknown property"))
    (finding,) = findings_of([remark], PAGE)
    assert finding.place == PLACE
    assert "1:5" not in finding.message.said("en"), "a position in a text that nobody sees"
