"""What every command does first: load the project and learn its language."""

from collections.abc import Mapping, Sequence

from bulletin.build import first_language
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


def stops(findings: Sequence[Finding], *, strict: bool = False) -> bool:
    """Tell whether the findings stop a build: errors do, with ``strict`` warnings too."""
    weights = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(finding.severity in weights for finding in findings)
