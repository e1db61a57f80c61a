"""What a bulletin says beside its articles: its title, the editor's note, whom it goes to."""

from collections.abc import Mapping

from bulletin.articles.article import Distribution
from bulletin.articles.compositor import Compositor
from bulletin.articles.line import Line
from bulletin.articles.passage import Passage
from bulletin.articles.setting import Setting
from bulletin.diagnostics import Finding
from bulletin.sheets import Plan, Scalar

IssueLines = tuple[Line, Line | None, Distribution]


def issue_lines(plan: Plan, setting: Setting) -> tuple[IssueLines, tuple[Finding, ...]]:
    """Return title, note and distribution in words.

    What is missing in a language was found when the plan was read.
    """
    compositor = Compositor(setting)
    title = compositor.line(Passage.of(_written(plan.title, setting)), compact=True)
    classification = _line(plan.classification, setting, compositor)
    note = _line(plan.note, setting, compositor)
    distribution = Distribution(
        classification=classification,
        report=_line(plan.report, setting, compositor),
        send=_line(plan.send, setting, compositor),
        issue_to=_line(plan.issue_to, setting, compositor),
        copies=plan.copies,
    )
    return (title, note, distribution), tuple(compositor.findings)


def _line(texts: Mapping[str, Scalar], setting: Setting, compositor: Compositor) -> Line | None:
    return compositor.line(Passage.of(_written(texts, setting))) if texts else None


def _written(texts: Mapping[str, Scalar], setting: Setting) -> Scalar:
    return texts.get(setting.language) or next(iter(texts.values()))
