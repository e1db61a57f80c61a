"""What a project holds already, for those who start something new in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bulletin.build.content import Content, read_content
from bulletin.diagnostics import Finding
from bulletin.disk import Folder, Project
from bulletin.facts import Period, observed


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """The names that are taken in a project, and its files by path."""

    content: Content
    themes: tuple[str, ...]
    bulletins: tuple[str, ...]
    files: Mapping[str, bytes]

    @property
    def zones(self) -> tuple[str, ...]:
        """The keys of the zones."""
        return tuple(self.content.book.zones)

    def fact_place(self, zone: str, key: str) -> str | None:
        """Return where the fact ``zone/key`` is given, or ``None``."""
        fact = self.content.book.fact(zone, key)
        return str(fact.place) if fact else None

    def sample(self, zone: str, period: Period) -> str | None:
        """Return the key of the zone's first fact that has a value in ``period``, or ``None``."""
        facts = self.content.book.of_zone(zone)
        return next((one.key for one in facts if observed(one, one.values, period)), None)

    def next_number(self, day: date) -> int:
        """Return the number in its year of an issue of ``day``, after those that there are."""
        issues = (one for one in self.content.plans if one.date.year == day.year)
        return max((one.issue or 0 for one in issues), default=0) + 1


def stock_of(project: Project) -> tuple[Stock | None, tuple[Finding, ...]]:
    """Return what a project holds; nothing where its settings cannot be read."""
    content, findings = read_content(project)
    if content is None:
        return None, findings
    sheets = (p for p in (*project.shipped.texts, *project.themes.texts) if p.count("/") == 2)
    plans = [path for path in project.content.texts if path.endswith("/bulletin.yaml")]
    stock = Stock(
        content=content,
        themes=tuple(sorted({path.split("/")[1] for path in sheets})),
        bulletins=tuple(path.split("/")[-2] for path in plans),
        files=_files(project.content),
    )
    return stock, findings


def _files(folder: Folder) -> Mapping[str, bytes]:
    return {**{path: text.encode() for path, text in folder.texts.items()}, **folder.blobs}
