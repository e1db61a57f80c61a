"""What a text is read against: named by the reader, told by the bulletin it is of, or guessed."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 — `date` is a field below
from pathlib import PurePosixPath

from bulletin.articles import expand
from bulletin.build import Content
from bulletin.facts import FactBook, Period
from bulletin.proofread.guessing import period_of, zone_of
from bulletin.proofread.joining import is_chinese
from bulletin.sheets import Plan, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The zone and period that a reader names; what is left open is guessed from the text."""

    zone: str | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearings:
    """The publication and its facts, and the language, zone, period and day of a text."""

    site: Site
    book: FactBook
    language: str
    zone: str | None
    period: Period | None
    date: Date | None = None
    issue: int | None = None


def bearings_of(text: str, content: Content, asked: Asked, path: str = "") -> Bearings:
    """Return what a text is read against.

    :param path: its path in the project, where it is an article of one of its bulletins.
    """
    plan = _plan(path, content)
    language = "zh" if is_chinese(text) else "en"
    zone = asked.zone or (plan.zone if plan else None) or zone_of(text, content.book, language)
    period = asked.period or (plan.period if plan else None)
    return Bearings(
        site=content.site,
        book=content.book,
        language=language,
        zone=zone,
        period=period or period_of(text, zone, content.book, language),
        date=plan.date if plan else None,
        issue=plan.issue if plan else None,
    )


def _plan(path: str, content: Content) -> Plan | None:
    """Return the plan of the bulletin in whose folder a file lies, of a matrix the first one."""
    folder = str(PurePosixPath(path).parent)
    for plan in content.plans:
        if str(PurePosixPath(plan.place.path).parent) == folder:
            return next(iter(expand(plan, content.book)[0]), None)
    return None
