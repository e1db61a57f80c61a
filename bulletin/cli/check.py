"""``bulletin check``: every finding, nothing written."""

import click

from bulletin.build import Order, check
from bulletin.cli.command import Command
from bulletin.cli.coverage import coverage_line
from bulletin.cli.reading import bulletins_known, loaded, status_of
from bulletin.cli.report import as_json, as_sarif, in_order
from bulletin.cli.values import choice
from bulletin.cli.voice import Voice
from bulletin.cli.watch import Watch
from bulletin.diagnostics import Text

_HELP = """\
列出全部问题，不写任何文件；有错时退出码为 1。

List every finding and write nothing; exit status 1 when there are errors.
"""


@click.command("check", cls=Command, help=_HELP)
@click.argument("slugs", nargs=-1, metavar="[SLUG]…")
@click.option(
    "--format",
    "form",
    type=choice("text", "json", "sarif"),
    default="text",
    help="问题的写法 / how findings are written",
)
@click.option("--strict", is_flag=True, help="警告也算不通过 / warnings stop it too")
@click.pass_obj
def command(voice: Voice, slugs: tuple[str, ...], *, form: str, strict: bool) -> int:
    """List every finding and write nothing."""
    with Watch(voice) as watch:
        project, texts, found = loaded(voice)
        watch.lap(Text("载入文件", "loading files"))
        with bulletins_known():
            checked = check((project, found), Order(slugs=slugs))
        findings = in_order(checked.findings)
        watch.lap(Text("检查", "checking"))
    if form == "text":
        voice.findings(findings, texts, asked=True)
        if not findings:
            voice.say(Text("没有发现问题", "no findings"))
        if checked.coverage is not None:
            voice.say(coverage_line(checked.coverage))
    else:
        write = as_json if form == "json" else as_sarif
        voice.result(write(findings, voice.spoken))
    return status_of(findings, strict=strict)
