"""The commands; each is imported when it is called."""

from importlib import import_module

import click

from bulletin import __version__
from bulletin.cli.command import Group

_COMMANDS = {
    "build": "检查并生成全部快报 / check, then write output/",
    "check": "只检查，不写文件 / every finding, nothing written",
    "explain": "说明一个数怎么来的 / how one number came about",
    "what-if": "一个数若变了，哪些话要改 / what would change with a value",
    "proofread": "核对来稿里的每个数 / judge every number of a text",
    "adopt": "稿子变成文章，数换成引用 / turn a draft into an article",
    "issue": "记下这一期印出的数 / put an issue's numbers on record",
    "corrections": "印出的数还成立吗 / printed numbers that no longer hold",
    "new": "新建快报、数据表、园区、主题 / start files that build at once",
    "doctor": "检查本机条件 / what this machine lacks",
}


class Commands(Group):
    """Loads a command's module when it is named: ``--help`` and ``check`` stay quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of use."""
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command, or ``None`` for an unknown name."""
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"bulletin.cli.{cmd_name.replace('-', '_')}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


_HELP = """\
园区快报：数据表和文章变成网页与 PDF。

Press-style park bulletins from fact sheets and articles.
"""


@click.group("bulletin", cls=Commands, help=_HELP)
@click.version_option(
    __version__, "-V", "--version", prog_name="bulletin", help="版本 / the version"
)
def bulletin() -> None:
    """Take the options that every command shares."""
