"""``bulletin.yaml``: what a bulletin is to be, before its articles are read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import product
from pathlib import PurePosixPath
from typing import Any

from bulletin.diagnostics import Finding, Place, Text
from bulletin.facts import Period
from bulletin.sheets.composing import compose
from bulletin.sheets.desk import Desk, Reader, entries, places, read_entries, require
from bulletin.sheets.node import Node, Scalar
from bulletin.sheets.periods import day, period, periods
from bulletin.sheets.reading import (
    PRINTS,
    choice,
    items,
    languages,
    localized,
    scalar,
    texts,
    whole_number,
    words,
)
from bulletin.sheets.slug import is_slug, period_slug, report_slug, slugged

Combinations = tuple[tuple[str, ...], tuple[Period, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A bulletin to be made, or one for each zone and period of ``each``.

    ``title`` holds the titles by language, their mentions not read yet. ``zone`` and ``period``
    are those of mentions that name none. Empty ``languages`` are the site's first one, an
    empty ``theme`` is the site's, empty ``articles`` are all of the folder's, by file name.
    ``topics`` are what the archive files it under, each once.
    ``note`` is the editor's note (按语), ``classification`` what stands over the masthead (密级);
    ``report``, ``send`` and ``issue_to`` name the offices it goes to, above, beside and below
    (报, 送, 发), and ``copies`` how many are printed; all texts by language, like the title.
    ``pages`` is how many it is to fill, those of the notes not counted; without it, as many as
    it needs. ``print`` is ``press`` where it is to have a PDF for the printing house as well.
    """

    slug: str
    title: Mapping[str, Scalar]
    date: date
    place: Place
    zone: str | None = None
    period: Period | None = None
    issue: int | None = None
    volume: int | None = None
    theme: str | None = None
    paper: str | None = None
    print: str | None = None
    pages: int | None = None
    note: Mapping[str, Scalar] = field(default_factory=dict)
    classification: Mapping[str, Scalar] = field(default_factory=dict)
    report: Mapping[str, Scalar] = field(default_factory=dict)
    send: Mapping[str, Scalar] = field(default_factory=dict)
    issue_to: Mapping[str, Scalar] = field(default_factory=dict)
    copies: int | None = None
    languages: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    topics: tuple[Scalar, ...] = ()
    each: Combinations | None = None
    slug_pattern: str | None = None

    def slug_for(self, zone: str, period: Period) -> str:
        """Return the slug of the bulletin of one zone and period."""
        if self.slug_pattern is None:
            return self.slug
        filled = self.slug_pattern.replace("{zone}", zone)
        return filled.replace("{period}", period_slug(period))


def read_plan(
    path: str, text: str, languages_due: tuple[str, ...] = ("zh",)
) -> tuple[Plan | None, tuple[Finding, ...]]:
    """Return the plan of the bulletin in whose folder the file lies.

    :param languages_due: the site's languages, which hold where the plan names none.
    """
    node, found = compose(path, text)
    desk = Desk(findings=list(found), broken=places(found))
    if node is None:
        return None, desk.found
    given = entries(node, (*_PLAN, "languages", "each", "slug"), desk)
    named = languages(given["languages"], desk) if "languages" in given else None
    desk = replace(desk, language=(named or languages_due)[0])
    due = ("title", "date") if "each" in given else ("title", "date", "zone", "period")
    require(given, due, node, desk)
    read: dict[str, Any] = {
        key: reader(given[key], desk) for key, reader in _PLAN.items() if key in given
    }
    read = {key: value for key, value in read.items() if value is not None}
    folder = PurePosixPath(path).parent.name
    read.setdefault("title", {desk.language: Scalar(folder, node.place)})
    read.setdefault("date", date.min)
    _check_translations(given, read, named or languages_due, desk)
    plan = Plan(slug=folder, place=node.place, languages=named or (), **read)
    return _named(plan, given, desk), desk.found


def _check_translations(
    given: Mapping[str, Node], read: Mapping[str, Any], due: tuple[str, ...], desk: Desk
) -> None:
    for key, name in _SHOWN.items():
        missing = [language for language in due if language not in read.get(key, due)]
        if missing and key in given:
            desk.report(
                "language",
                given[key],
                Text(f"{name.zh}缺少 {missing[0]} 的写法", f"{name.en} is missing in {missing[0]}"),
                Text(f"写成 {key}: {{zh: …, en: …}}", f"write {key}: {{zh: …, en: …}}"),
            )


