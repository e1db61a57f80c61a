"""``bulletin doctor``: what this machine lacks, and the command that mends it."""

import click

from bulletin.build import theme_families
from bulletin.cli.command import Command
from bulletin.cli.reading import loaded
from bulletin.cli.voice import Voice
from bulletin.diagnostics import Text
from bulletin.disk import NotAProjectError, Part, machine

MACHINE_LACKS = 3


_HELP = """\
检查排版库、字体、版本和写入权限。

Check libraries, fonts, versions and write access.
"""


@click.command("doctor", cls=Command, help=_HELP)
@click.pass_obj
def command(voice: Voice) -> int:
    """Check what this machine lacks."""
    try:
        families = theme_families(loaded(voice)[0])
    except NotAProjectError as none:
        voice.say(none.message)
        families = theme_families(None)
    parts = machine(families, voice.folder / "output")
    for part in parts:
        voice.result(_line(part, voice))
    missing = [part for part in parts if part.needed and not part.found]
    if missing:
        voice.error(
            Text(f"缺少 {len(missing)} 样，生成不了", f"{len(missing)} missing: cannot build"),
            Text("请按上面的命令安装", "run the commands above"),
        )
        return MACHINE_LACKS
    voice.say(Text("一切就绪", "ready"))
    return 0


def _line(part: Part, voice: Voice) -> str:
    name = part.name.said(voice.spoken)
    if part.found:
        return f"✓ {name}  {part.found}".rstrip(" ✓")
    absent = Text("缺少" if part.needed else "没有（可选）", "missing" if part.needed else "absent")
    return f"✗ {name}  {absent.said(voice.spoken)}  →  {part.remedy}"
