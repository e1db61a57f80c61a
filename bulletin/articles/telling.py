"""From a mention to its Figures: asked of the book, measured, put into words."""

from collections.abc import Sequence

from bulletin.articles.mention import MEASURE_NAMES, OPTIONS, Mention, parse_mention, plain
from bulletin.articles.options import style_of
from bulletin.articles.pointing import question_of, quoted
from bulletin.articles.setting import Setting
from bulletin.articles.suggesting import near
from bulletin.diagnostics import Finding, Place, Text
from bulletin.facts import (
    COMPARISONS,
    MEASURES,
    Fact,
    Figure,
    Measurement,
    Refusal,
    Step,
    measure,
)
from bulletin.wording import Part, Style, phrase, untranslated

Told = tuple[Figure | str, ...]


def tell(source: str, place: Place, setting: Setting, first: int) -> Told | Finding:
    """Return what a mention prints: figures, and between or in their stead plain words.

    :param source: the text between ``{{`` and ``}}``.
    :param first: the number of the first figure, for its id.
    :returns: a finding at ``place`` where the mention points nowhere or has no result.
    """
    named = setting.names.get(plain(source))
    if named is not None:
        return (named,)
    mention = parse_mention(source)
    if mention is None:
        return _ungrammatical(source, place)
    parts = _said(source, mention, setting)
    if isinstance(parts, Refusal):
        return _finding(parts, place)
    return _numbered(parts, place, setting, first)


def _said(source: str, mention: Mention, setting: Setting) -> tuple[Part | str, ...] | Refusal:
    """Return the words of a mention, with its numbers as parts."""
    style = style_of(mention, setting)
    if isinstance(style, Refusal):
        return style
    measured = _measured(source, mention, setting)
    if isinstance(measured, str):
        return (measured,)
    return measured if isinstance(measured, Refusal) else _worded(measured, style, setting)


def _measured(
    source: str, mention: Mention, setting: Setting
) -> tuple[Measurement, ...] | str | Refusal:
    """Return what is to be worded: measurements in their order, or a name."""
    if mention.quoted is not None:
        literal = quoted(mention, setting)
        return literal if isinstance(literal, Refusal) else (literal,)
    question = question_of(source, mention, setting)
    if isinstance(question, Refusal):
        return question
    if mention.steps == (Step("label"),):
        return _label(question.fact, setting)
    steps = tuple(step for step in mention.steps if step != Step("rate"))
    known = {*MEASURES, *COMPARISONS}
    if unknown := next((step for step in steps if step.name not in known), None):
        return _unknown_measure(unknown)
    result = measure(question, steps)
    if isinstance(result, Refusal):
        return result
    return result.against if result.measure == "series" else (result,)


def _label(fact: Fact, setting: Setting) -> str | Refusal:
    name = fact.label.get(setting.language)
    return untranslated(None, fact.label, setting.language) if name is None else name


def _worded(
    measurements: Sequence[Measurement], style: Style, setting: Setting
) -> tuple[Part | str, ...] | Refusal:
    """Put measurements into words, with 、 between them, or commas and a last “and”."""
    said: list[Part | str] = []
    for index, measurement in enumerate(measurements):
        worded = phrase(measurement, setting.language, style, setting.habits)
        if isinstance(worded, Refusal):
            return worded
        if index:
            last = index == len(measurements) - 1
            said.append("、" if setting.language != "en" else " and " if last else ", ")
        said.extend(worded.parts)
    return tuple(said)


def _numbered(parts: Sequence[Part | str], place: Place, setting: Setting, first: int) -> Told:
    told: list[Figure | str] = []
    for part in parts:
        if isinstance(part, str):
            told.append(part)
            continue
        number = first + sum(isinstance(one, Figure) for one in told)
        told.append(_figure(part, f"{setting.slug}-{number}", place, setting))
    return tuple(told)


def _figure(part: Part, name: str, place: Place, setting: Setting) -> Figure:
    return Figure(
        id=name,
        text=part.text,
        language=setting.language,
        value=part.quantity.numeral.text,
        unit=str(part.quantity.unit),
        measurement=part.measurement,
        place=place,
    )


def _unknown_measure(step: Step) -> Refusal:
    known = [*MEASURES, *COMPARISONS, *MEASURE_NAMES, "rate", "label"]
    listed = Text(f"可用：{'、'.join(MEASURES)}", f"there are: {', '.join(MEASURES)}")
    return Refusal(
        code="bad-mention",
        message=Text(f"没有“{step.name}”这种算法", f"there is no measure “{step.name}”"),
        hint=near(step.name, known) or listed,
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
