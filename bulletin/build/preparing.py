"""A project prepared: read, audited, its editions drafted, as far as that goes without its PDFs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bulletin.articles import Bulletin
from bulletin.audit import audit_order
from bulletin.build.commissioning import Commission, Drafts
from bulletin.build.consequences import untold, without_consequences
from bulletin.build.content import Content, read_content
from bulletin.build.copy import Copy, copies_of
from bulletin.build.crops import Cropped
from bulletin.build.draft import Draft
from bulletin.build.editions import plans_of, refuse_unknown
from bulletin.build.fonts import Moulds
from bulletin.build.furnishing import house_of, sums_of
from bulletin.build.grounds import Grounds
from bulletin.build.house import House
from bulletin.build.ledger import Ledger
from bulletin.build.links import lost_links
from bulletin.build.order import Order, Phase, Show
from bulletin.build.parts import Parts
from bulletin.build.working import Works
from bulletin.diagnostics import Finding
from bulletin.disk import Project

Loaded = tuple[Project, tuple[Finding, ...]]
"""A project as loaded, with what was found wrong in that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """All editions drafted; ``chosen`` are those that were asked for."""

    content: Content
    house: House
    moulds: Moulds
    sums: Mapping[str, str]
    copies: tuple[Copy, ...]
    parts: Parts
    drafts: tuple[Draft, ...]
    chosen: tuple[Draft, ...]
    why: Mapping[str, tuple[str, ...]]

    @property
    def briefs(self) -> tuple[Bulletin, ...]:
        """All bulletins in all languages, without what their articles say."""
        return tuple(one for draft in self.drafts for one in draft.briefs)

    @property
    def crops(self) -> Mapping[str, Cropped]:
        """The parts of pictures that bulletins show, by their path in the project."""
        return {path: one for draft in self.drafts for path, one in draft.crops.items()}


def prepared(
    loaded: Loaded, order: Order, works: Works, show: Show
) -> tuple[Prepared | None, tuple[Finding, ...]]:
    """Return all that is ready to be typeset, and every finding so far.

    :raises UnknownBulletinError: when a bulletin is asked for that there is not.
    """
    project, missed = loaded
    content, read = read_content(project, order.as_of, order.suppose, works.recollection)
    findings = (*missed, *read)
    if content is None:
        return None, findings
    plans, wrong = plans_of(content)
    refuse_unknown(order.slugs, plans)
    house, moulds, unfit = house_of(content, plans, project, order, works.recollection.memory)
    show(Phase.READ, 1, 1)
    copies, parts = copies_of(plans, content), Parts(works.recollection.memory)
    grounds = Grounds(book=house.book, facts=content.sums, about=house.about)
    commission = Commission(
        house=house,
        sums=sums_of(house),
        ledger=Ledger(works.recollection, grounds),
        parts=parts,
        works=works,
    )
    made = commission.drafts(copies, show)
    result = Prepared(
        content=content,
        house=house,
        moulds=moulds,
        sums=commission.sums,
        copies=copies,
        parts=parts,
        drafts=made.drafts,
        chosen=tuple(one for one in made.drafts if not order.slugs or one.slug in order.slugs),
        why=made.why,
    )
    return result, (
        *findings,
        *untold(wrong, findings),
        *_of_drafts(result, made, findings),
        *unfit,
    )


def _of_drafts(result: Prepared, made: Drafts, read: Sequence[Finding]) -> tuple[Finding, ...]:
    chosen = result.chosen
    ways = (way for one in chosen for way in one.ways)
    return (
        *without_consequences(read, (finding for one in chosen for finding in one.own)),
        *result.content.audited,
        *(finding for one in chosen for finding in one.findings),
        *made.findings,
        *audit_order(result.briefs),
        *lost_links(ways, result.content, result.briefs),
    )
