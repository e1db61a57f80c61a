"""The site put together: its editions, what leads to them, its styles, fonts and pictures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bulletin.articles import Bulletin
from bulletin.build.copy import published
from bulletin.build.draft import Key
from bulletin.build.fonts import Characters, characters_of, type_for_screen
from bulletin.build.front import Front
from bulletin.build.pictures import pictures_of
from bulletin.build.preparing import Prepared
from bulletin.build.printing import Impressions
from bulletin.build.publishing import Publisher
from bulletin.build.record import last_record
from bulletin.build.sampling import samples
from bulletin.build.working import Works
from bulletin.diagnostics import Finding
from bulletin.disk import LastBuild
from bulletin.files import File, Kept, Output, copy_paths, fit_section
from bulletin.pages import (
    SCREEN_STYLESHEET,
    Download,
    Surroundings,
    asset_path,
    neighbours_of,
    pdf_path,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """All files of a site, how many pages each PDF has, by its path, and how it was fitted."""

    files: tuple[Output, ...]
    pages: Mapping[str, int]
    fits: Mapping[str, Mapping[str, Any]]


def finished(
    copy: Prepared, printed: Impressions, before: LastBuild, works: Works
) -> tuple[Finished, tuple[Finding, ...]]:
    """Put a site together."""
    surroundings = _surroundings(copy, printed, before)
    publisher = Publisher(
        house=copy.house,
        sums=copy.sums,
        surroundings=surroundings,
        parts=copy.parts,
        before=before,
        recollection=works.recollection,
    )
    editions, found = publisher.files(copy.chosen, printed)
    front = Front(house=copy.house, drafts=copy.drafts, surroundings=surroundings)
    common, more = front.files()
    used = _used(copy, common, surroundings)
    type_, uncut = type_for_screen(used, copy.house.themes, copy.moulds, works)
    shown = {path for draft in copy.drafts for path in draft.pictures}
    listing, lost = pictures_of(copy.copies, copy.crops, shown, copy.parts, works)
    files = (
        *editions,
        *_taken_over(copy, before),
        *common,
        *_assets(copy),
        *type_,
        *(copy.parts.file(*one, before) for one in listing),
    )
    findings = dict.fromkeys(one for result in printed.values() for one in result.findings)
    pages = _pages(surroundings, copy.house.site.languages[0])
    fits = _fits(copy, printed, before)
    return Finished(files=files, pages=pages, fits=fits), (*findings, *found, *more, *uncut, *lost)


def _surroundings(copy: Prepared, printed: Impressions, before: LastBuild) -> Surroundings:
    """Return what pages must know of the output once the PDFs are there."""
    briefs = copy.briefs
    widths = {
        **{path: width for path, (width, _) in copy.content.sizes.items()},
        **{path: one.width for path, one in copy.crops.items()},
    }
    downloads = {
        plate.key: one.download for plate, one in printed.items() if one.sum and not plate.press
    }
    return Surroundings(
        publication=copy.house.publication,
        links={path: published(path) for path in widths},
        copies={path: copy_paths(published(path), width) for path, width in widths.items()},
        downloads={**_downloads_kept(copy, before), **downloads},
        neighbours=neighbours_of(briefs, copy.house.site.languages),
        preloads=copy.house.preloads,
        feeds=frozenset(one.language for one in briefs),
    )


def _downloads_kept(copy: Prepared, before: LastBuild) -> Mapping[Key, Download]:
    """Return the PDFs of the last build that are taken over."""
    files = last_record(before).get("files", {})
    found = {}
    for one in _others(copy):
        path = pdf_path(one.slug, one.language, copy.house.site.languages[0])
        if path in before and path in files:
            found[one.slug, one.language] = Download(files[path]["pages"], files[path]["size"])
    return found


def _fits(
    copy: Prepared, printed: Impressions, before: LastBuild
) -> Mapping[str, Mapping[str, Any]]:
    """Return how each PDF was fitted to its pages, by its path; those taken over as before."""
    first = copy.house.site.languages[0]
    last = last_record(before).get("files", {})
    others = (pdf_path(one.slug, one.language, first) for one in _others(copy))
    kept = {path: last[path]["fit"] for path in others if "fit" in last.get(path, {})}
    made = {
        pdf_path(*plate.key, first): fit_section(one.fit)
        for plate, one in printed.items()
        if one.fit and not plate.press
    }
    return {**kept, **made}


def _taken_over(copy: Prepared, before: LastBuild) -> Iterator[Kept]:
    """Yield the files of the last build that belong to the other editions."""
    files = last_record(before).get("files", {})
    others = {one.slug for one in _others(copy)}
    for path, digest in before.digests.items():
        if path.partition("/")[0] in others:
            yield Kept(path, digest, files[path]["size"])


def _others(copy: Prepared) -> Iterator[Bulletin]:
    """Yield the bulletins that were not asked for."""
    chosen = {draft.slug for draft in copy.chosen}
    return (one for one in copy.briefs if one.slug not in chosen)


def _assets(copy: Prepared) -> Iterator[File]:
    """Yield the files of the themes; their styles come with their fonts."""
    for name, theme in copy.house.themes.items():
        for path, data in theme.assets.items():
            if path != asset_path(name, SCREEN_STYLESHEET):
                yield File(path, data)


def _used(
    copy: Prepared, common: tuple[File, ...], around: Surroundings
) -> Mapping[str, list[Characters]]:
    """Return the characters that pages set in the faces of each theme."""
    house = copy.house
    used: dict[str, list[Characters]] = {name: [] for name in house.themes}
    for draft in copy.drafts:
        if draft.theme:
            used[draft.theme].append(draft.characters)
    pages: dict[str, list[str]] = {house.site.theme: [*_html(common)]}
    for theme, page in samples(copy.drafts, house, copy.parts, around):
        pages.setdefault(theme, []).append(page)
    for theme, several in pages.items():
        used[theme].append(characters_of(several, house.themes[theme], house.weights[theme]))
    return used


def _html(files: tuple[File, ...]) -> Iterator[str]:
    return (one.data.decode() for one in files if one.path.endswith(".html"))


def _pages(surroundings: Surroundings, first: str) -> Mapping[str, int]:
    """Return how many pages each PDF has, by its path."""
    return {pdf_path(*key, first): one.pages for key, one in surroundings.downloads.items()}
