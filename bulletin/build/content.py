"""A project's texts, read: the site, the facts and the plans of the bulletins."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bulletin.build.auditing import audited_book
from bulletin.build.grounds import FactSums
from bulletin.build.order import Suppose
from bulletin.build.reading import Reader, sums_of
from bulletin.build.recollecting import Recollection
from bulletin.diagnostics import Finding, Place, Severity, Text
from bulletin.disk import Folder, Project
from bulletin.facts import FactBook, compile_book, published_by
from bulletin.files import ISSUED, Issue, read_issues
from bulletin.sheets import Plan, Site, check_references, read_site

_SITE = "content/site.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All that a project says, as values; ``sizes`` are the pixels of each sound picture.

    Figures of the book that an editor accepted bear a note on it; ``sums`` are the sums of its
    facts, ``audited`` what does not hold among them. ``issues`` are the bulletins that were issued,
    as their records hold them.
    """

    site: Site
    book: FactBook
    plans: tuple[Plan, ...]
    texts: Mapping[str, str]
    pictures: Mapping[str, bytes]
    sizes: Mapping[str, tuple[int, int]]
    sums: FactSums
    audited: tuple[Finding, ...]
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
    recollection: Recollection | None = None,
) -> tuple[Content | None, tuple[Finding, ...]]:
    """Read everything; without a readable site there is nothing to go on with.

    :param suppose: what is supposed of the facts: returns the book as it would then be.
    :param recollection: what was read and audited before.
    """
    recollection = recollection or Recollection({}, "")
    folder = project.content
    findings: list[Finding] = []
    site, found = read_site(_SITE, folder.texts.get(_SITE, ""))
    findings.extend(found)
    if site is None:
        return None, tuple(findings)
    reader = Reader(folder=folder, site=site, recollection=recollection, findings=findings)
    zones, read = tuple(reader.zones()), list(reader.sheets())
    sheets = tuple(sheet for sheet, _ in read)
    plans = tuple(reader.plans(_plans(folder.texts)))
    findings.extend(_planless(folder.texts))
    findings.extend(check_references(zones, sheets, plans, folder.texts))
    book = compile_book(zones, sheets)
    book = published_by(book, as_of) if as_of else book
    book = suppose(book) if suppose else book
    audited = audited_book(book, sums_of(read, as_of), recollection)
    sizes = reader.sizes(_pictures(folder))
    issues = [*_records(folder, findings)]
    content = Content(
        site=site,
        book=audited.book,
        plans=plans,
        texts=folder.texts,
        pictures=_pictures(folder),
        sizes=sizes,
        sums=audited.sums,
        audited=audited.findings,
        issues=tuple(issues),
    )
    return content, tuple(findings)


def _plans(texts: Mapping[str, str]) -> Mapping[str, str]:
    """Return the plans; one named .yml is read too, and told its right name."""
    endings = ("/bulletin.yaml", "/bulletin.yml")
    return {path: text for path, text in texts.items() if path.endswith(endings)}


def _records(folder: Folder, findings: list[Finding]) -> Iterator[Issue]:
    """Yield the bulletins that were issued, as their records hold them."""
    for path, data in folder.blobs.items():
        if path.startswith("content/bulletins/") and path.endswith(f"/{ISSUED}"):
            issues, found = read_issues(path, data.decode(errors="replace"))
            findings.extend(found)
            yield from issues or ()


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
