"""WeasyPrint at work; imported only when a page is typeset, because it takes its time to start."""

import warnings
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from weasyprint import CSS, HTML, Attachment
from weasyprint.text.fonts import FontConfiguration

from bulletin.faces import Face, face_rules
from bulletin.lines import chinese_lines
from bulletin.typeset.addresses import NOWHERE
from bulletin.typeset.document import Document, Enclosure, Imprint, Spot
from bulletin.typeset.standards import Standard
from bulletin.typeset.supply import Supply

__all__ = ["chinese_lines", "lay_out", "print_out"]

_POINTS = 0.75
"""A CSS pixel in points (CSS Values 3, 6.2)."""


def lay_out(
    html: str,
    resources: Mapping[str, bytes],
    *,
    base: str,
    faces: Sequence[Face],
    standard: Standard,
) -> Any:
    """Lay the page out; what WeasyPrint has to say, it logs."""
    start = base or NOWHERE
    supply = Supply({**resources, **{_path(one): one.data for one in faces}}, start)
    page = HTML(string=html, base_url=start, url_fetcher=supply)
    fonts = FontConfiguration()
    rules = face_rules({(one.family, one.weight): _path(one) for one in faces})
    own = CSS(string=rules, base_url=start, url_fetcher=supply, font_config=fonts)
    due = CSS(string=standard.style)
    return page.render(stylesheets=[due, own], pdf_variant=standard.variant, font_config=fonts)


def print_out(
    laid_out: Any, *, imprint: Imprint, enclosures: Sequence[Enclosure], standard: Standard
) -> Document:
    """Print what was laid out."""
    for sheet in laid_out.pages:
        sheet.links = [
            _link(one) for one in sheet.links if standard.links and one[0] != "attachment"
        ]
    _describe(laid_out.metadata, imprint, standard)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # its colour profile stays open
        pdf = laid_out.write_pdf(
            pdf_variant=standard.variant,
            finisher=lambda _, pdf: standard.finish(pdf),
            attachments=[_attachment(one, imprint) for one in enclosures],
        )
    return Document(pdf=pdf, pages=len(laid_out.pages), anchors=_anchors(laid_out.pages))


def _path(face: Face) -> str:
    return f"faces/{face.family}-{face.weight}.otf"


def _describe(metadata: Any, imprint: Imprint, standard: Standard) -> None:
    metadata.title = imprint.title
    metadata.authors = [imprint.author]
    metadata.description = imprint.description
    metadata.created = imprint.created.isoformat()
    metadata.modified = imprint.modified.isoformat()
    metadata.attachments = []  # those that the page itself names bear the hour of the build
    metadata.generate_rdf_metadata = standard.describe(metadata.generate_rdf_metadata)


def _link(link: tuple[Any, ...]) -> tuple[Any, ...]:
    kind, target, *place = link
    relative = kind == "external" and target.startswith(NOWHERE)
    return (kind, target.removeprefix(NOWHERE) if relative else target, *place)


def _attachment(enclosure: Enclosure, imprint: Imprint) -> Attachment:
    """Enclose a file by way of an address: its type is then ours, not the machine's."""
    return Attachment(
        url=NOWHERE + enclosure.name,
        url_fetcher=Supply({enclosure.name: enclosure.data}, NOWHERE),
        name=enclosure.name,
        description=enclosure.description,
        created=_midnight(imprint.created),
        modified=_midnight(imprint.modified),
        relationship="Source",
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _anchors(pages: Sequence[Any]) -> Mapping[str, Spot]:
    """Return where each anchor stands; of several with one name the first counts, as in links."""
    return {
        name: Spot(number, (x + page.bleed["left"]) * _POINTS, (y + page.bleed["top"]) * _POINTS)
        for number, page in reversed(tuple(enumerate(pages, start=1)))
        for name, (x, y, *_) in page.anchors.items()
    }
