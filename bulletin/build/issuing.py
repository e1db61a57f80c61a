"""A bulletin goes out: its numbers are put on record beside its sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from bulletin.build.content import read_content
from bulletin.build.editions import editions_of
from bulletin.build.line import check
from bulletin.build.order import Order
from bulletin.build.preparing import Loaded
from bulletin.diagnostics import Finding, Severity
from bulletin.files import ISSUED, File, Issue, issue_of, issues_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """The record to be kept, by its path in the project; none where errors stand in the way.

    ``before`` is the issue as it was recorded earlier, if it was.
    """

    findings: tuple[Finding, ...]
    issue: Issue | None = None
    before: Issue | None = None
    file: File | None = None


def issue(loaded: Loaded, slug: str) -> Recorded:
    """Return the record of a bulletin as it would be printed now.

    The bulletins of a matrix share one record, that of their folder.

    :raises UnknownBulletinError: when there is no such bulletin.
    """
    findings = check(loaded, Order(slugs=(slug,))).findings
    content, _ = read_content(loaded[0])
    if content is None or any(one.severity is Severity.ERROR for one in findings):
        return Recorded(findings=findings)
    bulletins = next(one.bulletins for one in editions_of(content) if one.slug == slug)
    if not bulletins:
        return Recorded(findings=findings)
    folder = PurePosixPath(bulletins[0].place.path).parent
    now = issue_of(bulletins)
    others = _others(content.issues, now, str(folder))
    before = next((one for one in content.issues if one.slug == slug), None)
    file = File(f"{folder}/{ISSUED}", issues_text((*others, now)).encode())
    return Recorded(findings=findings, issue=now, before=before, file=file)


def _others(issues: Sequence[Issue], now: Issue, folder: str) -> tuple[Issue, ...]:
    """Return the other issues of a folder that are on record."""
    return tuple(
        one
        for one in issues
        if one.slug != now.slug and any(f.place.path.startswith(f"{folder}/") for f in one.figures)
    )
