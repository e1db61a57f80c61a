"""The themes that a project uses, loaded once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bulletin.build.typecase import families_of
from bulletin.diagnostics import Finding, Place
from bulletin.disk import Folder, Project, load_shipped
from bulletin.pages import Theme, faces_of, load_theme
from bulletin.sheets import nearest


def load_themes(
    names: Iterable[str], project: Project
) -> tuple[dict[str, Theme], tuple[Finding, ...]]:
    """Return the themes that can be used, by name, and what is wrong with the others."""
    shelves = (_shelf(project.themes), _shelf(project.shipped))
    themes: dict[str, Theme] = {}
    findings: list[Finding] = []
    for name in sorted(set(names)):
        theme, found = load_theme(name, shelves)
        known = {path.partition("/")[0] for shelf in shelves for path in shelf}
        findings.extend(found if name in known else _named(found, name, known, project.content))
        if theme is not None:
            themes[name] = theme
    return themes, tuple(findings)


def _named(
    found: Iterable[Finding], name: str, known: Iterable[str], content: Folder
) -> tuple[Finding, ...]:
    """Return findings about a theme that is not there at the first line that names it."""
    asked = re.compile(rf"(?m)^(?:theme|主题|版式):[ \t]*[\"']?{re.escape(name)}\b")
    near = nearest(name, sorted(known))
    for path, text in content.texts.items():
        if path.endswith(".yaml") and (line := asked.search(text)):
            number = text.count("\n", 0, line.start()) + 1
            place = Place(path, number, line.end() - line.start() - len(name) + 1)
            mended = text.splitlines()[number - 1].replace(name, near, 1) if near else None
            return tuple(replace(one, place=place, mended=mended) for one in found)
    return tuple(found)


def theme_templates(project: Project, name: str) -> Mapping[str, str]:
    """Return the templates of a theme by their names, as it uses them."""
    theme, _ = load_theme(name, (_shelf(project.themes), _shelf(project.shipped)))
    return {one: versions[0].text for one, versions in theme.templates.items()} if theme else {}


def theme_families(project: Project | None, name: str = "press") -> tuple[str, ...]:
    """Return the font families that a theme cannot do without, for ``doctor``."""
    shipped = project.shipped if project else load_shipped()
    shelves = (_shelf(project.themes), _shelf(shipped)) if project else (_shelf(shipped),)
    return families_of(faces_of(name, shelves))


def _shelf(folder: Folder) -> Mapping[str, bytes]:
    texts = {path: text.encode() for path, text in folder.texts.items()}
    files = {**texts, **folder.blobs}
    return {path.removeprefix("themes/"): data for path, data in files.items()}
