"""What is put into a bulletin's page last, once the other issues and the PDFs are known."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bulletin.articles import Bulletin
from bulletin.diagnostics import Finding
from bulletin.pages.addresses import audit_path, page_path, pdf_path, zone_path
from bulletin.pages.engine import LATER, mark
from bulletin.pages.environments import environment_of
from bulletin.pages.page import Medium, Neighbour, Neighbours, Page, Surroundings
from bulletin.pages.rendering import render
from bulletin.pages.setting import Setting
from bulletin.pages.theme import Theme

_MARKS = re.compile("|".join(re.escape(mark(name)) for name in LATER))


def complete(
    page: Page, bulletin: Bulletin, theme: Theme, surroundings: Surroundings
) -> tuple[Page | None, tuple[Finding, ...]]:
    """Return a page of ``compose_page`` with the ways to its PDF, translations and neighbours.

    :param bulletin: the page's; its articles may be left out.
    """
    setting = Setting(
        theme=theme,
        medium=Medium.SCREEN,
        language=bulletin.language,
        path=page.path,
        surroundings=surroundings,
        paper=theme.papers[theme.paper],
    )
    values = {**setting.values(), "bulletin": bulletin, **ways(bulletin, setting)}
    parts: dict[str, str] = {}
    findings: list[Finding] = []
    for name in LATER:
        if mark(name) not in page.html:
            continue
        html, found = render(environment_of(theme), name, values)
        findings.extend(found)
        parts[mark(name)] = html or ""
    if findings:
        return None, tuple(findings)
    return replace(page, html=_MARKS.sub(lambda found: parts[found[0]], page.html)), ()


def ways(bulletin: Bulletin, setting: Setting) -> Mapping[str, Any]:
    """Return what templates know of the ways from a bulletin's page to others."""
    first = setting.surroundings.publication.languages[0]
    key = (bulletin.slug, bulletin.language)
    return {
        "neighbours": _neighbours(bulletin, setting),
        "editions": {
            language: setting.link(page_path(bulletin.slug, language, first))
            for language in bulletin.languages
        },
        "audit": setting.link(audit_path(*key, first)),
        "pdf": setting.link(pdf_path(*key, first)),
        "download": setting.surroundings.downloads.get(key),
        "zone_page": setting.link(zone_path(bulletin.zone.key, bulletin.language, first)),
    }


def _neighbours(bulletin: Bulletin, setting: Setting) -> Mapping[str, Neighbour]:
    """Return the issue before and the one after, as far as there are any, with the ways there."""
    key = (bulletin.slug, bulletin.language)
    around = setting.surroundings.neighbours.get(key, Neighbours())
    both = {"prev": around.previous, "next": around.next}
    return {name: replace(one, path=setting.link(one.path)) for name, one in both.items() if one}
