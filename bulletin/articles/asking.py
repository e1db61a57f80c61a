"""What a block asks of the fact sheets: its facts, zones and periods, and one figure for each."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from bulletin.articles.compositor import Compositor, lacks_data
from bulletin.articles.fields import Fields
from bulletin.articles.line import Line
from bulletin.articles.mention import Mention, parse_mention
from bulletin.articles.passage import Passage
from bulletin.diagnostics import Finding, Text
from bulletin.facts import Fact, FactBook, Figure, Period, Step, parse_period, parse_unit
from bulletin.sheets import Scalar
from bulletin.wording import measure_name, period_name, unit_name


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact that a block names, with its own zone, period and measures where it has them."""

    mention: Mention
    scalar: Scalar


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a block asks its questions: in the words of one compositor, for one set of fields.

    ``waiver`` is the reason for which its texts may hold typed statistics; ``waivers`` are those of
    single fields.
    """

    compositor: Compositor
    fields: Fields
    waiver: str = ""
    waivers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def language(self) -> str:
        """The language of the article."""
        return self.compositor.setting.language

    def line(self, name: str, *, compact: bool = False) -> Line | None:
        """Return a field in words, or ``None`` where it is not there."""
        scalar = self.fields.text(name)
        return None if scalar is None else self.in_words(scalar, name, compact=compact)

    def in_words(self, scalar: Scalar, name: str = "", *, compact: bool = False) -> Line:
        """Return a text in words; ``name`` is the field it belongs to."""
        waiver = self.waivers.get(name, self.waiver)
        return self.compositor.line(Passage.of(scalar), compact=compact, waiver=waiver)

    def aside(self) -> "Desk":
        """Return a desk for trial questions: its figures and findings are not kept."""
        return replace(self, compositor=Compositor(self.compositor.setting, self.compositor.reader))

    def facts(self) -> tuple[Asked, ...]:
        """Return the facts that the block lists; without any it is a finding."""
        words = self.fields.words("facts")
        if not words:
            self.fields.missing("facts")
        asked = (self.asked(scalar) for scalar in words)
        return tuple(one for one in asked if one is not None)

    def asked(self, scalar: Scalar) -> Asked | None:
        """Return the fact that a text names; one in ``{{ }}`` is read as well."""
        bare = scalar.text.strip().removeprefix("{{").removesuffix("}}").strip()
        mention = parse_mention(bare)
        if mention is None or not mention.key:
            self.fields.wrong(
                scalar,
                f"“{scalar.text}”不是指标的写法",
                f"“{scalar.text}” does not name a fact",
                hint=Text(
                    "写作 指标、园区/指标 或 指标@时期", "write fact, zone/fact or fact@period"
                ),
                code="bad-mention",
            )
            return None
        return Asked(mention, scalar)

    def zones(self) -> tuple[str, ...]:
        """Return the keys of the zones listed, by their keys or names."""
        book = self.compositor.setting.book
        found = (zone_of(self.fields, scalar, book) for scalar in self.fields.words("zones"))
        return tuple(zone for zone in found if zone is not None)

    def zone(self) -> str | None:
        """Return the key of the zone that the block names, or ``None``."""
        scalar = self.fields.text("zone")
        return (
            None if scalar is None else zone_of(self.fields, scalar, self.compositor.setting.book)
        )

    def periods(self, name: str = "periods") -> tuple[Period, ...]:
        """Return the periods listed, or the article's own where none is."""
        scalars = self.fields.words(name)
        if not scalars:
            return (self.compositor.setting.period,)
        found = (period_of(self.fields, scalar) for scalar in scalars)
        return tuple(period for period in found if period is not None)

    def figure(
        self,
        asked: Asked,
        *,
        zone: str | None = None,
        period: Period | None = None,
        measure: str | None = None,
        option: str = "plain",
    ) -> Figure | None:
        """Return one figure; ``None`` without data, or with a finding where it was asked wrongly.

        What the fact itself names (``qingdao/gdp@2023.yoy``) goes before what the block asks for.
        """
        source = _source(asked.mention, zone, period, measure, option)
        told = self.compositor.words(source, asked.scalar.place)
        if isinstance(told, Finding):
            if not lacks_data(told, self.compositor.setting.book):
                self.compositor.findings.append(told)
            return None
        return next((part for part in told if isinstance(part, Figure)), None)

    def words_of(self, asked: Asked, zone: str | None, period: Period | None) -> str:
        """Return a figure in words with its unit, for a text alternative; not a figure in print."""
        source = _source(asked.mention, zone, period, None, "")
        told = self.aside().compositor.words(source, asked.scalar.place)
        if isinstance(told, Finding):
            return ""
        return "".join(part if isinstance(part, str) else part.text for part in told)

    def fact(self, asked: Asked, zone: str | None = None) -> Fact | None:
        """Return the fact asked for, of another zone where this one has none of its key."""
        book, key = self.compositor.setting.book, asked.mention.key
        own = book.fact(asked.mention.zone or zone or self.compositor.setting.zone, key)
        return own or book.elsewhere(key)

    def label(self, asked: Asked, zone: str | None = None) -> str:
        """Return a fact's label; that it is missing in this language is a finding."""
        fact = self.fact(asked, zone)
        if fact is None:
            return asked.mention.key
        if fact.label.get(self.language) is None:
            self.fields.wrong(
                asked.scalar,
                f"指标 {fact.name} 的名称没有译文（{self.language}）",
                f"the label of {fact.name} has no text in “{self.language}”",
                hint=Text(
                    f"在数据表里写 label: {{zh: {fact.label.said('zh')}, en: …}}",
                    f"write label: {{zh: {fact.label.said('zh')}, en: …}} in its sheet",
                ),
                code="language",
            )
        return fact.label.said(self.language)

    def name(self, asked: Asked, zone: str | None = None, periods: Iterable[Period] = ()) -> str:
        """Return a fact's label with the measure and the period that it brings along itself."""
        english, mention = self.language == "en", asked.mention
        name = self.label(asked, zone)
        if mention.steps:
            measure = _OWN_UNIT.sub("", measure_name(mention.steps[0].name, self.language)).strip()
            name += f", {measure.lower()}" if english else measure
        period = parse_period(mention.period) if mention.period else None
        if period is not None and period not in periods:
            written = period_name(period, self.language, self.compositor.setting.habits)
            name += f" ({written})" if english else f"（{written}）"
        return name

    def report_empty(self) -> None:
        """Report a block none of whose facts has data."""
        self.fields.wrong(
            self.fields.nodes["facts"],
            "这里的指标都没有数据",
            "none of these facts has data",
            hint=Text(
                "请核对指标和时期，或先在数据表里补上数值",
                "check the facts and periods, or add their values to the sheets",
            ),
            code="no-data",
        )

    def unit(self, figure: Figure) -> str:
        """Return the unit of a figure as a table names it; a fraction (1/10) has none."""
        if "/" in figure.value:
            return ""
        unit = parse_unit(figure.unit, self.compositor.setting.units)
        return figure.unit if unit is None else unit_name(unit, self.language)

    def mark(self, figures: Iterable[Figure]) -> str:
        """Return what the mark of preliminary values means, where there are any."""
        early = any(figure.measurement.preliminary for figure in figures)
        return _PRELIMINARY.said(self.language) if early else ""

    def sources(self, figures: Iterable[Figure]) -> str:
        """Return the titles of the sources of figures, each once."""
        every = (source for figure in figures for source in figure.measurement.sources)
        names = dict.fromkeys(source.title.said(self.language) for source in every)
        return ("; " if self.language == "en" else "；").join(name for name in names if name)


