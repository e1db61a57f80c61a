"""A bulletin's plan and its articles' files become a Bulletin in one language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import PurePosixPath

from bulletin.articles.article import Article, Bulletin
from bulletin.articles.compositor import lacks_data
from bulletin.articles.filing import filed
from bulletin.articles.heading import issue_lines
from bulletin.articles.naming import named
from bulletin.articles.picturing import Sizes
from bulletin.articles.reading import read_article
from bulletin.articles.setting import Setting
from bulletin.diagnostics import Finding, Place, Severity, Text
from bulletin.facts import FactBook, Period
from bulletin.sheets import Plan, Site

Assembled = tuple[Bulletin | None, tuple[Finding, ...]]

_SLUG = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edition:
    """A plan in one language; ``own`` tells whether that is the plan's first one."""

    plan: Plan
    language: str
    own: bool

    @property
    def folder(self) -> str:
        return str(PurePosixPath(self.plan.place.path).parent)

    def files(self, texts: Mapping[str, str]) -> tuple[str, ...]:
        """Return the names of the articles' files in the plan's first language, in their order."""
        if self.plan.articles:
            return self.plan.articles
        inside = (PurePosixPath(path) for path in texts if path.endswith(".md"))
        names = {path.name for path in inside if str(path.parent) == self.folder}
        return tuple(sorted({re.sub(r"\.(?:zh|en)\.md\Z", ".md", name) for name in names}))

    def path(self, name: str, texts: Mapping[str, str]) -> str | None:
        """Return the file that holds an article in this language, or ``None``."""
        translated = f"{self.folder}/{name.removesuffix('.md')}.{self.language}.md"
        if translated in texts:
            return translated
        path = f"{self.folder}/{name}"
        return path if self.own and path in texts else None


def assemble(
    plan: Plan, texts: Mapping[str, str], sizes: Sizes, site: Site, book: FactBook, language: str
) -> Assembled:
    """Return a bulletin in one language.

    :param plan: a plan for one zone and period, as ``expand`` returns it.
    :param texts: the text files of the bulletin's folder by their path.
    :param sizes: width and height of every sound picture there by its path.
    :returns: no bulletin where nothing can be set; one of a matrix whose mentions outside clauses
        lack data is skipped, with a note (``no-data``).
    """
    languages = plan.languages or site.languages[:1]
    edition = _Edition(plan=plan, language=language, own=language == languages[0])
    if plan.zone is None or plan.period is None or plan.zone not in book.zones:
        return None, ()
    setting = _setting(edition, plan.zone, plan.period, site, book)
    (title, note, distribution), findings = issue_lines(plan, setting)
    articles, found = _articles(edition, texts, setting, sizes)
    topics, unfiled = filed(plan, site, language)
    findings = (*_unnamed_zone(edition, book), *findings, *unfiled, *found)
    if plan.each and (skipped := _skipped(plan, articles, findings, book)):
        return None, skipped
    if not articles:
        return None, findings
    bulletin = Bulletin(
        slug=plan.slug,
        language=language,
        title=title,
        zone=book.zones[plan.zone],
        period=plan.period,
        date=plan.date,
        theme=plan.theme or site.theme,
        articles=articles,
        place=plan.place,
        paper=plan.paper,
        issue=plan.issue,
        volume=plan.volume,
        languages=languages,
        names=site.names,
        topics=topics,
        pages=plan.pages,
        for_press=(plan.print or site.print) == "press",
        note=note,
        distribution=distribution,
    )
    return bulletin, findings


def _setting(edition: _Edition, zone: str, period: Period, site: Site, book: FactBook) -> Setting:
    setting = Setting(
        book=book,
        language=edition.language,
        zone=zone,
        period=period,
        slug="bulletin",
        habits=site.habits,
        units=site.units,
    )
    return named(setting, edition.plan.date, edition.plan.issue)


def _articles(
    edition: _Edition, texts: Mapping[str, str], setting: Setting, sizes: Sizes
) -> tuple[tuple[Article, ...], tuple[Finding, ...]]:
    articles: list[Article] = []
    findings: list[Finding] = []
    names = edition.files(texts)
    if not names:
        findings.append(_no_articles(edition))
    for number, name in enumerate(dict.fromkeys(names), 1):
        path = edition.path(name, texts)
        if path is None:
            findings.append(_missing(edition, name, texts))
            continue
        stem = name.removesuffix(".md")
        slug = stem if _SLUG.fullmatch(stem) else f"article-{number}"
        article, found = read_article(path, texts[path], replace(setting, slug=slug), sizes)
        findings.extend(found)
        if article is not None:
            articles.append(article)
    return tuple(articles), tuple(findings)


def _unnamed_zone(edition: _Edition, book: FactBook) -> tuple[Finding, ...]:
    zone = book.zones[edition.plan.zone or ""]
    if zone.name.get(edition.language) is not None:
        return ()
    return (
        Finding(
            code="language",
            place=zone.place,
            message=Text(
                f"园区 {zone.key} 的名称没有译文（{edition.language}）",
                f"the name of the zone {zone.key} has no text in “{edition.language}”",
            ),
            hint=Text(
                f"写作 name: {{zh: {zone.name.said('zh')}, en: …}}",
                f"write name: {{zh: {zone.name.said('zh')}, en: …}}",
            ),
        ),
    )


def _missing(edition: _Edition, name: str, texts: Mapping[str, str]) -> Finding:
    due = name if edition.own else f"{name.removesuffix('.md')}.{edition.language}.md"
    beside = [PurePosixPath(path).name for path in texts if path.startswith(f"{edition.folder}/")]
    near = get_close_matches(due, [one for one in beside if one.endswith(".md")], n=1, cutoff=0.7)
    meant = Text(f"是不是“{near[0]}”？", f"did you mean “{near[0]}”?") if near else None
    create = Text(f"请新建 {edition.folder}/{due}", f"create {edition.folder}/{due}")
    return Finding(
        code="language",
        place=edition.plan.place,
        message=Text(f"缺少文章 {due}", f"the article {due} is missing"),
        hint=meant if meant and edition.own else create,
    )


def _no_articles(edition: _Edition) -> Finding:
    return Finding(
        code="bad-value",
        place=edition.plan.place,
        message=Text("这一期还没有文章", "the bulletin has no articles"),
        hint=Text(f"请在 {edition.folder} 里新建 lead.md", f"create lead.md in {edition.folder}"),
    )


def _skipped(
    plan: Plan, articles: tuple[Article, ...], findings: tuple[Finding, ...], book: FactBook
) -> tuple[Finding, ...]:
    """Return the findings of a bulletin of a matrix that is left out; empty where it is not."""
    lacking = [one for one in findings if lacks_data(one, book)]
    others = [one for one in findings if one not in lacking]
    if not lacking and (others or any(article.figures for article in articles)):
        return ()
    first = lacking[0] if lacking else None
    why = first.message if first else Text("没有一个数可印", "there is no figure to print")
    note = Finding(
        code="no-data",
        severity=Severity.NOTE,
        place=Place(plan.place.path),
        message=Text(
            f"{plan.slug} 缺少数据，已略过：{why.zh}",
            f"{plan.slug} is skipped for want of data: {why.en}",
        ),
        hint=_optional(first),
        fact=first.fact if first else None,
        period=first.period if first else None,
    )
    return (*others, note)


def _optional(lacking: Finding | None) -> Text | None:
    if lacking is None:
        return None
    return Text(
        f"见 {lacking.place}；可以省去的分句用 {{? … ?}} 括起来",
        f"see {lacking.place}; put what can be left out between {{? and ?}}",
    )
