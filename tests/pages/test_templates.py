import pytest

from bulletin.diagnostics import Finding
from bulletin.pages import Medium, Surroundings, compose_page, load_theme
from tests.pages.sample import PUBLICATION, full_page
from tests.pages.shelves import shipped

_SHEET = b"extends: press\n"
_SURROUNDINGS = Surroundings(publication=PUBLICATION)


def findings_of(template: str, name: str = "imprint.html") -> tuple[Finding, ...]:
    """Return what is found in a theme with one template of its own, loading or composing."""
    files = {"own/theme.yaml": _SHEET, f"own/templates/{name}": template.encode()}
    theme, findings = load_theme("own", [files, shipped()])
    if theme is None:
        return findings
    page, found = compose_page(full_page(), theme, Medium.SCREEN, _SURROUNDINGS)
    assert (page is None) == bool(found)
    return found


def html_of(template: str) -> str:
    files = {"own/theme.yaml": _SHEET, "own/templates/imprint.html": template.encode()}
    theme, findings = load_theme("own", [files, shipped()])
    assert theme is not None, findings
    page, findings = compose_page(full_page(), theme, Medium.SCREEN, _SURROUNDINGS)
    assert page is not None, findings
    return page.html


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("<p>\n{% if bulletin %}", 2, "endif"),
        ("<p>\n{{ bulletin.title | nofilter }}", 2, "nofilter"),
        ("<p>\n{{ titel }}", 2, "titel"),
        ("{{ bulletin.titel.text }}", 1, "titel"),
        ("{% for x in bulletin.artikles %}{% endfor %}", 1, "artikles"),
        ("{{ word('nothing') }}", 1, "nothing"),
        ("{{ ''.__class__ }}", 1, "__class__"),
        ("{{ bulletin.__class__.__mro__ }}", 1, "__class__"),
        ("{{ 'a' + 1 }}", 1, "str"),
        ("{{ 1 / 0 }}", 1, "zero"),
        ("{{ block_template(blok) }}", 1, "blok"),
        ("{% for x in range(999999999) %}{% endfor %}", 1, "Range"),
        ("\n\n{% include '../../site.yaml' %}", 3, "../../site.yaml"),
        ("{% include 'imprnt.html' %}", 1, "imprnt.html"),
        ("{% set name = 'nowhere.html' %}{% include name %}", 1, "nowhere.html"),
        ("{% include 'imprint.html' %}", 1, "imprint.html → imprint.html"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", 1, "没有尽头"),
    ],
)
def test_what_a_template_does_wrong_is_one_finding_at_its_line(
    template: str, line: int, said: str
) -> None:
    (finding,) = findings_of(template)
    assert finding.code == "template"
    assert (finding.place.path, finding.place.line) == ("themes/own/templates/imprint.html", line)
    assert said in (finding.message.zh or "")


@pytest.mark.parametrize(
    ("template", "meant"),
    [
        ("{{ titel }}", None),
        ("{{ bulletn }}", "bulletin"),
        ("{{ bulletin.titel }}", "title"),
        ("{{ word('shrts') }}", "shorts"),
        ("{% include 'imprnt.html' %}", "imprint.html"),
    ],
)
def test_a_name_nearly_right_is_suggested(template: str, meant: str | None) -> None:
    (finding,) = findings_of(template)
    assert finding.hint is not None
    if meant:
        assert f"“{meant}”" in (finding.hint.zh or "")


def test_templates_that_call_each_other_are_found_with_the_whole_circle() -> None:
    files = {
        "own/theme.yaml": _SHEET,
        "own/templates/a.html": b"{% include 'b.html' %}",
        "own/templates/b.html": b"\n{% include 'a.html' %}",
    }
    theme, (finding,) = load_theme("own", [files, shipped()])
    assert theme is None
    assert "a.html → b.html → a.html" in (finding.message.en or "")
    assert (finding.place.path, finding.place.line) == ("themes/own/templates/b.html", 2)


def test_a_template_can_call_the_one_that_it_overrides() -> None:
    html = html_of("<hr>{% include 'parent/imprint.html' %}")
    assert '<footer class="imprint">\n<hr><p>' in html


def test_parent_goes_one_theme_further_each_time() -> None:
    files = {
        "press/theme.yaml": b"extends: press\n",
        "press/templates/imprint.html": b"[project]{% include 'parent/imprint.html' %}",
        "own/theme.yaml": b"extends: press\n",
        "own/templates/imprint.html": b"[own]{% include 'parent/imprint.html' %}",
    }
    theme, findings = load_theme("own", [files, shipped()])
    assert theme is not None, findings
    page, _ = compose_page(full_page(), theme, Medium.SCREEN, _SURROUNDINGS)
    assert page is not None
    assert '<footer class="imprint">\n[own][project]<p>' in page.html


def test_what_a_template_prints_is_escaped() -> None:
    assert "&lt;b&gt;" in html_of("{{ '<b>' }}")
    assert "lipsum" not in html_of("{{ 'x' }}")


def test_endless_text_makers_are_gone() -> None:
    (finding,) = findings_of("{{ lipsum(n=9) }}")
    assert "lipsum" in (finding.message.zh or "")
