"""What could not be checked: said once for each sheet, so that silence never means a pass."""

from collections.abc import Iterable, Iterator

from bulletin.audit.expecting import expectation
from bulletin.audit.publications import Publication, publications
from bulletin.audit.reported import on_other_basis
from bulletin.audit.saying import listed, when, worded
from bulletin.diagnostics import Finding, Place, Severity, Text
from bulletin.facts import FactBook

_REASONS = (
    (
        Text(
            "{0}个公布的结果按可比口径或不变价计算，不能由绝对额核对：{1}",
            "{0} published results are on another basis and cannot be checked: {1}",
        ),
        Text(
            "这类增速以公布的为准，请与来源核对",
            "such rates stand as published; compare them with the source",
        ),
    ),
    (
        Text(
            "{0}个公布的结果缺少对照的数，未能核对：{1}",
            "{0} published results could not be checked for want of data: {1}",
        ),
        Text(
            "补入基数、总数或同级园区的数，就能核对",
            "they are checked once their bases, wholes or siblings are in the sheets",
        ),
    ),
)


def unchecked(book: FactBook, zone: str, settled: Iterable[Place]) -> Iterator[Finding]:
    """Yield a note for each sheet of a zone on its published results that nothing judges.

    :param settled: the places of results that have a finding of their own.
    """
    told = set(settled)
    left: dict[tuple[str, int], list[Publication]] = {}
    for fact in book.of_zone(zone):
        for one in publications(book, fact):
            if one.observation.place in told:
                continue
            other_basis = on_other_basis(one)
            if other_basis or expectation(one) is None:
                path = one.observation.place.path
                left.setdefault((path, 0 if other_basis else 1), []).append(one)
    for (path, reason), found in left.items():
        yield _note(path, found, *_REASONS[reason])


def _note(path: str, found: list[Publication], message: Text, hint: Text) -> Finding:
    count, names = f"{len(found)}", listed((_name(one) for one in found), len(found))
    return Finding(
        code="reported",
        place=Place(path),
        severity=Severity.NOTE,
        message=worded(message.said("zh"), message.said("en"), Text(count, count), names),
        hint=hint,
    )


def _name(publication: Publication) -> Text:
    question = publication.question
    return worded(
        "{0}的{1}（{2}）",
        "{1} of {0} ({2})",
        question.fact.label,
        publication.name,
        when(question.period),
    )
