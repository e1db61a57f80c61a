"""Issued bulletins against today's facts: what was printed and no longer holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bulletin.build.content import Content, read_content
from bulletin.build.desk import Desk
from bulletin.build.editions import Edition, UnknownBulletinError, editions_of
from bulletin.diagnostics import Finding
from bulletin.disk import Project
from bulletin.facts import Figure
from bulletin.files import Issue, IssuedFigure, Lapse, Standing, lapses_of
from bulletin.starters import Correction


@dataclass(frozen=True, slots=True)
class Review:
    """Issued bulletins as they stand today, beside the content that they are judged by."""

    content: Content
    standings: tuple[Standing, ...]

    def corrections(self, standing: Standing) -> tuple[Correction, ...]:
        """Return what a notice about an issue puts right, written with mentions."""
        return tuple(
            _correction(one, now, standing.issue, self.content)
            for one in standing.contradicted
            if (now := one.today)
        )


def review(
    project: Project, slugs: Sequence[str] = ()
) -> tuple[Review | None, tuple[Finding, ...]]:
    """Compare the records of issued bulletins with today's facts.

    :param slugs: the issued bulletins to look at; all where there are none.
    :raises UnknownBulletinError: when one of them was never issued.
    """
    content, findings = read_content(project)
    if content is None:
        return None, findings
    known = [one.slug for one in content.issues]
    for slug in slugs:
        if slug not in known:
            raise UnknownBulletinError(slug, known)
    editions = {one.slug: one for one in editions_of(content)}
    lapses = {
        issue.slug: _lapses(issue, editions.get(issue.slug), content) for issue in content.issues
    }
    standings = tuple(
        Standing(issue=issue, lapses=lapses[issue.slug], elsewhere=_elsewhere(issue.slug, lapses))
        for issue in content.issues
        if not slugs or issue.slug in slugs
    )
    return Review(content, standings), findings


def _lapses(issue: Issue, edition: Edition | None, content: Content) -> tuple[Lapse, ...]:
    bulletins = edition.bulletins if edition else ()
    today = (figure for bulletin in bulletins for figure in bulletin.figures)

    def ask(figure: IssuedFigure) -> Figure | None:
        return Desk(content, figure.language, issue.zone, issue.period).figure(figure.asked)

    return lapses_of(issue, today, content.book, ask)


def _elsewhere(slug: str, lapses: Mapping[str, tuple[Lapse, ...]]) -> Mapping[str, tuple[str, ...]]:
    """Return, for each question with a lapse, the other issues with a lapse of the same."""
    return {
        asked: tuple(
            other
            for other, theirs in lapses.items()
            if other != slug and any(lapse.issued.asked == asked for lapse in theirs)
        )
        for asked in dict.fromkeys(one.issued.asked for one in lapses[slug])
    }


def _correction(lapse: Lapse, now: Figure, issue: Issue, content: Content) -> Correction:
    one = lapse.issued
    desk = Desk(content, one.language, issue.zone, issue.period)
    was = desk.quoted(one.text, one.quantity, issue.title.said(one.language))
    again = desk.figure(one.asked)
    if again is not None and again.text == now.text:
        return Correction(lapse=lapse, was=was, now=f"{{{{ {one.asked} }}}}")
    titles = [source.title.said(one.language) for source in now.measurement.sources]
    source = next(iter(titles), now.place.path)
    return Correction(
        lapse=lapse, was=was, now=desk.quoted(now.text, f"{now.value}{now.unit}", source)
    )