def _named(plan: Plan, given: Mapping[str, Node], desk: Desk) -> Plan:
    """Return the plan with its slug, or with the pattern of the slugs of ``each``."""
    written = scalar(given["slug"], desk) if "slug" in given else None
    if "each" not in given:
        plan = replace(plan, slug=written.text.strip()) if written else plan
        if not is_slug(plan.slug):
            near = slugged(plan.slug)
            place = written.place if written else Place(plan.place.path)
            mended = written.mended(near) if written and is_slug(near) else None
            report_slug(plan.slug, place, desk, mended)
        return plan
    each = _each(given["each"], plan, desk)
    if each is None:
        return plan
    pattern = written.text.strip() if written else f"{plan.slug}-{{zone}}-{{period}}"
    plan = replace(plan, each=each, slug_pattern=pattern)
    _check_pattern(plan, each, written.place if written else given["each"].place, desk)
    return plan


def _each(node: Node, plan: Plan, desk: Desk) -> Combinations | None:
    read = read_entries(node, {"zone": texts, "period": periods}, desk)
    zones = read.get("zone") or ((plan.zone,) if plan.zone else ())
    spans = read.get("period") or ((plan.period,) if plan.period else ())
    require([name for name, found in (("zone", zones), ("period", spans)) if found],
            ("zone", "period"), node, desk)  # fmt: skip
    return (zones, spans) if zones and spans else None


def _check_pattern(plan: Plan, each: Combinations, place: Place, desk: Desk) -> None:
    slugs = [plan.slug_for(zone, span) for zone, span in product(*each)]
    bad = next((slug for slug in slugs if not is_slug(slug)), None)
    if bad is not None:
        report_slug(bad, place, desk)
    elif len(set(slugs)) < len(slugs):
        desk.report(
            "slug",
            place,
            Text("几期会得到同一个网址名", "several bulletins would get one slug"),
            Text('写成 slug: "{zone}-{period}"', 'write slug: "{zone}-{period}"'),
        )


def _articles(node: Node, desk: Desk) -> tuple[str, ...]:
    found = items(node, desk)
    for one in found:
        if not _FILE.fullmatch(one.text):
            desk.report(
                "bad-value",
                one,
                Text(f"“{one.text}”不是本文件夹里的文章", f"“{one.text}” is no article here"),
                Text(
                    "只写同一文件夹里 .md 文件的名称，例如 lead.md",
                    "name .md files of the same folder, such as lead.md",
                ),
                one.mended(f"{one.text}.md") if _FILE.fullmatch(f"{one.text}.md") else None,
            )
    return tuple(one.text for one in found if _FILE.fullmatch(one.text))


def _topics(node: Node, desk: Desk) -> tuple[Scalar, ...]:
    found: dict[str, Scalar] = {}
    for one in items(node, desk):
        found.setdefault(one.text, one)
    return tuple(found.values())


def _paper(node: Node, desk: Desk) -> str | None:
    written = words(node, desk)
    return written.lower() if written else None


_FILE = re.compile(r"[^/\\:*?\"<>|.][^/\\:*?\"<>|]*\.md")

_SHOWN: Mapping[str, Text] = {
    "title": Text("标题", "the title"),
    "note": Text("按语", "the editor's note"),
    "classification": Text("密级", "the classification"),
    "report": Text("“报”", "“report”"),
    "send": Text("“送”", "“send”"),
    "issue_to": Text("“发”", "“issue_to”"),
}
"""The texts that readers see, and so are due in every language."""

_PLAN: Mapping[str, Reader[Desk]] = {
    "title": localized,
    "zone": words,
    "period": period,
    "date": day,
    "issue": whole_number(1, 99_999),
    "volume": whole_number(1, 999_999),
    "theme": words,
    "paper": _paper,
    "print": choice(PRINTS),
    "pages": whole_number(1, 99),
    "note": localized,
    "classification": localized,
    "report": localized,
    "send": localized,
    "issue_to": localized,
    "copies": whole_number(1, 9_999_999),
    "articles": _articles,
    "topics": _topics,
}
