"""``bulletin new``: files to begin with, never over a file that is there."""

from collections.abc import Sequence
from datetime import date, datetime

import click

from bulletin.cli.reading import loaded
from bulletin.cli.voice import Voice
from bulletin.diagnostics import Text
from bulletin.disk import begin
from bulletin.facts import Period, parse_period
from bulletin.starters import (
    Draft,
    Opening,
    bulletin_started,
    facts_started,
    next_issue,
    next_period,
    project_started,
    theme_started,
    zone_started,
)


class Slug(click.ParamType[str]):
    """A name for files and addresses: small letters, digits and hyphens."""

    name = "slug"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Return the name, or leave with a usage message."""
        name = str(value)
        plain = name.isascii() and name == name.lower() and name.replace("-", "a").isalnum()
        if not plain or name.startswith("-") or name.endswith("-"):
            self.fail(f"只能用小写字母、数字和连字符 / use a–z, 0–9 and -: {name}", param, ctx)
        return name


class When(click.ParamType[Period]):
    """A period as a sheet writes it."""

    name = "period"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Period:
        """Return the period, or leave with a usage message."""
        period = parse_period(str(value))
        if period is None:
            self.fail(f"不是时期 / not a period: {value}（2023、2023Q1、2023-11）", param, ctx)
        return period


@click.group("new", help="新建文件；已有的文件不会被覆盖。 Start files; never overwrite one.")
def command() -> None:
    """Start files; never overwrite one."""


@command.command("project", help="在当前文件夹新建项目 / a new project in this folder")
@click.pass_obj
def project(voice: Voice) -> int:
    """Start a new project in this folder."""
    return _begun(voice, project_started())


@command.command("zone", help="新建园区 / a new zone")
@click.argument("key", type=Slug())
@click.option("--name", required=True, help="园区名称 / the zone's name")
@click.option("--parent", type=Slug(), help="上级 / the whole it belongs to")
@click.pass_obj
def zone(voice: Voice, key: str, name: str, parent: str | None) -> int:
    """Start a new zone."""
    return _begun(voice, zone_started(key, name, parent))


@command.command("facts", help="新建数据表 / a new fact sheet")
@click.argument("zone", type=Slug())
@click.argument("name", default="revenue")
@click.pass_obj
def facts(voice: Voice, zone: str, name: str) -> int:
    """Start a new fact sheet."""
    return _begun(voice, facts_started(zone, name))


@command.command("theme", help="新建自己的主题 / a theme of your own")
@click.argument("name", type=Slug())
@click.option("--extends", "parent", default="press", help="沿用哪个主题 / the theme it extends")
@click.pass_obj
def theme(voice: Voice, name: str, parent: str) -> int:
    """Start a theme of your own."""
    return _begun(voice, theme_started(name, parent))


@command.command(
    "bulletin", help="新建快报，或接着上一期 / a new bulletin, or the next issue of one"
)
@click.argument("slug", type=Slug())
@click.option("--zone", "zone_key", type=Slug(), help="园区 / zone")
@click.option("--period", type=When(), help="时期 / period")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="日期 / date of issue")
@click.option("--theme", "theme_name", help="主题 / theme")
@click.option("--from", "old", type=Slug(), help="接着哪一期 / the issue that it follows")
@click.pass_obj
def bulletin(
    voice: Voice,
    slug: str,
    *,
    zone_key: str | None,
    period: Period | None,
    day: datetime | None,
    theme_name: str | None,
    old: str | None,
) -> int:
    """Start a new bulletin, or the next issue of one."""
    issued = day.date() if day else datetime.now().astimezone().date()
    if old:
        return _begun(voice, _following(voice, old, slug, period, issued))
    zone_key = zone_key or _only_zone(voice)
    period = period or Period.months(issued.year - 1, 1, 12)
    opening = Opening(slug=slug, zone=zone_key, period=period, date=issued, theme=theme_name)
    return _begun(voice, bulletin_started(opening))


def _following(
    voice: Voice, old: str, slug: str, period: Period | None, issued: date
) -> tuple[Draft, ...]:
    texts = loaded(voice)[0].content.texts
    plan = texts.get(f"content/bulletins/{old}/bulletin.yaml")
    if plan is None:
        raise click.UsageError(f"没有这一期 / no such bulletin: {old}")
    lines = [line for line in plan.splitlines() if line.startswith("period:")]
    before = parse_period(lines[0].partition(":")[2].partition("#")[0]) if lines else None
    following = period or (next_period(before) if before else None)
    if following is None:
        raise click.UsageError("请用 --period 指明时期 / name the period with --period")
    return next_issue(texts, old, slug, following, issued)


def _only_zone(voice: Voice) -> str:
    texts = loaded(voice)[0].content.texts
    zones = [path for path in texts if path.startswith("content/zones/")]
    names = [path.rpartition("/")[2].removesuffix(".yaml") for path in zones]
    if len(names) != 1:
        known = "、".join(names) or "—"
        raise click.UsageError(f"请用 --zone 指明园区 / name the zone with --zone: {known}")
    return names[0]


def _begun(voice: Voice, drafts: Sequence[Draft]) -> int:
    begin({draft.path: draft.text for draft in drafts}, root=voice.folder)
    for draft in drafts:
        voice.say(Text(f"已新建 {draft.path}", f"started {draft.path}"))
    return 0
