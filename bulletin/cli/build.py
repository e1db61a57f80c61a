"""``bulletin build``: check, then write the output folder whole or not at all."""

import os
from collections.abc import MutableMapping
from datetime import date
from pathlib import Path
from time import perf_counter

import click

from bulletin.build import Built, Order, build, reasons
from bulletin.cli.command import Command
from bulletin.cli.progress import progress
from bulletin.cli.reading import bulletins_known, loaded, status_of
from bulletin.cli.values import COUNT, DAY
from bulletin.cli.voice import Voice
from bulletin.cli.watch import Watch
from bulletin.diagnostics import Text
from bulletin.disk import claim, last_build, locked, memory, seal, store, tidy

_HELP = """\
检查全部内容，然后把网页和 PDF 整体写入 output/；有错就什么都不写。

Check everything, then write output/ whole or not at all.
"""


@click.command("build", cls=Command, help=_HELP)
@click.argument("slugs", nargs=-1, metavar="[SLUG]…")
@click.option("--html-only", is_flag=True, help="不排 PDF / pages without PDFs")
@click.option("--jobs", type=COUNT, help="同时运行几个进程 / processes side by side")
@click.option("--cluster", metavar="ADDRESS", default="", help="用 Dask 集群 / on a Dask cluster")
@click.option("--force", is_flag=True, help="没有变化也重新生成 / build even if nothing changed")
@click.option(
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="写到哪个文件夹 / folder to write",
)
@click.option("--why", is_flag=True, help="说明每个文件为何变化 / what changed, for each file")
@click.option("--as-of", type=DAY, help="只用这一天之前发布的数 / figures published by that day")
@click.option("--wait", is_flag=True, help="等另一次生成结束 / wait for another build to end")
@click.pass_obj
def command(  # noqa: PLR0913 - click hands over one argument an option
    voice: Voice,
    slugs: tuple[str, ...],
    *,
    html_only: bool,
    jobs: int | None,
    cluster: str,
    force: bool,
    output: Path | None,
    why: bool,
    as_of: date | None,
    wait: bool,
) -> int:
    """Check everything, then write the output folder whole or not at all."""
    target = output.absolute() if output else voice.folder / "output"
    claim(target, voice.folder)
    order = Order(
        slugs=slugs,
        html_only=html_only,
        jobs=jobs or os.cpu_count() or 1,
        cluster=cluster,
        as_of=as_of,
        force=force,
    )
    with locked(voice.folder, wait=wait), Watch(voice) as watch, memory(voice.folder) as kept:
        return _build(voice, order, target, watch, kept, why=why)


def _build(
    voice: Voice,
    order: Order,
    target: Path,
    watch: Watch,
    kept: MutableMapping[str, bytes],
    *,
    why: bool,
) -> int:
    started = perf_counter()
    project, texts, findings = loaded(voice)
    before = last_build(target, kept)
    watch.lap(Text("载入文件", "loading files"))
    with bulletins_known(), progress(voice, watch) as show:
        built = build((project, findings), order, before, kept, show)
    voice.findings(built.findings, texts)
    if status := status_of(built.findings):
        voice.error(*_unpublished(bool(before)))
        return status
    if why:
        for line in reasons(built.files, before, built.why):
            voice.result(line.said(voice.spoken))
    if built.unchanged:
        tidy(target)
    else:
        store(built.files, target, root=voice.folder, before=before)
        seal(target, kept)
        watch.lap(Text("写入", "writing"))
    _finished(voice, built, target, perf_counter() - started)
    return 0


def _unpublished(kept: bool) -> tuple[Text, Text | None]:
    message = Text("有错误，没有生成任何文件", "there are errors; nothing was written")
    if not kept:
        return message, None
    return message, Text("上一次的成果原样保留", "the last build stands as it was")


def _finished(voice: Voice, built: Built, target: Path, seconds: float) -> None:
    where = os.path.relpath(target)
    if built.unchanged:
        voice.say(Text(f"没有变化，{where} 已是最新", f"nothing changed; {where} is up to date"))
        return
    pdfs = sum(file.path.endswith(".pdf") for file in built.files)
    pages = sum(file.path.endswith(".html") for file in built.files)
    voice.say(
        Text(
            f"已写入 {where}：{pages} 个网页、{pdfs} 份 PDF，用时 {seconds:.1f} 秒；"
            f"请打开 {where}/index.html",
            f"wrote {where}: {_counted(pages, 'page')}, {_counted(pdfs, 'PDF')} "
            f"in {seconds:.1f} s; "
            f"open {where}/index.html",
        )
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
