"""What every command does first: load the project and learn its language."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from bulletin.build import UnknownBulletinError, first_language
from bulletin.cli.values import WrongUseError
from bulletin.cli.voice import Voice
from bulletin.diagnostics import Finding, Severity
from bulletin.disk import Project, load


def loaded(voice: Voice) -> tuple[Project, Mapping[str, str], tuple[Finding, ...]]:
    """Return the project, all its texts by path, and what was wrong with reading it."""
    project, findings = load(voice.folder)
    voice.language = voice.language or first_language(project)
    folders = (project.shipped, project.themes, project.content)
    texts = {path: text for folder in folders for path, text in folder.texts.items()}
    return project, texts, findings


@contextmanager
def bulletins_known() -> Iterator[None]:
    """Turn a slug that is no bulletin's into wrong use of the command."""
    try:
        yield
    except UnknownBulletinError as unknown:
        raise WrongUseError(unknown.message, unknown.hint) from unknown


CONTENT_HAS_ERRORS = 1
_OF_THEIR_OWN = {"font": 3, "limit": 6}
"""The status where findings of one code are all that is wrong."""


def status_of(findings: Sequence[Finding], *, strict: bool = False) -> int:
    """Return the exit status that findings lead to: 0 where none of them stops a build.

    Errors stop it, with ``strict`` warnings too; it is 3 where all that is wrong is that this
    machine lacks fonts, 6 where it is that a limit was passed, else 1.
    """
    weights = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    codes = {finding.code for finding in findings if finding.severity in weights}
    if not codes:
        return 0
    only = codes.pop() if len(codes) == 1 else ""
    return _OF_THEIR_OWN.get(only, CONTENT_HAS_ERRORS)
