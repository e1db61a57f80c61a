"""A project's files read one by one, unless what they say is remembered."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from bulletin.build.grounds import FactSums
from bulletin.build.recollecting import Recollection
from bulletin.build.sums import sum_of
from bulletin.diagnostics import Finding
from bulletin.disk import Folder
from bulletin.facts import FactSheet, Zone
from bulletin.files import Size, inspect_pictures
from bulletin.sheets import Plan, Site, read_plan, read_sheet, read_table, read_zone

_FACTS = "content/facts/"
_ZONES = "content/zones/"
_TABLES = (".csv", ".xlsx")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Reads the files of a folder; what was found in them is added to ``findings``."""

    folder: Folder
    site: Site
    recollection: Recollection
    findings: list[Finding]

    def zones(self) -> Iterator[Zone]:
        """Yield the zones."""
        own = self.site.languages[0]
        for path, text in self.folder.texts.items():
            if path.startswith(_ZONES):
                yield from self._taken(read_zone(path, text, own))

    def sheets(self) -> Iterator[tuple[FactSheet, tuple[str, ...]]]:
        """Yield fact sheets and tables in the order of their paths, with their facts' sums."""
        site = sum_of(self.site)
        paths = (one for one in (*self.folder.texts, *self.folder.blobs) if one.startswith(_FACTS))
        for path in sorted(paths):
            yield from self._taken(self._kept("sheet", path, site, self._sheet))

    def plans(self, texts: Mapping[str, str]) -> Iterator[Plan]:
        """Yield the plans that stand in ``texts``."""
        for path in texts:
            yield from self._taken(self._kept("plan", path, "", self._plan))

    def sizes(self, pictures: Mapping[str, bytes]) -> Mapping[str, Size]:
        """Return the pixels of every sound picture."""
        sizes: dict[str, Size] = {}
        for path, data in pictures.items():

            def inspect(path: str, data: bytes = data) -> tuple[Size | None, tuple[Finding, ...]]:
                found, faults = inspect_pictures({path: data})
                return found.get(path), faults

            for size in self._taken(self._kept("picture", path, "", inspect)):
                sizes[path] = size
        return sizes

    def _sheet(
        self, path: str
    ) -> tuple[tuple[FactSheet, tuple[str, ...]] | None, tuple[Finding, ...]]:
        if PurePosixPath(path).suffix.lower() in _TABLES:
            data = self.folder.blobs.get(path) or self.folder.texts[path].encode()
            sheet, findings = read_table(path, data, self.site)
        else:
            sheet, findings = read_sheet(path, self.folder.texts[path], self.site)
        if sheet is None:
            return None, findings
        return (sheet, tuple(map(sum_of, sheet.facts))), findings

    def _plan(self, path: str) -> tuple[Plan | None, tuple[Finding, ...]]:
        return read_plan(path, self.folder.texts[path])

    def _kept(self, work: str, path: str, given: str, read: Callable[[str], Any]) -> Any:
        key = self.recollection.key(work, (path, self.folder.digests[path], given))
        found = self.recollection.recall(key)
        if found is None:
            found = read(path)
            self.recollection.keep(key, found)
        return found

    def _taken(self, read: Any) -> Iterator[Any]:
        value, findings = read
        self.findings.extend(findings)
        if value is not None:
            yield value


def sums_of(sheets: list[tuple[FactSheet, tuple[str, ...]]], as_of: date | None) -> FactSums:
    """Return the sum of each fact: of all that the sheets say of it, seen from that day."""
    said: dict[tuple[str, str], list[str]] = {}
    for sheet, sums in sheets:
        for fact, one in zip(sheet.facts, sums, strict=True):
            said.setdefault((fact.zone, fact.key), [str(as_of)]).append(one)
    return {name: sum_of(*sums) for name, sums in said.items()}
