"""Bulletins become pages: print pages first, then screen pages that link to the PDFs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bulletin.articles import Bulletin
from bulletin.audit import Proof
from bulletin.build.content import Content
from bulletin.build.editions import Edition
from bulletin.build.press import Forme, forme
from bulletin.diagnostics import Finding
from bulletin.files import clean_picture, copy_paths
from bulletin.pages import (
    Download,
    Medium,
    Page,
    Publication,
    Surroundings,
    Theme,
    compose_audit,
    compose_page,
    neighbours_of,
)
from bulletin.typeset import Document

Documents = Mapping[tuple[str, str], Document]
"""The PDFs by bulletin and language."""

Downloads = Mapping[tuple[str, str], Download]
"""What there is to download, by bulletin and language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """What lies ready for all pages: themes, sound pictures, what the publication is called."""

    themes: Mapping[str, Theme]
    pictures: Mapping[str, bytes]
    surroundings: Surroundings

    def with_downloads(self, documents: Documents, kept: Downloads) -> "Workplace":
        """Return the workplace once the PDFs are known."""
        made = {key: Download(one.pages, len(one.pdf)) for key, one in documents.items()}
        return replace(self, surroundings=replace(self.surroundings, downloads={**kept, **made}))

    def with_preloads(self, preloads: Mapping[str, str]) -> "Workplace":
        """Return the workplace once it is known which fonts pages need first."""
        return replace(self, surroundings=replace(self.surroundings, preloads=preloads))


def workplace(
    content: Content, themes: Mapping[str, Theme], bulletins: Sequence[Bulletin]
) -> Workplace:
    """Return the workplace of a site; pictures are freed of what nobody should publish."""
    site = content.site
    sound = {path: content.pictures[path] for path in content.sizes}
    publication = Publication(
        name=site.name,
        publisher=site.publisher,
        languages=site.languages,
        habits=site.habits,
        address=site.address,
    )
    return Workplace(
        themes=themes,
        pictures={path: clean_picture(path, data) for path, data in sound.items()},
        surroundings=Surroundings(
            publication=publication,
            links={path: _published(path) for path in sound},
            copies={
                path: copy_paths(_published(path), width)
                for path, (width, _) in content.sizes.items()
            },
            neighbours=neighbours_of(bulletins, site.languages),
        ),
    )


def _published(path: str) -> str:
    """Return where a picture of a bulletin's folder stands in the output."""
    return f"assets/pictures/{path.removeprefix('content/bulletins/')}"


def formes(
    editions: Sequence[Edition], content: Content, place: Workplace
) -> tuple[tuple[Forme, ...], tuple[Finding, ...]]:
    """Compose the print pages and return what the PDFs are printed from."""
    made: list[Forme] = []
    findings: list[Finding] = []
    for bulletin, page, found in _composed(editions, place, Medium.PRINT):
        findings.extend(found)
        if page is not None:
            theme = place.themes[bulletin.theme]
            made.append(forme(bulletin, page, theme, place.pictures, content.site))
            made.extend(
                _press_forme(one, bulletin, place) for one in made[-1:] if bulletin.for_press
            )
    return tuple(made), tuple(findings)


def _press_forme(readers: Forme, bulletin: Bulletin, place: Workplace) -> Forme:
    """Return the forme of the printing house: the same page, in the inks of the theme."""
    theme = place.themes[bulletin.theme].inked
    page, _ = compose_page(bulletin, theme, Medium.PRINT, place.surroundings)
    html = page.html if page else readers.html
    return replace(readers, html=html, enclosures=(), press=True)


def screen_pages(
    editions: Sequence[Edition], place: Workplace
) -> tuple[tuple[Page, ...], tuple[Finding, ...]]:
    """Compose the pages of the site's bulletins."""
    pages: list[Page] = []
    findings: list[Finding] = []
    for _, page, found in _composed(editions, place, Medium.SCREEN):
        findings.extend(found)
        if page is not None:
            pages.append(page)
    return tuple(pages), tuple(findings)


def audit_pages(
    proofs: Sequence[Proof], place: Workplace
) -> tuple[tuple[Page, ...], tuple[Finding, ...]]:
    """Compose the audit pages of bulletins."""
    pages: list[Page] = []
    findings: list[Finding] = []
    for proof in proofs:
        theme = place.themes.get(proof.galley.bulletin.theme)
        if theme is not None:
            page, found = compose_audit(proof, theme, place.surroundings)
            findings.extend(found)
            pages.extend([page] if page else [])
    return tuple(pages), tuple(findings)


def _composed(
    editions: Sequence[Edition], place: Workplace, medium: Medium
) -> list[tuple[Bulletin, Page | None, tuple[Finding, ...]]]:
    return [
        (
            bulletin,
            *compose_page(bulletin, place.themes[bulletin.theme], medium, place.surroundings),
        )
        for edition in editions
        for bulletin in edition.bulletins
        if bulletin.theme in place.themes
    ]
