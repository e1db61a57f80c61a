"""A proof: a manuscript with a verdict on every number, and what it was read against."""

from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from bulletin.build import Content
from bulletin.claims import Judged, Judgement, Reading, Slip, Verdict, judge
from bulletin.diagnostics import Finding, Severity
from bulletin.proofread.bearings import Asked, Bearings, bearings_of
from bulletin.proofread.manuscript import Manuscript
from bulletin.proofread.markdown_text import read_markdown
from bulletin.proofread.opening import read, text_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A manuscript judged; ``asked`` tells which of zone and period were named by the reader."""

    manuscript: Manuscript
    judgement: Judgement
    bearings: Bearings
    asked: Asked

    def of(self, verdict: Verdict) -> tuple[Judged, ...]:
        """Return the numbers of one verdict; those that are waived are none of ``not-checked``."""
        found = (one for one in self.judgement.tokens if one.verdict is verdict)
        if verdict is not Verdict.NOT_CHECKED:
            return tuple(found)
        return tuple(one for one in found if not self.waiver(one))

    @property
    def waived(self) -> tuple[Judged, ...]:
        """Numbers that could not be checked and that the author has waived."""
        found = (one for one in self.judgement.tokens if one.verdict is Verdict.NOT_CHECKED)
        return tuple(one for one in found if self.waiver(one))

    def waiver(self, judged: Judged) -> str:
        """Return the reason for which a number may stand as typed; empty where there is none."""
        paragraph = self.manuscript.paragraph(judged.token.start)
        return paragraph.waiver if paragraph else ""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was met while reading, and the slips of words."""
        return (*self.manuscript.findings, *map(self._finding, self.judgement.slips))

    @property
    def wrong(self) -> bool:
        """Tell whether a number is contradicted, or anything found is an error."""
        errors = any(one.severity is Severity.ERROR for one in self.findings)
        return errors or bool(self.of(Verdict.CONTRADICTED))

    def _finding(self, slip: Slip) -> Finding:
        return Finding(
            code=slip.code,
            place=self.manuscript.place(slip.start),
            message=slip.message,
            severity=slip.severity,
            hint=slip.hint,
            mended=slip.replacement,
        )


def proofread(name: str, data: bytes, content: Content, asked: Asked) -> Proof | Finding:
    """Return the proof of a file, or a finding where it cannot be read.

    :param name: what the file is called; its path in the project where it belongs to it, so that a
        bulletin's own article is read as the bulletin says.
    """
    if PurePosixPath(name).suffix.lower() == ".md":
        text, findings = text_of(name, data)
        bearings = bearings_of(text, content, asked, name)
        made = read_markdown(name, text, bearings)
        return proof_of(replace(made, findings=(*made.findings, *findings)), bearings, asked)
    manuscript = read(name, data)
    if isinstance(manuscript, Finding):
        return manuscript
    return proof_of(manuscript, bearings_of(manuscript.text, content, asked), asked)


def proof_of(manuscript: Manuscript, bearings: Bearings, asked: Asked) -> Proof:
    """Return a manuscript with a verdict on every number."""
    reading = Reading(
        book=bearings.book,
        language=bearings.language,
        zone=bearings.zone,
        period=bearings.period,
        date=bearings.date,
        names=bearings.site.names,
        known=manuscript.known,
    )
    judgement = judge(manuscript.text, reading)
    return Proof(manuscript=manuscript, judgement=judgement, bearings=bearings, asked=asked)
