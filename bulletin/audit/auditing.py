"""The rules in their order, and what they find in a book and in the bulletins made from it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from bulletin.articles import Bulletin
from bulletin.audit.agreement import agreement
from bulletin.audit.bases import impossible_growth
from bulletin.audit.composition import of_which, parts_sum, share_range
from bulletin.audit.conflicts import conflict
from bulletin.audit.coverage import unchecked
from bulletin.audit.divisors import impossible_average
from bulletin.audit.formulas import formula
from bulletin.audit.freshness import About, kept_remarks, stale
from bulletin.audit.issue_line import numbering
from bulletin.audit.jumps import outlier, unit_slip
from bulletin.audit.objection import Objection
from bulletin.audit.precision import precision, too_fine
from bulletin.audit.proof import Proof
from bulletin.audit.prose import read_proof
from bulletin.audit.published_words import published_words
from bulletin.audit.reported import reported
from bulletin.audit.settling import acceptance, remark, settled, unneeded
from bulletin.audit.stocks import stock_flow
from bulletin.diagnostics import Finding, Place, Severity, Text
from bulletin.facts import Fact, FactBook, Observation, Series

Rule = Callable[[FactBook, Fact], Iterator[Objection]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("conflict", conflict),
    ("reported", reported),
    ("impossible-growth", impossible_growth),
    ("impossible-average", impossible_average),
    ("parts-sum", parts_sum),
    ("of-which", of_which),
    ("share-range", share_range),
    ("formula", formula),
    ("stock-flow", stock_flow),
    ("unit-slip", unit_slip),
    ("outlier", outlier),
    ("precision", precision),
    ("wrong-word", published_words),
)
"""Every rule on facts, by the code of its findings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneAudit:
    """What does not hold among the facts of a zone, and what could not be checked.

    ``remarks`` are what is to be printed beside observations, by the key of their fact and their
    place.
    """

    findings: tuple[Finding, ...]
    remarks: Mapping[str, Mapping[Place, Text]]


def audit_zone(book: FactBook, zone: str) -> ZoneAudit:
    """Return what does not hold among the facts of a zone.

    What an editor accepted comes back as a note, with the reason given.
    """
    codes = [code for code, _ in RULES]
    found: list[Objection] = []
    notes: list[Finding] = []
    remarks: dict[str, Mapping[Place, Text]] = {}
    for fact in book.of_zone(zone):
        held = [one for _, rule in RULES for one in rule(book, fact)]
        found.extend(held)
        notes.extend(unneeded(fact, held, codes))
        if beside := _remarks(fact, held):
            remarks[fact.key] = MappingProxyType(beside)
    findings = tuple(settled(one) for one in found)
    left = unchecked(book, zone, (one.place for one in found))
    return ZoneAudit(findings=(*findings, *notes, *left), remarks=MappingProxyType(remarks))


def audit(book: FactBook) -> tuple[Finding, ...]:
    """Return what does not hold in a book of facts, zone by zone."""
    return tuple(one for zone in book.keys for one in audit_zone(book, zone).findings)


def audit_bulletins(
    bulletins: Iterable[Bulletin],
    book: FactBook,
    about: About = MappingProxyType({}),
    issued: Collection[str] = (),
) -> tuple[Finding, ...]:
    """Return what does not hold in bulletins beside their facts: overtaken, or too fine.

    :param about: what each bulletin of the project is about.
    :param issued: the slugs of bulletins that went out; what is new since cannot make them stale.
    """
    issues = tuple(bulletins)
    overtaken = (settled(one) for one in stale(issues, book, about, issued))
    return (*overtaken, *too_fine(issues))


def audit_order(bulletins: Iterable[Bulletin]) -> tuple[Finding, ...]:
    """Return what does not hold among all bulletins of a project: how they are numbered."""
    return tuple(numbering(bulletins))


def audit_prose(proofs: Iterable[Proof], lacking: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return what does not hold in the finished text of bulletins, given in all their languages.

    :param lacking: the slugs of bulletins whose mentions did not all come out; what one language
        lacks there is no fault of its translation.
    """
    read = tuple(proofs)
    found = (one for proof in read for one in read_proof(proof))
    issues = (proof.galley.bulletin for proof in read)
    return (*found, *agreement(one for one in issues if one.slug not in lacking))


def annotated(book: FactBook, audits: Mapping[str, ZoneAudit] | None = None) -> FactBook:
    """Return the book with a note on each value that an editor accepted although it does not hold.

    The note is the observation's, and so printed with every figure that gives it. Parts that
    differ from their whole by rounding alone have one as well.

    :param audits: the audits of its zones, where they are known already.
    """
    known = audits or {zone: audit_zone(book, zone) for zone in book.keys}
    noted = {
        (zone, key): _with_notes(book.facts[zone, key], beside)
        for zone, audited in known.items()
        for key, beside in audited.remarks.items()
    }
    return replace(book, facts=MappingProxyType({**book.facts, **noted}))


def _remarks(fact: Fact, objections: Iterable[Objection]) -> dict[Place, Text]:
    """Return what is to be printed beside the observations of a fact, by their places."""
    remarks = dict(kept_remarks(fact))
    for objection in objections:
        accepted = acceptance(objection)
        place = objection.printed or objection.place
        if accepted is not None:
            remarks[place] = _joined(remarks.get(place), remark(objection, accepted))
        elif objection.code == "parts-sum" and objection.severity is Severity.NOTE:
            remarks[place] = _joined(remarks.get(place), objection.message)
    return remarks


def _with_notes(fact: Fact, remarks: Mapping[Place, Text]) -> Fact:
    reported_ = {name: _noted(series, remarks) for name, series in fact.reported.items()}
    return replace(
        fact,
        values=_noted(fact.values, remarks),
        added=_noted(fact.added, remarks),
        target=_noted(fact.target, remarks),
        reported=MappingProxyType(reported_),
    )


def _noted(series: Series, remarks: Mapping[Place, Text]) -> Series:
    noted = {
        period: tuple(_with_note(one, remarks.get(one.place)) for one in found)
        for period, found in series.items()
    }
    return MappingProxyType(noted)


def _with_note(observation: Observation, note: Text | None) -> Observation:
    return replace(observation, note=_joined(observation.note, note)) if note else observation


def _joined(first: Text | None, second: Text) -> Text:
    """Return two notes as one, the first of which may be missing in a language."""
    before, en = first or Text(), second.said("en")
    begun = en if before.en else en[:1].upper() + en[1:]
    return Text(
        "；".join(part for part in (before.zh, second.zh) if part),
        "; ".join(part for part in (before.en, begun) if part),
    )
