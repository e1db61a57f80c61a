"""From a mention to its Figures: asked of the book, measured, put into words."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from bulletin.articles.mention import MEASURE_NAMES, OPTIONS, Mention, parse_mention
from bulletin.articles.setting import Setting
from bulletin.diagnostics import Finding, Place, Text
from bulletin.facts import (
    COMPARISONS,
    MEASURES,
    Figure,
    Measurement,
    Origin,
    Period,
    Question,
    Refusal,
    Source,
    Step,
    measure,
    parse_period,
    parse_quantity,
    parse_unit,
)
from bulletin.wording import Style, phrase

Told = tuple[Figure | str, ...]


def tell(source: str, place: Place, setting: Setting, first: int) -> Told | Finding:
    """Return what a mention prints: figures, and between or in their stead plain words.

    :param source: the text between ``{{`` and ``}}``.
    :param first: the number of the first figure, for its id.
    :returns: a finding at ``place`` where the mention points nowhere or has no result.
    """
    named = setting.names.get(source.strip())
    if named is not None:
        return (named,)
    mention = parse_mention(source)
    if mention is None:
        return _ungrammatical(source, place)
    told = _told(mention, setting)
    if isinstance(told, str):
        return (told,)
    if isinstance(told, Refusal):
        return _finding(told, place)
    style = _style(mention, setting)
    if isinstance(style, Refusal):
        return _finding(style, place)
    return _worded(told, style, place, setting, first)


def _told(mention: Mention, setting: Setting) -> tuple[Measurement, ...] | str | Refusal:
    """Return what is to be worded: measurements in their order, or a name."""
    if mention.quoted is not None:
        return _quoted(mention, setting)
    question = _question(mention, setting)
    if isinstance(question, Refusal):
        return question
    steps = tuple(step for step in mention.steps if step.name != "rate")
    if steps and steps[-1].name == "label":
        return question.fact.label.said(setting.language)
    unknown = next((s for s in steps if s.name not in MEASURES and s.name not in COMPARISONS), None)
    if unknown:
        return _unknown_measure(unknown)
    result = measure(question, steps)
    if isinstance(result, Refusal):
        return result
    return result.against if result.measure == "series" else (result,)


def _question(mention: Mention, setting: Setting) -> Question | Refusal:
    zone = mention.zone or setting.zone
    fact = setting.book.fact(zone, mention.key)
    if fact is None:
        return _unknown_fact(zone, mention, setting)
    period = _period(mention.period, setting.period)
    if period is None:
        return Refusal(
            code="bad-period",
            message=Text(f"“{mention.period}”不是时期", f"“{mention.period}” is not a period"),
            hint=Text(
                "时期写作 2023、2023H1、2023Q1、2023-11、2023-01..2023-11，上年同期写作 @-1",
                "write 2023, 2023H1, 2023Q1, 2023-11, 2023-01..2023-11, or @-1 for a year earlier",
            ),
        )
    return Question(setting.book, fact, period)


def _period(written: str | None, usual: Period) -> Period | None:
    if written is None:
        return usual
    if written.startswith("-") and written[1:].isdecimal():
        return usual.years_earlier(int(written[1:]))
    return parse_period(written)


def _quoted(mention: Mention, setting: Setting) -> tuple[Measurement, ...] | Refusal:
    """A sourced figure typed in place: it must be a quantity and name its source."""
    quantity = parse_quantity(mention.quoted or "", own=setting.units)
    source = mention.options.get("source")
    if quantity is None:
        return Refusal(
            code="bad-mention",
            message=Text(
                f"“{mention.quoted}”读不出数量和单位",
                f"“{mention.quoted}” is no quantity with a unit",
            ),
        )
    if not source:
        return Refusal(
            code="bad-mention",
            message=Text("直接写的数必须注明来源", "a figure typed in place must name its source"),
            hint=Text(
                f'写作 {{{{ "{mention.quoted}" | source=采访 }}}}',
                f'write {{{{ "{mention.quoted}" | source=interview }}}}',
            ),
        )
    literal = Measurement(
        measure="literal",
        value=quantity.value,
        unit=quantity.unit,
        period=setting.period,
        origin=Origin.LITERAL,
        quantity=quantity,
        decimals=quantity.decimals,
        interval=quantity.interval,
        sources=(Source(key=source, title=Text(source)),),
    )
    return (literal,)


def _style(mention: Mention, setting: Setting) -> Style | Refusal:
    options = mention.options
    unit = parse_unit(options["unit"], setting.units) if "unit" in options else None
    decimals = options.get("decimals")
    if ("unit" in options and unit is None) or (decimals is not None and not decimals.isdecimal()):
        wrong = f"unit={options['unit']}" if unit is None and "unit" in options else decimals
        return Refusal(
            code="bad-mention",
            message=Text(f"选项“{wrong}”不成立", f"the option “{wrong}” makes no sense"),
            hint=Text("例：decimals=2，unit=亿元", "for example: decimals=2, unit=亿元"),
        )
    return Style(
        decimals=int(decimals) if decimals is not None else None,
        unit=unit,
        approx=options.get("approx"),
        word=options.get("word"),
        rate=any(step.name == "rate" for step in mention.steps),
        plain="plain" in options,
        hanzi="hanzi" in options,
        ordinal="ordinal" in options,
        compact=setting.compact,
    )


def _worded(
    measurements: Sequence[Measurement], style: Style, place: Place, setting: Setting, first: int
) -> Told | Finding:
    figures: list[Figure] = []
    for number, measurement in enumerate(measurements, first):
        worded = phrase(measurement, setting.language, style, setting.habits)
        if isinstance(worded, Refusal):
            return _finding(worded, place)
        quantity = worded.quantity
        figures.append(
            Figure(
                id=f"{setting.slug}-{number}",
                text=worded.text,
                language=setting.language,
                value=quantity.numeral.text,
                unit=str(quantity.unit),
                measurement=measurement,
                place=place,
            )
        )
    return _enumerated(figures, setting.language)


def _enumerated(figures: Sequence[Figure], language: str) -> Told:
    """Set 、 between figures, or commas and a last “and”."""
    told: list[Figure | str] = []
    for index, figure in enumerate(figures):
        if index:
            last = index == len(figures) - 1
            told.append("、" if language != "en" else " and " if last else ", ")
        told.append(figure)
    return tuple(told)


def _unknown_fact(zone: str, mention: Mention, setting: Setting) -> Refusal:
    if zone not in setting.book.zones:
        near = _near(zone, setting.book.zones)
        return Refusal(
            code="unknown-fact",
            message=Text(f"没有园区“{zone}”", f"there is no zone “{zone}”"),
            hint=near,
        )
    keys = [fact.key for fact in setting.book.of_zone(zone)]
    labels = {f.label.said("zh"): f.key for f in setting.book.of_zone(zone)}
    hint = _near(mention.key, [*keys, *labels])
    return Refusal(
        code="unknown-fact",
        message=Text(f"“{zone}”没有指标“{mention.key}”", f"“{zone}” has no fact “{mention.key}”"),
        hint=Text(f"是不是 {labels[mention.key]}？") if mention.key in labels else hint,
        fact=f"{zone}/{mention.key}",
    )


def _near(word: str, known: Iterable[str]) -> Text:
    found = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return Text(f"是不是“{found[0]}”？", f"did you mean “{found[0]}”?") if found else Text()


def _unknown_measure(step: Step) -> Refusal:
    known = [*MEASURES, *COMPARISONS, *MEASURE_NAMES, "rate", "label"]
    near = _near(step.name, known)
    return Refusal(
        code="bad-mention",
        message=Text(f"没有“{step.name}”这种算法", f"there is no measure “{step.name}”"),
        hint=near
        if near.zh
        else Text(f"可用：{'、'.join(MEASURES)}", f"there are: {', '.join(MEASURES)}"),
    )


def _ungrammatical(source: str, place: Place) -> Finding:
    return Finding(
        code="bad-mention",
        place=place,
        message=Text(
            f"看不懂引用“{{{{{source}}}}}”", f"cannot read the mention “{{{{{source}}}}}”"
        ),
        hint=Text(
            "写法：{{ 指标@时期.算法(参数) | 选项 }}，如 {{ 研发投入@2021.同比 | 小数=2 }}；"
            f"选项有 {'、'.join(OPTIONS)}",
            "write {{ fact@period.measure(argument) | option }}, as in {{ rd@2021.yoy | decimals=2 "
            f"}}}}; the options are {', '.join(OPTIONS)}",
        ),
    )


def _finding(refusal: Refusal, place: Place) -> Finding:
    return Finding(
        code=refusal.code,
        place=place,
        message=refusal.message,
        hint=refusal.hint if refusal.hint.zh else None,
        fact=refusal.fact,
        period=refusal.period,
    )
