"""A command typed wrongly, in plain words."""

import re
from difflib import get_close_matches

import click

from bulletin.cli.values import WrongUseError, called
from bulletin.cli.voice import Voice
from bulletin.diagnostics import Text


def tell_usage(wrong: click.ClickException, voice: Voice) -> None:
    """Print what was typed wrongly and how it is typed; both languages while neither is chosen."""
    context = wrong.ctx if isinstance(wrong, click.UsageError) else None
    if isinstance(wrong, click.exceptions.NoArgsIsHelpError) and context:
        voice.aside(context.get_help())
        return
    voice.error(*_words(wrong), both=True)
    if context:
        voice.aside(context.get_usage())
    voice.aside(f"详见 / see: {context.command_path if context else 'bulletin'} --help")


def _words(wrong: click.ClickException) -> tuple[Text, Text | None]:
    if isinstance(wrong, WrongUseError):
        return wrong.text, wrong.hint
    if isinstance(wrong, click.exceptions.NoSuchCommand):
        name = wrong.command_name
        return Text(f"没有命令 {name}", f"there is no command {name}"), _meant_command(wrong)
    if isinstance(wrong, click.NoSuchOption):
        name = wrong.option_name
        return Text(f"没有选项 {name}", f"there is no option {name}"), _meant(wrong.possibilities)
    if isinstance(wrong, click.BadOptionUsage):
        name = wrong.option_name
        if "requires" in wrong.message:
            return Text(f"{name} 后面缺少值", f"{name} lacks its value"), None
        return Text(f"{name} 不带值", f"{name} takes no value"), None
    if isinstance(wrong, click.MissingParameter):
        name = called(wrong.param)
        return Text(f"缺少 {name}", f"{name} is missing"), None
    surplus = re.findall(r"\((.+)\)", wrong.message)
    if surplus:
        return Text(f"多了 {surplus[0]}", f"{surplus[0]} is too much"), None
    return Text(f"用法不对：{wrong.message}", wrong.message), None


def _meant_command(wrong: click.exceptions.NoSuchCommand) -> Text | None:
    group = wrong.cmd
    if wrong.ctx is None or not isinstance(group, click.Group):
        return None
    return _meant(get_close_matches(wrong.command_name, group.list_commands(wrong.ctx)))


def _meant(near: list[str] | None) -> Text | None:
    return Text(f"是不是 {near[0]}？", f"did you mean {near[0]}?") if near else None
