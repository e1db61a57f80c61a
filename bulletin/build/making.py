"""The pages of one bulletin in one language: for the screen, for the audit, for print."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from bulletin.audit import Proof
from bulletin.build.copy import Copy
from bulletin.build.fineness import coarse_pictures
from bulletin.build.house import House
from bulletin.build.press import Forme, forme
from bulletin.diagnostics import Finding
from bulletin.echo import Due, due_of, echo_screen
from bulletin.files import File, search_texts, stories_of
from bulletin.pages import (
    Medium,
    Theme,
    compose_audit,
    compose_page,
    search_path,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What was made of a bulletin: its files, the formes of its PDFs, and what was found."""

    files: tuple[File, ...]
    formes: tuple[Forme, ...]
    findings: tuple[Finding, ...]


def made_of(proof: Proof, theme: Theme, copy: Copy, house: House) -> Made:
    """Make the pages of a bulletin; with a fault in the theme there may be none."""
    dues = due_of(proof.galley)
    to_print, to_show = (medium in house.media for medium in (Medium.PRINT, Medium.SCREEN))
    files, found = _files(proof, theme, copy, house, dues) if to_show else ((), ())
    formes, wrong = _formes(proof, theme, copy, house, dues) if to_print else ((), ())
    return Made(files=files, formes=formes, findings=(*found, *wrong))


def _files(
    proof: Proof, theme: Theme, copy: Copy, house: House, dues: tuple[Due, ...]
) -> tuple[tuple[File, ...], tuple[Finding, ...]]:
    """Compose the page of a bulletin and its audit page, and read the former back."""
    bulletin = proof.galley.bulletin
    around = copy.surroundings(house, bulletin)
    page, found = compose_page(bulletin, theme, Medium.SCREEN, around, early=True)
    audit, unfinished = compose_audit(proof, theme, around)
    echoes = echo_screen(dues, page.html, _styles(theme)) if page else ()
    pages = (File(one.path, one.html.encode()) for one in (page, audit) if one)
    return (*pages, _texts(proof, house)), (*found, *unfinished, *echoes)


def _formes(
    proof: Proof, theme: Theme, copy: Copy, house: House, dues: tuple[Due, ...]
) -> tuple[tuple[Forme, ...], tuple[Finding, ...]]:
    """Compose the print page, and that of the printing house where there is one to be."""
    bulletin = proof.galley.bulletin
    around = copy.surroundings(house, bulletin)
    page, findings = compose_page(bulletin, theme, Medium.PRINT, around)
    if page is None:
        return (), findings
    findings = (*findings, *coarse_pictures(bulletin, page))
    readers = forme(bulletin, page, theme, copy.pictures, house.site, dues)
    if not bulletin.for_press:
        return (readers,), findings
    inked, _ = compose_page(bulletin, theme.inked, Medium.PRINT, around)
    return (readers, readers.inked((inked or page).html)), findings


def _styles(theme: Theme) -> Mapping[str, str]:
    return {path: data.decode() for path, data in theme.assets.items() if path.endswith(".css")}


def _texts(proof: Proof, house: House) -> File:
    """Return the texts that the search quotes from."""
    bulletin = proof.galley.bulletin
    folder = posixpath.dirname(search_path(bulletin.language, house.site.languages[0]))
    return search_texts(bulletin.slug, stories_of(proof.galley), f"{folder}/")
