"""Plans become bulletins: one for each language, and for each zone and period of a matrix."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from bulletin.articles import Bulletin, assemble, expand
from bulletin.audit import About
from bulletin.build.content import Content
from bulletin.build.copy import Copy, copies_of
from bulletin.diagnostics import Finding, Text
from bulletin.facts import FactBook
from bulletin.sheets import Plan, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A bulletin in all its languages, its first language first, and what was found in it.

    There are no ``bulletins`` where nothing can be set: its texts are wrong, or it is one of a
    matrix and lacks data.
    """

    slug: str
    bulletins: tuple[Bulletin, ...]
    findings: tuple[Finding, ...]


def plans_of(content: Content) -> tuple[tuple[Plan, ...], tuple[Finding, ...]]:
    """Return the plans of all editions, one for each zone and period, and what is wrong in them."""
    findings: list[Finding] = []
    plans: dict[str, Plan] = {}
    for template in content.plans:
        expanded, found = expand(template, content.book)
        findings.extend(found)
        for plan in expanded:
            if plan.slug in plans:
                findings.append(_twice(plan, plans[plan.slug]))
            plans.setdefault(plan.slug, plan)
    return tuple(plans.values()), tuple(findings)


def about_of(plans: Iterable[Plan]) -> About:
    """Return what each edition is about."""
    found: dict[str, frozenset[str]] = {}
    for plan in plans:
        subject = f"{plan.zone}/{plan.period}"
        found[subject] = found.get(subject, frozenset()) | {plan.slug}
    return found


def editions_of(content: Content) -> tuple[Edition, ...]:
    """Return all editions, read from their texts."""
    plans, _ = plans_of(content)
    return tuple(edition_of(copy, content.site, content.book) for copy in copies_of(plans, content))


def edition_of(copy: Copy, site: Site, book: FactBook) -> Edition:
    """Return an edition in all its languages."""
    findings: list[Finding] = []
    bulletins: list[Bulletin] = []
    plan = copy.plan
    for language in plan.languages or site.languages[:1]:
        made, found = assemble(plan, copy.texts, copy.sizes, site, book, language)
        findings.extend(found)
        if made is not None:
            bulletins.append(made)
    return Edition(slug=plan.slug, bulletins=tuple(bulletins), findings=tuple(findings))


class UnknownBulletinError(LookupError):
    """A bulletin was asked for that there is not: wrong use, nobody's text is at fault."""

    def __init__(self, slug: str, known: Sequence[str]) -> None:
        super().__init__(slug)
        near = get_close_matches(slug, known, n=1)
        self.message = Text(f"没有名为“{slug}”的快报", f"there is no bulletin “{slug}”")
        self.hint = (
            Text(f"是不是 {near[0]}？", f"did you mean {near[0]}?")
            if near
            else Text(f"有：{'、'.join(known)}", f"there are: {', '.join(known)}")
        )


def refuse_unknown(slugs: Iterable[str], plans: Sequence[Plan]) -> None:
    """Refuse slugs that are no bulletin's.

    :raises UnknownBulletinError: for the first of them.
    """
    known = [plan.slug for plan in plans]
    for slug in slugs:
        if slug not in known:
            raise UnknownBulletinError(slug, known)


def _twice(plan: Plan, other: Plan) -> Finding:
    return Finding(
        code="slug",
        place=plan.place,
        message=Text(
            f"两期快报用了同一个名字“{plan.slug}”（另一期：{other.place.path}）",
            f"two bulletins have the slug “{plan.slug}” (the other one: {other.place.path})",
        ),
        hint=Text("请改其中一个的 slug", "change the slug of one of them"),
    )
