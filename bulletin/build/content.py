"""A project's texts, read: the site, the facts and the plans of the bulletins."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import TypeVar

from bulletin.audit import annotated
from bulletin.build.order import Suppose
from bulletin.diagnostics import Finding, Place, Severity, Text
from bulletin.disk import Folder, Project
from bulletin.facts import FactBook, FactSheet, compile_book, published_by
from bulletin.files import ISSUED, Issue, inspect_pictures, read_issues
from bulletin.sheets import (
    Plan,
    Site,
    check_references,
    read_plan,
    read_sheet,
    read_site,
    read_table,
    read_zone,
)

Read = TypeVar("Read")

_SITE = "content/site.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All that a project says, as values; ``sizes`` are the pixels of each sound picture.

    Figures of the book that an editor accepted bear a note on it. ``issues`` are the bulletins that
    were issued, as their records hold them.
    """

    site: Site
    book: FactBook
    plans: tuple[Plan, ...]
    texts: Mapping[str, str]
    pictures: Mapping[str, bytes]
    sizes: Mapping[str, tuple[int, int]]
    issues: tuple[Issue, ...] = ()

    @property
    def issued(self) -> frozenset[str]:
        """The slugs of the bulletins that were issued."""
        return frozenset(issue.slug for issue in self.issues)


def first_language(project: Project) -> str:
    """Return the site's first language, Chinese where it cannot be told."""
    site, _ = read_site(_SITE, project.content.texts.get(_SITE, ""))
    return site.languages[0] if site else "zh"


def read_content(
    project: Project,
    as_of: date | None = None,
    suppose: Suppose | None = None,
) -> tuple[Content | None, tuple[Finding, ...]]:
    """Read everything; without a readable site there is nothing to go on with.

    :param suppose: what is supposed of the facts: returns the book as it would then be.
    """
    folder = project.content
    findings: list[Finding] = []
    site, found = read_site(_SITE, folder.texts.get(_SITE, ""))
    findings.extend(found)
    if site is None:
        return None, tuple(findings)
    own = site.languages[0]
    zones = list(_each(folder.texts, "content/zones/", lambda p, t: read_zone(p, t, own), findings))
    sheets = list(_sheets(folder, site, findings))
    plans = list(_each(_plans(folder.texts), "content/bulletins/", read_plan, findings))
    findings.extend(_planless(folder.texts))
    findings.extend(check_references(zones, sheets, plans, folder.texts))
    book = compile_book(zones, sheets)
    book = published_by(book, as_of) if as_of else book
    book = suppose(book) if suppose else book
    sizes, found = inspect_pictures(_pictures(folder))
    findings.extend(found)
    issues = list(_each(_records(folder), "content/bulletins/", read_issues, findings))
    content = Content(
        site=site,
        book=annotated(book),
        plans=tuple(plans),
        texts=folder.texts,
        pictures=_pictures(folder),
        sizes=sizes,
        issues=tuple(issue for record in issues for issue in record),
    )
    return content, tuple(findings)


def _each(
    texts: Mapping[str, str],
    folder: str,
    read: Callable[[str, str], tuple[Read | None, tuple[Finding, ...]]],
    findings: list[Finding],
) -> Iterator[Read]:
    for path, text in texts.items():
        if path.startswith(folder):
            value, found = read(path, text)
            findings.extend(found)
            if value is not None:
                yield value


def _sheets(folder: Folder, site: Site, findings: list[Finding]) -> Iterator[FactSheet]:
    """Read fact sheets and tables in the order of their paths."""
    start = "content/facts/"
    paths = [path for path in (*folder.texts, *folder.blobs) if path.startswith(start)]
    for path in sorted(paths):
        if PurePosixPath(path).suffix.lower() in (".csv", ".xlsx"):
            data = folder.blobs.get(path) or folder.texts[path].encode()
            sheet, found = read_table(path, data, site)
        else:
            sheet, found = read_sheet(path, folder.texts[path], site)
        findings.extend(found)
        if sheet is not None:
            yield sheet


def _plans(texts: Mapping[str, str]) -> Mapping[str, str]:
    """Return the plans; one named .yml is read too, and told its right name."""
    endings = ("/bulletin.yaml", "/bulletin.yml")
    return {path: text for path, text in texts.items() if path.endswith(endings)}


def _records(folder: Folder) -> Mapping[str, str]:
    """Return the records of issued bulletins, by their path."""
    return {
        path: data.decode(errors="replace")
        for path, data in folder.blobs.items()
        if path.endswith(f"/{ISSUED}")
    }


def _planless(texts: Mapping[str, str]) -> Iterator[Finding]:
    """Yield a warning on each folder of articles that no plan makes a bulletin of."""
    planned = {path.rpartition("/")[0] for path in _plans(texts)}
    articles = (path for path in texts if path.endswith(".md"))
    for folder in dict.fromkeys(path.rpartition("/")[0] for path in articles):
        if not any(folder == one or folder.startswith(f"{one}/") for one in planned):
            yield Finding(
                code="bad-value",
                place=Place(f"{folder}/bulletin.yaml"),
                severity=Severity.WARNING,
                message=Text(
                    f"{folder} 里有文章，却没有 bulletin.yaml，不会成为一期",
                    f"{folder} holds articles but no bulletin.yaml, so it becomes no bulletin",
                ),
                hint=Text("请新建 bulletin.yaml", "create bulletin.yaml there"),
            )


def _pictures(folder: Folder) -> Mapping[str, bytes]:
    """Return the pictures: all that lies in a bulletin's folder and is no text."""
    start = "content/bulletins/"
    blobs = {
        path: data
        for path, data in folder.blobs.items()
        if path.startswith(start) and not path.endswith(f"/{ISSUED}")
    }
    drawn = {p: t.encode() for p, t in folder.texts.items() if p.endswith(".svg")}
    return dict(sorted({**blobs, **drawn}.items()))
