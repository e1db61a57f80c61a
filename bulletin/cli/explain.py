"""``bulletin explain``: one number, and all there is to know about it."""

from collections.abc import Iterator

import click

from bulletin.build import Answer, Printing, explain
from bulletin.cli.command import Command
from bulletin.cli.reading import CONTENT_HAS_ERRORS, loaded
from bulletin.cli.voice import Voice
from bulletin.cli.watch import Watch
from bulletin.diagnostics import Finding, Text
from bulletin.facts import Figure, Operand
from bulletin.wording import (
    derivation,
    interval_text,
    measure_name,
    period_name,
    quantity_text,
)

_HELP = """\
说明一个数：取值、算式、误差范围、修约、来源、印在哪里。

Tell operands, formula, interval, rounding, sources and where a number is printed.

\b
例 / Example:
    bulletin explain "gaoxin/projects@2023.yoy"
"""


@click.command("explain", cls=Command, help=_HELP)
@click.argument("mention")
@click.option(
    "--bulletin", "slug", metavar="SLUG", help="按哪一期的园区和时期 / whose zone and period hold"
)
@click.pass_obj
def command(voice: Voice, mention: str, slug: str | None) -> int:
    """Tell all there is to know about one number."""
    asked = mention.strip().removeprefix("{{").removesuffix("}}").strip()
    with Watch(voice) as watch:
        project, texts, findings = loaded(voice)
        watch.lap(Text("载入文件", "loading files"))
        answer = explain(project, asked, slug, voice.spoken)
        watch.lap(Text("查数", "looking up"))
    if isinstance(answer, Finding):
        voice.findings((*findings, answer), {**texts, "explain": asked})
        return CONTENT_HAS_ERRORS
    for figure in answer.figures:
        for line in _lines(figure, answer, voice):
            voice.result(line)
    return 0


def _lines(figure: Figure, answer: Answer, voice: Voice) -> Iterator[str]:
    made, language = figure.measurement, voice.spoken
    yield figure.text
    yield f"  {derivation(figure, language, answer.habits)}"
    for operand in dict.fromkeys(made.operands):
        yield f"  {_operand(operand, answer, language)}"
    span = interval_text(made.interval, made.unit, language)
    yield f"  {Text('可能的范围', 'interval').said(language)}: {span}"
    for one in answer.printings(figure):
        yield f"  {_printing(one, language)}"
        yield f"      {one.sentence}"


def _operand(operand: Operand, answer: Answer, language: str) -> str:
    """Tell of a published value: which it is, what was written, and in which line of a sheet."""
    names = [operand.zone_name.said(language), operand.label.said(language)]
    names.append(period_name(operand.period, language, answer.habits))
    names += [measure_name(operand.measure, language)] if operand.measure != "value" else []
    value = quantity_text(operand.quantity, language)
    head = Text("取值", "operand").said(language)
    place = answer.places.get(operand)
    return f"{head} {' '.join(filter(None, names))}: {value}" + (f"  ({place})" if place else "")


def _printing(one: Printing, language: str) -> str:
    where = Text("印在", "printed in").said(language)
    names = f"{one.bulletin.slug} [{one.bulletin.language}] {one.part.said(language)}"
    return f"{where} {names}: {one.figure.text}  ({one.figure.place})"
