"""Editions become files: pages are completed, and what stands already is left to stand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bulletin.articles import Bulletin
from bulletin.build.draft import Draft, Key, Leaf
from bulletin.build.house import House
from bulletin.build.parts import Parts
from bulletin.build.printing import Impressions
from bulletin.build.recollecting import Recollection
from bulletin.diagnostics import Finding
from bulletin.disk import LastBuild
from bulletin.files import File, Kept, Output
from bulletin.pages import Page, Surroundings, complete, pdf_path, press_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Makes the files of editions, in the surroundings that are known by now.

    ``sums`` are those of all that the pages in a theme share, by its name.
    """

    house: House
    sums: Mapping[str, str]
    surroundings: Surroundings
    parts: Parts
    before: LastBuild
    recollection: Recollection

    def files(
        self, drafts: Sequence[Draft], printed: Impressions
    ) -> tuple[tuple[Output, ...], tuple[Finding, ...]]:
        """Return the files of editions."""
        files: list[Output] = []
        findings: list[Finding] = []
        for draft in drafts:
            briefs = {(one.slug, one.language): one for one in draft.briefs}
            for leaf in draft.leaves:
                if leaf.open_to is None:
                    files.append(self.parts.file(leaf.path, leaf.sum, leaf.size, self.before))
                    continue
                page, found = self._completed(leaf, briefs[leaf.open_to], draft.theme)
                findings.extend(found)
                files.extend([page] if page else [])
            files.extend(self._pdfs(draft, printed))
        return tuple(files), tuple(findings)

    def _pdfs(self, draft: Draft, printed: Impressions) -> Iterator[Output]:
        first = self.house.site.languages[0]
        for plate in draft.plates:
            one = printed.get(plate)
            if one is not None and one.sum:
                path = (press_path if plate.press else pdf_path)(*plate.key, first)
                yield self.parts.file(path, one.sum, one.size, self.before)

    def _completed(
        self, leaf: Leaf, brief: Bulletin, theme: str
    ) -> tuple[Output | None, tuple[Finding, ...]]:
        others = self._known(leaf.open_to)
        made_of = (leaf.sum, self.sums[theme], brief.languages, *others)
        key = self.recollection.key("page", made_of)
        known = self.recollection.recall(key)
        if known and self.before.digests.get(leaf.path) == known[0]:
            return Kept(leaf.path, *known), ()
        early = Page(leaf.path, self.parts.content(leaf.sum).decode())
        page, findings = complete(early, brief, self.house.themes[theme], self.surroundings)
        if page is None:
            return None, findings
        file = File(leaf.path, page.html.encode())
        self.recollection.keep(key, (file.digest, file.size))
        return file, findings

    def _known(self, key: Key | None) -> tuple[object, ...]:
        """Return what the page of a bulletin is told of others."""
        around = self.surroundings
        return () if key is None else (around.neighbours.get(key), around.downloads.get(key))
