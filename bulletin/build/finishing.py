"""The site around its bulletins: their data files, its front, assets, pictures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bulletin.articles import Bulletin
from bulletin.build.composing import Documents, Downloads, Workplace
from bulletin.build.content import Content
from bulletin.build.editions import Edition
from bulletin.build.front import Front
from bulletin.build.record import last_record
from bulletin.diagnostics import Finding
from bulletin.files import File, figures_csv, figures_json
from bulletin.pages import Download, Page, pdf_path, press_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A site whose bulletins are composed and typeset."""

    content: Content
    editions: tuple[Edition, ...]
    place: Workplace

    @property
    def first(self) -> str:
        """The site's first language."""
        return self.content.site.languages[0]

    @property
    def bulletins(self) -> tuple[Bulletin, ...]:
        """All bulletins in all languages."""
        return tuple(bulletin for edition in self.editions for bulletin in edition.bulletins)

    def of_bulletins(
        self,
        made: Sequence[Edition],
        pages: Sequence[Page],
        documents: Documents,
        for_press: Documents,
    ) -> Iterator[File]:
        """Yield the pages, PDFs and data files of the editions that were made."""
        for page in pages:
            yield File(page.path, page.html.encode())
        for (slug, language), document in documents.items():
            yield File(pdf_path(slug, language, self.first), document.pdf)
        for (slug, language), document in for_press.items():
            yield File(press_path(slug, language, self.first), document.pdf)
        for edition in made:
            if edition.bulletins:
                yield figures_json(edition.bulletins)
                yield figures_csv(edition.bulletins)

    def kept(self, made: Sequence[Edition], before: Mapping[str, bytes]) -> Iterator[File]:
        """Yield the files of the last build that belong to the other editions."""
        others = {edition.slug for edition in self.editions} - {edition.slug for edition in made}
        for path, data in before.items():
            if path.partition("/")[0] in others:
                yield File(path, data)

    def common(self) -> tuple[tuple[File, ...], tuple[Finding, ...]]:
        """Return what belongs to no single bulletin, the pictures excepted."""
        front = Front(content=self.content, place=self.place, bulletins=self.bulletins)
        pages, findings = front.files()
        assets = (
            File(path, data)
            for theme in self.place.themes.values()
            for path, data in theme.assets.items()
        )
        return (*pages, *assets), findings

    def page_counts(self) -> Mapping[str, int]:
        """Return how many pages each PDF has, by its path."""
        return {
            pdf_path(slug, language, self.first): download.pages
            for (slug, language), download in self.place.surroundings.downloads.items()
        }


def kept_downloads(
    editions: Sequence[Edition], before: Mapping[str, bytes], first: str
) -> Downloads:
    """Return the PDFs of the last build that may be taken over."""
    files = last_record(before).get("files", {})
    found = {}
    for edition in editions:
        for bulletin in edition.bulletins:
            path = pdf_path(bulletin.slug, bulletin.language, first)
            if path in before and path in files:
                known = files[path]
                found[bulletin.slug, bulletin.language] = Download(known["pages"], known["size"])
    return found
