"""The line on one screen: read, assemble, compose, typeset, finish; the gate is the caller's."""

from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from bulletin.audit import (
    Coverage,
    Proof,
    audit,
    audit_bulletins,
    audit_prose,
    coverage_of,
    proofs_of,
)
from bulletin.build.composing import (
    Documents,
    Workplace,
    audit_pages,
    formes,
    screen_pages,
    workplace,
)
from bulletin.build.consequences import untold, without_consequences
from bulletin.build.content import Content, read_content
from bulletin.build.echoing import echoed
from bulletin.build.editions import Edition, editions_of, refuse_unknown
from bulletin.build.finishing import Finished, kept_downloads
from bulletin.build.fonts import moulds_of, preloads, supplied, with_fonts
from bulletin.build.links import lost_links
from bulletin.build.order import Order, Phase, Show
from bulletin.build.pictures import for_screen
from bulletin.build.press import Forme, lost, printed
from bulletin.build.recollecting import Recollection
from bulletin.build.record import record_of, up_to_date
from bulletin.build.themes import load_themes
from bulletin.build.typecase import missing_type
from bulletin.build.working import done
from bulletin.diagnostics import Finding, Severity
from bulletin.disk import Project
from bulletin.files import File
from bulletin.typeset import Document
from bulletin.workers import Lost

Loaded = tuple[Project, tuple[Finding, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """The files of a site, or none where errors stand in the way or nothing has changed."""

    files: tuple[File, ...] = ()
    findings: tuple[Finding, ...] = ()
    unchanged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Everything that is ready to be set: ``chosen`` of all editions, with their print pages."""

    content: Content
    editions: tuple[Edition, ...]
    chosen: tuple[Edition, ...]
    place: Workplace
    formes: tuple[Forme, ...]
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Every finding, and how many of the numbers in print have something behind them."""

    findings: tuple[Finding, ...]
    coverage: Coverage | None


def check(project: Loaded, order: Order) -> Checked:
    """Return every finding that shows without typesetting.

    :raises UnknownBulletinError: when a bulletin is asked for that there is not.
    """
    copy, findings = prepared(project, order)
    return Checked(findings=findings, coverage=coverage_of(copy.proofs) if copy else None)


def build(
    project: Loaded,
    order: Order,
    before: Mapping[str, bytes],
    memory: MutableMapping[str, bytes],
    show: Show,
) -> Built:
    """Return the files of the whole site; nothing is typeset while there are errors.

    :param project: the project as loaded, with what was found wrong in that.
    :param before: the files of the last build, from which bulletins that were not asked for are
        taken over.
    :param memory: what earlier builds made, and where this one keeps what it makes.
    :raises UnknownBulletinError: when a bulletin is asked for that there is not.
    """
    record = record_of(project[0], order)
    if not (order.force or order.slugs) and up_to_date(record, before):
        return Built(unchanged=True)
    copy, findings = prepared(project, order, before)
    show(Phase.READ, 1, 1)
    if copy is None or any(one.severity is Severity.ERROR for one in findings):
        return Built(findings=findings)
    moulds, unfit = moulds_of(copy.place.themes, memory)
    formes_due = () if order.html_only else copy.formes
    waiting, uncut = supplied(formes_due, moulds, memory, order)
    recollection = Recollection(memory, record.stamp, fresh=order.force)
    documents, for_press, found = _typeset(waiting, order, recollection, show)
    findings = (*findings, *unfit, *uncut, *found)
    others = [one for one in copy.editions if one not in copy.chosen]
    kept = kept_downloads(others, before, copy.content.site.languages[0])
    place = copy.place.with_downloads(documents, kept).with_preloads(preloads(moulds))
    pages, more = screen_pages(copy.chosen, place)
    audits, unfinished = audit_pages(copy.proofs, place)
    wrong = (
        *echoed(copy.proofs, pages, documents, place),
        *echoed(copy.proofs, (), for_press, place),
    )
    show(Phase.COMPOSE, len(pages), len(pages))
    site = Finished(content=copy.content, editions=copy.editions, place=place)
    made = (
        *site.of_bulletins(copy.chosen, (*pages, *audits), documents, for_press),
        *site.kept(copy.chosen, before),
    )
    common, found = site.common()
    pictures, lost_pictures = for_screen((*made, *common), place, order, recollection)
    files = (*made, *common, *pictures)
    files, lacking = with_fonts(files, place.themes, moulds, memory, order)
    show(Phase.FINISH, len(files), len(files))
    return Built(
        files=(*files, record.manifest(files, site.page_counts())),
        findings=(*findings, *more, *unfinished, *wrong, *found, *lost_pictures, *lacking),
    )


def prepared(
    loaded: Loaded, order: Order, before: Mapping[str, bytes] = MappingProxyType({})
) -> tuple[Copy | None, tuple[Finding, ...]]:
    """Return all that is ready to be typeset, and every finding so far."""
    project, missed = loaded
    content, read = read_content(project, order.as_of, order.suppose)
    findings = (*missed, *read)
    if content is None:
        return None, findings
    editions, found = editions_of(content)
    refuse_unknown(order.slugs, editions)
    chosen = tuple(one for one in editions if _is_due(one, order, before))
    bulletins = [bulletin for edition in editions for bulletin in edition.bulletins]
    names = (content.site.theme, *(bulletin.theme for bulletin in bulletins))
    themes, unfit = load_themes(names, project)
    place = workplace(content, themes, bulletins)
    made, wrong = formes(chosen, content, place)
    proofs = proofs_of((one for edition in chosen for one in edition.bulletins), content.book)
    copy = Copy(
        content=content,
        editions=editions,
        chosen=chosen,
        place=place,
        formes=made,
        proofs=proofs,
    )
    in_articles = (one for edition in chosen for one in edition.findings)
    return copy, (
        *findings,
        *untold(found, findings),
        *without_consequences(findings, in_articles),
        *audit(content.book),
        *audit_bulletins(bulletins, content.book, content.issued),
        *audit_prose(proofs, {one.slug for one in chosen if _has_errors(one)}),
        *unfit,
        *missing_type(chosen, content, themes),
        *lost_links(content, editions, chosen),
        *wrong,
    )


def _has_errors(edition: Edition) -> bool:
    return any(one.severity is Severity.ERROR for one in edition.findings)


def _is_due(edition: Edition, order: Order, before: Mapping[str, bytes]) -> bool:
    """An edition is made when it was asked for, or when there is nothing to take over of it."""
    taken_over = f"{edition.slug}/index.html" in before
    return not order.slugs or edition.slug in order.slugs or (bool(before) and not taken_over)


def _typeset(
    waiting: Sequence[Forme], order: Order, recollection: Recollection, show: Show
) -> tuple[Documents, Documents, tuple[Finding, ...]]:
    """Return the PDFs, those for printing houses, and the findings, told once for both."""
    documents: dict[tuple[str, str], Document] = {}
    for_press: dict[tuple[str, str], Document] = {}
    findings: list[Finding] = []
    results = done(printed, waiting, order, recollection)
    for number, (one, result) in enumerate(zip(waiting, results, strict=True), 1):
        document, found = lost(one, result) if isinstance(result, Lost) else result
        findings.extend(found)
        if document is not None:
            made = for_press if one.press else documents
            made[one.bulletin, one.language] = document
        show(Phase.TYPESET, number, len(waiting))
    return documents, for_press, tuple(dict.fromkeys(findings))
