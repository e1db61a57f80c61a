"""Where an adopted article goes: into a bulletin that is there, into a new one, or nowhere."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

from bulletin.build import Content
from bulletin.cli.values import WrongUseError
from bulletin.diagnostics import Text
from bulletin.facts import Period
from bulletin.proofread import Front, Proof
from bulletin.sheets import Plan
from bulletin.starters import Draft, Opening, bulletin_started


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The bulletin that an article is written into: one that is there, a new one, or none."""

    slug: str | None
    plan: Plan | None

    @classmethod
    def of(cls, slug: str | None, content: Content) -> "Home":
        """Return where ``--to`` sends an article."""
        return cls(slug=slug, plan=next((one for one in content.plans if one.slug == slug), None))

    @property
    def zone(self) -> str | None:
        """The zone of the bulletin that is there."""
        return self.plan.zone if self.plan else None

    @property
    def period(self) -> Period | None:
        """The period of the bulletin that is there."""
        return self.plan.period if self.plan else None

    def front(self, proof: Proof) -> Front:
        """Return the front matter: zone and period where they are not the bulletin's own."""
        bearings = proof.bearings
        new = self.slug is not None and self.plan is None
        fields = [
            ("zone", bearings.zone, self.zone),
            ("period", str(bearings.period), str(self.period)),
        ]
        own = tuple((name, value or "") for name, value, theirs in fields if value != theirs)
        return Front(kind="lead" if new else "story", fields=() if new else own)

    def files(self, text: str, proof: Proof, stem: str) -> dict[str, bytes]:
        """Return the article's file, and before it the plan of a bulletin that is new.

        :param stem: the draft's name without its ending, the article's where it may be one.
        """
        if self.plan is None:
            plan = _started(self.slug or "", proof)
            lead = PurePosixPath(plan.path).with_name("lead.md")
            return {plan.path: plan.data, str(lead): text.encode()}
        name = stem if stem.isascii() and stem.replace("-", "").isalnum() else "adopted"
        languages = self.plan.languages or (proof.bearings.site.languages[0],)
        language = proof.bearings.language
        ending = ".md" if language == languages[0] else f".{language}.md"
        folder = PurePosixPath(self.plan.place.path).parent
        return {str(folder / f"{name}{ending}"): text.encode()}


def _started(slug: str, proof: Proof) -> Draft:
    bearings = proof.bearings
    if bearings.zone is None or bearings.period is None:
        raise WrongUseError(
            Text(
                "请用 --zone、--period 指明园区和时期",
                "name the zone and period with --zone, --period",
            )
        )
    opening = Opening(
        slug=slug,
        zone=bearings.zone,
        period=bearings.period,
        date=datetime.now().astimezone().date(),
    )
    return bulletin_started(opening, bearings.language)[0]
