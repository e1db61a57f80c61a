"""The book audited, zone by zone; a zone whose figures have not changed is not audited again."""

from collections.abc import Mapping
from dataclasses import dataclass

from bulletin.audit import ZoneAudit, annotated, audit_zone
from bulletin.build.grounds import FactSums, Grounds
from bulletin.build.ledger import Ledger
from bulletin.build.recollecting import Recollection
from bulletin.build.sums import sum_of
from bulletin.diagnostics import Finding
from bulletin.facts import FactBook, Watch


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditedBook:
    """A book with notes on what editors accepted, the sums of its facts, and what was found."""

    book: FactBook
    sums: FactSums
    findings: tuple[Finding, ...]


def audited_book(book: FactBook, sums: FactSums, recollection: Recollection) -> AuditedBook:
    """Audit a book."""
    ledger = Ledger(recollection, Grounds(book=book, facts=sums, about={}))
    audits = {zone: _audit(zone, ledger) for zone in book.keys}
    return AuditedBook(
        book=annotated(book, audits),
        sums={**sums, **_noted(audits, sums)},
        findings=tuple(one for audit in audits.values() for one in audit.findings),
    )


def _audit(zone: str, ledger: Ledger) -> ZoneAudit:
    given = {"zones": sum_of(ledger.grounds.book.zones)}
    known = ledger.recall(f"audit {zone}", given).result
    if isinstance(known, ZoneAudit):
        return known
    watch = Watch(ledger.grounds.book)
    audit = audit_zone(watch.book, zone)
    ledger.keep(f"audit {zone}", given, audit, watch.asked)
    return audit


def _noted(audits: Mapping[str, ZoneAudit], sums: FactSums) -> FactSums:
    """Return the sums of the facts that bear notes."""
    return {
        (zone, key): sum_of(sums.get((zone, key), ""), remarks)
        for zone, audit in audits.items()
        for key, remarks in audit.remarks.items()
    }
