"""The themes that a project uses, loaded once."""

from collections.abc import Iterable, Mapping

from bulletin.build.typecase import families_of
from bulletin.diagnostics import Finding
from bulletin.disk import Folder, Project, load_shipped
from bulletin.pages import Theme, load_theme


def load_themes(
    names: Iterable[str], project: Project
) -> tuple[dict[str, Theme], tuple[Finding, ...]]:
    """Return the themes that can be used, by name, and what is wrong with the others."""
    shelves = (_shelf(project.themes), _shelf(project.shipped))
    themes: dict[str, Theme] = {}
    findings: list[Finding] = []
    for name in sorted(set(names)):
        theme, found = load_theme(name, shelves)
        findings.extend(found)
        if theme is not None:
            themes[name] = theme
    return themes, tuple(findings)


def theme_families(project: Project | None, name: str = "press") -> tuple[str, ...]:
    """Return the font families that a theme cannot do without, for ``doctor``."""
    shipped = project.shipped if project else load_shipped()
    shelves = (_shelf(project.themes), _shelf(shipped)) if project else (_shelf(shipped),)
    theme, _ = load_theme(name, shelves)
    return families_of(theme) if theme else ()


def _shelf(folder: Folder) -> Mapping[str, bytes]:
    texts = {path: text.encode() for path, text in folder.texts.items()}
    files = {**texts, **folder.blobs}
    return {path.removeprefix("themes/"): data for path, data in files.items()}
