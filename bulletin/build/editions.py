"""Plans become bulletins: one for each language, and for each zone and period of a matrix."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import TypeVar

from bulletin.articles import Bulletin, assemble, expand
from bulletin.build.content import Content
from bulletin.diagnostics import Finding, Text
from bulletin.sheets import Plan

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A bulletin in all its languages, its first language first, and what was found in it.

    There are no ``bulletins`` where nothing can be set: its texts are wrong, or it is one of a
    matrix and lacks data.
    """

    slug: str
    bulletins: tuple[Bulletin, ...]
    findings: tuple[Finding, ...]


def editions_of(content: Content) -> tuple[tuple[Edition, ...], tuple[Finding, ...]]:
    """Return all editions, and the findings about their plans."""
    findings: list[Finding] = []
    plans: dict[str, Plan] = {}
    for template in content.plans:
        expanded, found = expand(template, content.book)
        findings.extend(found)
        for plan in expanded:
            if plan.slug in plans:
                findings.append(_twice(plan, plans[plan.slug]))
            plans.setdefault(plan.slug, plan)
    drawers = _Drawers.of(content)
    editions = tuple(_edition(plan, content, drawers) for plan in plans.values())
    return editions, tuple(findings)


@dataclass(frozen=True, slots=True)
class _Drawers:
    """The texts and the sizes of pictures of each bulletin's folder."""

    texts: Mapping[str, Mapping[str, str]]
    sizes: Mapping[str, Mapping[str, tuple[int, int]]]

    @classmethod
    def of(cls, content: Content) -> "_Drawers":
        # A picture that cannot be decoded has its finding already; its article need not miss it.
        sizes = {**dict.fromkeys(content.pictures, (1, 1)), **content.sizes}
        folders = frozenset(_folder(plan) for plan in content.plans)
        return cls(_sorted_into(folders, content.texts), _sorted_into(folders, sizes))


def _folder(plan: Plan) -> str:
    return plan.place.path.rpartition("/")[0]


def _sorted_into(
    folders: Collection[str], files: Mapping[str, Kept]
) -> Mapping[str, Mapping[str, Kept]]:
    """Return the files of each folder, those of the folders inside it among them."""
    sorted_: dict[str, dict[str, Kept]] = {folder: {} for folder in folders}
    for path, one in files.items():
        for folder in map(str, PurePosixPath(path).parents):
            if folder in sorted_:
                sorted_[folder][path] = one
    return sorted_


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


def refuse_unknown(slugs: Iterable[str], editions: Sequence[Edition]) -> None:
    """Refuse slugs that are no bulletin's.

    :raises UnknownBulletinError: for the first of them.
    """
    known = [edition.slug for edition in editions]
    for slug in slugs:
        if slug not in known:
            raise UnknownBulletinError(slug, known)


def _edition(plan: Plan, content: Content, drawers: _Drawers) -> Edition:
    findings: list[Finding] = []
    bulletins: list[Bulletin] = []
    texts, sizes = drawers.texts[_folder(plan)], drawers.sizes[_folder(plan)]
    for language in plan.languages or content.site.languages[:1]:
        made, found = assemble(plan, texts, sizes, content.site, content.book, language)
        findings.extend(found)
        if made is not None:
            bulletins.append(made)
    return Edition(slug=plan.slug, bulletins=tuple(bulletins), findings=tuple(findings))


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
