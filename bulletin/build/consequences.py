"""Findings that only follow from others: facts that a sheet with an error does not give."""

from collections.abc import Iterable

from bulletin.diagnostics import Finding, Severity

_FACTS = "content/facts/"
_FOLLOWING = frozenset({"no-data", "unknown-fact", "base-missing"})


def without_consequences(
    sheets: Iterable[Finding], others: Iterable[Finding]
) -> tuple[Finding, ...]:
    """Return ``others`` without what the errors in fact sheets explain.

    A sheet with an error may lack facts and values; missing data of its zone are not reported as
    long as it stands, since mending it may bring them back.
    """
    doubtful = {_zone(one) for one in sheets if one.severity is Severity.ERROR} - {""}
    return tuple(
        one
        for one in others
        if one.code not in _FOLLOWING or (one.fact or "").partition("/")[0] not in doubtful
    )


def untold(found: Iterable[Finding], told: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what was found in files in which no error has been told yet.

    A plan whose zone, period or slug cannot be read has been told so by its reader.
    """
    wrong = {one.place.path for one in told if one.severity is Severity.ERROR}
    return tuple(one for one in found if one.place.path not in wrong)


def _zone(finding: Finding) -> str:
    """Return the zone whose sheets the finding is about, from the folder it stands in."""
    path = finding.place.path
    return path.removeprefix(_FACTS).partition("/")[0] if path.startswith(_FACTS) else ""
