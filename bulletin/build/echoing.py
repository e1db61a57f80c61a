"""Every bulletin's finished page and PDF read back, before anything is written."""

from collections.abc import Iterator, Sequence

from bulletin.audit import Proof
from bulletin.build.composing import Documents, Workplace
from bulletin.diagnostics import Finding
from bulletin.echo import due_of, echo_print, echo_screen
from bulletin.pages import Page, page_path


def echoed(
    proofs: Sequence[Proof], pages: Sequence[Page], documents: Documents, place: Workplace
) -> tuple[Finding, ...]:
    """Return an ``echo`` finding for each figure that did not come out as it was recorded."""
    return tuple(dict.fromkeys(_echoes(proofs, pages, documents, place)))


def _echoes(
    proofs: Sequence[Proof], pages: Sequence[Page], documents: Documents, place: Workplace
) -> Iterator[Finding]:
    first = place.surroundings.publication.languages[0]
    finished = {page.path: page.html for page in pages}
    styles = {
        path: data.decode()
        for theme in place.themes.values()
        for path, data in theme.assets.items()
        if path.endswith(".css")
    }
    for galley in (proof.galley for proof in proofs):
        dues, bulletin = due_of(galley), galley.bulletin
        html = finished.get(page_path(bulletin.slug, bulletin.language, first))
        document = documents.get((bulletin.slug, bulletin.language))
        if html is not None:
            yield from echo_screen(dues, html, styles)
        if document is not None:
            yield from echo_print(dues, document)
