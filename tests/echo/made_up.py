"""The sample bulletin, set in the shipped theme with a fault planted in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from bulletin.articles import Bulletin, galley_of
from bulletin.build.content import read_content
from bulletin.build.editions import editions_of
from bulletin.diagnostics import Finding
from bulletin.disk import load
from bulletin.echo import Due, due_of, echo_print, echo_screen
from bulletin.pages import Medium, Publication, Surroundings, Theme, compose_page, load_theme
from bulletin.typeset import Imprint, typeset
from tests.pages.shelves import shipped

SAMPLE = Path(__file__).parents[1] / "projects/sample"
HEAD = b"name: faulty\nextends: press\npaper: a4\n"
STYLES = b"""styles:
  print: [shared.css, print.css, own.css]
  screen: [shared.css, screen.css, own.css]
"""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a theme: words of a template replaced by others, and a style added."""

    template: str = ""
    before: str = ""
    after: str = ""
    style: str = ""


@cache
def bulletins() -> Mapping[str, Bulletin]:
    """Return the sample bulletin by language."""
    project, missed = load(SAMPLE)
    content, found = read_content(project)
    assert content is not None
    assert (*missed, *found) == ()
    return {one.language: one for edition in editions_of(content) for one in edition.bulletins}


@cache
def dues(language: str) -> tuple[Due, ...]:
    """Return what the sample owes in a language."""
    return due_of(galley_of(bulletins()[language]))


def theme_with(fault: Fault) -> Theme:
    """Return the shipped theme with a fault in it."""
    files = {"faulty/theme.yaml": HEAD + STYLES, "faulty/styles/own.css": fault.style.encode()}
    if fault.template:
        source = shipped()[f"press/templates/{fault.template}"].decode()
        assert fault.before in source
        changed = source.replace(fault.before, fault.after)
        files[f"faulty/templates/{fault.template}"] = changed.encode()
    theme, findings = load_theme("faulty", [files, shipped()])
    assert theme is not None, findings
    return theme


def read_from_screen(fault: Fault, language: str = "zh") -> tuple[Finding, ...]:
    """Return what the echo says of the sample's web page in a faulty theme."""
    theme = theme_with(fault)
    styles = {path: data.decode() for path, data in theme.assets.items() if path.endswith(".css")}
    return echo_screen(dues(language), _page(theme, Medium.SCREEN, bulletins()[language]), styles)


def read_from_print(
    fault: Fault, language: str = "zh", of: Bulletin | None = None
) -> tuple[Finding, ...]:
    """Return what the echo says of the PDF of the sample, or of another, in a faulty theme."""
    bulletin = of or bulletins()[language]
    day = date(2022, 2, 7)
    imprint = Imprint(title="样例", author="样例", created=day, modified=day)
    html = _page(theme_with(fault), Medium.PRINT, bulletin)
    document, findings = typeset(html, {}, base="", imprint=imprint, place=bulletin.place)
    assert document is not None, findings
    return echo_print(due_of(galley_of(bulletin)), document)


def _page(theme: Theme, medium: Medium, bulletin: Bulletin) -> str:
    names = Publication(
        name=bulletin.zone.name,
        publisher=bulletin.zone.name,
        languages=("zh", "en"),
    )
    page, findings = compose_page(bulletin, theme, medium, Surroundings(publication=names))
    assert page is not None, findings
    return page.html
