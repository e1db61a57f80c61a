"""One number asked for: how it comes about, and where it is printed."""

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.articles import Setting, expand, parse_mention, tell
from bulletin.build.content import Content, read_content
from bulletin.build.editions import editions_of
from bulletin.diagnostics import Finding, Place, Text
from bulletin.disk import Project
from bulletin.facts import Figure, Period
from bulletin.sheets import Plan
from bulletin.wording import Habits

_ASKED = Place("explain", 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The figures that a mention asks for, and where the same results are printed."""

    figures: tuple[Figure, ...]
    printed: tuple[tuple[str, Figure], ...]
    habits: Habits


def explain(project: Project, mention: str, slug: str | None, language: str) -> Answer | Finding:
    """Return what ``mention`` prints in ``language``, or a finding why it prints nothing.

    Zone and period are those of the bulletin ``slug``; without one, those of the first bulletin
    whose zone has the fact.
    """
    content, _ = read_content(project)
    if content is None:
        return _nothing(Text("先改好 content/site.yaml", "mend content/site.yaml first"))
    plan = _plan(content, mention, slug)
    if isinstance(plan, Finding):
        return plan
    setting = Setting(
        book=content.book,
        language=language,
        zone=plan[0],
        period=plan[1],
        slug="explain",
        habits=content.site.habits,
        units=content.site.units,
    )
    told = tell(mention, _ASKED, setting, 1)
    if isinstance(told, Finding):
        return told
    figures = tuple(part for part in told if isinstance(part, Figure))
    return Answer(figures=figures, printed=_printed(content, figures), habits=content.site.habits)


def _plan(content: Content, mention: str, slug: str | None) -> tuple[str, Period] | Finding:
    """Return the zone and period that hold where the mention leaves them open."""
    plans = (one for plan in content.plans for one in expand(plan, content.book)[0])
    known: list[tuple[Plan, str, Period]] = [
        (plan, plan.zone, plan.period) for plan in plans if plan.zone and plan.period
    ]
    if slug:
        named = [(zone, period) for plan, zone, period in known if plan.slug == slug]
        missing = Text(f"没有名为“{slug}”的快报", f"there is no bulletin “{slug}”")
        return named[0] if named else _nothing(missing)
    asked = parse_mention(mention)
    key = asked.key if asked else ""
    wanted = asked.zone if asked else None
    for _, zone, period in known:
        if content.book.fact(wanted or zone, key):
            return wanted or zone, period
    for zone, known_key in content.book.facts:
        if known_key == key and zone == (wanted or zone):
            series = content.book.facts[zone, key].values
            if series:
                return zone, max(series)
    default = next(((zone, period) for _, zone, period in known), None)
    return default or _nothing(Text("还没有快报，请写明园区和时期", "name a zone and a period"))


def _printed(content: Content, asked: Sequence[Figure]) -> tuple[tuple[str, Figure], ...]:
    editions, _ = editions_of(content)
    wanted = {_identity(figure) for figure in asked}
    return tuple(
        (bulletin.slug, figure)
        for edition in editions
        for bulletin in edition.bulletins
        for figure in bulletin.figures
        if _identity(figure) in wanted
    )


def _identity(figure: Figure) -> tuple[str, str, Period, Period | None, str]:
    made = figure.measurement
    fact = made.fact.name if made.fact else figure.text
    return fact, made.measure, made.period, made.base, str(made.value)


def _nothing(message: Text) -> Finding:
    return Finding(code="bad-mention", place=_ASKED, message=message)
