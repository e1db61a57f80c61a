"""One number asked for: how it comes about, and where it is printed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bulletin.articles import Setting, expand, parse_mention, tell
from bulletin.build.content import Content, read_content
from bulletin.build.editions import editions_of
from bulletin.build.whereabouts import Printing, printings
from bulletin.diagnostics import Finding, Place, Text
from bulletin.disk import Project
from bulletin.facts import FactBook, Figure, Operand, Period, observed
from bulletin.sheets import Plan
from bulletin.wording import Habits

_ASKED = Place("explain", 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The figures that a mention asks for, and where the same results are printed.

    ``places`` are those of the operands in the fact sheets.
    """

    figures: tuple[Figure, ...]
    printed: tuple[Printing, ...]
    places: Mapping[Operand, Place]
    habits: Habits

    def printings(self, figure: Figure) -> tuple[Printing, ...]:
        """Return where a result is printed, in every bulletin and language."""
        wanted = _identity(figure)
        return tuple(one for one in self.printed if _identity(one.figure) == wanted)


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
    return Answer(
        figures=figures,
        printed=_printed(content, figures),
        places=dict(_places(figures, content.book)),
        habits=content.site.habits,
    )


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


def _printed(content: Content, asked: Sequence[Figure]) -> tuple[Printing, ...]:
    editions = editions_of(content)
    wanted = {_identity(figure) for figure in asked}
    return tuple(one for one in printings(editions) if _identity(one.figure) in wanted)


def _places(figures: Sequence[Figure], book: FactBook) -> Iterator[tuple[Operand, Place]]:
    """Yield where the operands of some figures stand in the fact sheets."""
    for operand in (one for figure in figures for one in figure.measurement.operands):
        zone, _, key = operand.fact.partition("/")
        fact = book.fact(zone, key)
        if fact is None:
            continue
        given = {"value": fact.values, "target": fact.target, "new": fact.added}
        series = given.get(operand.measure) or fact.reported.get(operand.measure, {})
        found = observed(fact, series, operand.period)
        if found is not None:
            yield operand, found.place


def _identity(figure: Figure) -> tuple[str, str, Period, Period | None, str]:
    made = figure.measurement
    fact = made.fact.name if made.fact else figure.text
    return fact, made.measure, made.period, made.base, str(made.value)


def _nothing(message: Text) -> Finding:
    return Finding(code="bad-mention", place=_ASKED, message=message)