_PRELIMINARY = Text("*为初步核算数。", "* Preliminary.")
_BOTH = ("zh", "en")
_OWN_UNIT = re.compile(r"[（(].*?[）)]")


def zone_of(fields: Fields, scalar: Scalar, book: FactBook) -> str | None:
    """Return the key of the zone that a text names by its key or its name."""
    names = {
        zone.name.said(language): key for key, zone in book.zones.items() for language in _BOTH
    }
    names |= {key: key for key in book.zones}
    if scalar.text not in names:
        fields.choice(
            scalar, names, f"没有园区“{scalar.text}”", f"there is no zone “{scalar.text}”"
        )
    return names.get(scalar.text)


def period_of(fields: Fields, scalar: Scalar) -> Period | None:
    """Return the period that a text names."""
    period = parse_period(scalar.text)
    if period is None:
        zh, en = f"“{scalar.text}”不是时期", f"“{scalar.text}” is not a period"
        fields.wrong(scalar, zh, en, hint=_PERIODS, code="bad-period")
    return period


_PERIODS = Text(
    "时期写作 2023、2023H1、2023Q1、2023-11 或 2023-01..2023-11",
    "write 2023, 2023H1, 2023Q1, 2023-11 or 2023-01..2023-11",
)


def _source(
    mention: Mention, zone: str | None, period: Period | None, measure: str | None, option: str
) -> str:
    """Return the text of the mention for one figure of a block."""
    zone = mention.zone or zone
    written = mention.period or (str(period) if period else None)
    steps = mention.steps or ((Step(measure),) if measure and measure != "value" else ())
    options = dict(mention.options) | ({option: ""} if option else {})
    return (
        (f"{zone}/" if zone else "")
        + mention.key
        + (f"@{written}" if written else "")
        + "".join(
            f".{step.name}" + (f"({step.argument})" if step.argument else "") for step in steps
        )
        + "".join(
            f" | {name}={value}" if value else f" | {name}" for name, value in options.items()
        )
    )
