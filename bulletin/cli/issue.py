"""``bulletin issue``: put the numbers of an issued bulletin on record."""

import click

from bulletin.build import Recorded, issue
from bulletin.cli.command import Command
from bulletin.cli.reading import bulletins_known, loaded, status_of
from bulletin.cli.values import SLUG
from bulletin.cli.voice import Voice
from bulletin.cli.watch import Watch
from bulletin.diagnostics import Text
from bulletin.disk import OutputError, keep

_HELP = """\
出刊后记下这一期印出的每个数（issued.json，与文章放在一起，请一并入库）。

Put the numbers of an issued bulletin on record: issued.json beside its articles, to be committed.
`bulletin corrections` later compares it with the facts.
"""


@click.command("issue", cls=Command, help=_HELP)
@click.argument("slug", type=SLUG, metavar="SLUG")
@click.option(
    "--again", is_flag=True, help="改版重出，换掉原来的记录 / replace the record of a new edition"
)
@click.pass_obj
def command(voice: Voice, slug: str, *, again: bool) -> int:
    """Put the numbers of an issued bulletin on record."""
    with Watch(voice) as watch:
        project, texts, found = loaded(voice)
        watch.lap(Text("载入文件", "loading files"))
        with bulletins_known():
            made = issue((project, found), slug)
        watch.lap(Text("检查", "checking"))
    if made.file is None or made.issue is None:
        voice.findings(made.findings, texts)
        voice.error(
            Text(f"{slug} 还不能出刊，没有记录", f"{slug} cannot be issued; nothing was recorded")
        )
        return status_of(made.findings) or 1
    if made.before == made.issue:
        voice.say(
            Text(
                f"{made.file.path} 已经记着同样的数",
                f"{made.file.path} holds the same numbers already",
            )
        )
        return 0
    if made.before and not again:
        raise _recorded(made)
    keep(made.file.path, made.file.data, root=voice.folder)
    count = len(made.issue.figures)
    voice.say(
        Text(
            f"已记入 {made.file.path}：{count} 个数；请与文章一并入库",
            f"recorded {count} numbers in {made.file.path}; commit it with the articles",
        )
    )
    return 0


def _recorded(made: Recorded) -> OutputError:
    path = made.file.path if made.file else ""
    return OutputError(
        Text(
            f"{path} 记着这一期出刊时的数，与今天的不同",
            f"{path} holds the numbers as they were issued, and today's differ",
        ),
        Text(
            "要看哪些数变了，运行 bulletin corrections；确是改版重出的，加 --again",
            "to see which changed, run bulletin corrections; for a new edition, add --again",
        ),
    )
