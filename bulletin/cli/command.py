"""Commands as this program has them: help in both languages, and options that all of them share."""

from collections.abc import Callable, Mapping
from typing import Any

import click

from bulletin.cli.values import FOLDER, choice
from bulletin.cli.voice import Voice

_HEADINGS: Mapping[str, str] = {
    "Options": "选项 / Options",
    "Positional arguments": "参数 / Arguments",
    "Commands": "命令 / Commands",
}


class _Pages(click.HelpFormatter):
    """Help whose headings stand in both languages."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how the command is typed."""
        super().write_usage(prog, args, prefix or "用法 / Usage: ")

    def write_heading(self, heading: str) -> None:
        """Write the head of a section."""
        super().write_heading(_HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Pages


class Command(click.Command):
    """A command; the shared options may stand before its name or behind it."""

    context_class = _Context

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "add_help_option": False})
        self.params += _shared()


class Group(click.Group):
    """A command that holds others."""

    context_class = _Context
    command_class = Command

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "add_help_option": False})
        self.params += _shared()


def _shared() -> list[click.Parameter]:
    """Return the options that every command takes; the voice is told of them."""
    return [
        click.Option(
            ["-C"],
            type=FOLDER,
            help="项目文件夹 / project folder",
            expose_value=False,
            callback=_telling("folder"),
        ),
        _flag(["-q", "--quiet"], "quiet", "只报告错误 / errors only"),
        _flag(["-v", "--verbose"], "verbose", "显示各步用时 / how long each step takes"),
        _flag(["--no-color"], "colorless", "不用颜色 / no colours"),
        click.Option(
            ["--lang"],
            type=choice("zh", "en"),
            help="提示用的语言 / language of messages",
            expose_value=False,
            callback=_telling("language"),
        ),
        click.Option(
            ["-h", "--help"],
            is_flag=True,
            is_eager=True,
            help="显示这段说明 / show this text",
            expose_value=False,
            callback=_help,
        ),
    ]


def _flag(names: list[str], field: str, text: str) -> click.Option:
    return click.Option(
        names, is_flag=True, help=text, expose_value=False, callback=_telling(field)
    )


def _telling(field: str) -> Callable[[click.Context, click.Parameter, object], None]:
    def tell(context: click.Context, parameter: click.Parameter, value: object) -> None:
        del parameter
        if value:
            setattr(context.ensure_object(Voice), field, value)

    return tell


def _help(context: click.Context, parameter: click.Parameter, wanted: object) -> None:
    del parameter
    if wanted and not context.resilient_parsing:
        context.ensure_object(Voice).result(context.get_help())
        context.exit()
