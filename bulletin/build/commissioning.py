"""Editions are given to several hands to be drafted; a draft that still holds is not made anew."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from bulletin.build.copy import Copy
from bulletin.build.draft import Draft, Drafted
from bulletin.build.drafting import drafted
from bulletin.build.grounds import Makings
from bulletin.build.house import House
from bulletin.build.ledger import Entry, Ledger
from bulletin.build.order import Phase, Show
from bulletin.build.parts import Parts
from bulletin.build.sums import sum_of
from bulletin.build.working import Works
from bulletin.diagnostics import Finding, Text
from bulletin.workers import Lost, run


@dataclass(frozen=True, slots=True, kw_only=True)
class Commission:
    """Who drafts, from what; ``sums`` are those of all that editions share, by their theme."""

    house: House
    sums: Mapping[str, str]
    ledger: Ledger
    parts: Parts
    works: Works

    def drafts(self, copies: Sequence[Copy], show: Show) -> "Drafts":
        """Return the drafts of all editions."""
        entries = {copy.plan.slug: self._known(copy) for copy in copies}
        waiting = [copy for copy in copies if entries[copy.plan.slug].result is None]
        number = count(len(copies) - len(waiting) + 1)
        made: dict[str, Draft | Finding] = {}
        for copy, result in zip(waiting, self._results(waiting), strict=True):
            made[copy.plan.slug] = self._kept(copy, result)
            show(Phase.DRAFT, next(number), len(copies))
        all_ = [made.get(slug, entry.result) for slug, entry in entries.items()]
        return Drafts(
            drafts=tuple(one for one in all_ if isinstance(one, Draft)),
            findings=tuple(one for one in all_ if isinstance(one, Finding)),
            why={copy.plan.slug: entries[copy.plan.slug].changed for copy in waiting},
        )

    def _known(self, copy: Copy) -> Entry:
        return self.ledger.recall(self._name(copy), self._given(copy))

    def _results(self, copies: Sequence[Copy]) -> Iterator[Drafted | Lost]:
        if copies:
            crew = self.works.drafters(len(copies))
            shared = crew.share(self.house)
            yield from run(drafted, [(shared, copy) for copy in copies], crew)

    def _kept(self, copy: Copy, result: Drafted | Lost) -> Draft | Finding:
        if isinstance(result, Lost):
            return _lost(copy, result)
        self.parts.add(result.parts)
        name, given = self._name(copy), self._given(copy)
        self.ledger.keep(name, given, result.draft, result.asked, result.subjects)
        return result.draft

    def _name(self, copy: Copy) -> str:
        media = "+".join(sorted(one.value for one in self.house.media))
        return f"draft {media} {copy.plan.slug}"

    def _given(self, copy: Copy) -> Makings:
        """Return what an edition is made of besides the answers of the book."""
        theme = copy.plan.theme or self.house.site.theme
        return {
            "plan": sum_of(copy.plan),
            f"theme {theme}": self.sums.get(theme, ""),
            **{f"text {path}": sum_of(text) for path, text in copy.texts.items()},
            **{f"picture {path}": sum_of(data) for path, data in copy.pictures.items()},
            **{f"picture {path}": "" for path in copy.sizes if path not in copy.pictures},
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """The drafts of all editions that could be drafted, and findings on the others.

    ``why`` tells of each that was made anew what has changed since, by its slug.
    """

    drafts: tuple[Draft, ...]
    findings: tuple[Finding, ...]
    why: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def _lost(copy: Copy, loss: Lost) -> Finding:
    slug, why = copy.plan.slug, loss.why
    return Finding(
        code="limit",
        place=copy.plan.place,
        message=Text(
            f"{slug} 处理不了：{why.said('zh')}", f"{slug} cannot be made: {why.said('en')}"
        ),
        hint=Text(
            "请检查这一期最近改动的文章、图片和模板",
            "look at the articles, pictures and templates that were changed last",
        ),
    )
