"""``bulletin explain``: one number, and all there is to know about it."""

import click

from bulletin.build import Printed, explain
from bulletin.cli.reading import loaded
from bulletin.cli.voice import Voice
from bulletin.diagnostics import Finding, Text
from bulletin.facts import Figure
from bulletin.wording import derivation, formula, interval_text, period_name, source_name

CONTENT_HAS_ERRORS = 1


@click.command("explain")
@click.argument("mention")
@click.option("--bulletin", "slug", help="按哪一期的园区和时期 / whose zone and period hold")
@click.pass_obj
def command(voice: Voice, mention: str, slug: str | None) -> int:
    """说明一个数：算式、取值、误差范围、修约、来源、印在哪里。

    Tells operands, formula, interval, rounding, sources and where the number is printed, as in
    bulletin explain "gaoxin/研发投入@2021.yoy".
    """
    project, texts, findings = loaded(voice)
    answer = explain(project, mention.strip().removeprefix("{{").removesuffix("}}"), slug)
    if isinstance(answer, Finding):
        voice.findings((*findings, answer), texts)
        return CONTENT_HAS_ERRORS
    for figure in answer.figures:
        voice.result("\n".join(_lines(figure, answer, voice)))
    return 0
