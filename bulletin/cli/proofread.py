"""``bulletin proofread``: every number of a text judged against the facts and its neighbours."""

import json
from collections.abc import Sequence

import click

from bulletin.cli.command import Command
from bulletin.cli.manuscripts import content_of, proof_of, zone_meant
from bulletin.cli.reading import CONTENT_HAS_ERRORS
from bulletin.cli.report import as_rows
from bulletin.cli.values import PERIOD, choice
from bulletin.cli.voice import Voice
from bulletin.cli.watch import Watch
from bulletin.diagnostics import Finding, Text
from bulletin.facts import Period
from bulletin.proofread import Asked, Proof, proof_row, shown, told

_HELP = """\
用数据表和上下文核对一篇稿子里的每个数：.txt .md .html .docx .pdf。

Judge every number of a text against the fact sheets and its neighbours.

\b
例 / Example:
    bulletin proofread 来稿.docx
    bulletin proofread 清样.pdf --period 2023 --format html > 校样.html
"""


@click.command("proofread", cls=Command, help=_HELP)
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--zone", "zone", metavar="KEY", help="园区，不写就从文中推断 / zone (guessed from the text)"
)
@click.option("--period", type=PERIOD, help="时期，不写就从文中推断 / period (guessed)")
@click.option(
    "--format",
    "form",
    type=choice("text", "json", "html"),
    default="text",
    help="怎么写 / text, JSON, a page",
)
@click.pass_obj
def command(
    voice: Voice, files: tuple[str, ...], *, zone: str | None, period: Period | None, form: str
) -> int:
    """Judge every number of a text against the fact sheets and its neighbours."""
    proofs: list[Proof] = []
    unread: list[Finding] = []
    with Watch(voice) as watch:
        content = content_of(voice)
        if content is None:
            return CONTENT_HAS_ERRORS
        asked = Asked(zone=zone_meant(zone, content), period=period)
        watch.lap(Text("载入数据", "loading facts"))
        for file in files:
            made = proof_of(voice, file, content, asked)
            if isinstance(made, Proof):
                proofs.append(made)
            else:
                unread.append(made)
            watch.lap(Text(f"核对 {file}", f"judging {file}"))
        _tell(voice, proofs, form)
    voice.findings(unread, {})
    return CONTENT_HAS_ERRORS if unread or any(one.wrong for one in proofs) else 0


def _tell(voice: Voice, proofs: Sequence[Proof], form: str) -> None:
    language = voice.spoken
    if form == "html":
        voice.result(shown(proofs, language))
    elif form == "json":
        rows = [proof_row(one, language, as_rows(one.findings, language)) for one in proofs]
        told_ = rows[0] if len(rows) == 1 else rows
        voice.result(json.dumps(told_, ensure_ascii=False, indent=2))
    else:
        for one in proofs:
            voice.findings(one.manuscript.findings, {}, asked=True)
            for line in told(one, language):
                voice.result(line)
