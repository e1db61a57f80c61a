"""The record of an issued bulletin: every number as it went out, kept beside its sources."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bulletin.articles import Bulletin
from bulletin.diagnostics import Finding, Place, Text
from bulletin.facts import Figure, Measurement, Origin, Period, parse_period

ISSUED = "issued.json"
"""The record's name in the folder of its bulletin; a folder of a matrix has one for all."""

_WRITER = "bulletin"


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedFigure:
    """A number as it was printed: its words, value and unit, what it answered, and where it stood.

    ``asked`` names fact, period and measure, as a mention does; it is empty for a figure that was
    quoted in place, which no fact sheet can overtake. ``sign`` is that of the result, which words
    may carry in the number's stead; ``place`` is that of the mention.
    """

    text: str
    language: str
    value: str
    unit: str
    sign: int
    asked: str
    article: str
    preliminary: bool
    place: Place

    @property
    def quantity(self) -> str:
        """The number with its unit, as a mention may quote it."""
        return f"{self.value}{self.unit}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A bulletin as it was issued."""

    slug: str
    title: Text
    zone: str
    period: Period
    date: date
    number: int | None
    figures: tuple[IssuedFigure, ...]


def issue_of(editions: Sequence[Bulletin]) -> Issue:
    """Return a bulletin, in all its languages, as it is issued now."""
    first = editions[0]
    titles = {one.language: one.title.text for one in editions}
    return Issue(
        slug=first.slug,
        title=Text(titles.get("zh"), titles.get("en")),
        zone=first.zone.key,
        period=first.period,
        date=first.date,
        number=first.issue,
        figures=tuple(_issued(*one) for edition in editions for one in _headed(edition)),
    )


def issues_text(issues: Iterable[Issue]) -> str:
    """Return the record of some issues as JSON; equal issues give equal text."""
    ordered = sorted(issues, key=lambda one: one.slug)
    content = {"writer": _WRITER, "issues": [_issue_row(one) for one in ordered]}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def read_issues(path: str, text: str) -> tuple[tuple[Issue, ...] | None, tuple[Finding, ...]]:
    """Return the issues of a record, or a finding where somebody has altered it beyond reading."""
    try:
        content = json.loads(text)
        if content["writer"] == _WRITER:
            return tuple(_read_issue(one) for one in content["issues"]), ()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    return None, (_altered(path),)


def _altered(path: str) -> Finding:
    return Finding(
        code="bad-value",
        place=Place(path),
        message=Text(
            "出刊记录读不出来，像是被改动过", "the record of issue cannot be read: it was altered"
        ),
        hint=Text(
            "它只由 bulletin issue 写；请从版本库恢复原来的文件",
            "only `bulletin issue` writes it; restore the file from version control",
        ),
    )


def asked_of(found: Measurement) -> str:
    """Return what a figure answers, written as a mention: ``gaoxin/revenue@2023.since(2019)``.

    Figures of one measure that differ in what they are compared with differ here too; a quoted
    one has none.
    """
    if found.fact is None or found.origin is Origin.LITERAL:
        return ""
    against = [str(found.base)] if found.base else []
    against += [one.said("zh") for one in (found.within, found.other) if one]
    compared = f"({'，'.join(against)})" if against else ""
    measure = "" if found.measure == "value" else f".{found.measure}"
    return f"{found.fact.name}@{found.period}{measure}{compared}"


def sign_of(figure: Figure) -> int:
    """Return 1, 0 or −1: whether the result behind a figure is above, at or below zero."""
    value = figure.measurement.value
    return (value > 0) - (value < 0)


def _headed(edition: Bulletin) -> list[tuple[str, Figure]]:
    """Return the figures of a bulletin, each with the headline it stands under."""
    title = [(edition.title.text, figure) for figure in edition.own_figures]
    return title + [(a.headline.text, figure) for a in edition.articles for figure in a.figures]


def _issued(article: str, figure: Figure) -> IssuedFigure:
    return IssuedFigure(
        text=figure.text,
        language=figure.language,
        value=figure.value,
        unit=figure.unit,
        sign=sign_of(figure),
        asked=asked_of(figure.measurement),
        article=article,
        preliminary=figure.measurement.preliminary,
        place=figure.place,
    )


def _issue_row(issue: Issue) -> Mapping[str, object]:
    titles = {"zh": issue.title.zh, "en": issue.title.en}
    return {
        "slug": issue.slug,
        "title": {language: title for language, title in titles.items() if title is not None},
        "zone": issue.zone,
        "period": str(issue.period),
        "date": issue.date.isoformat(),
        "issue": issue.number,
        "figures": [_figure_row(one) for one in issue.figures],
    }


def _figure_row(figure: IssuedFigure) -> Mapping[str, object]:
    return {
        "text": figure.text,
        "language": figure.language,
        "value": figure.value,
        "unit": figure.unit,
        "sign": figure.sign,
        "asked": figure.asked,
        "article": figure.article,
        "preliminary": figure.preliminary,
        "path": figure.place.path,
        "line": figure.place.line,
        "column": figure.place.column,
    }


def _read_issue(row: Mapping[str, Any]) -> Issue:
    return Issue(
        slug=str(row["slug"]),
        title=Text(row["title"].get("zh"), row["title"].get("en")),
        zone=str(row["zone"]),
        period=_period(row["period"]),
        date=date.fromisoformat(row["date"]),
        number=row["issue"],
        figures=tuple(_read_figure(one) for one in row["figures"]),
    )


def _period(written: str) -> Period:
    period = parse_period(written)
    if period is None:
        raise ValueError(written)
    return period


def _read_figure(row: Mapping[str, Any]) -> IssuedFigure:
    return IssuedFigure(
        text=str(row["text"]),
        language=str(row["language"]),
        value=str(row["value"]),
        unit=str(row["unit"]),
        sign=int(row["sign"]),
        asked=str(row["asked"]),
        article=str(row["article"]),
        preliminary=bool(row["preliminary"]),
        place=Place(row["path"], row["line"], row["column"]),
    )
