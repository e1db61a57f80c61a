"""``bulletin what-if``: what a changed value would change, before anybody changes it."""

import re
from collections.abc import Iterator
from itertools import groupby

import click

from bulletin.build import Change, Consequences, Supposed, Supposition, suppose
from bulletin.cli.command import Command
from bulletin.cli.reading import CONTENT_HAS_ERRORS, loaded
from bulletin.cli.report import in_order
from bulletin.cli.values import Value
from bulletin.cli.voice import Voice
from bulletin.cli.watch import Watch
from bulletin.diagnostics import Finding, Text
from bulletin.facts import KEY, parse_period
from bulletin.wording import period_name, quantity_text

_HELP = """\
一个数若是别的数，哪些句子、图表和问题会变；什么都不写。

Tell which sentences, charts and findings would change if a value were another;
nothing is written.

\b
例 / Example:
    bulletin what-if gaoxin/projects@2023=300
"""

_ASKED = re.compile(rf"(?P<fact>(?:[a-z0-9-]+/)?{KEY})[@＠](?P<period>[^=＝]+)[=＝](?P<value>.+)")


def _supposition(word: str) -> Supposition | None:
    found = _ASKED.fullmatch(word.strip())
    period = parse_period(found["period"].strip()) if found else None
    if found is None or period is None:
        return None
    return Supposition(fact=found["fact"], period=period, value=found["value"].strip())


SUPPOSITION = Value(
    "FACT@PERIOD=VALUE",
    _supposition,
    Text("应写作 指标@时期=数，如 gaoxin/projects@2023=300", "fact@period=value is due"),
)


@click.command("what-if", cls=Command, help=_HELP)
@click.argument("asked", nargs=-1, required=True, type=SUPPOSITION, metavar="FACT@PERIOD=VALUE…")
@click.pass_obj
def command(voice: Voice, asked: tuple[Supposition, ...]) -> int:
    """Tell what would change if values were others."""
    with Watch(voice) as watch:
        project, texts, found = loaded(voice)
        watch.lap(Text("载入文件", "loading files"))
        told = suppose((project, found), asked)
        watch.lap(Text("比较", "comparing"))
    if isinstance(told, Finding):
        voice.findings((told,), texts)
        return CONTENT_HAS_ERRORS
    for line in _lines(told, voice.spoken):
        voice.result(line)
    for finding in in_order(told.new):
        voice.result(_finding("+", finding, voice.spoken))
    for finding in in_order(told.gone):
        voice.result(_finding("−", finding, voice.spoken))
    voice.say(_summary(told))
    return 0


def _lines(told: Consequences, language: str) -> Iterator[str]:
    for one in told.supposed:
        yield _supposed(one, language)
    for (slug, edition), changes in groupby(told.changes, key=_bulletin):
        yield f"\n{slug} [{edition}]"
        for change in changes:
            yield from _change(change, language)
    if told.new or told.gone:
        yield "\n" + Text("问题", "findings").said(language)


def _supposed(one: Supposed, language: str) -> str:
    period = period_name(one.period, language)
    now = quantity_text(one.before, language) if one.before else "—"
    name = one.fact.label.said(language)
    return f"{one.fact.name}  {name} {period}: {now} → {quantity_text(one.after, language)}"


def _bulletin(change: Change) -> tuple[str, str]:
    return change.bulletin.slug, change.bulletin.language


def _change(change: Change, language: str) -> Iterator[str]:
    turned = "".join(f"  ⇅ {before or '—'} → {after or '—'}" for before, after in change.turns)
    yield f"  {change.part.said(language)}  {change.place}{turned}"
    yield from (f"    − {change.before}",) if change.before else ()
    yield from (f"    + {change.after}",) if change.after else ()


def _finding(mark: str, finding: Finding, language: str) -> str:
    head = f"{finding.place}: {finding.severity.value}[{finding.code}]"
    return f"  {mark} {head}: {finding.message.said(language)}"


def _summary(told: Consequences) -> Text:
    places = len(told.changes)
    issues = len({_bulletin(change)[0] for change in told.changes})
    turned = sum(bool(change.turns) for change in told.changes)
    zh = f"{issues} 期、{places} 处文字会变，其中 {turned} 处方向相反"
    en = f"{places} places in {issues} bulletins would change, {turned} of them in direction"
    new, gone = len(told.new), len(told.gone)
    return Text(
        f"{zh}；新增 {new} 条问题，消失 {gone} 条；什么都没有写",
        f"{en}; {new} findings new, {gone} gone; nothing was written",
    )
